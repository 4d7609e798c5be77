import { describe, expect, it } from "vitest";
import { sqliteColumns } from "../../db/columns.js";
import { schemaOf } from "../../db/schema.js";
import { idFrom } from "../../src/domain/ids.js";
import type { TableName } from "../../src/domain/records.js";
import { redacted } from "../../src/domain/redact.js";
import { insert } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { type Actor, said, type World, world } from "../support/world.js";

// Every table there is, also those that nobody had thought of when this was written.
const TABLES = Object.keys(schemaOf(sqliteColumns)) as TableName[];

async function everything(w: World): Promise<string> {
  const rows = await Promise.all(
    TABLES.map(async (table) => [table, await w.store.find(table, { programme: w.programme } as never)]),
  );
  return JSON.stringify(rows);
}

/** Elena logs, is named in text and as a participant, pastes, and is written to. */
async function lived(w: World): Promise<{ elena: Actor; omar: Actor }> {
  const elena = await w.as("U-ELENA-77", { name: "Elena Munteanu" });
  const omar = await w.as("U-OMAR-12", { name: "Omar Haddad" });
  await elena.submit(await elena.command("/log call"), {
    type: "call",
    title: "Call by Elena Munteanu",
    summary: "ELENA  MUNTEANU said; Elena Munteanu-Popa not",
  });
  const people = await omar.submit(await omar.command("/log meeting"), {
    type: "meeting",
    title: "Monthly",
    counts: { "unknown.unknown": "4" },
    lesson: "as elena munteanu put it",
    next: ["people"],
  });
  await omar.submit(people, { people: [`person:${elena.person}`], names: "", counts: { "unknown.unknown": "4" } });
  const [mine] = await w.store.find("interaction", { programme: w.programme, loggedBy: elena.person });
  await elena.submit(await elena.press("log.edit", mine?.id), { title: "Elena Munteanu again" });
  await elena.submit(await elena.command("/log"), { text: "call with Elena Munteanu yesterday\nmeeting with INRA on Monday" });
  await elena.press("log.share", mine?.id);
  // A period closed by her and opened again, an export with names: both with her name in what was written.
  const of = { programme: w.programme, at: w.clock.at, source: "test" };
  await w.store.atomically([
    insert("closing", {
      programme: w.programme,
      id: idFrom("closing"),
      community: w.community,
      from: "2026-07-01",
      to: "2026-09-30",
      facts: await w.store.questions.figures({ programme: w.programme }),
      statuses: null,
      closedAt: w.clock.at,
      closedBy: elena.person,
      reopenedAt: w.clock.at,
      reopenedBy: elena.person,
      reason: "Elena Munteanu found a mistake",
    }),
    insert("history", {
      ...of,
      id: idFrom("exported"),
      subject: w.programme,
      kind: "other",
      action: "exported",
      by: elena.person,
      before: { purpose: "A letter to Elena Munteanu" },
    }),
  ]);
  await w.core.tick(w.clock.at);
  await w.core.settled();
  return { elena, omar };
}

/** Needs, the agenda and a call for interest: what Elena asked, takes on and answered. */
async function asked(w: World, elena: Actor, omar: Actor): Promise<void> {
  await elena.command("/cop need Elena Munteanu asks for soil maps");
  const lead = await w.as("U-LEAD-9", { role: "facilitator" });
  const [need] = await w.store.find("need", { programme: w.programme });
  await omar.press("need.voice", need?.id);
  await lead.submit(await lead.press("agenda.add", `need:${need?.id}`), { owner: [`person:${elena.person}`] });
  await lead.submit(await lead.press("interest.new", ""), {
    title: "Learning group",
    problem: "Seed comes late",
    objectives: "A calendar",
    deadline: "2026-12-31",
    reviewers: [`person:${elena.person}`],
  });
  const [call] = await w.store.find("interestCall", { programme: w.programme });
  await elena.submit(await elena.press("interest.answer", call?.id), { why: "I, Elena Munteanu, care" });
  await w.core.tick(w.clock.at + 60_000);
  await w.core.settled();
}

