import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Poll, Round } from "../../src/domain/records.js";
import { type Actor, type World, world } from "../support/world.js";
import { crowd, idOf, letItClose, pollNow, said, startPoll } from "./support.js";

const TEXTS = ["Soil", "Seeds", "Water", "Markets"] as const;
/** What each prefers, the same in both rankings; the last one's is nobody else's. */
const ORDERS: readonly (readonly number[])[] = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 3],
  [1, 2, 0],
  [2, 0, 1],
  [3, 2, 1],
];

/** One whom two rankings set apart, and what they must have voted. */
interface Unmasked {
  readonly person: string;
  readonly marks: string;
}

/**
 * Whoever voted in one ranking only, and the ballot that stands in one only: where both are one, they belong together. Each read is
 * what an attacker copied at that moment, so that what goes later does not help those who were seen before.
 */
class Onlooker {
  readonly #voters = new Map<Round, ReadonlySet<string>>();
  readonly #ballots = new Map<Round, readonly string[]>();
  constructor(
    readonly w: World,
    readonly poll: string,
  ) {}
  async copies(round: Round): Promise<void> {
    const of = { programme: this.w.programme, poll: this.poll, round };
    const [voters, ballots] = [await this.w.store.find("pollParticipation", of), await this.w.store.find("pollBallot", of)];
    this.#voters.set(round, new Set(voters.map(({ person }) => person)));
    this.#ballots.set(
      round,
      ballots.flatMap(({ marks }) => (marks ? [JSON.stringify(Object.entries(marks).sort())] : [])),
    );
  }
  unmasks(): readonly Unmasked[] {
    const pairs = [
      ["first", "final"],
      ["final", "first"],
    ] as const;
    return pairs.flatMap(([one, other]) => {
      const people = [...(this.#voters.get(one) ?? [])].filter((person) => !this.#voters.get(other)?.has(person));
      const left = [...(this.#ballots.get(other) ?? [])];
      const ballots = (this.#ballots.get(one) ?? []).filter((ballot) => {
        const at = left.indexOf(ballot);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      const [person, marks] = [people[0], ballots[0]];
      return people.length === 1 && ballots.length === 1 && person && marks ? [{ person, marks }] : [];
    });
  }
}

describe.each([
  { who: "only one who is new in the final ranking", first: 5, final: 6 },
  { who: "only one who did not vote again", first: 6, final: 5 },
])("two anonymous rankings, and the $who", ({ first, final }) => {
  let w: World;
  let chief: Actor;
  let people: readonly Actor[];
  let poll: Poll;
  beforeEach(async () => {
    w = await world();
    chief = await w.as("chief", { role: "facilitator" });
    people = await crowd(w, ORDERS.length);
    poll = await startPoll(w, chief, { what: { method: "nominal", candidates: TEXTS.join("\n") }, rules: { anonymous: true } });
    await letItClose(w, poll);
  });
  afterEach(() => w.close());

  async function ranking(many: number, closesDate: string): Promise<void> {
    await chief.submit(await chief.press("poll.go", poll.id), { closesDate });
    await w.core.settled();
    for (const [at, who] of people.slice(0, many).entries()) {
      const ids = await Promise.all((ORDERS[at] ?? []).map((one) => idOf(w, poll, TEXTS[one] ?? "")));
      const form = await who.press("poll.vote", poll.id);
      const values = Object.fromEntries(ids.map((id, place) => [`place${place + 1}`, id]));
      let reply = await who.submit(form, values);
      if (reply.open) reply = await who.submit(reply);
      expect(said(reply)).toContain("counts");
    }
  }

  it("are not told apart by what the database holds after each", async () => {
    const onlooker = new Onlooker(w, poll.id);
    await ranking(first, "2026-12-05");
    await letItClose(w, await pollNow(w, poll.id));
    await onlooker.copies("first");
    await ranking(final, "2026-12-12");
    await letItClose(w, await pollNow(w, poll.id));
    await onlooker.copies("final");
    expect(onlooker.unmasks()).toEqual([]);
    // The results are what they would be: all that was voted is in them.
    const { outcomes, stage } = await pollNow(w, poll.id);
    expect(stage).toBe("closed");
    expect(outcomes.map(({ result, byStakeholder }) => [result?.base.counted, byStakeholder.voted])).toEqual([
      [first, first],
      [final, final],
    ]);
  });
});
