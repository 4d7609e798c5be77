import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { studyFigures } from "../../src/domain/figures.js";
import type { Interaction } from "../../src/domain/records.js";
import { weekEnding } from "../../src/domain/week.js";
import type { Reply } from "../../src/events.js";
import { harmless } from "../../src/export/guard.js";
import { plainText } from "../../src/message.js";
import { ordered } from "../figures/slow.js";
import { STORES } from "../support/stores.js";
import { type Actor, type World, world } from "../support/world.js";
import { csvRows, csvTexts, fileOf, jsonTables, type Row, type Tables } from "./read.js";
import { recount, within } from "./recount.js";

const DATES = ["2019-12-31", "2026-11-02", "2026-11-16", "2026-11-17", "2026-11-22", "2026-11-23"];
const doing = fc.record({
  what: fc.constantFrom("log", "log", "log", "edit", "people", "topics", "where", "delete", "restore", "join", "erase"),
  who: fc.nat({ max: 2 }),
  at: fc.nat({ max: 20 }),
  type: fc.constantFrom("email", "meeting", "workshop"),
  date: fc.constantFrom(...DATES),
  title: fc.constantFrom("Seed policy", "=1+1", "سياسة البذور", 'A, "quoted"\nline'),
  women: fc.constantFrom("", "0", "2", "11"),
  youth: fc.constantFrom("", "3"),
  organisations: fc.subarray(["new:INRA", "new:ICARDA", "new:École d'été"]),
  themes: fc.subarray(["backstopping", "management", "gender-youth"]),
  tools: fc.subarray(["km-portal", "websites", "portals"]),
  people: fc.subarray([0, 1, 2]),
  names: fc.subarray(["Ion", "Maria"]),
});
type Doing = ReturnType<typeof doing.generate>["value"];

/** Does it as a person would, through the core; what is refused is refused. */
async function act(w: World, people: readonly Actor[], one: Doing): Promise<void> {
  const all = await w.store.find(
    "interaction",
    { programme: w.programme },
    {
      order: [
        ["createdAt", "asc"],
        ["id", "asc"],
      ],
    },
  );
  const entry = all[one.at % Math.max(1, all.length)] as Interaction | undefined;
  // Changes are made by whoever may: the author; what others try is refused.
  const author = one.what === "log" || one.what === "join" || one.at % 5 === 0 ? undefined : entry?.loggedBy;
  const who = people.find((each) => each.person === author) ?? (people[one.who] as Actor);
  const counts = { ...(one.women ? { "female.unknown": one.women } : {}), ...(one.youth ? { "unknown.youth": one.youth } : {}) };
  const opened = (form: string): Promise<Reply> =>
    who.event({ kind: "opening", form, about: { interaction: entry?.id ?? "", version: String(entry?.version), steps: "" } });
  const filled = async (reply: Reply, values: Readonly<Record<string, unknown>>): Promise<void> => {
    if (reply.open) await who.submit(reply, values);
  };
  const { type, title, date, organisations } = one;
  const written = { type, title: title.replace("\n", " "), date, organisations, counts, summary: title };
  switch (one.what) {
    case "log":
    case "join": {
      const reply = await who.submit(
        await who.press("log.open", ""),
        one.what === "join" && entry ? { ...written, type: entry.type, title: entry.title, date: entry.date } : written,
      );
      if (reply.open?.name === "log.join") await who.submit(reply, { answer: one.at % 2 ? "join" : "another", there: true });
      return;
    }
    case "edit":
      return filled(await who.press("log.edit", entry?.id ?? ""), { type, title: written.title, date });
    case "people":
      return filled(await opened("log.people"), {
        counts,
        people: one.people.map((n) => `person:${people[n]?.person}`),
        names: one.names.join("\n"),
        informed: true,
      });
    case "topics":
      return filled(await opened("log.topics"), { themes: one.themes, tools: one.tools, designed: one.tools.slice(1) });
    case "where":
      return filled(await opened("log.where"), { implementors: organisations });
    case "delete":
      return filled(await who.press("mine.delete", entry?.id ?? ""), { reason: "twice" });
    case "restore":
      await who.press("mine.restore", entry?.id ?? "");
      return;
    case "erase":
      if (one.at % 4 === 0) await who.press("my-data.erase");
  }
}

