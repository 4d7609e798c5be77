import { describe, expect, it } from "vitest";
import { buttonsIn, carried } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { NOON, said, type World, world } from "../support/world.js";

const DAY = 86_400_000;

/** Omar asked for soil maps; their facilitator put it on the agenda. */
async function onAgenda(w: World) {
  const omar = await w.as("omar");
  const lead = await w.as("lead", { role: "facilitator" });
  await omar.command("/cop need Soil maps of the north");
  await lead.submit(await lead.press("agenda.add", carried(await lead.command("/cop needs"), "agenda.add")), {
    status: "agreed",
  });
  const [item] = await w.store.find("agendaItem", { programme: w.programme });
  const later = async (ms: number) => {
    w.clock.at += ms;
    await w.core.tick(w.clock.at);
    await w.core.settled();
  };
  return { omar, lead, item: item?.id ?? "", later };
}

describe.each(STORES)("what an item came to, on $database", ({ open }) => {
  it("an outcome is noted with who says so and since when; those who asked hear of it once", async () => {
    const w = await world({ store: await open() });
    const { omar, lead, item, later } = await onAgenda(w);
    await later(60_000);
    const form = await lead.press("agenda.outcome", item);
    expect(form.open?.title).toBe("What changed");
    const early = await lead.submit(form, { change: "Maps are used", date: "2027-03-01" });
    expect(early.problems?.problems.date).toContain("still to come");
    expect(early.problems?.values.change).toBe("Maps are used");
    const values = { change: "INRA prints the maps for each farm", says: "Salma Idrissi", date: "2026-11-20" };
    const noted = await lead.submit(form, values, "noted");
    expect(said(noted)).toContain("1 person who asked will be told");
    expect(said(noted)).toContain("20 Nov 2026 · INRA prints the maps for each farm · says Salma Idrissi");
    // Delivered twice, it is one.
    await lead.submit(form, values, "noted");
    expect(await w.store.count("agendaOutcome", { programme: w.programme })).toBe(1);
    const again = await lead.submit(await lead.press("agenda.outcome", item), { change: "So does ONCA", done: true });
    expect(said(again)).toContain("done");
    await later(8 * DAY);
    const told = w.platform.words("omar").filter((words) => words.includes("this happened"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("You asked “Soil maps of the north” — this happened:");
    expect(said(await omar.command("/cop needs"))).toContain("done");
    const trace = said(await omar.command("/cop trace soil maps"));
    expect(trace).toContain("INRA prints the maps for each farm · says Salma Idrissi");
    expect(trace.match(/So does ONCA/g)).toHaveLength(1);
    await w.close();
  });

  it("is taken back by whoever runs it, and that stays in the history", async () => {
    const w = await world({ store: await open() });
    const { omar, lead, item } = await onAgenda(w);
    const noted = await lead.submit(await lead.press("agenda.outcome", item), { change: "Maps are printed" });
    const id = carried(noted, "agenda.outcomeBack");
    expect(said(await omar.press("agenda.outcomeBack", id))).toContain("Only whoever runs the community");
    expect(said(await omar.press("agenda.outcome", item))).toContain("Only whoever runs the community");
    const back = said(await lead.press("agenda.outcomeBack", id));
    expect(back).toContain("Taken back: Maps are printed");
    expect(back).toContain("no longer belongs to it: Maps are printed");
    expect(said(await omar.command("/cop trace soil"))).not.toContain("Maps are printed");
    expect(said(await lead.press("agenda.outcomeBack", id))).toContain("not there any more");
    await w.close();
  });

  it("an event planned for an item is seen from it, and its entry takes its place", async () => {
    const w = await world({ store: await open() });
    const { omar, lead, item } = await onAgenda(w);
    const form = await omar.press("plan.forItem", item);
    expect(form.open?.values).toMatchObject({ what: "Soil maps of the north", item });
    const planned = await omar.submit(form, { date: "2026-11-25", time: "10:00" });
    expect(said(planned)).toContain("It is part of: Soil maps of the north");
    const [event] = await w.store.find("plannedEvent", { programme: w.programme });
    expect(said(await lead.press("agenda.show", item))).toContain("planned for 25 Nov 2026: Soil maps of the north");
    expect(said(await omar.press("trace.show", `event:${event?.id}`))).toContain("asked by 1");
    w.clock.at = NOON + 3 * DAY;
    const logged = await omar.submit(await omar.press("plan.log", event?.id ?? ""), { title: "Map day" });
    expect(said(logged)).not.toBe("");
    const seen = said(await lead.press("agenda.show", item));
    expect(seen).toContain("Map day · 25 Nov 2026");
    expect(seen).not.toContain("planned for");
    await w.close();
  });

  it("a check and a call belong to an item, and what does not is taken off; the history keeps both", async () => {
    const w = await world({ store: await open() });
    const { omar, lead, item } = await onAgenda(w);
    expect(said(await omar.press("check.forItem", item))).not.toBe("");
    const setup = await lead.press("check.forItem", item);
    expect(setup.open?.values).toMatchObject({ item, set: "change", rhythm: "once" });
    const questions = await lead.submit(setup, {});
    expect(JSON.stringify(questions.open?.values)).toContain("Soil maps of the north");
    const [check] = await w.store.find("checkPlan", { programme: w.programme });
    expect(said(await lead.press("agenda.show", item))).toContain("Learning check, not sent yet");
    await lead.press("check.send", check?.id ?? "");
    expect(said(await omar.press("trace.show", `check:${check?.id}`))).toContain("Learning check of 23 Nov 2026: being answered");
    const call = await lead.submit(await lead.press("interest.forItem", item), {
      problem: "No maps",
      objectives: "Maps",
      deadline: "2026-12-10",
    });
    expect(said(call)).toContain("Soil maps of the north");
    const [asked] = await w.store.find("interestCall", { programme: w.programme });
    expect(said(await lead.press("trace.show", `call:${asked?.id}`))).toContain("call for interest: Soil maps of the north");
    const entry = await omar.submit(await omar.command("/log call"), { type: "call", title: "Call with INRA" });
    const logged = carried(entry, "log.undo");
    const attach = await lead.press("agenda.attach", item);
    expect(attach.open?.values).toMatchObject({ check: [check?.id], call: [asked?.id], interaction: [] });
    const changed = said(await lead.submit(attach, { interaction: [logged], call: [] }));
    expect(changed).toContain("belongs to it: Call with INRA");
    expect(changed).toContain("no longer belongs to it: Soil maps of the north");
    expect(said(await lead.press("trace.show", `call:${asked?.id}`))).toContain("It is part of no item");
    const one = await omar.press("trace.entry", logged);
    expect(said(one)).toContain("Soil maps of the north");
    expect(buttonsIn(one).map(({ action }) => action)).toEqual(["trace.show", "agenda.link", "log.edit"]);
    await w.close();
  });
});

it("keeps what belongs to an item to those who may read it", async () => {
  const w = await world();
  const { lead, omar, item } = await onAgenda(w);
  await omar.submit(await omar.press("plan.forItem", item), { date: "2026-11-25", time: "10:00" });
  const [event] = await w.store.find("plannedEvent", { programme: w.programme });
  const noted = await lead.submit(await lead.press("agenda.outcome", item), { change: "Maps are printed" });
  const mallory = await w.as("mallory", { community: await w.addCommunity("Water", "pond"), place: "pond" });
  for (const value of [`event:${event?.id}`, `outcome:${carried(noted, "agenda.outcomeBack")}`])
    expect(said(await mallory.press("trace.show", value))).toContain("not there any more");
  for (const action of ["plan.forItem", "check.forItem", "interest.forItem", "agenda.attach", "agenda.outcome"])
    expect(said(await mallory.press(action, item))).toContain("not there any more");
  expect(said(await mallory.press("agenda.outcomeBack", carried(noted, "agenda.outcomeBack")))).toContain("not there any more");
  expect(said(await mallory.press("agenda.link", `event:${event?.id}`))).toContain("not there any more");
  expect(said(await omar.press("agenda.attach", item))).toContain("Only whoever runs the community");
  await w.close();
});
