import { describe, expect, it } from "vitest";
import { readForm } from "../../adapters/web/read-form.js";
import { openForm, sealForm } from "../../adapters/web/sealed-form.js";
import { createSigner } from "../../adapters/web/signing.js";
import { drawForm } from "../../adapters/web/view/form.js";
import * as f from "../../src/form.js";
import { sayIn } from "../../src/text/say.js";
import { byClass, byId, byTag, controlsOf, type Element, readHtml, select, wordsOf } from "./html.js";

const signer = createSigner("a key");

function draw(fields: f.Fields, values: f.Form["values"], problems: f.Problems = {}): Element {
  const form: f.Form = {
    name: "x",
    about: {},
    title: "X",
    submit: "Save",
    cancel: "Cancel",
    locale: "en",
    fields,
    values,
    problems,
  };
  const around = { say: sayIn("en"), action: "/c/x", back: "/c/x", csrf: "t", nonce: "n", sealed: sealForm(form, signer) };
  return byTag(readHtml(String(drawForm(form, around))), "form")[0]!;
}
const sent = (form: Element, changes: Readonly<Record<string, readonly string[]>> = {}) => {
  const kept = controlsOf(form).filter(([name]) => !(name in changes));
  const all = [
    ...kept,
    ...Object.entries(changes).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  ];
  const body = new URLSearchParams(all);
  return readForm(openForm(body.get("_form"), signer)!, body);
};
const people = Array.from({ length: 40 }, (_, at) => ({ value: `person:${at}`, label: `Person ${at}` }));

describe("fields on a page", () => {
  it("offers all people of a community to tick, keeps those chosen who left, and filters long lists", () => {
    const fields = { who: f.people({ label: "Who", options: people }) };
    const form = draw(fields, { who: ["person:3", "account:gone"] });
    const ticked = select(form, (one) => one.attributes.type === "checkbox" && "checked" in one.attributes);
    expect(ticked.map((one) => one.attributes.value)).toEqual(["account:gone", "person:3"]);
    expect(wordsOf(form)).toContain("gone");
    expect(byClass(form, "filter")).toHaveLength(1);
    expect(sent(form, { "v:who": ["person:3", "person:7"] }).values.who).toEqual(["person:3", "person:7"]);
  });

  it.each([
    ["date", f.dateField({ label: "When" }), "2026-02-30", "text"],
    ["date", f.dateField({ label: "When" }), "20226-01-01", "text"],
    ["date", f.dateField({ label: "When" }), "2026-02-28", "date"],
    ["time", f.timeField({ label: "When" }), "half past", "text"],
    ["time", f.timeField({ label: "When" }), "09:30", "time"],
    ["number", f.numberField({ label: "When" }), "ten — 10", "text"],
  ] as const)("shows a %s that cannot be as it was typed", (_kind, field, typed, type) => {
    const form = draw({ when: field }, { when: typed }, { when: "No." });
    const input = byId(form, "f-when")!;
    expect([input.attributes.value, input.attributes.type]).toEqual([typed, type]);
    expect(sent(form).values.when).toBe(typed);
  });

  it("keeps a choice that is not offered any more", () => {
    const options = Array.from({ length: 9 }, (_, at) => ({ value: `v${at}`, label: `V${at}` }));
    const form = draw({ kind: f.choice({ label: "Kind", options }) }, { kind: "retired" });
    expect(sent(form).values.kind).toBe("retired");
  });

  it("leaves a choice empty that nobody made, whether listed or side by side", () => {
    const options = (n: number) => Array.from({ length: n }, (_, at) => ({ value: `v${at}`, label: `V${at}` }));
    const fields = {
      few: f.choice({ label: "Few", options: options(3) }),
      must: f.choice({ label: "Must", required: true, options: options(3) }),
      many: f.choice({ label: "Many", options: options(30) }),
    };
    expect(sent(draw(fields, {})).values).toEqual({ few: null, must: null, many: null });
  });

  it("draws text that looks like markup, rings or turns around, as it was typed", () => {
    const typed = `</textarea><script>alert(1)</script> "quoted" 'single' &amp; <!channel> \u202egnp.exe`;
    const form = draw(
      { one: f.textField({ label: typed, hint: typed }), many: f.longText({ label: "Many" }) },
      { one: typed, many: `\n${typed}` },
      { one: typed, "": typed },
    );
    expect(byTag(form, "script")).toEqual([]);
    expect(sent(form).values).toEqual({ one: typed, many: `\r\n${typed}` });
    expect(wordsOf(byTag(form, "label")[0]!)).toContain(typed);
  });

  it("names every control, and ties hints and problems to it", () => {
    const counts = f.counts({
      label: "Counts",
      hint: "How many?",
      rows: [{ value: "a", label: "A" }],
      columns: [
        { value: "x", label: "X" },
        { value: "y", label: "Y" },
      ],
      max: 10,
    });
    const form = draw(
      { counts, title: f.textField({ label: "Title", hint: "Short", required: true }) },
      {},
      { counts: "Too many.", title: "Missing." },
    );
    expect(select(form, (one) => one.attributes["aria-label"] === "A, X")).toHaveLength(1);
    expect(byId(form, "f-title")!.attributes).toMatchObject({
      "aria-describedby": "h-title p-title",
      "aria-invalid": "true",
      "aria-required": "true",
    });
    expect(byId(form, "f-counts")!.attributes["aria-describedby"]).toBe("h-counts p-counts");
  });
});
