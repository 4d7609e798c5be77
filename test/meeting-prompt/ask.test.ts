import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { telling } from "../support/story.js";
import { NOON, said, type World } from "../support/world.js";

const MINUTE = 60_000;
const start = NOON - 40 * MINUTE;

/** A programme and community that allow it, and three members; the call took from 11:20 to 11:52. */
async function allowed(w: World, options: { programme?: boolean; community?: boolean } = {}) {
  const { programme, community, store } = w;
  await store.atomically([
    update("programme", { programme, id: programme }, { settings: { callPrompts: options.programme ?? true } }),
    update("community", { programme, id: community }, { settings: { callPrompts: options.community ?? true } }),
  ]);
}
const call = (accounts: readonly string[], over: { id?: string; end?: number } = {}) => ({
  kind: "happening" as const,
  happening: "meeting-ended" as const,
  who: { account: "" },
  where: undefined as never,
  meeting: { id: over.id ?? "R1", start, end: over.end ?? NOON - 8 * MINUTE, people: accounts.map((account) => ({ account })) },
});

describe.each(STORES)("asking after a call, on $database", ({ open }) => {
  const told = telling(open);
  const ended = async (w: World, accounts: readonly string[], over = {}): Promise<void> => {
    const anybody = await w.as("elena", { name: "Elena" });
    await anybody.event(call(accounts, over));
    await w.core.settled();
  };

  it("asks the one who was there first, privately, once, with time, duration and people filled in", () =>
    told(async (w) => {
      await allowed(w);
      const elena = await w.as("elena", { name: "Elena" });
      await w.as("omar", { name: "Omar" });
      await ended(w, ["elena", "omar", "stranger"]);
      await ended(w, ["elena", "omar", "stranger"]);
      expect(w.platform.words("elena")).toEqual([
        "You were in a call of 32 minutes with Omar and 1 other person. Shall we log it for Seeds?\nWhy you get this: you were there, the first of those who log for Seeds. Only you were asked, and only this once. Nothing is logged by itself.",
      ]);
      expect(w.platform.posts).toHaveLength(1);
      const [prompt] = await w.store.find("meetingPrompt", { programme: w.programme });
      const form = await elena.press("meeting.log", prompt?.id);
      expect(form.open?.values).toMatchObject({
        type: "call",
        date: "2026-11-23",
        time: "12:20",
        minutes: "32",
        mode: "online",
        people: ["account:elena", "account:omar", "account:stranger"],
      });
    }));

  it.each([
    ["the programme did not allow it", { programme: false }, ["elena", "omar"], {}],
    ["no community turned it on", { community: false }, ["elena", "omar"], {}],
    ["nobody present is a member", {}, ["stranger", "another"], {}],
    ["somebody was alone", {}, ["elena"], {}],
    ["it took under five minutes", {}, ["elena", "omar"], { end: start + 4 * MINUTE }],
  ])("asks nobody where %s", (_why, settings, accounts, over) =>
    told(async (w) => {
      await allowed(w, settings);
      await w.as("elena");
      await w.as("omar");
      await ended(w, accounts, over);
      expect(w.platform.posts).toEqual([]);
    }),
  );

  it("passes over who wants no nudges, and readers", () =>
    told(async (w) => {
      await allowed(w);
      const elena = await w.as("elena");
      await w.as("rita", { role: "reader" });
      await w.as("omar");
      await w.store.atomically([update("person", { programme: w.programme, id: elena.person }, { settings: { nudges: "off" } })]);
      await ended(w, ["elena", "rita", "omar"]);
      expect(w.platform.posts.map((one) => one.to)).toEqual(["omar"]);
    }));

  const log = async (w: World, account: string, values: Record<string, unknown>): Promise<Reply> => {
    const person = await w.as(account);
    return person.submit(await person.command("/log call"), { title: "Talk", ...values });
  };

  it("asks nobody once anyone who was there has logged it; an e-mail or another hour is something else", () =>
    told(async (w) => {
      await allowed(w);
      await w.as("elena");
      await log(w, "omar", { type: "email" });
      await ended(w, ["elena", "omar"], { id: "R1" });
      expect(w.platform.posts).toHaveLength(1);
      await log(w, "omar", { type: "call", title: "The call itself" });
      await ended(w, ["elena", "omar"], { id: "R2" });
      expect(w.platform.posts).toHaveLength(1);
    }));

  it("takes the question back when anyone logs it meanwhile", () =>
    told(async (w) => {
      await allowed(w);
      await w.as("elena");
      await w.as("omar");
      await ended(w, ["elena", "omar"]);
      await w.core.tick(NOON + MINUTE);
      expect(w.platform.words("elena")[0]).toContain("Shall we log it");
      expect(said(await log(w, "omar", { type: "meeting" }))).toContain("Saved.");
      await w.core.tick(NOON + 2 * MINUTE);
      await w.core.settled();
      expect(w.platform.words("elena")).toEqual(["This call is logged. Thank you!"]);
      await w.core.tick(NOON + 3 * MINUTE);
      expect(w.platform.posts).toHaveLength(1);
    }));

  it("answers only to the one it asked, and lets them say no", () =>
    told(async (w) => {
      await allowed(w);
      const elena = await w.as("elena");
      const omar = await w.as("omar");
      await ended(w, ["elena", "omar"]);
      const [prompt] = await w.store.find("meetingPrompt", { programme: w.programme });
      expect(said(await omar.press("meeting.log", prompt?.id))).toContain("somebody else");
      const no = await elena.press("meeting.dismiss", prompt?.id);
      expect(no.update?.blocks).toHaveLength(1);
      expect(await w.store.get("meetingPrompt", { programme: w.programme, id: prompt?.id ?? "" })).toMatchObject({
        state: "answered",
      });
    }));

  it("is allowed by a coordinator alone", () =>
    told(async (w) => {
      const elena = await w.as("elena", { role: "facilitator" });
      const chief = await w.as("chief", { role: "coordinator" });
      expect(said(await elena.command("/cop calls"))).toContain("Only a coordinator");
      await chief.submit(await chief.command("/cop calls"), { allow: true });
      expect((await w.store.get("programme", { programme: w.programme, id: w.programme }))?.settings.callPrompts).toBe(true);
    }));
});
