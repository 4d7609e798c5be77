/** Every number of Microsoft Teams that this adapter obeys. Sources: Microsoft's pages on bots, cards and rate limits. */

/** A message holds about 100 KB, pictures inside it not counted; beyond it the service answers 413. We stay under. */
export const MESSAGE_BYTES = 80 * 1024;
/** Cards that a message extension shows or inserts. */
export const EXTENSION_BYTES = 28 * 1024;
/** Buttons on one card; further ones go on a card of their own in the same message. */
export const ACTIONS = 6;
/** Cards in one message. */
export const CARDS = 10;
/** A picture inside a card, as a data URI. */
export const PICTURE = { bytes: 1024 * 1024, pixels: 1024 } as const;
/** Members asked for at once: the service takes 50 to 500. */
export const ROSTER_PAGE = 500;
/** An invoke (dialog, search) must be answered within 5 s; what takes longer is promised and sent to the chat. */
export const INVOKE_MS = 4_000;
/** The service waits 15 s for the answer to a message. */
export const MESSAGE_MS = 12_000;
/** What is sent to us: messages of up to about 100 KB, and form values. Nothing of theirs comes near this. */
export const REQUEST_BYTES = 1024 * 1024;
/** Answers that ask to try again: a busy thread, too many requests, and a service that is restarting. */
export const RETRIED: readonly number[] = [412, 429, 502, 504];

export interface Rate {
  readonly count: number;
  readonly ms: number;
}
/** One conversation takes so many messages of one bot. */
export const THREAD_RATES: readonly Rate[] = [
  { count: 7, ms: 1_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
/** All requests of one bot in one tenant. */
export const TENANT_RATES: readonly Rate[] = [{ count: 30, ms: 1_000 }];

/** A choice list up to here is shown open; beyond it, it is a list to pick from, and beyond the second it is typed into. */
export const OPEN_CHOICES = 4;
export const OPEN_TICKS = 10;
export const LISTED_CHOICES = 12;
/** Results of one search in a field. */
export const SEARCH_RESULTS = 15;
/** The name of a message extension's or dialog's window. */
export const DIALOG = { width: 600, height: 720 } as const;
