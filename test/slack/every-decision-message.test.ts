import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { type Message, plainText } from "../../src/message.js";
import { LOCALES, type Locale } from "../../src/text/locales.js";
import { DAY, idOf, letItClose, pollNow, startPoll } from "../polls/support.js";
import { finished } from "../support/screen.js";
import { type Actor, type World, world } from "../support/world.js";
import { expectShown, SLIPS } from "./shown.js";

type Keep = (name: string, reply: Reply) => Promise<void>;

/** Two rankings of a nominal group, the second with another first. */
async function rankings(w: World, chief: Actor, voters: readonly Actor[], keep: Keep): Promise<void> {
  const poll = await startPoll(w, chief, { what: { method: "nominal", candidates: "" }, rules: { keep: "2" } });
  const [one] = voters;
  if (one) await one.submit(await one.press("poll.idea", poll.id), { ideas: "Seed <law>\nSoil maps\nField schools" });
  await chief.press("poll.ideas-end", poll.id);
  for (const [name, closesDate, order] of [
    ["first", "2026-12-04", ["Soil maps", "Seed <law>"]],
    ["final", "2026-12-11", ["Seed <law>", "Soil maps"]],
  ] as const) {
    await chief.submit(await chief.press("poll.go", poll.id), { closesDate });
    await w.core.settled();
    const now = await pollNow(w, poll.id);
    const [place1, place2] = await Promise.all(order.map((text) => idOf(w, now, text)));
    for (const who of voters) {
      const form = await who.press("poll.vote", poll.id);
      await keep(`vote-${name}`, await who.submit(form, { place1, place2 }));
    }
    await letItClose(w, now);
    await keep(`result-${name}`, await chief.press("poll.result", poll.id));
  }
}

/** A call for one, scored and decided. */
async function decision(w: World, chief: Actor, voters: readonly Actor[], keep: Keep): Promise<void> {
  const call = {
    title: "Seed group",
    problem: "Seed comes <late>",
    objectives: "A calendar",
    places: "1",
    criteria: "Fits\nShares",
  };
  const deadline = new Date(w.clock.at + 7 * DAY).toISOString().slice(0, 10);
  await chief.submit(await chief.press("interest.new", ""), { ...call, deadline, reviewers: [`person:${chief.person}`] });
  const [made] = await w.store.find("interestCall", { programme: w.programme });
  const id = made?.id ?? "";
  for (const who of voters.slice(0, 2)) await who.submit(await who.press("interest.answer", id), { why: "I grow <seed>" });
  w.clock.at += 9 * DAY;
  await w.core.tick(w.clock.at);
  await keep("interest-to-score", await chief.press("interest.toScore", id));
  const answers = await w.store.find("expression", { programme: w.programme, call: id }, { order: [["person", "asc"]] });
  for (const [at, { id: answer }] of answers.entries())
    await keep("interest-scored", await chief.submit(await chief.press("interest.score", answer), { c1: `${5 - at}`, c2: "4" }));
  await keep("interest-board", await chief.press("interest.board", id));
  await keep("interest-decided", await chief.submit(await chief.press("interest.decide", id), {}));
  await keep("interest-after", await chief.press("interest.show", id));
}

describe.each(LOCALES)("from ideas to a decision, in %s", (locale: Locale) => {
  it("is what Slack takes, with the same in words, and no slip in what is said", async () => {
    const w = await world({ locale, publicUrl: "https://cop.example.org" });
    const messages = new Map<string, Message>();
    const keep: Keep = async (name, reply) => {
      const { say, update } = await finished(reply);
      const message = say ?? update;
      if (!message) throw new Error(`${name}: nothing was said: ${JSON.stringify(reply.problems?.problems ?? reply)}`);
      messages.set(`decided-${name}`, message);
    };
    const chief = await w.as("chief", { name: "Élena Пак", role: "facilitator", locale });
    const voters: Actor[] = [];
    for (const at of [1, 2, 3]) voters.push(await w.as(`voter${at}`, { name: `Voter ${at} <b>`, locale }));
    await rankings(w, chief, voters, keep);
    await decision(w, chief, voters, keep);
    await expectShown(messages, locale);
    for (const [name, message] of messages)
      for (const slip of SLIPS) expect.soft(plainText(message), `${name}: ${slip}`).not.toMatch(slip);
    await w.close();
  });
});
