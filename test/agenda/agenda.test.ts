import { describe, expect, it } from "vitest";
import { plainText } from "../../src/message.js";
import { LOCALES } from "../../src/text/locales.js";
import { idOf, startPoll } from "../polls/support.js";
import { buttonsIn, carried } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { NOON, said, type World, world } from "../support/world.js";

const items = (w: World) => w.store.find("agendaItem", { programme: w.programme }, { order: [["createdAt", "asc"]] });

/** Omar asked, Rania asks the same; their facilitator puts it on the agenda, Elena's to see to by January. */
async function agreed(w: World) {
  const [omar, rania, elena] = [await w.as("omar"), await w.as("rania"), await w.as("elena", { name: "Elena Munteanu" })];
  const lead = await w.as("lead", { role: "facilitator" });
  await omar.command("/cop need How do others fund field visits?");
  const list = await rania.command("/cop needs");
  await rania.press("need.voice", carried(list, "need.voice"));
  const form = await lead.press("agenda.add", carried(await lead.command("/cop needs"), "agenda.add"));
  const added = await lead.submit(form, { owner: [`person:${elena.person}`], due: "2027-01-31", status: "agreed" });
  const [item] = await items(w);
  const later = async (minutes: number) => {
    w.clock.at = NOON + minutes * 60_000;
    await w.core.tick(w.clock.at);
    await w.core.settled();
  };
  return { omar, rania, elena, lead, form, added, item: item?.id ?? "", later };
}

