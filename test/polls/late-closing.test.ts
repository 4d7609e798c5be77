import { afterEach, describe, expect, it } from "vitest";
import type { Account } from "../../src/events.js";
import { STORES } from "../support/stores.js";
import { type Actor, type World, world } from "../support/world.js";
import { crowd, pick, pollNow, said, startPoll } from "./support.js";

const HOUR = 3_600_000;

describe.each(STORES)("a closing that is held up, on $database", ({ open }) => {
  let w: World;
  let chief: Actor;
  const begin = async () => {
    w = await world({ store: await open() });
    chief = await w.as("chief", { role: "facilitator" });
  };
  afterEach(() => w.close());

  it("is not held up once more by each poll that closes beside it while a platform is slow to say who is there", async () => {
    await begin();
    const polls = [await startPoll(w, chief), await startPoll(w, chief), await startPoll(w, chief)];
    // The platform answers nobody before all three have asked it.
    let asked = 0;
    let answer: (members: readonly Account[]) => void = () => undefined;
    const answered = new Promise<readonly Account[]>((resolve) => {
      answer = resolve;
    });
    (w.platform.directory as { members: unknown }).members = () => {
      asked += 1;
      if (asked === polls.length) answer([{ account: "chief", name: "Chief" }]);
      return answered;
    };
    await w.core.tick(polls[0]?.closesAt ?? 0);
    await w.core.settled();
    for (const { id } of polls) {
      const { stage, outcomes } = await pollNow(w, id);
      expect([stage, outcomes[0]?.partly]).toEqual(["closed", undefined]);
    }
  });

  it("was missed in a standstill: it closes when all goes on, once, with every vote, and reminds nobody", async () => {
    await begin();
    const [amal, boris] = (await crowd(w, 2)) as [Actor, Actor];
    const poll = await startPoll(w, chief, { rules: { remind: "24" } });
    const closesAt = poll.closesAt ?? 0;
    await pick(w, poll, amal, "Soil health");
    const before = w.platform.words("room").length;
    // The reminder's hour and the closing both came while nothing ran; in the night three days later it runs again.
    w.clock.at = closesAt + 3 * 24 * HOUR + 6 * HOUR;
    expect(said(await pick(w, poll, boris, "Seed policy"))).toContain("takes no votes now");
    for (let hour = 0; hour < 30; hour += 1) {
      w.clock.at += HOUR;
      await w.core.tick(w.clock.at);
      await w.core.settled();
    }
    const { stage, outcomes, closedAt } = await pollNow(w, poll.id);
    expect([stage, outcomes.length, outcomes[0]?.result?.base.counted]).toEqual(["closed", 1, 1]);
    expect(closedAt).toBe(closesAt + 3 * 24 * HOUR + 7 * HOUR);
    const posted = w.platform.words("room").slice(before);
    expect(posted).toHaveLength(1);
    expect(posted[0]).toContain("1 member voted, of 3 who could");
    for (const account of ["voter0", "voter1"]) expect(w.platform.words(account)).toEqual([]);
    const posts = await w.store.find("outbox", { programme: w.programme, kind: "post" });
    const result = posts.find(({ key }) => key.includes("result:vote"));
    expect(new Date(result?.postedAt ?? 0).getUTCHours()).toBeGreaterThanOrEqual(7);
  });
});
