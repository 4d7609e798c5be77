import type { Form, Option, Raw } from "./form.js";
import type { Message } from "./message.js";

/** An instant: milliseconds since 1970-01-01T00:00Z. Calendar dates are `YYYY-MM-DD` strings in somebody's zone. */
export type Instant = number;

/** A person as a platform knows them. */
export interface Account {
  /** `""`: nobody, where something happened by itself (a channel was renamed). */
  readonly account: string;
  readonly name?: string;
  /** BCP 47 tag and IANA zone, where the platform tells them. */
  readonly locale?: string;
  readonly zone?: string;
  /** Guests and people of another organisation's workspace: they may log, not run things. */
  readonly guest?: boolean;
}

/** A channel, group, meeting chat or private conversation; the core never looks inside `place`. */
export interface Where {
  readonly place: string;
  readonly name?: string;
  readonly thread?: string;
  readonly isPrivate: boolean;
}

/** Where one posted message stands. */
export interface MessageRef {
  readonly place: string;
  readonly message: string;
}

interface Inbound {
  /** Unique for one delivery's cause: the platform's retry carries the same id. */
  readonly id: string;
  readonly platform: string;
  /** Workspace, tenant or site: with the platform it decides the programme. */
  readonly workspace: string;
  readonly who: Account;
  readonly where?: Where;
}

/** `/log …` and `/cop …`, and what stands for them where there are no slash commands. */
export interface Command extends Inbound {
  readonly kind: "command";
  readonly command: "log" | "cop";
  readonly text: string;
  /** What the command was called on: a message to log, a meeting. */
  readonly about?: Subject;
}

/** A message that somebody wants to log. */
export interface Subject {
  readonly text: string;
  readonly author?: string;
  readonly link?: string;
  readonly at?: Instant;
  /** Accounts of the people in its thread. */
  readonly people?: readonly Account[];
}

/** A pressed button. `value` is what the button carried: ids only. */
export interface Press extends Inbound {
  readonly kind: "press";
  readonly action: string;
  readonly value: string;
  /** The message that carried the button. */
  readonly message?: MessageRef;
}

/** A submitted form: raw values by field name, as the adapter read them. */
export interface Submission extends Inbound {
  readonly kind: "submission";
  readonly form: string;
  readonly about: About;
  readonly values: Readonly<Record<string, Raw>>;
}

/** A search in a field of an open form. */
export interface Lookup extends Inbound {
  readonly kind: "lookup";
  readonly form: string;
  readonly field: string;
  readonly about: About;
  readonly query: string;
}

/**
 * A form asked for by its name: the button under what a typed line was understood as, or one that could not open by itself.
 * The reply is the form, built anew, or why not.
 */
export interface Opening extends Inbound {
  readonly kind: "opening";
  readonly form: string;
  readonly about: About;
}

/** Something that happened around the bot, without anybody asking it anything. */
export interface Happening extends Inbound {
  readonly kind: "happening";
  readonly happening:
    | "home-opened"
    | "bot-added"
    | "bot-removed"
    | "joined"
    | "left"
    | "place-renamed"
    | "place-archived"
    | "workspace-gone"
    | "meeting-ended"
    | "message-gone";
  readonly meeting?: Meeting;
  readonly message?: MessageRef;
  /** `left`, `joined`: perhaps other places of the workspace too (a team has many channels): who is where is to be asked. */
  readonly whole?: boolean;
}

/** A call or meeting that ended: who was in it, from when to when. */
export interface Meeting {
  readonly id: string;
  readonly title?: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly people: readonly Account[];
  readonly organiser?: string;
}

export type Event = Command | Press | Submission | Lookup | Opening | Happening;

/** What a form is about: ids and short words that travel with it (at most 2,000 characters as JSON). Never trusted: checked again at submit. */
export type About = Readonly<Record<string, string>>;

/** A file handed to a person. */
export interface Attachment {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** What goes back, as data; the adapter turns it into an acknowledgement, a view, a dialog, a card, a page. */
export interface Reply {
  /** Said to the person who acted, and to nobody else. */
  readonly say?: Message;
  /** What was asked for is posted where it was asked, for everybody there: `say` only says so, and is no private answer. */
  readonly posted?: boolean;
  /** A form to open; after a submission, the next step. */
  readonly open?: Form;
  /**
   * The submission was not accepted: the form again, with what was typed and what to mend. It may have a field that was
   * not there before (a question about an odd answer), and a problem named "" about the whole form: then redraw it whole.
   */
  readonly problems?: Form;
  /** Takes the place of the message whose button was pressed. */
  readonly update?: Message;
  /** The answer to a lookup. */
  readonly options?: readonly Option[];
  readonly file?: Attachment;
  /** The person's own page (App Home, personal tab, web start). */
  readonly home?: Message;
  /**
   * Slow work: the adapter acknowledges, shows `loading`, and replaces it with what `work` gives. `opens`: that is a form,
   * for which some platforms must keep a place at once.
   */
  readonly later?: { readonly loading: string; readonly opens?: boolean; readonly work: () => Promise<Reply> };
  /**
   * What is asked for stands committed, and this makes what is said about it: only for who asked `handle` to answer `early`, so that
   * an acknowledgement need not wait. Made once, however often it is called; where it is never called nothing is lost.
   */
  readonly after?: () => Promise<Reply>;
  /** Unexpected failure: the message names the reference that stands in the log. What was typed must be kept. */
  readonly failed?: { readonly message: string; readonly reference: string };
}
