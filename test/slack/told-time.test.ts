import { PostFailed, update } from "../../src/ports.js";
import { addFollowUp } from "../support/follow-up.js";
import { passes } from "../support/story.js";
import { type Actor, NOON, type World } from "../support/world.js";
import { type Keep, toldInSlack } from "./told.js";

const DAY = 24 * 3_600_000;
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const days = async (w: World, from: string, many: number): Promise<void> => {
  for (let n = 0; n < many; n += 1) await passes(w, at(from) + n * DAY);
};
const log = async (w: World, who: Actor, date: string, more: Record<string, unknown> = {}): Promise<void> => {
  w.clock.at = at(date);
  await who.submit(await who.command("/log call"), { type: "call", title: `On ${date}`, date, ...more });
};
const plenty = (w: World, { person }: Actor) =>
  w.store.atomically([update("person", { programme: w.programme, id: person }, { settings: { promptBudget: 20 } })]);

toldInSlack("silence", async (w, keep, locale) => {
  const [fatima, elena] = [await w.as("fatima", { role: "facilitator", locale }), await w.as("elena", { locale })];
  for (const day of ["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"]) await log(w, elena, day);
  await plenty(w, fatima);
  await days(w, "2026-12-15", 30);
  await keep("the week, of nothing", fatima.command("/cop digest preview"));
  await keep("posted all the same", fatima.command("/cop digest"));
});

toldInSlack("weeks", async (w, keep, locale) => {
  const [fatima, elena] = [
    await w.as("fatima", { role: "facilitator", locale }),
    await w.as("elena", { name: "Elena <E>", locale }),
  ];
  await w.store.atomically([update("person", { programme: w.programme, id: elena.person }, { settings: { thanks: true } })]);
  for (const day of ["2026-11-24", "2026-11-25", "2026-12-01", "2026-12-02", "2026-12-09"]) await log(w, elena, day);
  await keep("as usual", fatima.command("/cop digest preview"));
  for (const part of [1, 2, 3, 4]) await log(w, elena, "2026-12-15", { title: `Part ${part}` });
  await keep("more than usual", fatima.command("/cop digest preview"));
  await log(w, elena, "2026-12-29");
  const elsewhere = await w.as("fatima", { role: "facilitator", place: "dm-fatima", locale });
  await keep("posted from elsewhere", elsewhere.command("/cop digest"));
  await keep("fewer than usual", fatima.command("/cop digest preview"));
  await keep("posted by hand", fatima.submit(await fatima.command("/cop schedule"), {}));
});

toldInSlack("programme-digest", async (w, keep, locale) => {
  const soils = await w.addCommunity("Soils", "soils");
  const chief = await w.as("chief", { role: "coordinator", place: "dm-chief", locale });
  const [elena, omar] = [await w.as("elena", { locale }), await w.as("omar", { community: soils, place: "soils", locale })];
  await keep("of nothing", chief.command("/cop digest programme"));
  for (const day of ["2026-11-24", "2026-12-01", "2026-12-08"]) await log(w, elena, day, { lesson: `Ask <early> on ${day}` });
  await log(w, omar, "2026-12-08");
  await keep("of two communities", chief.command("/cop digest programme"));
  await w.store.atomically([update("community", { programme: w.programme, id: soils }, { settings: { paused: true } })]);
  w.clock.at = at("2027-01-04");
  await keep("where somebody may need a hand", chief.command("/cop digest programme"));
  await keep("off", chief.submit(await chief.command("/cop schedule programme"), { digestOff: true }));
});

toldInSlack("follow-ups", async (w, keep, locale) => {
  const chief = await w.as("chief", { role: "facilitator", locale });
  const [elena, omar] = [await w.as("elena", { name: "Elena", locale }), await w.as("omar", { locale })];
  await w.store.atomically([update("person", { programme: w.programme, id: elena.person }, { settings: { promptBudget: 1 } })]);
  const id = await addFollowUp(w, "Write it <up>", { person: elena.person });
  const fair = { type: "workshop", date: "2026-11-24", time: "10:00", minutes: "90", place: "Rabat" };
  await chief.submit(await chief.command("/cop plan Seed fair"), fair);
  await w.core.settled();
  const [event] = await w.store.find("plannedEvent", { programme: w.programme });
  for (const who of [elena, omar]) await who.press("plan.coming", `${event?.id}:yes`);
  await passes(w, NOON);
  await keep("asked", Promise.resolve({ say: w.platform.posts.find(({ to }) => to === "elena")?.message }));
  await keep("not yet", elena.submit(await elena.press("followUps.later", id), { due: "2026-12-01" }));
  await keep("no longer", elena.press("followUps.drop", id));
  await keep("what waits", elena.command("/cop prompts"));
  const receipt = await omar.submit(await omar.command("/log meeting"), { type: "meeting", title: "Monthly", next: ["outcome"] });
  await omar.submit(receipt, { what1: "Find a venue", who1: "Dr <Somebody>", due1: "2026-11-25" });
  await passes(w, NOON + 2 * DAY);
  for (let at = 0; at < 13; at += 1) await addFollowUp(w, `Send part ${at}`, { person: elena.person, createdAt: at });
  await keep("a long list", elena.command("/cop follow-ups"));
});

toldInSlack("calls", async (w, keep, locale) => {
  const { programme, community, store } = w;
  const chief = await w.as("chief", { role: "coordinator", locale });
  await keep("allowed", chief.submit(await chief.command("/cop calls"), { allow: true }));
  await store.atomically([update("community", { programme, id: community }, { settings: { callPrompts: true } })]);
  const elena = await w.as("elena", { name: "Elena", locale });
  await w.as("omar", { name: "Omar <O>", locale });
  const people = ["elena", "omar", "stranger"].map((account) => ({ account }));
  const [start, end] = [NOON - 40 * 60_000, NOON - 8 * 60_000];
  const meeting = { id: "R1", start, end, people };
  await elena.event({ kind: "happening", happening: "meeting-ended", who: { account: "" }, where: undefined as never, meeting });
  await w.core.settled();
  const [asked] = await store.find("meetingPrompt", { programme });
  await keep("not this one", elena.press("meeting.dismiss", asked?.id));
});

toldInSlack("leaving", async (w, keep, locale) => {
  const elena = await w.as("elena", { locale });
  await keep("left", elena.press("community.leave", w.community));
  await keep("back", elena.press("community.back", w.community));
  await keep("at home, in no community", (await w.as("nobody", { community: "none", place: null, locale })).command("/cop home"));
});

toldInSlack("unreachable", async (w, _keep: Keep, locale) => {
  const fatima = await w.as("fatima", { role: "facilitator", locale });
  const omar = await w.as("omar", { locale });
  w.platform.failures.push(new PostFailed("not installed there", { permanent: true, gone: true }));
  await omar.submit(await omar.command("/log call"), { type: "call", title: "Seeds", date: "2026-11-20" });
  const [entry] = await w.store.find("interaction", { programme: w.programme, sample: false });
  await omar.press("log.share", entry?.id);
  await fatima.command("/cop digest");
  await passes(w, NOON + 60_000);
  await passes(w, NOON + 120_000);
});
