import { expect, it } from "vitest";
import { modal } from "../../adapters/slack/form.js";
import { read, type ViewState } from "../../adapters/slack/form-values.js";
import type { Form } from "../../src/form.js";
import { roundTripSuite } from "../contract/round-trip.js";
import { untouched, type View } from "./client.js";
import { refusalsOfView } from "./strict.js";

const meta = { about: {}, nonce: "n" };

roundTripSuite(() => ({
  name: "slack",
  async submitUntouched(form: Form) {
    const view = modal(form, { ...meta, about: form.about });
    expect(refusalsOfView(view)).toEqual([]);
    // Over the wire and back.
    const sent = JSON.parse(JSON.stringify(view)) as View;
    return read(JSON.parse(JSON.stringify(untouched(sent))) as ViewState);
  },
}));

const form = (over: Partial<Form>): Form => ({
  name: "f",
  about: {},
  title: "T",
  submit: "Save",
  cancel: "Cancel",
  locale: "en",
  fields: {},
  values: {},
  problems: {},
  ...over,
});

it("leaves out a day that does not exist, a time that is none, a number that is none, an option that is gone", () => {
  const view = modal(
    form({
      fields: {
        date: { kind: "date", label: "Day" },
        time: { kind: "time", label: "Time" },
        minutes: { kind: "number", label: "Minutes" },
        type: { kind: "choice", label: "Type", options: [{ value: "call", label: "Call" }] },
        themes: { kind: "choices", label: "Themes", options: [{ value: "a", label: "A" }] },
      },
      values: { date: "2026-02-31", time: "25:00", minutes: "abc", type: "fax", themes: ["gone", "a"] },
    }),
    meta,
  );
  expect(refusalsOfView(view)).toEqual([]);
  expect(read(untouched(view as unknown as View) as unknown as ViewState)).toEqual({
    date: null,
    time: null,
    minutes: null,
    type: null,
    themes: ["a"],
  });
});

it("groups what is too long for one list, and keeps the choice", () => {
  const options = Array.from({ length: 250 }, (_, i) => ({ value: `v${i}`, label: `Community ${i}` }));
  const view = modal(form({ fields: { one: { kind: "choice", label: "One", options } }, values: { one: "v249" } }), meta);
  expect(refusalsOfView(view)).toEqual([]);
  expect(read(untouched(view as unknown as View) as unknown as ViewState)).toEqual({ one: "v249" });
});

it("keeps people of the workspace and people known from elsewhere", () => {
  const view = modal(
    form({
      fields: { who: { kind: "people", label: "Who", options: [{ value: "person:7", label: "Amal" }] } },
      values: { who: ["account:U1", "person:7", "account:U2"] },
    }),
    meta,
  );
  expect(refusalsOfView(view)).toEqual([]);
  expect(read(untouched(view as unknown as View) as unknown as ViewState)).toEqual({
    who: ["account:U1", "account:U2", "person:7"],
  });
});
