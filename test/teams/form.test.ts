import { describe, expect, it } from "vitest";
import { formCard } from "../../adapters/teams/form.js";
import { readForm, searchOf } from "../../adapters/teams/read.js";
import * as f from "../../src/form.js";
import { everyFormSuite } from "../contract/every-form-suite.js";
import { everyKind, formOf, roundTripSuite } from "../contract/round-trip.js";
import { changesFor, inputData } from "./client.js";
import { faults, partsOf } from "./strict-card.js";

/** The client: takes the card as it comes over the wire, and sends back what stands in it. */
const throughClient = (form: f.Form, changed: Readonly<Record<string, f.Raw>> = {}) => {
  const card = JSON.parse(JSON.stringify(formCard(form, { once: "one" }))) as unknown;
  expect(faults(card)).toEqual([]);
  const sent = JSON.parse(JSON.stringify(inputData(card, changesFor(card, changed)))) as Record<string, unknown>;
  return { card, read: readForm({ ...sent, coptrack: {}, msteams: {} }) };
};

const adapter = () => ({ name: "teams", submitUntouched: async (form: f.Form) => throughClient(form).read });
roundTripSuite(adapter);
everyFormSuite(adapter);

const base = formOf({ title: "x", date: "2026-11-22" });

describe("a form as a card", () => {
  it("keeps every wrong value as it was typed, with the problem in red beside it", () => {
    const values = {
      title: "x".repeat(10_000),
      minutes: "an hour",
      date: "2026-02-31",
      time: "half two",
      counts: { "female.youth": "two" },
    };
    const problems = {
      title: "too long",
      minutes: "no number",
      date: "no day",
      time: "no time",
      counts: "no number",
      "": "all wrong",
    };
    const { card, read } = throughClient({ ...base, values, problems });
    expect(read).toMatchObject(values);
    for (const name of ["title", "minutes", "date", "time", "counts"]) {
      const [line] = partsOf(card).filter((part) => part.id === `problem~${name}`);
      expect(line, name).toMatchObject({ inlines: [{ text: problems[name as keyof typeof problems], color: "Attention" }] });
    }
    expect(JSON.stringify(card)).toContain("all wrong");
  });

  it("gives people back as accounts, whoever the picker or we named them", () => {
    const people = f.people({
      label: "Who",
      options: [
        { value: "account:abc", label: "Aisha" },
        { value: "person:0190", label: "Omar" },
      ],
    });
    const form = { ...base, fields: { people }, values: { people: ["account:abc", "person:0190"] } };
    expect(throughClient(form).read).toEqual({ people: ["account:abc", "person:0190"] });
    expect(throughClient(form, { people: ["account:8f2c"] }).read).toEqual({ people: ["account:8f2c"] });
  });

  it("takes commas, percent signs and any script in the name of a new organisation", () => {
    const value = "new:Seeds, Soils & 100 % Water, المركز";
    const form = { ...base, fields: { organisations: everyKind.organisations }, values: {} };
    expect(throughClient(form, { organisations: [value, "code-1"] }).read.organisations).toEqual(["code-1", value]);
  });

  it("lets an optional choice be taken back", () => {
    const form = { ...base, fields: { few: everyKind.few }, values: { few: "code-1" } };
    expect(throughClient(form, { few: null }).read).toEqual({ few: null });
  });

  it("passes over ids that are not ours", () => {
    expect(readForm({ title: "x", "__proto__~x": "y", "constructor~x": "y", "text~": "z", "text~title": ["list"] })).toEqual({
      title: null,
    });
  });

  it("sends a search to the form and field it is in, and no other words", () => {
    const { card } = throughClient({ ...base, about: { id: "0190" } });
    const [hundreds] = partsOf(card).filter((part) => part.id === "one~hundreds");
    const { dataset } = (hundreds as { "choices.data": { dataset: string } })["choices.data"];
    expect(searchOf(dataset)).toEqual({ form: "contract.every-kind", field: "hundreds", about: { id: "0190" } });
    for (const other of ["graph.microsoft.com/users", "coptrack:", "coptrack:[]", 'coptrack:{"form":1}', 7, undefined])
      expect(searchOf(other)).toBeUndefined();
  });

  it("reads right to left in Arabic", () => {
    expect(formCard({ ...base, locale: "ar" }, { once: "one" })).toMatchObject({ rtl: true, lang: "ar" });
  });
});
