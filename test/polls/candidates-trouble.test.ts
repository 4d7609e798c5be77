import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Actor, said, type World, world } from "../support/world.js";
import { idOf, problemsOf, startPoll } from "./support.js";

describe("candidates of a poll", () => {
  let w: World;
  let chief: Actor;
  beforeEach(async () => {
    w = await world();
    chief = await w.as("chief", { role: "facilitator" });
  });
  afterEach(() => w.close());

  it.each([
    ["case", "Soil health", "SOIL HEALTH"],
    ["accents", "Économie", "economie"],
    ["dots and spaces", "Seed policy", "seed-policy."],
    ["vowel signs in Arabic", "التُّربة", "التربة"],
  ])("that differ only by %s are refused, and the words name both", async (_what, one, other) => {
    const reply = await chief.submit(await chief.command("/cop poll What next?"), {
      candidates: `${one}\nField schools\n${other}`,
    });
    expect(problemsOf(reply).candidates).toContain(one);
    expect(problemsOf(reply).candidates).toContain(other);
    expect(reply.problems?.values.candidates).toContain(other);
  });

  it("of signs alone are each their own, and can be voted for", async () => {
    const poll = await startPoll(w, chief, { what: { candidates: "🌱\n💧\n???" } });
    const ids = await Promise.all(["🌱", "💧", "???"].map((text) => idOf(w, poll, text)));
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain("none");
    const voter = await w.as("voter");
    expect(said(await voter.press("poll.pick", `${poll.id}:${ids[1]}`))).toContain("💧");
  });

  it("of one sign twice are refused", async () => {
    const reply = await chief.submit(await chief.command("/cop poll What next?"), { candidates: "🌱\n🌱" });
    expect(problemsOf(reply).candidates).toContain("twice");
  });
});
