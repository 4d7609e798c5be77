import { update } from "../../src/ports.js";
import { addFollowUp } from "../support/follow-up.js";
import { passes } from "../support/story.js";
import { NOON } from "../support/world.js";
import { toldInSlack } from "./told.js";

toldInSlack("figures", async (w, keep, locale) => {
  const chief = await w.as("chief", { role: "coordinator", locale });
  for (const at of [1, 2, 3]) {
    const entry = { type: "call", title: `Seeds <${at}>`, date: "2026-11-20", counts: { "female.unknown": `${at}` } };
    await chief.submit(await chief.command("/log call"), entry);
  }
  await keep("a filter nobody knows", chief.command("/cop report 2026-11 colour:red"));
  await keep("a report", chief.command("/cop report 2026-11"));
  await keep("for sharing outside", chief.command("/cop report share 2026-11"));
  await keep("an export", chief.command("/cop export 2026-11 csv"));
  await keep(
    "an export without names",
    chief.submit(await chief.command("/cop export"), { period: "this-month", names: "pseudonyms" }),
  );
  await keep("closed", chief.submit(await chief.command("/cop close 2026-Q3"), {}));
  await keep("opened again", chief.submit(await chief.command("/cop reopen 2026-Q3"), { reason: "One was missing" }));
  await keep("a brief of whom nobody knows", chief.command("/cop brief Atlantis"));
  await keep("no trace", chief.command("/cop trace zebra"));
  await w.addCommunity("Water", "water");
  const alone = await w.as("chief", { role: "coordinator", community: "", place: null });
  await keep("whose schedule", alone.command("/cop schedule"));
});

toldInSlack("back", async (w, keep, locale) => {
  const [elena, omar] = [await w.as("elena", { locale }), await w.as("omar", { locale })];
  const with_ = { type: "call", date: "2026-11-20", organisations: ["new:INRAX"] };
  await elena.submit(await elena.command("/log call"), { ...with_, title: "Seed <policy>", lesson: "Ask early" });
  const [entry] = await w.store.find("interaction", { programme: w.programme, sample: false });
  await addFollowUp(w, "Send the list", { interaction: entry?.id ?? null });
  w.clock.at = NOON + 3_600_000;
  const [organisation] = await w.store.find("interactionOrganisation", { programme: w.programme });
  const more = { type: "meeting", date: "2026-11-23", title: "Water", organisations: [organisation?.organisation ?? ""] };
  await keep("what others know of them", omar.submit(await omar.command("/log meeting"), more));
  await w.store.atomically([update("channel", { programme: w.programme, community: w.community }, { active: false }, "any")]);
  await keep("nowhere to share it", elena.press("log.share", entry?.id));
});

toldInSlack(
  "interest",
  async (w, keep, locale) => {
    const chief = await w.as("chief", { role: "facilitator", locale });
    const call = {
      title: "Seed group",
      problem: "Seed comes <late>",
      objectives: "A calendar",
      rightPeople: "You grow seed",
      deadline: "2026-11-30",
      places: "1",
      criteria: "Fits",
      reviewers: [`person:${chief.person}`],
    };
    await chief.submit(await chief.press("interest.new", ""), call);
    const [made] = await w.store.find("interestCall", { programme: w.programme });
    const id = made?.id ?? "";
    await keep("as it is asked", chief.press("interest.show", id));
    await keep("nobody answered", chief.press("interest.board", id));
    for (const name of ["elena", "omar", "chief"]) {
      const who = await w.as(name, { name: "A grower", locale });
      await who.submit(await who.press("interest.answer", id), { why: "I grow <seed>" });
    }
    await passes(w, NOON + 9 * 86_400_000);
    await keep("one's own is held back", chief.press("interest.toScore", id));
    for (const answer of await w.store.find("expression", { programme: w.programme, call: id }))
      if (answer.person !== chief.person) await chief.submit(await chief.press("interest.score", answer.id), { c1: "4" });
    await keep("level", chief.press("interest.board", id));
    await keep("the form of the decision", chief.press("interest.show", id));
  },
  { posts: false },
);

toldInSlack("plans", async (w, keep, locale) => {
  const [chief, omar] = [await w.as("chief", { role: "facilitator", locale }), await w.as("omar", { locale })];
  const fair = { type: "workshop", date: "2026-11-24", time: "10:00", minutes: "90", place: "Rabat" };
  await chief.submit(await chief.command("/cop plan Seed fair"), fair);
  const [event] = await w.store.find("plannedEvent", { programme: w.programme });
  await keep("not yours to call off", omar.press("plan.cancel", event?.id));
  await passes(w, NOON + 2 * 86_400_000);
  const form = await chief.press("plan.log", event?.id);
  await keep("logged from its plan", chief.submit(form, { type: "workshop", title: "Seed fair", date: "2026-11-24" }));
  await keep("logged already", chief.press("plan.log", event?.id));
  await w.store.atomically([update("channel", { programme: w.programme, community: w.community }, { active: false }, "any")]);
  await keep("no channel", chief.submit(await chief.command("/cop plan Soil day"), { ...fair, date: "2026-12-10" }));
});

toldInSlack(
  "prompts",
  async (w, keep, locale) => {
    const elena = await w.as("elena", { locale });
    for (const what of ["Write it <up>", "Send it"]) await addFollowUp(w, what, { person: elena.person });
    await passes(w, NOON);
    const [first, second] = await w.store.find("prompt", { programme: w.programme }, { order: [["line", "desc"]] });
    await keep("quiet for a while", elena.press("prompts.later", `${first?.id}:week`));
    await keep("never again", elena.press("prompts.never", second?.id));
  },
  { posts: false },
);
