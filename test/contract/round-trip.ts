import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as f from "../../src/form.js";
import { sayIn } from "../../src/text/say.js";

/** An adapter as the identity suite sees it. */
export interface RoundTrip {
  readonly name: string;
  /** Renders the form, submits it untouched as the platform's own client would, and reads what came back. */
  submitUntouched(form: f.Form): Promise<Readonly<Record<string, f.Raw>>>;
}

const options = (n: number): f.Option[] =>
  Array.from({ length: n }, (_, i) => ({ value: `code-${i}`, label: `Label ${i} — é, ع` }));
const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((s) => s.replace(/[\u0000-\u001f\u007f]/g, "x").trim() || "x");

/** One field of every kind, in the shapes that platforms treat differently (more than 10 options, more than 100, …). */
export const everyKind = {
  title: f.textField({ label: "Title", required: true, hint: "A hint" }),
  part: f.section("A section", "with an explanation"),
  summary: f.longText({ label: "Summary" }),
  minutes: f.numberField({ label: "Minutes", min: 0, max: 10_000 }),
  date: f.dateField({ label: "Date", required: true }),
  time: f.timeField({ label: "Time" }),
  few: f.choice({ label: "One of few", options: options(4) }),
  many: f.choice({ label: "One of many", options: options(60) }),
  fewSome: f.choices({ label: "Some of few", options: options(9) }),
  manySome: f.choices({ label: "Some of many", options: options(90) }),
  hundreds: f.choice({ label: "One of hundreds", search: true, options: options(3) }),
  hundredsSome: f.choices({ label: "Some of hundreds", search: true, options: options(5) }),
  organisations: f.organisations({ label: "Organisations", options: options(3) }),
  informed: f.yesNo({ label: "They were informed" }),
  counts: f.counts({
    label: "Participants",
    rows: [
      { value: "female", label: "Women" },
      { value: "male", label: "Men" },
      { value: "unknown", label: "Not known" },
    ],
    columns: [
      { value: "youth", label: "Youth" },
      { value: "adult", label: "Adults" },
      { value: "unknown", label: "Age not known" },
    ],
    max: 100_000,
  }),
} as const;

const some = (n: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: n - 1 }), { maxLength: n })
    .map((list) => list.sort((a, b) => a - b).map((i) => `code-${i}`));
const one = (n: number) => fc.option(fc.integer({ min: 0, max: n - 1 }).map((i) => `code-${i}`));
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
const cell = fc
  .constantFrom("female", "male", "unknown")
  .chain((row) => fc.constantFrom("youth", "adult", "unknown").map((column) => `${row}.${column}`));

export const anyValues = fc.record({
  title: word,
  summary: fc.option(fc.array(word, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"))),
  minutes: fc.option(fc.integer({ min: 0, max: 10_000 })),
  date: day,
  time: fc.option(clock),
  few: one(4),
  many: one(60),
  fewSome: some(9),
  manySome: some(90),
  hundreds: one(3),
  hundredsSome: some(5),
  organisations: fc.uniqueArray(fc.constantFrom("code-0", "code-1", "code-2"), { maxLength: 3 }).map((list) => [...list].sort()),
  informed: fc.boolean(),
  counts: fc.dictionary(cell, fc.integer({ min: 0, max: 100_000 })),
});

export const formOf = (values: Readonly<Record<string, unknown>>, locale: f.Form["locale"] = "en"): f.Form => ({
  name: "contract.every-kind",
  about: { id: "0190-abc" },
  title: "Every kind",
  submit: "Save",
  cancel: "Cancel",
  locale,
  fields: everyKind,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, f.toRaw(value)])),
  problems: {},
});

/** Render → submit → read → parse is the identity, for every kind of field and any value it takes. */
export function roundTripSuite(make: () => Promise<RoundTrip> | RoundTrip): void {
  describe("render → submit → read → parse", () => {
    it("gives every value back", async () => {
      const adapter = await make();
      await fc.assert(
        fc.asyncProperty(anyValues, fc.constantFrom(...(["en", "ar"] as const)), async (values, locale) => {
          const raw = await adapter.submitUntouched(formOf(values, locale));
          const parsed = f.parse(everyKind, raw, sayIn("en"));
          expect(parsed).toEqual({ ok: true, values });
        }),
        { numRuns: 60 },
      );
    });
    it("gives an empty form back empty", async () => {
      const adapter = await make();
      const raw = await adapter.submitUntouched(formOf({ title: "x", date: "2026-11-22" }));
      const parsed = f.parse(everyKind, raw, sayIn("en"));
      expect(
        parsed.ok &&
          Object.entries(parsed.values).filter(
            ([, value]) => value !== null && value !== false && String(Object.keys(value as object)) !== "",
          ),
      ).toEqual([
        ["title", "x"],
        ["date", "2026-11-22"],
      ]);
    });
  });
}
