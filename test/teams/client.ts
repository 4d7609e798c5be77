import type { Raw } from "../../src/form.js";
import { partsOf } from "./strict-card.js";

type Json = Readonly<Record<string, unknown>>;
const inputsOf = (card: unknown): readonly Json[] => partsOf(card).filter((part) => String(part.type).startsWith("Input."));

/** What the client sends for a card: what stood in the inputs, and what the person changed (by input id). */
export function inputData(card: unknown, changed: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const input of inputsOf(card)) {
    const id = String(input.id);
    const value = changed[id] ?? input.value ?? "";
    switch (input.type) {
      case "Input.Number":
        // Desktop sends numbers, phones strings; an empty one is left out.
        if (value !== "")
          data[id] = Number.isNaN(Number(value)) ? value : Number(value) % 2 === 0 ? Number(value) : String(value);
        break;
      case "Input.Date":
      case "Input.Time":
        if (value !== "") data[id] = value;
        break;
      case "Input.Toggle":
        data[id] = String(value) === "true" ? "true" : "false";
        break;
      case "Input.ChoiceSet": {
        const choices = (input.choices as readonly { value: string }[]).map((choice) => choice.value);
        const chosen = String(value)
          .split(",")
          .filter((one) => one !== "");
        // Several come back in the list's order; what is in no list can only come from a search.
        const known = choices.filter((one) => chosen.includes(one));
        const found = chosen.filter((one) => !choices.includes(one));
        if (found.length > 0 && !input["choices.data"]) throw new Error(`not to be chosen in ${id}: ${found.join()}`);
        data[id] = input.isMultiSelect ? [...known, ...found].join(",") : String(value);
        break;
      }
      default:
        data[id] = value;
    }
  }
  return data;
}

/** What the client itself holds back: required inputs left empty, with the message it shows beside them. */
export function heldBack(card: unknown, data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    inputsOf(card)
      .filter((input) => input.isRequired && (data[String(input.id)] ?? "") === "")
      .map((input) => [String(input.id), String(input.errorMessage)]),
  );
}

const encoded = (value: string): string => value.replaceAll("%", "%25").replaceAll(",", "%2C");

/** A person's answers by field, as they would be put into the card's inputs. */
export function changesFor(card: unknown, values: Readonly<Record<string, Raw>>): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const [field, value] of Object.entries(values)) {
    const inputs = inputsOf(card).filter((input) => String(input.id).split("~")[1] === field);
    if (inputs.length === 0) throw new Error(`no input for ${field}`);
    for (const input of inputs) {
      const id = String(input.id);
      const [kind, , cell] = id.split("~");
      if (kind === "cell") changed[id] = (value as Record<string, string> | null)?.[cell ?? ""] ?? "";
      else if (Array.isArray(value)) changed[id] = value.map((one) => encoded(String(one).replace(/^account:/, ""))).join(",");
      else changed[id] = kind === "one" ? encoded(String(value ?? "")) : String(value ?? "");
    }
  }
  return changed;
}
