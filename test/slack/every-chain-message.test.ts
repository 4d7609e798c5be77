import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { type Message, plainText } from "../../src/message.js";
import { LOCALES, type Locale } from "../../src/text/locales.js";
import { DAY, idOf, letItClose, pick, startPoll } from "../polls/support.js";
import { finished } from "../support/screen.js";
import { passes } from "../support/story.js";
import { type Actor, NOON, type World, world } from "../support/world.js";
import { expectShown, SLIPS } from "./shown.js";

type Keep = (name: string, reply: Reply) => Promise<void>;
const TOPIC = "Seed policy & <law>";

/** Polls of every method, from preview to result. */
async function polls(w: World, chief: Actor, voters: readonly Actor[], keep: Keep): Promise<void> {
  const candidates = `${TOPIC}\nSoil health\nField schools\nWater *users*`;
  for (const method of ["single", "approval", "dots", "ranking"] as const) {
    const poll = await startPoll(w, chief, { what: { method, candidates }, rules: { anonymous: method === "approval" } });
    const [seed, soil] = [await idOf(w, poll, TOPIC), await idOf(w, poll, "Soil health")];
    for (const [at, who] of voters.entries()) {
      const first = at < 3 ? seed : soil;
      if (method === "single") await keep(`vote-${method}`, await pick(w, poll, who, at < 3 ? TOPIC : "Soil health"));
      else {
        const values = method === "ranking" ? { place1: first, place2: first === seed ? soil : seed } : { choices: [first] };
        await keep(`vote-${method}`, await who.submit(await who.press("poll.vote", poll.id), values));
      }
    }
    if (method === "dots") await keep("polls", await chief.command("/cop polls"));
    await letItClose(w, poll);
    await keep(`result-${method}`, await chief.press("poll.result", poll.id));
    w.clock.at = NOON;
    if (method !== "single") continue;
    const form = await chief.press("agenda.add", `poll:${poll.id}:${seed}`);
    await keep("agenda-item", await chief.submit(form, { owner: [`person:${voters[0]?.person}`], due: "2027-02-01" }));
    await keep("agenda", await chief.command("/cop agenda"));
    await keep("trace", await chief.press("trace.show", `poll:${poll.id}`));
  }
  const silent = await startPoll(w, chief, { what: { method: "nominal", candidates: "" } });
  const [one] = voters;
  if (one) await keep("ideas-sent", await one.submit(await one.press("poll.idea", silent.id), { ideas: "Seed law\nSoil maps" }));
  await keep("ideas-ended", await chief.press("poll.ideas-end", silent.id));
}

async function plans(w: World, chief: Actor, voters: readonly Actor[], keep: Keep): Promise<void> {
  const values = { type: "workshop", date: "2026-11-26", time: "10:00", minutes: "90", place: "Rabat <hall 2>" };
  await keep("planned", await chief.submit(await chief.command("/cop plan Seed fair"), values));
  await w.core.settled();
  const [event] = await w.store.find("plannedEvent", { programme: w.programme });
  await keep("coming", (await voters[0]?.press("plan.coming", `${event?.id}:yes`)) ?? {});
  await keep("events", await chief.command("/cop events"));
}

async function checks(w: World, chief: Actor, voters: readonly Actor[], keep: Keep): Promise<void> {
  const second = await chief.submit(await chief.command("/cop check"), { rhythm: "once", set: "needs" });
  await keep("check-preview", await chief.submit(second, {}));
  const [plan] = await w.store.find("checkPlan", { programme: w.programme });
  await chief.press("check.send", plan?.id);
  await w.core.settled();
  const [round] = await w.store.find("checkRound", { programme: w.programme });
  for (const who of voters)
    await keep("check-thanks", await who.submit(await who.press("check.answer", round?.id), { q1: "Seed law & order", q3: "4" }));
}

async function interest(w: World, chief: Actor, voters: readonly Actor[], keep: Keep): Promise<void> {
  const form = await chief.press("interest.new", "");
  const call = {
    title: "Seed learning group",
    problem: "Certified seed comes <late>",
    objectives: "A common calendar",
    deadline: "2026-11-30",
    places: "1",
    criteria: "Fits the problem\nWill share",
    questions: "Where do you work?",
    reviewers: [`person:${chief.person}`],
  };
  await keep("interest-receipt", await chief.submit(form, call));
  await w.core.settled();
  const [made] = await w.store.find("interestCall", { programme: w.programme });
  const [one] = voters;
  const answered = one && (await one.submit(await one.press("interest.answer", made?.id), { why: "I grow seed", q1: "Meknès" }));
  await keep("interest-answered", answered ?? {});
  await keep("interest-list", await chief.command("/cop eoi"));
}

/** What a community is shown on the way from a need to an agenda, by name. */
async function shown(locale: Locale): Promise<ReadonlyMap<string, Message>> {
  const w = await world({ locale, publicUrl: "https://cop.example.org" });
  const messages = new Map<string, Message>();
  const keep: Keep = async (name, reply) => {
    const { say, update } = await finished(reply);
    const message = say ?? update;
    if (!message) throw new Error(`${name}: nothing was said: ${JSON.stringify(reply.problems?.problems ?? reply)}`);
    messages.set(name, message);
  };
  const chief = await w.as("chief", { name: "Élena Пак", role: "facilitator", locale });
  const voters: Actor[] = [];
  for (const at of [1, 2, 3, 4, 5]) voters.push(await w.as(`voter${at}`, { name: `Voter ${at} <b>`, locale }));
  await keep("needs-empty", await chief.command("/cop needs"));
  await keep("need", (await voters[0]?.command("/cop need How do others fund <field> visits?")) ?? {});
  await keep("need-alike", (await voters[1]?.command("/cop need How do others pay for field visits?")) ?? {});
  await keep("needs", await chief.command("/cop needs"));
  await polls(w, chief, voters, keep);
  await plans(w, chief, voters, keep);
  await checks(w, chief, voters, keep);
  await interest(w, chief, voters, keep);
  await keep("brief", await chief.command("/cop brief Morocco"));
  for (let day = 1; day <= 9; day += 1)
    for (const hours of [9, 15]) await passes(w, NOON + day * DAY - 12 * 3_600_000 + hours * 3_600_000);
  await keep("prompts", (await voters[0]?.command("/cop prompts")) ?? {});
  for (const post of w.platform.posts) {
    const [kind] = post.key.split(":");
    // Chance puts ideas in order (nobody's stands first for being quick), so they are called the same here.
    const message = JSON.parse(JSON.stringify(post.message).replace(/"(Seed law|Soil maps)"/g, `"An idea"`)) as Message;
    messages.set(`posted-${post.to === "room" ? "" : "private-"}${kind}`, message);
  }
  await w.close();
  return messages;
}

describe.each(LOCALES)("from a need to an agenda, in %s", (locale) => {
  it("is what Slack takes, with the same in words, and no slip in what is said", async () => {
    const messages = await shown(locale);
    await expectShown(new Map([...messages].map(([name, message]) => [`chain-${name}`, message])), locale);
    for (const [name, message] of messages)
      for (const slip of SLIPS) expect.soft(plainText(message), `${name}: ${slip}`).not.toMatch(slip);
  });
});