describe.each(STORES)("what is held on a person, on $database", ({ open }) => {
  it("is erased from every table, while every count stays", async () => {
    const w = await world({ store: await open() });
    const { elena, omar } = await lived(w);
    await asked(w, elena, omar);
    expect(await everything(w)).toContain("Elena Munteanu");
    const count = async () => ({
      entries: await w.store.count("interaction", { programme: w.programme }),
      seats: (await w.store.find("participantCount", { programme: w.programme })).reduce((sum, row) => sum + row.count, 0),
      named: await w.store.count("participant", { programme: w.programme }),
    });
    const before = await count();
    expect(said(await elena.press("my-data.erase"))).toContain("It is erased");
    const left = await everything(w);
    // The hyphenated name is another person's.
    expect(left.replaceAll("Elena Munteanu-Popa", "")).not.toMatch(/elena\s+munteanu/i);
    expect(left).not.toContain("U-ELENA-77");
    expect(left).not.toContain(elena.person);
    expect(left).toContain("Omar Haddad");
    expect(await count()).toEqual(before);
    await w.close();
  });

  it("is shown, corrected by the person alone, and taken away as a file", async () => {
    const w = await world({ store: await open() });
    const { elena } = await lived(w);
    const shown = said(await elena.command("/cop my-data"));
    expect(shown).toContain("Elena Munteanu");
    expect(shown).toContain("Entries that name you: 1");
    await elena.submit(await elena.press("my-data.correct"), {
      sex: "female",
      ageBand: "youth",
      organisation: ["new:AgroInform"],
      thanks: true,
    });
    expect(await w.store.get("person", { programme: w.programme, id: elena.person })).toMatchObject({
      sex: "female",
      ageBand: "youth",
      settings: { thanks: true },
    });
    const file = (await elena.press("my-data.export")).file;
    expect(JSON.parse(new TextDecoder().decode(file?.bytes))).toMatchObject({
      person: { name: "Elena Munteanu", organisation: "AgroInform" },
      namedIn: [{ title: "Monthly" }],
    });
    await w.close();
  });

  it("begins anew for an account that was erased", async () => {
    const w = await world({ store: await open() });
    const { elena } = await lived(w);
    await elena.press("my-data.erase");
    expect(said(await elena.command("/cop my-data"))).toContain("Entries you logged: 0");
    await w.close();
  });

  it("names nobody in secret: they are told once, and can take their name off", async () => {
    const w = await world({ store: await open() });
    const { elena, omar } = await lived(w);
    expect(w.platform.words(elena.account)).toEqual([
      expect.stringContaining("Omar Haddad named you as a participant in “Monthly”"),
    ]);
    const [entry] = await w.store.find("interaction", { programme: w.programme, title: "Monthly" });
    // Who is not named learns nothing of it, whatever id they guess; who presses twice hears the same twice.
    const stranger = await w.as("mallory", { community: await w.addCommunity("Water", "pond"), place: "pond" });
    expect(said(await stranger.press("named.off", entry?.id))).not.toContain("Monthly");
    for (const _ of [1, 2]) expect(said(await elena.press("named.wrong", entry?.id))).toContain("Your name is off “Monthly”");
    await w.core.tick(w.clock.at);
    await w.core.settled();
    expect(await w.store.count("participant", { programme: w.programme, person: elena.person })).toBe(0);
    expect(await w.store.count("participant", { programme: w.programme, interaction: entry?.id ?? "" })).toBe(1);
    expect(w.platform.words(omar.account)).toEqual([expect.stringContaining("says that they were not there")]);
    await w.close();
  });
});

it("takes whole names out, in any script and case, and leaves what holds nothing as it was", () => {
  const redaction = { names: ["هدى إبراهيم", "Ion Ceban"], instead: "somebody", values: new Map([["id-1", "id-2"]]) };
  expect(redacted({ a: ["ION ceban and Ioncebanescu", "قالت هدى إبراهيم."], b: { id: "id-1" } }, redaction)).toEqual({
    a: ["somebody and Ioncebanescu", "قالت somebody."],
    b: { id: "id-2" },
  });
  const same = { a: ["x"], n: 1 };
  expect(redacted(same, redaction)).toBe(same);
});
