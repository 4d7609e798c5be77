import { passes } from "../support/story.js";
import { NOON } from "../support/world.js";
import { toldInSlack } from "./told.js";

toldInSlack("named", async (w, keep, locale) => {
  const [omar, elena, lina] = [await w.as("omar", { locale }), await w.as("elena", { locale }), await w.as("lina", { locale })];
  const form = await omar.command("/log meeting");
  const who = await omar.submit(form, { type: "meeting", title: "Monthly <seeds>", date: "2026-11-20", next: ["people"] });
  await omar.submit(who, { people: [`person:${elena.person}`, `person:${lina.person}`], names: "" });
  await passes(w, NOON + 60_000);
  const [entry] = await w.store.find("interaction", { programme: w.programme, sample: false });
  await keep("was there", elena.press("named.right", entry?.id));
  await keep("takes the name off", elena.press("named.off", entry?.id));
  await keep("was not there", lina.press("named.wrong", entry?.id));
  await passes(w, NOON + 120_000);
});
