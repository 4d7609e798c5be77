import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { plainText } from "../../src/message.js";
import { insert, remove, update } from "../../src/ports.js";
import { LOCALES } from "../../src/text/locales.js";
import { organisation } from "../support/organisation.js";
import { buttonsIn, carried } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { type Actor, NOON, said, type World, world } from "../support/world.js";

const needsOf = (w: World) => w.store.find("need", { programme: w.programme }, { order: [["createdAt", "asc"]] });
const actions = (reply: Reply) => buttonsIn(reply).map(({ action }) => action);
const home = async (who: Actor) => {
  const { home: page } = await who.event({ kind: "happening", happening: "home-opened" });
  return page ? plainText(page) : "";
};

/** Omar and Rania ask the same in other words, Elena something else. */
async function three(w: World) {
  const [omar, rania, elena] = [await w.as("omar"), await w.as("rania"), await w.as("elena")];
  await omar.command("/cop need How do others fund field visits?");
  await elena.command("/cop need Plant diseases of olives");
  const receipt = await rania.command("/cop need funding for field visits");
  const [first, , own] = await needsOf(w);
  return { omar, rania, elena, receipt, first: first?.id ?? "", own: own?.id ?? "" };
}

describe.each(STORES)("needs, on $database", ({ open }) => {
  it("said again by who said it are theirs, and no other's", async () => {
    const w = await world({ store: await open() });
    const { omar, elena, rania, own, first } = await three(w);
    const again = said(await omar.command("/cop need How do others fund visits to fields?"));
    expect(again).toContain("1 other asked about this");
    await rania.press("need.join", `${own}:${first}`);
    const olives = said(await elena.command("/cop need Diseases of olive plants"));
    expect(olives).toContain("You asked for this before. Is it the same?");
    expect(olives).not.toContain("other asked");
    await w.close();
  });

  it("asked twice by one in other words are two needs of one person", async () => {
    const w = await world({ store: await open() });
    const { omar, elena } = await three(w);
    await omar.command("/cop need How do others pay for field visits?");
    // Omar twice, Rania once.
    const receipt = said(await elena.command("/cop need How do others finance field visits?"));
    expect(receipt).toContain("2 others asked about this");
    expect(receipt.match(/asked by 1 · open/g)).toHaveLength(3);
    await w.close();
  });

  it("are saved from one line, once, with who asks the same", async () => {
    const w = await world({ store: await open() });
    const { rania, receipt, own, first } = await three(w);
    expect(said(receipt)).toContain("Noted: funding for field visits");
    expect(said(receipt)).toContain("1 other asked about this");
    expect(said(receipt)).toContain("How do others fund field visits? · asked by 1 · open");
    expect(said(receipt)).not.toMatch(/omar|olives/i);
    expect(said(await rania.command("/cop need  Funding for field visits!"))).toContain("You asked this already");
    const again = { kind: "command", command: "cop", text: "need soil maps", id: "twice" } as const;
    await rania.event(again);
    await rania.event(again);
    expect((await needsOf(w)).map(({ text }) => text)).toEqual([
      "How do others fund field visits?",
      "Plant diseases of olives",
      "funding for field visits",
      "soil maps",
    ]);
    expect(carried(receipt, "need.join")).toBe(`${own}:${first}`);
    await w.close();
  });

  it("are offered however long ago they were asked, and in another language by the topic both name", async () => {
    const w = await world({ store: await open() });
    const { rania } = await three(w);
    const [first] = await needsOf(w);
    if (!first) throw new Error("no need");
    const old = { ...first, id: "old", text: "seed certification steps", themes: [], createdAt: NOON - 9e9 };
    const many = Array.from({ length: 700 }, (_, n) => ({
      ...first,
      id: `n${n}`,
      text: `other seed ${n} thing${n}`,
      createdAt: NOON - n,
    }));
    const french = { ...first, id: "fr", text: "Suivi-évaluation", language: "fr", themes: ["monitoring-learning"] };
    await w.store.atomically([old, ...many, french].map((row) => insert("need", row)));
    expect(said(await rania.command("/cop need steps of certifying seed"))).toContain("seed certification steps");
    expect(said(await rania.command("/cop need monitoring and evaluation"))).toContain("Suivi-évaluation");
    // What is reworded is found by its new words only, and what is gone by none.
    const of = { programme: w.programme, id: "old" };
    await w.store.atomically([update("need", of, { text: "goat milk hygiene" })]);
    expect(said(await rania.command("/cop need certified seed steps"))).not.toContain("goat milk");
    expect(said(await rania.command("/cop need hygiene for goat milk"))).toContain("goat milk hygiene ·");
    await w.store.atomically([remove("need", of)]);
    const keys = { programme: w.programme, community: first.community, keys: ["hygi", "milk"] };
    expect(await w.store.questions.needsSharing(keys, 10)).not.toContain("old");
    // The words of one that was joined lead to the one it was joined to.
    await w.store.atomically([insert("need", { ...first, id: "voice", text: "paying for excursions", joinedTo: first.id })]);
    expect(said(await rania.command("/cop need who is paying for excursions"))).toContain("How do others fund field visits? ·");
    await w.close();
  });

  it("are joined: one voice a person, however often it is pressed, and taken apart again", async () => {
    const w = await world({ store: await open() });
    const { rania, elena, omar, receipt, first, own } = await three(w);
    const joined = await rania.press("need.join", carried(receipt, "need.join"));
    await rania.press("need.join", carried(receipt, "need.join"));
    expect(said(joined)).toContain("It counts with: How do others fund field visits? (2 people ask)");
    await elena.press("need.voice", first);
    await elena.press("need.voice", first);
    await omar.press("need.voice", first);
    const list = said(await elena.command("/cop needs"));
    expect(list).toContain("asked by 3 · open");
    expect(list).not.toContain("funding for field visits");
    expect(list).not.toMatch(/omar|rania/i);
    await rania.press("need.unvoice", first);
    expect(said(await elena.command("/cop needs"))).toContain("asked by 2 · open");
    expect(said(await elena.command("/cop needs funding"))).toContain("funding for field visits");
    expect((await w.store.get("need", { programme: w.programme, id: own }))?.joinedTo).toBeNull();
    await w.close();
  });

  it("that join each other at once do not swallow one another", async () => {
    const w = await world({ store: await open() });
    const { omar, rania, first, own } = await three(w);
    await Promise.all([rania.press("need.join", `${own}:${first}`), omar.press("need.join", `${first}:${own}`)]);
    const roots = (await needsOf(w)).filter(({ id, joinedTo }) => [first, own].includes(id) && joinedTo === null);
    expect(roots).toHaveLength(1);
    await w.close();
  });

  it("taken back leave the others' voices standing", async () => {
    const w = await world({ store: await open() });
    const { omar, rania, elena, receipt, first } = await three(w);
    await rania.press("need.join", carried(receipt, "need.join"));
    await omar.press("need.back", first);
    expect(said(await elena.command("/cop needs fund"))).toContain("asked by 1 · open");
    const stands = await w.store.get("need", { programme: w.programme, id: first });
    expect(stands).toMatchObject({ person: rania.person, state: "open" });
    expect(said(await elena.press("need.back", first))).toContain("not there any more");
    await w.close();
  });

  it("tell the askers, privately, what became of them; the one who did it knows", async () => {
    const w = await world({ store: await open() });
    const { omar, rania, receipt, first } = await three(w);
    const lead = await w.as("lead", { role: "facilitator" });
    await rania.press("need.join", carried(receipt, "need.join"));
    expect(said(await omar.press("need.became", first))).toContain("Only members");
    const form = await lead.press("need.became", first);
    const again = await lead.submit(form, { state: "met", words: "" });
    expect(again.problems?.problems).toHaveProperty("words");
    expect(said(await lead.submit(form, { state: "met", words: "A fund of GIZ pays; see the notes." }))).toContain("2 people");
    expect(said(await lead.submit(form, { state: "met", words: "twice" }, "late"))).not.toContain("2 people");
    await w.core.tick(NOON + 60_000);
    await w.core.settled();
    for (const account of ["omar", "rania"])
      expect(w.platform.words(account).join("\n")).toContain("You asked “How do others fund field visits?” — this happened:");
    expect(w.platform.words("omar").join("\n")).toContain("A fund of GIZ pays");
    expect([...w.platform.words("elena"), ...w.platform.words("lead")]).toEqual([]);
    expect(await home(rania)).toContain("funding for field visits · done");
    await w.close();
  });

  it("asked without a name keep neither person, organisation nor country, and offer nothing that would tell", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const reply = await elena.submit(await elena.command("/cop need"), { text: "Who decides about budgets?", unnamed: true });
    expect(actions(reply).filter((action) => action.startsWith("need"))).toEqual([]);
    const [need] = await needsOf(w);
    expect(need).toMatchObject({ person: null, organisation: null, country: null, ref: "" });
    expect(JSON.stringify(need)).not.toContain(elena.person);
    await w.close();
  });

  it("keep the asker's organisation and country of that day, and read topics from the words", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const inra = "00000000-0000-7000-8000-00000000abcd";
    await w.store.atomically([
      organisation(w.programme, "INRA", { id: inra, country: "MA" }),
      update("person", { programme: w.programme, id: elena.person }, { organisation: inra }),
    ]);
    await elena.command("/cop need Comment financer les visites de terrain ?");
    expect((await needsOf(w))[0]).toMatchObject({ organisation: inra, country: "MA", language: "fr" });
    await w.close();
  });
});

