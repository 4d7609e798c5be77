import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { plainText } from "../../src/message.js";
import { type Actor, type World, world } from "../support/world.js";
import { csvRows, csvTexts, fileOf, jsonTables, workbook } from "./read.js";

let w: World;
let chief: Actor;
beforeEach(async () => {
  w = await world();
  const ana = await w.as("ana", { name: "Ana Popescu" });
  chief = await w.as("omar", { name: "Omar", role: "facilitator" });
  const first = await ana.submit(await ana.command("/log call"), {
    type: "call",
    title: "=HYPERLINK(1)",
    date: "2026-11-20",
    organisations: ["new:INRA"],
    summary: "Ana Popescu asked about seed",
    counts: { "female.unknown": "2", "male.unknown": "1" },
    minutes: "45",
  });
  expect(first.problems).toBeUndefined();
  await ana.submit(await ana.command("/log meeting"), { type: "meeting", title: "سياسة البذور", date: "2026-11-21" });
});
afterEach(() => w.close());

describe("an export", () => {
  it("holds every entry with its parts, codes with their labels, and no name", async () => {
    const tables = jsonTables(await fileOf(await chief.command("/cop export 2026-11 json")));
    expect(Object.keys(tables)).toEqual(["interactions", "themes", "tools", "organisations", "participants", "codebook"]);
    const [call, meeting] = tables.interactions ?? [];
    expect(call).toMatchObject({ title: "=HYPERLINK(1)", type: "call", type_label: "Call", date: "2026-11-20", participants: 3 });
    expect(meeting).toMatchObject({ title: "سياسة البذور", participants: null, community: "Seeds" });
    expect(call?.logged_by).toMatch(/^P-[0-9a-f]{16}$/);
    expect(call?.logged_by).toBe(meeting?.logged_by);
    expect(call?.summary).toBe("somebody asked about seed");
    expect(JSON.stringify(tables)).not.toContain("Ana Popescu");
    expect(tables.organisations).toEqual([expect.objectContaining({ interaction: call?.interaction, organisation: "INRA" })]);
    expect(tables.participants?.map(({ sex, number }) => [sex, number])).toEqual([
      ["female", 2],
      ["male", 1],
    ]);
    const theme = tables.codebook?.filter((row) => row.field === "theme" && row.code !== null) ?? [];
    expect(theme.length).toBeGreaterThan(12);
    expect(new Set(theme.map((row) => row.source))).toEqual(new Set(["cop-track", "suggested"]));
  });

  it("gives the same person the same pseudonym in every export", async () => {
    const who = async () =>
      jsonTables(await fileOf(await chief.command("/cop export 2026-11 json"))).interactions?.[0]?.logged_by;
    expect(await who()).toBe(await who());
  });

  it("comes as a workbook with real dates, headings that stay, and no formula", async () => {
    const book = await workbook(await fileOf(await chief.command("/cop export 2026-11")));
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      "Interactions",
      "Themes",
      "Tools",
      "Organisations",
      "Participants",
      "Codebook",
    ]);
    const sheet = book.worksheets[0];
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    const heads = sheet?.getRow(1).values as string[];
    const call = sheet?.getRow(2);
    expect(call?.getCell(heads.indexOf("Date")).value).toEqual(new Date("2026-11-20T00:00:00Z"));
    expect(call?.getCell(heads.indexOf("Title")).value).toBe("'=HYPERLINK(1)");
    expect(call?.getCell(heads.indexOf("Minutes")).value).toBe(45);
    expect(call?.getCell(heads.indexOf("Type")).value).toBe("Call");
    expect(call?.getCell(heads.indexOf("Type (code)")).value).toBe("call");
  });

  it("reads from right to left in Arabic", async () => {
    const form = await chief.command("/cop export");
    const book = await workbook(await fileOf(await chief.submit(form, { what: "2026-11", language: "ar" })));
    expect(book.worksheets.map((sheet) => sheet.views[0]?.rightToLeft)).toEqual(Array(6).fill(true));
    expect(book.worksheets[0]?.name).toBe("التفاعلات");
  });

  it("comes as CSV that a spreadsheet neither misreads nor runs", async () => {
    const texts = await csvTexts(await fileOf(await chief.command("/cop export 2026-11 csv")));
    const text = texts.get("interactions.csv") ?? "";
    expect(text.startsWith("\ufeffinteraction,")).toBe(true);
    expect(csvRows(text).map((row) => row.title)).toEqual(["'=HYPERLINK(1)", "سياسة البذور"]);
    expect(csvRows(texts.get("participants.csv") ?? "").map((row) => row.number)).toEqual(["2", "1"]);
  });

  it("names people only for a purpose, which is kept", async () => {
    const form = await chief.command("/cop export");
    const refused = await chief.submit(form, { what: "2026-11", format: "json", names: true, purpose: "" });
    expect(refused.problems?.problems.purpose).toContain("purpose");
    expect(refused.problems?.values.what).toBe("2026-11");
    const done = await chief.submit(form, { what: "2026-11", format: "json", names: true, purpose: "Annual report" });
    const [call] = jsonTables(await fileOf(done)).interactions ?? [];
    expect(call).toMatchObject({ logged_by: "Ana Popescu", summary: "Ana Popescu asked about seed" });
    const [kept] = await w.store.find("history", { programme: w.programme, action: "exported" });
    expect(kept).toMatchObject({ by: chief.person, before: { purpose: "Annual report", format: "json" } });
  });

  it("is for facilitators, and says so to others", async () => {
    const member = await w.as("sara");
    expect(plainText((await member.command("/cop export 2026-11")).say!)).toContain("Facilitators");
    expect((await member.command("/cop export")).open).toBeUndefined();
  });

  it("says what is wrong with a period, beside the field", async () => {
    const again = await chief.submit(await chief.command("/cop export"), { what: "2026-12 to 2026-01" });
    expect(again.problems?.problems.what).toContain("ends before it begins");
  });

  it("gives no file where no entry fits", async () => {
    const reply = await (await chief.command("/cop export 2020 json")).later?.work();
    expect(reply?.file).toBeUndefined();
    expect(plainText(reply!.say!)).toContain("No entry fits");
  });
});