describe.each(STORES)("the agenda, on $database", ({ open }) => {
  it("takes up a need, with why, who and by when; the owner and those who asked are told", async () => {
    const w = await world({ store: await open() });
    const { added, omar, lead, form, later } = await agreed(w);
    expect(said(added)).toContain("It is on the agenda.");
    expect(said(added)).toContain("How do others fund field visits? · asked by 2");
    const list = said(await omar.command("/cop agenda"));
    expect(list).toContain("agreed · Elena Munteanu · by 31 Jan 2027 · asked by 2 · nothing done yet");
    expect(said(await omar.command("/cop needs"))).toContain("on the agenda");
    await later(1);
    for (const who of ["omar", "rania"]) expect(w.platform.words(who).join("\n")).toContain("it is on the agenda now");
    expect(w.platform.words("elena").join("\n")).toContain("you see to: How do others fund field visits?, by 31 Jan 2027");
    expect(w.platform.words("lead")).toEqual([]);
    // Once more, by somebody who had the form open too.
    expect(said(await lead.submit(form, {}, "again"))).toContain("on the agenda already");
    expect(await items(w)).toHaveLength(1);
    await w.close();
  });

  it("offers the community one is in, of several; elsewhere it asks which", async () => {
    const w = await world({ store: await open() });
    const water = await w.addCommunity("Water", "pond");
    const head = await w.as("head", { role: "coordinator", community: "" });
    const poll = await startPoll(w, head, { what: { communities: [w.community, water] } });
    const value = `poll:${poll.id}:${await idOf(w, poll, "Soil health")}`;
    expect((await head.press("agenda.add", value)).open?.values.community).toBe(w.community);
    const alone = await w.as("head", { role: "coordinator", community: "", place: null });
    const { open: form } = await alone.press("agenda.add", value);
    expect(form?.fields).toHaveProperty("community");
    expect(form?.values.community ?? null).toBeNull();
    await w.close();
  });

  it("two who put it there at once put it there once", async () => {
    const w = await world({ store: await open() });
    const omar = await w.as("omar");
    const [one, two] = [await w.as("one", { role: "facilitator" }), await w.as("two", { role: "facilitator" })];
    await omar.command("/cop need Soil maps");
    const value = carried(await one.command("/cop needs"), "agenda.add");
    const [first, second] = [await one.press("agenda.add", value), await two.press("agenda.add", value)];
    const answers = (await Promise.all([one.submit(first), two.submit(second)])).map(said).join("\n");
    expect(await items(w)).toHaveLength(1);
    expect(answers).toContain("already");
    await w.close();
  });

  it("an entry is said to be part of it, and not any more", async () => {
    const w = await world({ store: await open() });
    const { elena, item, omar } = await agreed(w);
    const receipt = await elena.submit(await elena.command("/log call"), { type: "call", title: "Donor call" });
    const link = await elena.press("agenda.link", carried(receipt, "agenda.link"));
    expect(said(await elena.submit(link, { items: [item] }))).toContain("It is part of: How do others fund field visits?");
    expect(said(await omar.command("/cop agenda"))).toContain("1 entry about it");
    const detail = said(await omar.press("agenda.show", item));
    expect(detail).toContain("Call · Donor call · 23 Nov 2026");
    await elena.press("log.undo", carried(receipt, "log.undo"));
    expect(said(await omar.press("agenda.show", item))).not.toContain("Donor call");
    await elena.press("log.restore", carried(receipt, "log.undo"));
    const again = await elena.press("agenda.link", carried(receipt, "agenda.link"));
    expect(again.open?.values.items).toEqual([item]);
    await elena.submit(again, { items: [] });
    const off = said(await omar.press("agenda.show", item));
    expect(off).not.toContain("Call · Donor call");
    expect(off).toContain("no longer belongs to it: Donor call");
    await w.close();
  });

  it("done, tells the people who asked what happened, once, and keeps how it changed", async () => {
    const w = await world({ store: await open() });
    const { omar, elena, lead, item, later } = await agreed(w);
    await later(1);
    const form = await elena.press("agenda.edit", item);
    const again = await elena.submit(form, { status: "done", result: "" });
    expect(again.problems?.problems.result).toContain("Say in a sentence");
    await elena.submit(form, { status: "done", result: "GIZ funds visits from 2027 on." });
    const late = await lead.submit(form, { status: "dropped", result: "x" }, "late");
    expect(late.failed?.message ?? "").not.toBe("");
    await later(60 * 24 * 8);
    const told = w.platform.words("omar").filter((words) => words.includes("GIZ funds visits"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("You asked “How do others fund field visits?” — this happened:");
    expect(said(await omar.command("/cop agenda done"))).toContain("done · Elena Munteanu");
    const detail = said(await omar.press("agenda.show", item));
    expect(detail).toContain("agreed → done");
    expect(detail).toContain("GIZ funds visits from 2027 on.");
    expect(said(await omar.command("/cop needs"))).toContain("done");
    // Opened again, the need is on the agenda again.
    await lead.submit(await lead.press("agenda.edit", item), { status: "in-progress" });
    expect(said(await omar.command("/cop needs"))).toContain("on the agenda");
    await w.close();
  });

  it("saved as it was opened, has changed nothing: no line in its history says who did not change it", async () => {
    const w = await world({ store: await open() });
    const { elena, item } = await agreed(w);
    const saved = await elena.submit(await elena.press("agenda.edit", item), {});
    expect(said(saved)).toContain("How do others fund field visits?");
    expect(await w.store.count("history", { programme: w.programme, subject: item })).toBe(0);
    expect(said(await elena.press("agenda.show", item))).not.toContain("newest first");
    await elena.submit(await elena.press("agenda.edit", item), { status: "in-progress" });
    expect(said(await elena.press("agenda.show", item))).toMatch(/newest first[\s\S]*agreed → in hand/);
    await w.close();
  });

  it("keeps another community's agenda to itself, and lets members only read", async () => {
    const w = await world({ store: await open() });
    const { omar, item } = await agreed(w);
    const stranger = await w.as("mallory", { community: await w.addCommunity("Water", "pond"), place: "pond" });
    expect(said(await stranger.press("agenda.show", item))).toContain("not there any more");
    expect(said(await stranger.command("/cop agenda"))).toContain("The agenda is empty");
    expect(said(await omar.press("agenda.edit", item))).toContain("Only whoever runs the community");
    expect(said(await omar.press("agenda.add", ""))).toContain("Only whoever runs the community");
    expect(buttonsIn(await omar.command("/cop agenda")).map(({ action }) => action)).not.toContain("agenda.edit");
    await w.close();
  });
});

it("stands on a person's own page, theirs first", async () => {
  const w = await world();
  const { elena, lead } = await agreed(w);
  await lead.submit(await lead.press("agenda.add", ""), { title: "Soil maps", why: "The drought", status: "in-progress" });
  const { home } = await elena.event({ kind: "happening", happening: "home-opened" });
  const page = home ? plainText(home) : "";
  expect(page).toContain("How do others fund field visits? · agreed · by 31 Jan 2027 · yours");
  expect(page).toContain("Soil maps · in hand");
  await w.close();
});

it("speaks every language", async () => {
  const w = await world();
  const { item } = await agreed(w);
  for (const locale of LOCALES) {
    const who = await w.as(`who-${locale}`, { locale, role: "facilitator" });
    const words = [said(await who.command("/cop agenda")), said(await who.press("agenda.show", item))].join("\n");
    expect(words).not.toMatch(/[{}]|agenda\./);
  }
  await w.close();
});
