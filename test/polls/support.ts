import type { Poll } from "../../src/domain/records.js";
import type { Reply } from "../../src/events.js";
import { type Actor, said, type World } from "../support/world.js";

export const DAY = 24 * 3_600_000;

/** What a facilitator fills in; the usual where a test says nothing else. */
export interface Wanted {
  readonly what?: Readonly<Record<string, unknown>>;
  readonly rules?: Readonly<Record<string, unknown>>;
}

/** Starts a poll through its two forms and its preview, as a facilitator would, and posts it. */
export async function startPoll(w: World, by: Actor, { what = {}, rules = {} }: Wanted = {}): Promise<Poll> {
  const second = await by.submit(await by.command("/cop poll What next?"), {
    method: "single",
    candidates: "Seed policy\nSoil health\nField schools",
    ...what,
  });
  const preview = await by.submit(second, { closesDate: "2026-11-30", closesTime: "17:00", ...rules });
  if (!preview.say) throw new Error(JSON.stringify(preview.problems?.problems ?? preview));
  const draft = await theDraft(w);
  await by.press("poll.post", draft.id);
  await w.core.settled();
  return pollNow(w, draft.id);
}

const theDraft = async (w: World): Promise<Poll> => {
  const drafts = await w.store.find("poll", { programme: w.programme, stage: "draft" });
  const last = drafts.at(-1);
  if (!last) throw new Error("no draft");
  return last;
};

export const pollNow = async (w: World, id: string): Promise<Poll> => {
  const poll = await w.store.get("poll", { programme: w.programme, id });
  if (!poll) throw new Error("no poll");
  return poll;
};

/** A candidate's id by its text. */
export async function idOf(w: World, poll: Poll, text: string): Promise<string> {
  const all = await w.store.find("pollCandidate", { programme: w.programme, poll: poll.id });
  return all.find((one) => one.text === text)?.id ?? "none";
}

/** Members of the community, so many. */
export const crowd = (w: World, many: number): Promise<readonly Actor[]> =>
  Promise.all(Array.from({ length: many }, (_, at) => w.as(`voter${at}`)));

export const pick = async (w: World, poll: Poll, who: Actor, text: string): Promise<Reply> =>
  who.press("poll.pick", `${poll.id}:${await idOf(w, poll, text)}`);

/** Time passes to one minute after the poll's closing. */
export async function letItClose(w: World, poll: Poll): Promise<void> {
  w.clock.at = (poll.closesAt ?? 0) + 60_000;
  await w.core.tick(w.clock.at);
  await w.core.settled();
}

export const problemsOf = (reply: Reply): Readonly<Record<string, string>> => reply.problems?.problems ?? {};
export { said };
