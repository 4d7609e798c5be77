import { describe, expect, it } from "vitest";
import type { Organisation } from "../../src/domain/records.js";
import { insert, update } from "../../src/ports.js";
import { LOCALES } from "../../src/text/locales.js";
import { idOf, letItClose, pick, startPoll } from "../polls/support.js";
import { organisation } from "../support/organisation.js";
import { carried, finished } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { type Actor, NOON, said, type World, world } from "../support/world.js";

async function known(w: World, name: string, over: Partial<Organisation> = {}) {
  const id = `org-${name}`;
  await w.store.atomically([organisation(w.programme, name, { id, ...over })]);
  return id;
}
const worksFor = (w: World, who: Actor, organisation: string) =>
  w.store.atomically([update("person", { programme: w.programme, id: who.person }, { organisation })]);
const brief = async (who: Actor, name: string) => finished(await who.command(`/cop brief ${name}`));
const file = async (who: Actor, value: string) =>
  new TextDecoder().decode((await finished(await who.press("brief.file", value))).file?.bytes);

/** Six people of INRA (Morocco) and one of ANRT: needs, a vote, an entry, things promised both ways. */
async function lived(w: World) {
  const inra = await known(w, "INRA", { country: "MA", aliases: ["Institut agronomique"] });
  const anrt = await known(w, "ANRT");
  const lead = await w.as("lead", { role: "facilitator" });
  const six = await Promise.all(
    ["amal", "badr", "chama", "driss", "elham", "farid"].map((name) => w.as(name, { name: `${name} secret` })),
  );
  for (const who of six) await worksFor(w, who, inra);
  const other = await w.as("omar");
  await worksFor(w, other, anrt);
  const [amal, badr, chama] = six as [Actor, Actor, Actor];
  await amal.command("/cop need How do others fund field visits?");
  const [need] = await w.store.find("need", { programme: w.programme });
  for (const who of six.slice(1)) await who.press("need.voice", need?.id);
  await badr.command("/cop need Soil maps");
  await other.command("/cop need Bees");
  const poll = await startPoll(w, lead);
  for (const [at, who] of six.entries()) await pick(w, poll, who, at < 6 ? "Soil health" : "Seed policy");
  await letItClose(w, poll);
  const steps = await chama.submit(await chama.command("/log call"), {
    type: "call",
    title: "Call about *seeds*",
    date: "2026-11-20",
    organisations: [inra],
    next: ["outcome"],
  });
  await chama.submit(steps, { what1: "Send the list", who1: "INRA", due1: "2026-11-25", what2: "Book the room", who2: "ANRT" });
  await lead.submit(await lead.press("agenda.add", ""), {
    title: "A seed calendar",
    status: "agreed",
    owner: [`person:${amal.person}`],
  });
  return { inra, lead, six, other, poll, need };
}

