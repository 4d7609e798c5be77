import { describe, expect, it } from "vitest";
import { membersOf } from "../../src/features/checks/members.js";
import { update } from "../../src/ports.js";
import { carried } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { type Actor, said, type World, world } from "../support/world.js";

const DAY = 86_400_000;

describe.each(STORES)("who left, on $database", ({ open }) => {
  const told = async (story: (w: World) => Promise<void>): Promise<void> => {
    const w = await world({ store: await open() });
    try {
      await story(w);
    } finally {
      await w.close();
    }
  };
  /** An event in three days that both say they come to; what each was reminded of when it is near. */
  const fair = async (w: World, ...who: readonly Actor[]) => {
    const omar = await w.as("omar", { role: "coordinator" });
    await omar.submit(await omar.command("/cop plan Seed fair"), { date: "2026-11-26", time: "10:00", minutes: "60" });
    const [event] = await w.store.find("plannedEvent", { programme: w.programme });
    for (const one of who) await one.press("plan.coming", `${event?.id}:yes`);
    await w.core.settled();
  };
  const near = async (w: World) => {
    for (let at = w.clock.at; at < Date.parse("2026-11-26T09:00:00Z"); at += DAY / 8) await w.core.tick(at);
  };
  const reminded = (w: World, account: string) => w.platform.words(account).filter((one) => one.includes("Soon:")).length;
  const roles = async (w: World, { person }: Actor) =>
    (await w.store.find("roleGrant", { programme: w.programme, person })).map((one) => one.role).sort();
  const happens = (who: Actor, happening: "left" | "joined", more: object = {}) =>
    who.event({ kind: "happening", happening, ...more } as never);

  it("a channel: nothing is sent about the community, what they logged stays, and coming back brings all of it back", () =>
    told(async (w) => {
      const [elena, rita] = [await w.as("elena", { role: "facilitator" }), await w.as("rita")];
      await elena.submit(await elena.command("/log call"), { type: "call", title: "Mine" });
      await fair(w, elena, rita);
      await happens(elena, "left");
      await happens(elena, "left");
      expect(await roles(w, elena)).toEqual([]);
      expect(await membersOf({ programme: w.programme, id: w.community }, w.store)).toEqual([rita.person]);
      await near(w);
      expect([reminded(w, "elena"), reminded(w, "rita")]).toEqual([0, 1]);
      expect(await w.store.find("interaction", { programme: w.programme, loggedBy: elena.person })).toHaveLength(1);
      await happens(elena, "joined");
      expect(await roles(w, elena)).toEqual(["facilitator"]);
      expect(await w.store.count("formerRole", { programme: w.programme })).toBe(0);
    }));

  it("between writing and posting: not posted any more", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const { PostFailed } = await import("../../src/ports.js");
      await fair(w, elena);
      w.clock.at = Date.parse("2026-11-25T09:30:00Z");
      w.platform.failures.push(new PostFailed("down"), new PostFailed("down"), new PostFailed("down"));
      await w.core.tick(w.clock.at);
      await w.core.settled();
      const waiting = (await w.store.find("outbox", { programme: w.programme, kind: "direct", to: "elena" })).at(-1);
      expect(waiting?.state).toBe("waiting");
      await happens(elena, "left");
      await w.core.tick(w.clock.at + 600_000);
      expect(await w.store.get("outbox", { programme: w.programme, key: waiting?.key ?? "" })).toMatchObject({
        state: "dropped",
        error: "person left",
      });
    }));

  it("one of two channels: still there, still told", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const [channel] = await w.store.find("channel", { programme: w.programme });
      if (!channel) throw new Error("no channel");
      await w.store.atomically([{ insert: "channel", row: { ...channel, id: "second", place: "second" }, rows: 1 }]);
      w.platform.accounts.set("elena", { account: "elena" });
      await happens(elena, "left");
      expect(await roles(w, elena)).toEqual(["member"]);
      w.platform.accounts.clear();
      await happens(elena, "left");
      expect(await roles(w, elena)).toEqual([]);
    }));

  it("another place, or a channel of another community: nothing changes; a whole team: everywhere there", () =>
    told(async (w) => {
      await w.addCommunity("Soils", "soils");
      const elena = await w.as("elena");
      for (const place of ["soils", "elsewhere"]) await happens(elena, "left", { where: { place, isPrivate: false } });
      expect(await roles(w, elena)).toEqual(["member"]);
      await happens(elena, "left", { where: { place: "elsewhere", isPrivate: false }, whole: true });
      expect(await roles(w, elena)).toEqual([]);
    }));

  it("an account that was closed: nothing is sent to it; whoever writes from it is back", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      await fair(w, elena);
      await happens(elena, "left", { where: undefined });
      const identity = () => w.store.get("identity", { programme: w.programme, account: "elena" });
      expect(await identity()).toMatchObject({ active: false });
      await near(w);
      expect(reminded(w, "elena")).toBe(0);
      await elena.command("/cop me");
      expect(await identity()).toMatchObject({ active: true });
      expect(await roles(w, elena)).toEqual(["member"]);
    }));

  it("somebody we never heard of, coming or going: nobody we keep", () =>
    told(async (w) => {
      const who = { account: "stranger", name: "Stranger Person" };
      const elena = await w.as("elena");
      await happens(elena, "left", { who });
      await happens(elena, "joined", { who });
      expect(await w.store.find("identity", { programme: w.programme, account: "stranger" })).toEqual([]);
      expect(await w.store.count("person", { programme: w.programme })).toBe(1);
    }));

  it("by their own word, with /cop leave, and back with a press", () =>
    told(async (w) => {
      const elena = await w.as("elena", { place: null });
      const asked = await elena.command("/cop leave");
      expect(said(asked)).toContain("keeps what they logged");
      expect(said(await elena.press("community.leave", w.community))).toContain("You have left Seeds");
      // Pressed twice, the way back stays.
      const again = await elena.press("community.leave", w.community);
      expect(said(again)).toContain("You have left Seeds");
      expect(carried(again, "community.back")).toBe(w.community);
      expect(await roles(w, elena)).toEqual([]);
      expect(said(await elena.command("/cop leave"))).toContain("in no community");
      expect(said(await elena.press("community.back", w.community))).toContain("Welcome back to Seeds");
      expect(said(await elena.press("community.back", w.community))).toContain("nothing to come back to");
      expect(await roles(w, elena)).toEqual(["member"]);
      // Nobody comes back to where they never were.
      const other = await w.addCommunity("Soils", "soils");
      await elena.press("community.back", other);
      expect(await roles(w, elena)).toEqual(["member"]);
    }));

  it.each<[string, (w: World) => Promise<void>]>([
    [
      "the community was archived",
      (w) =>
        w.store.atomically([
          update("community", { programme: w.programme, id: w.community }, { archivedAt: w.clock.at, version: 2 }),
        ]),
    ],
    [
      "the workspace is gone",
      async (w) => {
        await (await w.as("")).event({ kind: "happening", happening: "workspace-gone" });
      },
    ],
    [
      "the bot was removed, and the person left",
      async (w) => {
        const elena = await w.as("elena");
        await happens(elena, "left");
        await elena.event({ kind: "happening", happening: "bot-removed" });
      },
    ],
  ])("nothing comes any more where %s", (_case, ends) =>
    told(async (w) => {
      const elena = await w.as("elena");
      await elena.submit(await elena.command("/log call"), { type: "call" });
      await fair(w, elena);
      const before = w.platform.posts.length;
      await ends(w);
      await near(w);
      for (let day = 0; day < 14; day += 1) await w.core.tick(Date.parse("2026-11-30T08:00:00Z") + day * DAY);
      expect(w.platform.posts.slice(before).filter((one) => ["elena", "room"].includes(one.to))).toEqual([]);
    }),
  );

  it("an account in a workspace that is gone does not stand before another that can be reached", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const identity = await w.store.get("identity", { programme: w.programme, account: "elena" });
      if (!identity) throw new Error("nobody");
      const gone = { programme: w.programme, id: "a-gone", platform: "test", external: "T2", name: "", active: false };
      await w.store.atomically([
        { insert: "workspace", row: gone, rows: 1 },
        { insert: "identity", row: { ...identity, id: "0", workspace: "T2", account: "elena-there" }, rows: 1 },
      ]);
      await fair(w, elena);
      await near(w);
      expect([reminded(w, "elena"), reminded(w, "elena-there")]).toEqual([1, 0]);
    }));
});
