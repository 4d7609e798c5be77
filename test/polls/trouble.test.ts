import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PostFailed } from "../../src/ports.js";
import { type Actor, said, type World, world } from "../support/world.js";
import { crowd, DAY, letItClose, pick, pollNow, problemsOf, startPoll } from "./support.js";

describe("a poll in trouble", () => {
  let w: World;
  let chief: Actor;
  beforeEach(async () => {
    w = await world();
    chief = await w.as("chief", { role: "facilitator" });
  });
  afterEach(() => w.close());
  const posts = () => w.platform.words("room");

  it("whose channel is gone at the closing keeps its result, and whoever runs it is told", async () => {
    const poll = await startPoll(w, chief);
    for (const who of await crowd(w, 3)) await pick(w, poll, who, "Soil health");
    const { messenger } = w.platform;
    const post = messenger.post;
    (messenger as { post: typeof post }).post = async (workspace, to, ...more) => {
      if (to === "room") throw new PostFailed("channel_not_found", { permanent: true, gone: true });
      return post(workspace, to, ...more);
    };
    await letItClose(w, poll);
    // In their hours of work: the next morning.
    await w.core.tick(w.clock.at + DAY - 6 * 3_600_000);
    expect(await pollNow(w, poll.id)).toMatchObject({ stage: "closed" });
    expect(w.platform.words("chief").join("\n")).toContain("I can no longer post in");
    expect(said(await chief.press("poll.result", poll.id))).toContain("Soil health — 3 votes");
  });

  it("that should have opened and closed while the program stood still opens once, in hours of work, for the time it was given", async () => {
    const { id } = await startPoll(w, chief, {
      rules: { opensDate: "2026-11-25", opensTime: "09:00", closesDate: "2026-11-27", closesTime: "09:00" },
    });
    // Saturday evening.
    w.clock.at = Date.parse("2026-11-28T20:00:00Z");
    await w.core.tick(w.clock.at);
    expect(await pollNow(w, id)).toMatchObject({ stage: "scheduled" });
    w.clock.at = Date.parse("2026-11-30T09:30:00Z");
    for (let minute = 0; minute < 3; minute += 1) await w.core.tick(w.clock.at + minute * 60_000);
    const poll = await pollNow(w, id);
    expect(poll).toMatchObject({ stage: "vote", closesAt: w.clock.at + 2 * DAY });
    expect(posts()).toHaveLength(1);
    expect(posts()[0]).toContain("Open until 2 Dec 2026");
    expect(posts()[0]).toMatch(/opened on 30 Nov 2026.* closes on 2 Dec 2026.* in place of 27 Nov 2026/);
    const [elena] = await crowd(w, 1);
    expect(said(await pick(w, poll, elena as Actor, "Soil health"))).toContain("counts");
    await letItClose(w, poll);
    for (let minute = 1; minute < 3; minute += 1) await w.core.tick(w.clock.at + minute * 60_000);
    expect(posts().filter((words) => words.includes("Result: What next?"))).toHaveLength(1);
  });

  it("of more than a hundred candidates, or of one text twice, is not begun: it says so beside the field and keeps what was typed", async () => {
    const many = Array.from({ length: 101 }, (_, at) => `Topic ${at}`).join("\n");
    const form = await chief.command("/cop poll What next?");
    for (const [candidates, why] of [
      [many, "100"],
      ["Soil  HEALTH\nsoil health", "count as the same"],
      ["only one", "at least another"],
    ] as const) {
      const reply = await chief.submit(form, { candidates });
      expect(problemsOf(reply).candidates, candidates.slice(0, 20)).toContain(why);
      expect(reply.problems?.values.candidates).toBe(candidates);
    }
  });

  it("a button of a draft that was thrown away, or of a poll that is nowhere, says that it is gone", async () => {
    await chief.submit(await chief.command("/cop poll What next?"), { candidates: "a\nb", method: "single" });
    const [draft] = await w.store.find("poll", { programme: w.programme });
    await chief.press("poll.discard", draft?.id);
    for (const value of [draft?.id ?? "", "nothing", ""])
      for (const action of ["poll.post", "poll.vote", "poll.pick", "poll.close", "poll.result"])
        expect(said(await chief.press(action, value)), action).toMatch(/not there any more|gone|old/i);
  });
});