describe.each(STORES)("a brief, on $database", ({ open }) => {
  it("says what an organisation asked for, voted for, took part in, committed to and waits for; and names nobody", async () => {
    const w = await world({ store: await open() });
    const { lead, inra } = await lived(w);
    const reply = await brief(lead, "inra");
    const words = said(reply);
    expect(words).toContain("Brief: INRA");
    expect(words).toContain("How do others fund field visits? · 6 people · open");
    expect(words).toContain("Soil maps · fewer than 5 people · open");
    expect(words).toContain("What next? · 6 of them voted · Soil health (6)");
    expect(words).toContain("Took part in (1 entry)");
    expect(words).toContain("Send the list · open · was due by 25 Nov 2026");
    expect(words).toContain("A seed calendar · open · Agenda");
    expect(words).toContain("Promised to them: Book the room");
    expect(words).not.toMatch(/Bees|secret|amal/);
    const paper = await file(lead, carried(reply, "brief.file"));
    expect(paper.startsWith("# Brief: INRA\n")).toBe(true);
    expect(paper).toContain("Call about \\*seeds\\*");
    expect(paper).not.toMatch(/secret|amal/);
    expect(carried(reply, "brief.file")).toBe(`organisation:${inra}`);
    await w.close();
  });

  it("of a country holds its organisations, and what was asked from there", async () => {
    const w = await world({ store: await open() });
    const { lead } = await lived(w);
    const words = said(await brief(lead, "Maroc"));
    expect(words).toContain("Brief: Morocco");
    expect(words).toContain("How do others fund field visits? · 6 people");
    expect(words).toContain("Call about *seeds*");
    await w.close();
  });

  it("finds what was promised however much was promised since, by whichever name it was written down", async () => {
    const w = await world({ store: await open() });
    const { lead, six } = await lived(w);
    const [some] = await w.store.find("followUp", { programme: w.programme });
    if (!some) throw new Error("no follow-up");
    const of = { ...some, interaction: null, createdAt: NOON - 9e9 };
    const rows = [
      { ...of, id: "old-who", who: "institut AGRONOMIQUE", person: null, what: "Old list" },
      { ...of, id: "old-person", who: null, person: six[0]?.person ?? "", what: "Old maps" },
      { ...of, id: "old-other", who: "ANRT", person: null, what: "Old chairs" },
      ...Array.from({ length: 5001 }, (_, n) => ({ ...of, id: `n${n}`, who: `Doer ${n % 40}`, person: null, createdAt: NOON })),
    ];
    await w.store.atomically(rows.map((row) => insert("followUp", row)));
    const words = await file(lead, carried(await brief(lead, "INRA"), "brief.file"));
    expect(words).toContain("Old list");
    expect(words).toContain("Old maps");
    expect(words).not.toContain("Old chairs");
    await w.close();
  });

  it("reads only communities that the reader may see", async () => {
    const w = await world({ store: await open() });
    await lived(w);
    const stranger = await w.as("mallory", {
      community: await w.addCommunity("Water", "pond"),
      place: "pond",
      role: "facilitator",
    });
    const words = said(await brief(stranger, "INRA"));
    expect(words).toContain("From Water");
    expect(words).not.toMatch(/field visits|seeds|calendar|Soil/);
    const chief = await w.as("chief", { role: "coordinator" });
    expect(said(await brief(chief, "INRA"))).toContain("From Seeds and Water");
    await w.close();
  });
});

it("asks where a name may mean several, follows merged and other names, and says so where there is none", async () => {
  const w = await world();
  const lead = await w.as("lead", { role: "facilitator" });
  const georgia = await known(w, "Georgia");
  const inra = await known(w, "INRA", { aliases: ["Institut agronomique"] });
  await known(w, "I.N.R.A. Maroc", { mergedInto: inra });
  const which = await lead.command("/cop brief georgia");
  expect(said(which)).toContain("Which “georgia” do you mean?");
  expect([carried(which, "brief.show"), carried(which, "brief.show", 1)]).toEqual([`organisation:${georgia}`, "country:GE"]);
  expect(said(await finished(await lead.press("brief.show", "country:GE")))).toContain("Brief: Georgia");
  for (const name of ["institut agronomique", "I.N.R.A. Maroc", "inr"])
    expect(said(await brief(lead, name))).toContain("Brief: INRA");
  expect(said(await lead.command("/cop brief Atlantis"))).toContain("called “Atlantis”");
  expect(said(await lead.command("/cop brief"))).toContain("For example: /cop brief INRA");
  expect(said(await finished(await lead.press("brief.show", "organisation:none")))).toContain("not there any more");
  await w.close();
});

it("shows no vote of few, nor what would tell it, nor any of an anonymous poll", async () => {
  const w = await world();
  const { lead, six, inra } = await lived(w);
  const close = await startPoll(w, lead, { what: { candidates: "Wells\nGoats" }, rules: { closesDate: "2026-12-20" } });
  for (const [at, who] of six.entries()) await pick(w, close, who, at < 5 ? "Wells" : "Goats");
  await letItClose(w, close);
  const words = said(await brief(lead, "INRA"));
  // 5 of 6 would tell the sixth.
  expect(words).not.toMatch(/Wells \(|Goats/);
  expect(words).toContain("the rest is withheld");
  await w.store.atomically([update("poll", { programme: w.programme, id: close.id }, { anonymous: true })]);
  const later = await file(lead, `organisation:${inra}`);
  expect(later).not.toContain("withheld ·");
  expect(later).not.toContain("Wells");
  expect(await idOf(w, close, "Wells")).not.toBe("none");
  await w.close();
});

it("speaks every language", async () => {
  const w = await world();
  await lived(w);
  for (const locale of LOCALES) {
    const who = await w.as(`who-${locale}`, { locale, role: "facilitator" });
    expect(said(await brief(who, "INRA"))).not.toMatch(/[{}]|brief\./);
  }
  await w.close();
});
