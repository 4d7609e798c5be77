import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Poll } from "../../src/domain/records.js";
import { update } from "../../src/ports.js";
import { promptKey } from "../../src/prompts/ask.js";
import { type Actor, type World, world } from "../support/world.js";
import { crowd, letItClose, pick, pollNow, said, startPoll } from "./support.js";

const HOUR = 3_600_000;
const done = async (reply: Awaited<ReturnType<Actor["press"]>>) => (await reply.later?.work()) ?? reply;

describe("what an anonymous poll forgets of who voted when it closes", () => {
  let w: World;
  let chief: Actor;
  let people: readonly Actor[];
  beforeEach(async () => {
    w = await world();
    chief = await w.as("chief", { role: "facilitator" });
    people = await crowd(w, 6);
  });
  afterEach(() => w.close());
  const participations = (poll: Poll): Promise<number> =>
    w.store.count("pollParticipation", { programme: w.programme, poll: poll.id });

  it("two accounts that voted and were connected since: it closes, and separating them brings no mark back", async () => {
    const poll = await startPoll(w, chief, { rules: { anonymous: true, closesDate: "2026-11-26" } });
    for (const who of people) await pick(w, poll, who, "Soil health");
    const [one, other] = people as [Actor, Actor];
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(said(await one.press("accounts.code")))?.[0] ?? "";
    const asked = await other.command(`cop accounts ${code}`);
    const value = (reply: typeof asked, action: string): string =>
      reply.say?.blocks
        .flatMap((block) => (block.kind === "buttons" ? block.buttons : []))
        .find((button) => button.action === action)?.value ?? "";
    const joined = await done(await other.press("accounts.join", value(asked, "accounts.join")));
    expect(await participations(poll)).toBe(5);
    await letItClose(w, poll);
    expect((await pollNow(w, poll.id)).outcomes[0]?.result?.base.counted).toBe(6);
    expect(said(await done(await one.press("accounts.separate", value(joined, "accounts.separate"))))).toContain("two again");
    expect(await participations(poll)).toBe(0);
  });

  /** Three are reminded; one of them votes then. */
  async function reminded() {
    const poll = await startPoll(w, chief, { rules: { anonymous: true, closesDate: "2026-11-26", remind: "24" } });
    for (const who of people.slice(0, 4)) await pick(w, poll, who, "Soil health");
    w.clock.at = (poll.closesAt ?? 0) - 23 * HOUR;
    for (let hour = 0; hour < 20; hour += 1) {
      w.clock.at += HOUR;
      await w.core.tick(w.clock.at);
    }
    await w.core.settled();
    const of = { programme: w.programme, kind: "poll" as const, about: poll.id };
    expect((await w.store.find("prompt", of)).map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
    await pick(w, poll, people[4] as Actor, "Seed policy");
    expect((await w.store.find("prompt", of)).map(({ state }) => state).sort()).toEqual(["answered", "sent", "sent"]);
    return { poll, of };
  }

  it("of those who were reminded, neither rows nor messages tell who voted then", async () => {
    const { poll, of } = await reminded();
    await letItClose(w, poll);
    expect((await w.store.find("prompt", of)).map(({ state, why }) => `${state} ${why}`)).toEqual(
      Array.from({ length: 3 }, () => "withdrawn settled"),
    );
    const settled = (await w.store.find("outbox", { programme: w.programme })).filter(({ key }) => key.endsWith(":settled"));
    expect(settled).toHaveLength(3);
    expect(new Set(settled.map(({ message }) => JSON.stringify(message))).size).toBe(1);
  });
  it("nor where a reminder is on its way at that moment", async () => {
    const { poll, of } = await reminded();
    const [late] = await w.store.find("prompt", { ...of, state: "sent" });
    const posted = { programme: w.programme, key: late ? promptKey(late) : "" };
    await w.store.atomically([update("outbox", posted, { state: "posting" }, 1)]);
    await letItClose(w, poll);
    expect((await w.store.find("prompt", of)).map(({ state }) => state)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
    const settled = (await w.store.find("outbox", { programme: w.programme })).filter(({ key }) => key.endsWith(":settled"));
    expect(settled).toEqual([]);
  });
});
