import { afterEach, describe, expect, it } from "vitest";
import type { Account } from "../../src/events.js";
import type { Feature } from "../../src/feature.js";
import { FEATURES } from "../../src/features/index.js";
import { message, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import { STORES } from "../support/stores.js";
import { type Actor, type World, world } from "../support/world.js";
import { crowd, pick, pollNow, said, startPoll } from "./support.js";

const HOUR = 3_600_000;

describe.each(STORES)("a closing that is held up, on $database", ({ open }) => {
  let w: World;
  let chief: Actor;
  const begin = async (features = FEATURES) => {
    w = await world({ store: await open(), features });
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

  it("holds up nothing that others wait for: what is due after it in the same minute is posted while a platform says nothing", async () => {
    const bees: Feature = {
      name: "bees",
      async tick({ store, now }) {
        const at = { programme: w.programme, key: `bees:${now}`, platform: "test", workspace: "T1", to: "hive", community: "" };
        await store.atomically([toOutbox({ ...at, kind: "post", message: message("en", text("Honey")) }, now)]);
      },
    };
    await begin([...FEATURES, bees]);
    const poll = await startPoll(w, chief);
    // The platform answers only once everybody else's post stands.
    const order: string[] = [];
    let answer: (members: readonly Account[]) => void = () => undefined;
    const answered = new Promise<readonly Account[]>((resolve) => {
      answer = resolve;
    });
    (w.platform.directory as { members: unknown }).members = () => answered;
    const { messenger } = w.platform;
    const post = messenger.post;
    (messenger as { post: typeof post }).post = async (workspace, to, ...more) => {
      order.push(to);
      if (to === "hive") answer([]);
      return post(workspace, to, ...more);
    };
    await w.core.tick(poll.closesAt ?? 0);
    await w.core.settled();
    expect(order).toEqual(["hive", "room"]);
    const { stage, outcomes } = await pollNow(w, poll.id);
    expect([stage, outcomes[0]?.partly]).toEqual(["closed", undefined]);
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