describe.each(STORES)("what is exported, on $database", ({ database, open }) => {
  it("gives every figure, the week and the report by slow counting, whatever people did", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 6, maxLength: 24 }), async (doings) => {
        const store = await open();
        const w = await world({ store });
        const people = [await w.as("ana"), await w.as("omar"), await w.as("elena")];
        for (const [n, one] of doings.entries()) {
          w.clock.at += 60_000 * (n + 1);
          await act(w, people, one);
        }
        const chief = await w.as("chief", { role: "facilitator" });
        const tables = jsonTables(await fileOf(await chief.command("/cop export 2019 to 2027 json")).catch(() => nothing()));
        const figures = await store.questions.figures({ programme: w.programme });
        const asNamed = { ...figures, communities: figures.communities.map((one) => ({ ...one, key: "Seeds" })) };
        expect(ordered(recount(tables))).toEqual(ordered(asNamed));
        sharesAreRight(tables, asNamed);
        await weekIsRight(w, tables);
        const said = plainText((await (await chief.command("/cop report 2019 to 2027")).later?.work())!.say!);
        if (figures.months.length > 0) expect(said).toContain(`${tables.interactions?.length} interaction`);
        const texts = await csvTexts(await fileOf(await chief.command("/cop export 2019 to 2027 csv")).catch(noZip));
        for (const [name, text] of texts)
          expect(csvRows(text)).toEqual((tables[name.replace(".csv", "")] ?? []).map((row) => asInCsv(row)));
        await w.close();
      }),
      { numRuns: database === "SQLite" ? 12 : 4 },
    );
  }, 240_000);
});
const nothing = () => ({ name: "", mime: "", bytes: Buffer.from('{"interactions":[]}') });

/** Where nothing was logged there is no file. */
const noZip = async () => ({ name: "", mime: "", bytes: await new JSZip().generateAsync({ type: "uint8array" }) });
const asInCsv = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([field, cell]) => [
      field,
      cell === null ? "" : typeof cell === "number" ? String(cell) : harmless(cell).replace(/^\ufeff/, ""),
    ]),
  );

/** Percent with one decimal, halves upwards, from whole numbers. */
function sharesAreRight(tables: Tables, facts: Parameters<typeof studyFigures>[0]): void {
  const { figure2, figure3 } = studyFigures(facts, (_what, key) => key);
  for (const row of figure2.rows) {
    const count = (tables.interactions ?? []).filter((one) => one.type === row.key).length;
    expect(row).toMatchObject({ count, share: Math.round((1000 * count) / figure2.base) / 10 });
  }
  expect(figure2.base).toBe(tables.interactions?.length);
  expect(figure3.base).toBe(new Set((tables.themes ?? []).map((one) => one.interaction)).size);
}

async function weekIsRight(w: World, tables: Tables): Promise<void> {
  const asked = weekEnding(w.programme, w.community, "2026-11-22", 0, []);
  const week = await w.store.questions.week(asked);
  const slow = recount(within(tables, asked.from, asked.to));
  expect([...week.types].sort(byKey)).toEqual([...slow.types].sort(byKey));
  expect([...week.themes].sort(byKey)).toEqual([...slow.themes].sort(byKey));
  expect({ people: week.people, naming: week.naming }).toEqual({ people: slow.people, naming: slow.naming });
  expect(ordered({ cells: week.cells } as never)).toEqual(ordered({ cells: slow.cells } as never));
  const inWeek = week.days.filter((day) => day.date >= asked.from);
  expect(inWeek.reduce((sum, day) => sum + day.entries, 0)).toBe(slow.months.reduce((sum, month) => sum + month.entries, 0));
  expect(inWeek.reduce((sum, day) => sum + day.nominal, 0)).toBe(slow.months.reduce((sum, month) => sum + month.nominal, 0));
}
const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
