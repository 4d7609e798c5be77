import { carried } from "../support/screen.js";
import { passes } from "../support/story.js";
import { NOON } from "../support/world.js";
import { toldInSlack } from "./told.js";

toldInSlack("agenda", async (w, keep, locale) => {
  const lead = await w.as("lead", { role: "facilitator", locale });
  const [omar, elena] = [await w.as("omar", { locale }), await w.as("elena", { name: "Elena", locale })];
  await keep("nothing closed", omar.command("/cop agenda done"));
  await omar.command("/cop need How do others fund <field> visits?");
  const form = await lead.press("agenda.add", carried(await lead.command("/cop needs"), "agenda.add"));
  await keep("a need taken up", lead.submit(form, { owner: [`person:${elena.person}`], due: "2027-01-31", status: "agreed" }));
  await lead.submit(await lead.press("agenda.add", ""), {
    title: "Soil maps",
    owner: [`person:${elena.person}`],
    status: "agreed",
  });
  const items = await w.store.find("agendaItem", { programme: w.programme }, { order: [["createdAt", "asc"]] });
  const visits = items.find(({ title }) => title.includes("visits"))?.id;
  await keep("how it stands", omar.press("agenda.show", visits));
  await elena.submit(await elena.press("agenda.edit", visits), { status: "in-progress", due: "2027-02-28" });
  await keep("as it was changed", elena.press("agenda.show", visits));
  await elena.submit(await elena.command("/log call"), { type: "call", title: "Seed policy", date: "2026-11-20" });
  const [entry] = await w.store.find("interaction", { programme: w.programme, sample: false });
  await keep("an entry, part of it", elena.submit(await elena.press("agenda.link", entry?.id), { items: [visits] }));
  await elena.submit(await elena.press("agenda.edit", visits), { status: "done", result: "GIZ funds visits from 2027 on." });
  await keep("what was closed", omar.command("/cop agenda done"));
  for (let at = 0; at < 25; at += 1)
    await lead.submit(await lead.press("agenda.add", ""), { title: `Topic ${at}`, status: "proposed" });
  await keep("a long one", omar.command("/cop agenda"));
  await keep("whose it is not", omar.press("agenda.edit", visits));
  await passes(w, NOON + 60_000);
});

toldInSlack("needs", async (w, keep, locale) => {
  const lead = await w.as("lead", { role: "facilitator", locale });
  const [omar, rania] = [await w.as("omar", { locale }), await w.as("rania", { locale })];
  const ask = "/cop need How do others fund <field> visits?";
  await keep("asked", omar.command(ask));
  await keep("asked again", omar.command(ask));
  await keep("asked in other words", omar.command("/cop need How do others pay for field visits?"));
  await keep("too long", omar.command(`/cop need ${"Seeds ".repeat(200)}`));
  await keep("nothing fits", omar.submit(await omar.press("needs.filter", ""), { words: "zebra" }));
  await keep("what is mine", omar.submit(await omar.press("needs.filter", ""), { mine: true }));
  await keep("asked without a name", omar.submit(await omar.press("need.ask", ""), { text: "Is my boss right?", unnamed: true }));
  const [need] = await w.store.find("need", { programme: w.programme }, { order: [["createdAt", "asc"]] });
  await keep("asked by two", rania.press("need.voice", need?.id));
  const lina = await w.as("lina", { locale });
  await keep("at home, what others ask for", lina.command("/cop home"));
  const alike = await keep("asked by another", lina.command("/cop need How do others finance field visits?"));
  await keep("joined", lina.press("need.join", carried(alike, "need.join")));
  const became = await lead.press("need.became", need?.id);
  await keep("what became of it", lead.submit(became, { outcome: "answered", words: "GIZ funds visits." }));
  await passes(w, NOON + 60_000);
});