it("says what is wrong, and keeps what was typed", async () => {
  const w = await world();
  const elena = await w.as("elena");
  const long = "seed ".repeat(250);
  const reply = said(await elena.command(`/cop need ${long}`));
  expect(reply).toContain("1,249 characters");
  expect(reply).toContain(long.trim());
  const empty = await elena.submit(await elena.command("/cop need"), { text: " " });
  expect(empty.problems?.problems).toHaveProperty("text");
  const stranger = await w.as("mallory", { community: await w.addCommunity("Water", "pond"), place: null });
  await elena.command("/cop need soil maps");
  const [need] = await needsOf(w);
  expect(said(await stranger.press("need.voice", need?.id))).toContain("not there any more");
  expect(said(await stranger.command("/cop needs"))).not.toContain("soil maps");
  await w.close();
});

it("asks which community where there are several and the place does not tell", async () => {
  const w = await world();
  const pond = await w.addCommunity("Water", "pond");
  await w.as("elena");
  const elena = await w.as("elena", { community: pond, place: "dm-elena" });
  const form = await elena.command("/cop need wells");
  expect(form.open?.values).toMatchObject({ text: "wells" });
  await elena.submit(form, { community: pond });
  expect((await needsOf(w))[0]).toMatchObject({ community: pond, text: "wells" });
  await w.close();
});

