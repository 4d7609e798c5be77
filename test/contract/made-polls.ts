import type { Poll, PollStage } from "../../src/domain/records.js";
import { insert, type Store } from "../../src/ports.js";
import { NOON, type World } from "../support/world.js";

export type MadePolls = Readonly<Record<"draft" | "ideas" | "clarify" | "vote", string>>;

/** A ranking in each of the stages that a form can be opened about, made once a world. */
export async function madePolls(w: World): Promise<MadePolls> {
  const polls: MadePolls = { draft: "poll-draft", ideas: "poll-ideas", clarify: "poll-clarify", vote: "poll-vote" };
  for (const [stage, id] of Object.entries(polls))
    await makePoll(w.store, w.programme, w.community, id, { stage: stage as PollStage });
  return polls;
}

/** A ranking among three, in the stage asked for. */
export async function makePoll(
  store: Store,
  programme: string,
  community: string,
  id: string,
  set: Partial<Poll>,
): Promise<void> {
  const of = { programme };
  const stage = set.stage ?? "vote";
  const poll: Poll = {
    ...of,
    id,
    title: "What should we learn together?",
    about: null,
    communities: [community],
    zone: "Africa/Casablanca",
    method: "ranking",
    settings: { places: 2 },
    weighting: "none",
    voters: "members",
    anonymous: false,
    collect: stage !== "vote",
    opensAt: null,
    closesAt: stage === "clarify" ? null : NOON + 3 * 24 * 3_600_000,
    remindHours: 24,
    shows: "nothing",
    stage,
    changes: [],
    key: null,
    outcomes: [],
    drawn: null,
    lookAt: 0,
    createdBy: "chief",
    source: id,
    sample: false,
    createdAt: NOON,
    closedAt: null,
    version: 1,
    ...set,
  };
  const candidates = ["Seed policy", "Soil health", "Field schools"].map((text, position) =>
    insert(
      "pollCandidate",
      { ...of, id: `${id}-${position}`, poll: id, position, text, state: "standing", mergedInto: null, needs: [] },
      "any",
    ),
  );
  await store.atomically([insert("poll", poll, "any"), ...candidates]);
}
