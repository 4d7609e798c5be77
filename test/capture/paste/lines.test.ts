import { describe, expect, it } from "vitest";
import { MOST_BYTES, MOST_ENTRIES, parsePaste } from "../../../src/capture/index.js";
import { contextFor } from "../corpus.js";

const en = contextFor("en");
const read = async (text: string) => {
  const paste = await parsePaste(text, en);
  if (!paste.ok) throw new Error(paste.code);
  return paste;
};

describe("several pasted lines", () => {
  it("makes each line an entry, in the order pasted, and passes empty lines over", async () => {
    const { kind, drafts } = await read(
      "call with INRA yesterday\r\n\r\n- email to FAO on 2 Nov\n3) workshop 3-5 November, 60 people\n",
    );
    expect(kind).toBe("lines");
    expect(drafts.map(({ line, text, draft }) => [line, text, draft.type, draft.date])).toEqual([
      [1, "call with INRA yesterday", "call", "2026-11-21"],
      [3, "- email to FAO on 2 Nov", "email", "2026-11-02"],
      [4, "3) workshop 3-5 November, 60 people", "workshop", "2026-11-03"],
    ]);
    expect(drafts.every((one) => one.draft.rest === "")).toBe(true);
  });

  it("puts a day that stands alone above the lines after it, and says so", async () => {
    const { drafts, beside } = await read(
      "Monday 16 November:\ncall with INRA\nemail to FAO yesterday\n\n17/11/2026\nmeeting with ONCA",
    );
    expect(drafts.map((one) => one.draft.date)).toEqual(["2026-11-16", "2026-11-21", "2026-11-17"]);
    expect(drafts[0]?.draft.notes).toContainEqual({
      code: "heading",
      field: "date",
      said: "Monday 16 November:",
      taken: "2026-11-16",
      others: [],
    });
    expect(beside.map((one) => [one.line, one.why])).toEqual([
      [1, "heading"],
      [5, "heading"],
    ]);
  });

  it("marks bad lines and keeps them", async () => {
    const { drafts } = await read(
      [
        "call with INRA on 31/02/2026",
        "call 3/11/20226",
        "meeting 1/1/1970",
        "workshop tomorrow",
        "asdf qwer",
        "call with INRA",
      ].join("\n"),
    );
    expect(drafts.map((one) => one.problems)).toEqual([
      ["impossible-date"],
      ["impossible-date"],
      ["long-ago"],
      ["future"],
      ["nothing-read"],
      [],
    ]);
    expect(drafts[0]?.draft.rest).toContain("31/02/2026");
    expect(drafts[1]?.draft.rest).toContain("3/11/20226");
  });

  it("marks exact repetitions, whatever their case and spaces, and nothing else", async () => {
    const { drafts } = await read(
      "call with INRA yesterday\nCall with  INRA yesterday\ncall with INRA today\ncall with INRA yesterday",
    );
    expect(drafts.map((one) => one.duplicateOf)).toEqual([null, 0, null, 0]);
  });

  it("reads 2,000 lines, refuses 2,001, and says the limit", async () => {
    const lines = Array.from({ length: MOST_ENTRIES }, (_, n) => `call with INRA ${n + 1} min`);
    expect((await read(lines.join("\n"))).drafts).toHaveLength(2000);
    expect(await parsePaste([...lines, "one more"].join("\n"), en)).toEqual({
      ok: false,
      code: "too-many",
      limit: 2000,
      given: 2001,
    });
  });

  it("refuses more than a megabyte, counted as it is stored", async () => {
    expect(await parsePaste("я".repeat(MOST_BYTES / 2 + 1), en)).toEqual({
      ok: false,
      code: "too-large",
      limit: MOST_BYTES,
      given: MOST_BYTES + 2,
    });
    expect((await parsePaste("x".repeat(MOST_BYTES), en)).ok).toBe(true);
  });

  it("answers nothing with nothing", async () => {
    expect(await read(" \n\n")).toEqual({ ok: true, kind: "lines", drafts: [], beside: [] });
  });
});