it("pages and filters the log", async () => {
  const w = await world();
  const elena = await w.as("elena");
  const words = ["maps", "wells", "goats", "bees", "dates", "olives", "figs"];
  for (const [at, word] of words.entries()) {
    w.clock.at = NOON + at * 1000;
    await elena.command(`/cop need ${word}`);
  }
  const first = await elena.command("/cop needs");
  expect(said(first)).toContain("figs");
  expect(said(first)).not.toContain("maps");
  const second = await elena.press("needs.page", carried(first, "needs.page"));
  expect(said(second)).toContain("maps");
  expect(said(second)).not.toContain("figs");
  const filter = await elena.press("needs.filter", "");
  expect(said(await elena.submit(filter, { words: "bee" }))).toContain("bees");
  expect(said(await elena.submit(filter, { state: "met" }))).toContain("No need fits");
  await w.close();
});

it("speaks every language", async () => {
  const w = await world();
  const omar = await w.as("omar");
  await omar.command("/cop need How do others fund field visits?");
  for (const locale of LOCALES) {
    const who = await w.as(`who-${locale}`, { locale });
    const words = [said(await who.command(`/cop need funding for field visits`)), said(await who.command("/cop needs"))].join(
      "\n",
    );
    expect(words).not.toMatch(/[{}]|needs\./);
  }
  await w.close();
});
