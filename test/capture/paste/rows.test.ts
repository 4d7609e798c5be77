import { describe, expect, it } from "vitest";
import { parsePaste } from "../../../src/capture/index.js";
import type { Locale } from "../../../src/text/locales.js";
import { contextFor } from "../corpus.js";

const read = async (text: string, locale: Locale = "en") => {
  const paste = await parsePaste(text, contextFor(locale));
  if (!paste.ok) throw new Error(paste.code);
  return paste;
};
const row = (...cells: string[]) => cells.join("\t");

describe("rows pasted from a spreadsheet", () => {
  it("reads each cell for what its column holds", async () => {
    const { kind, drafts, beside } = await read(
      [
        row(
          "Date",
          "Type",
          "Title",
          "Organisations",
          "Participants",
          "Women",
          "Men",
          "Duration (min)",
          "Country",
          "Link",
          "Notes",
          "Donor",
        ),
        row(
          "16/11/2026",
          "Workshop",
          "Seed policy",
          "INRA; ICARDA",
          "60",
          "35",
          "25",
          "90",
          "Morocco",
          "https://example.org/1",
          "went well",
          "GIZ",
        ),
      ].join("\n"),
    );
    expect(kind).toBe("rows");
    expect(beside).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      line: 2,
      problems: [],
      draft: {
        type: "workshop",
        date: "2026-11-16",
        title: "Seed policy",
        participants: { total: 60, female: 35, male: 25, youth: null },
        durationMinutes: 90,
        country: "MA",
        links: ["https://example.org/1"],
        organisations: [
          { name: "INRA", known: "inra" },
          { name: "ICARDA", known: "icarda" },
        ],
        rest: "went well\nDonor: GIZ",
      },
    });
  });

  it.each([
    [
      "fr",
      ["Date", "Type d'activité", "Sujet", "Partenaires", "Nombre de participants", "Dont femmes", "Durée"],
      ["16/11/2026", "Réunion", "Semences", "ONCA", "12", "5", "1h30"],
    ],
    [
      "ar",
      ["التاريخ", "النوع", "الموضوع", "الجهة", "عدد المشاركين", "نساء", "المدة"],
      ["١٦/١١/٢٠٢٦", "اجتماع", "البذور", "ONCA", "١٢", "٥", "ساعة ونصف"],
    ],
    [
      "ro",
      ["Data", "Tipul activității", "Subiect", "Partener", "Număr de participanți", "Femei", "Durata"],
      ["16.11.2026", "Ședință", "Semințe", "ONCA", "12", "5", "o oră și jumătate"],
    ],
    [
      "ru",
      ["Дата", "Тип мероприятия", "Тема", "Организация", "Количество участников", "Женщины", "Длительность"],
      ["16.11.2026", "Совещание", "Семена", "ONCA", "12", "5", "полтора часа"],
    ],
  ] as const)("knows the column names in %s", async (locale, head, cells) => {
    const { drafts } = await read(`${row(...head)}\n${row(...cells)}`, locale);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.draft).toMatchObject({
      type: "meeting",
      date: "2026-11-16",
      title: cells[2],
      organisations: [{ name: "ONCA", known: "onca" }],
      participants: { total: 12, female: 5 },
      durationMinutes: 90,
      rest: "",
    });
  });

  it("reads rows without column names as lines", async () => {
    const { kind, drafts } = await read(
      `${row("16/11/2026", "call", "INRA", "45 min")}\n${row("17/11/2026", "email", "FAO", "")}`,
    );
    expect(kind).toBe("rows");
    expect(drafts.map(({ draft }) => [draft.type, draft.date, draft.organisations[0]?.known, draft.durationMinutes])).toEqual([
      ["call", "2026-11-16", "inra", 45],
      ["email", "2026-11-17", "fao", null],
    ]);
  });

  it("lets one 13/04 in the column show how the others are meant, and notes them where nothing shows it", async () => {
    const rows = (first: string, second: string) => `Date\tType\n${first}\tcall\n${second}\temail`;
    const shown = await read(rows("03/04/2026", "13/04/2026"));
    expect(shown.drafts[0]?.draft).toMatchObject({ date: "2026-04-03", notes: [] });
    const american = await read(rows("03/04/2026", "04/13/2026"));
    expect(american.drafts.map((one) => one.draft.date)).toEqual(["2026-03-04", "2026-04-13"]);
    const open = await read(rows("03/04/2026", "05/04/2026"));
    expect(open.drafts[0]?.draft.notes).toMatchObject([{ code: "day-or-month", taken: "2026-04-03", others: ["2026-03-04"] }]);
  });

  it("reads commas and semicolons under column names, and line ends inside a cell", async () => {
    const comma = await read('date,type,title,notes\n2026-11-16,call,"Seeds, soils","first\nsecond"\n2026-11-17,email,Water,');
    expect(comma.drafts.map(({ line, draft }) => [line, draft.title, draft.rest])).toEqual([
      [2, "Seeds, soils", "first\nsecond"],
      [4, "Water", ""],
    ]);
    const semicolon = await read("Date;Type;Organisation\n16.11.2026;Call;INRA, FAO");
    expect(semicolon.drafts[0]?.draft.organisations.map((one) => one.known)).toEqual(["inra", "fao"]);
  });

  it("keeps what does not fit its column, under the column's name", async () => {
    const { drafts } = await read(
      `${row("Date", "Type", "Participants", "Duration")}\n${row("sometime", "party", "many 3?", "long")}\n${row("45977", "call", "12 (5F, 7M)", "2")}`,
    );
    expect(drafts[0]?.draft.rest).toBe("Date: sometime\nType: party\nParticipants: many 3?\nDuration: long");
    expect(drafts[0]?.problems).toContain("nothing-read");
    expect(drafts[1]?.draft).toMatchObject({
      date: "2025-11-16",
      participants: { total: 12, female: 5, male: 7 },
      durationMinutes: 120,
    });
  });

  it("does not take a stray tab or commas in sentences for a table", async () => {
    expect((await read("call\twith INRA")).kind).toBe("lines");
    expect((await read("call, with INRA, yesterday\nemail, FAO, today")).kind).toBe("lines");
  });

  it("reads a table with a quotation mark that never closes", async () => {
    const { drafts } = await read(`Date\tType\tTitle\n2026-11-16\tcall\t"Seeds\n2026-11-17\temail\tWater`);
    expect(drafts.flatMap((one) => one.text.split("\n"))).toHaveLength(2);
  });
});

it("counts a table by its rows, however many lines a cell holds", async () => {
  const rows = Array.from({ length: 1500 }, (_, i) => `2026-10-0${1 + (i % 9)},call,"about topic${i}\nand more"`);
  const paste = await parsePaste(["date,type,summary", ...rows].join("\n"), contextFor("en"));
  expect(paste.ok && paste.drafts.length).toBe(1500);
});
