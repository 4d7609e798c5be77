import { idFrom } from "../domain/ids.js";
import type { Id, Prompt, PromptKind } from "../domain/records.js";
import type { Instant } from "../events.js";
import type { Services } from "../feature.js";
import * as m from "../message.js";
import { toOutbox } from "../outbox.js";
import { insert, remove, type Step, update } from "../ports.js";
import { whereToReach } from "../reach.js";
import { type Say, sayIn } from "../text/say.js";

/** Of several things that wait for a person the most useful goes first; the order of kinds, where the asker says nothing else. */
const USE: Readonly<Record<PromptKind, number>> = {
  notice: 90,
  programme: 85,
  "follow-up": 80,
  meeting: 75,
  event: 70,
  poll: 65,
  check: 60,
  community: 50,
  nudge: 30,
};

/** Something to ask or tell one person who did not ask for it. */
export interface Asking {
  readonly programme: Id;
  readonly person: Id;
  /** "": of the whole programme. */
  readonly community: Id;
  readonly kind: PromptKind;
  /** Deterministic: the same cause asks once, e.g. `poll-reminder:<poll>:<person>`. */
  readonly key: string;
  /** The id of what it is about; `withdraw` and `answered` find it by this. */
  readonly about: string;
  /** 0–100, where this one is more or less useful than its kind. */
  readonly use?: number;
  /** Not before this instant; now, where left out. */
  readonly from?: Instant;
  /** After this it helps nobody any more. */
  readonly expires: Instant;
  /** In the person's language: one line for lists, the message with its own buttons, and why they get it. */
  words(say: Say): Words;
}
export interface Words {
  readonly line: string;
  readonly blocks: readonly m.Block[];
  readonly reason: string;
}

/**
 * The one way to write to a person who did not ask: nudges, checks, follow-ups, poll reminders, notices. Write the steps in the commit of
 * what they tell of. The next tick sends it when it fits into the person's hours and attention budget (two a week where they set nothing
 * else), the most useful first; what does not fit stands on their own page meanwhile. For something that cannot wait for a tick, call
 * `deliverTo` (deliver.ts) after the commit. No steps where the person cannot be reached.
 */
export async function ask(
  asking: Asking,
  services: Pick<Services, "store" | "platforms">,
  now: Instant,
): Promise<readonly Step[]> {
  const { programme, person, community, kind, key, about, expires } = asking;
  const reached = await whereToReach(programme, person, services);
  if (!reached) return [];
  const { line, blocks, reason } = asking.words(sayIn(reached.locale));
  const from = asking.from ?? now;
  return [
    insert(
      "prompt",
      {
        programme,
        id: idFrom("prompt", programme, key),
        key,
        person,
        community,
        kind,
        about,
        locale: reached.locale,
        line,
        blocks,
        reason,
        use: asking.use ?? USE[kind],
        state: "waiting",
        why: "new",
        from,
        expires,
        nextAt: from,
        createdAt: now,
        sentAt: null,
      },
      "any",
    ),
  ];
}

/** The key of a prompt's message in the outbox; asked again after a snooze, it is another message. */
export const promptKey = (prompt: Pick<Prompt, "id" | "nextAt">): string => `prompt:${prompt.id}:${prompt.nextAt}`;

const ANSWERED = ["answered"] as const;

/** What was asked is settled by the person's own answer: it is asked no more and listed no more. */
export const answered = (programme: Id, kind: PromptKind, about: string, person: Id): Step =>
  update("prompt", { programme, kind, about, person, state: ["waiting", "sent"] }, { state: "answered", why: "answered" }, "any");

/**
 * Takes back what was asked about something, since it is settled: what waits is not sent, and a message that stands becomes `words`.
 * `"later"` where one is on its way this moment: call again with the next tick. `alike`: also what was answered, so that neither the rows
 * nor the messages tell who answered.
 */
export async function withdraw(
  programme: Id,
  kind: PromptKind,
  about: string,
  words: (say: Say) => string,
  { store }: Pick<Services, "store">,
  now: Instant,
  alike = false,
): Promise<readonly Step[] | "later"> {
  const open = await store.find("prompt", { programme, kind, about, state: ["waiting", "sent", ...(alike ? ANSWERED : [])] });
  const steps: Step[] = [];
  for (const prompt of open) {
    const posted = await store.get("outbox", { programme, key: promptKey(prompt) });
    // Being posted, or tried before without an answer: it may stand there, and nobody knows where yet.
    if (posted?.state === "posting" || (posted?.state === "waiting" && posted.unsure)) return "later";
    steps.push(
      update("prompt", { programme, id: prompt.id, state: prompt.state }, { state: "withdrawn", why: "settled" }, "any"),
    );
    if (posted?.state === "waiting") steps.push(remove("outbox", { programme, id: posted.id, state: "waiting" }));
    if (posted?.state === "posted" && posted.ref)
      steps.push(
        toOutbox(
          {
            programme,
            key: `${posted.key}:settled`,
            platform: posted.platform,
            workspace: posted.workspace,
            to: posted.to,
            kind: "update",
            ref: posted.ref,
            message: m.message(prompt.locale, m.text(words(sayIn(prompt.locale)))),
          },
          now,
        ),
      );
  }
  return steps;
}
