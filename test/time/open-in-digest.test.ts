import { afterEach, describe, expect, it } from "vitest";
import { insert } from "../../src/ports.js";
import { ask } from "../../src/prompts/ask.js";
import { checkPlan } from "../durability/rows.js";
import { startPoll } from "../polls/support.js";
import { STORES } from "../support/stores.js";
import { said, type World, world } from "../support/world.js";

const MONDAY_NINE = Date.parse("2026-11-30T08:00:00Z");

describe.each(STORES)("what waits for people, in the digest, on $database", ({ open }) => {
  let w: World;
  afterEach(() => w.close());
  const begin = async () => {
    w = await world({ store: await open(), zone: "Africa/Casablanca" });
    const fatima = await w.as("fatima", { role: "facilitator" });
    const elena = await w.as("elena");
    await elena.submit(await elena.command("/log call"), { type: "call", title: "One" });
    await startPoll(w, fatima, { rules: { closesDate: "2026-12-04", remindHours: "" } });
    const plan = (place: "channel" | "private") => ({
      ...checkPlan(w.programme, w.community, fatima.person, place, "2026-11-30"),
      id: `plan-${place}`,
      hour: 8,
    });
    const { programme, community } = w;
    for (const place of ["channel", "private"] as const) {
      const { id, questions } = plan(place);
      const round = { programme, id: `round-${place}`, plan: id, community, questions, place, anonymous: false };
      const when = {
        date: "2026-11-27",
        sentAt: MONDAY_NINE - 1,
        closesAt: MONDAY_NINE + 9e8,
        state: "open" as const,
        lookAt: 0,
      };
      await w.store.atomically([insert("checkRound", { ...round, ...when })]);
    }
    for (const key of ["a", "b"]) {
      const words = () => ({ line: `A private matter ${key}`, blocks: [], reason: key });
      const asking = {
        programme,
        person: elena.person,
        community,
        kind: "notice",
        key,
        about: key,
        expires: MONDAY_NINE + 9e8,
        words,
      } as const;
      await w.store.atomically([...(await ask({ ...asking, from: MONDAY_NINE + 8e8 }, w2(), MONDAY_NINE))]);
    }
    return { elena, fatima };
  };
  const w2 = () => ({ store: w.store, platforms: new Map([["test", w.platform]]) });

  it("the channel reads how many polls and checks it may still answer, and nothing of what waits for one person", async () => {
    const { elena, fatima } = await begin();
    w.clock.at = MONDAY_NINE;
    await w.core.tick(MONDAY_NINE);
    const digest = w.platform.words("room").at(-1) ?? "";
    expect(digest).toContain("Open to answer: 1 poll · 1 learning check");
    expect(digest).not.toContain("private matter");
    expect(digest).not.toContain("Only you see this");
    // What only the reader sees, behind the button and in the preview; with a way there.
    const more = await elena.press("week.more", `${w.community}:2026-11-30`);
    expect(said(more)).toContain("Only you see this: 2 things wait for you.");
    expect(said(await elena.press("cop", "prompts"))).toContain("A private matter a");
    expect(said(await fatima.command("/cop digest preview"))).not.toContain("Only you see this");
  });

  it("counts nothing that is over", async () => {
    const { fatima } = await begin();
    w.clock.at = MONDAY_NINE + 12 * 86_400_000;
    expect(said(await fatima.command("/cop digest preview"))).not.toContain("Open to answer");
  });
});
