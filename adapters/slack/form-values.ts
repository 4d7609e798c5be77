import type { types } from "@slack/bolt";
import type { Form, Raw } from "../../src/form.js";
import { GOES_ON, KNOWN, PART, YES_NO } from "./form.js";

/** One element's state, as Slack hands it back: which members are there depends on `type`. */
interface State {
  readonly type: string;
  readonly value?: string | null;
  readonly selected_date?: string | null;
  readonly selected_time?: string | null;
  readonly selected_option?: Chosen | null;
  readonly selected_options?: readonly Chosen[];
  readonly selected_users?: readonly string[];
}
interface Chosen {
  readonly value: string;
  readonly text: { readonly text: string };
}
export type ViewState = Readonly<Record<string, Readonly<Record<string, State>>>>;

/** What stands in a view's fields, by field name, as the core reads it. */
export function read(state: ViewState): Record<string, Raw> {
  const values: Record<string, Raw> = {};
  for (const [block, actions] of inOrder(state)) {
    const [name = "", part] = split(block);
    for (const [action, one] of Object.entries(actions)) {
      const value = rawOf(one, action);
      if (part === undefined) values[name] = merged(values[name], value);
      else if (part.startsWith(GOES_ON)) values[name] = [values[name], value].filter(Boolean).join("\n") || null;
      else if (part === KNOWN) values[name] = merged(value, values[name] ?? null);
      else {
        const cells = values[name] && typeof values[name] === "object" ? (values[name] as Record<string, string>) : {};
        values[name] = typeof value === "string" && value !== "" ? { ...cells, [part]: value } : cells;
      }
    }
  }
  return values;
}

/** What goes on from a field comes after it, in its order. */
const inOrder = (state: ViewState) => {
  const blocks = Object.entries(state);
  if (!blocks.some(([block]) => block.includes(GOES_ON))) return blocks;
  const place = (block: string): number => Number(split(block)[1]?.split(GOES_ON)[1] ?? 0);
  return blocks.sort(([a], [b]) => place(a) - place(b));
};

function rawOf(one: State, action: string): Raw {
  switch (one.type) {
    case "datepicker":
      return one.selected_date ?? null;
    case "timepicker":
      return one.selected_time ?? null;
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return one.selected_option?.value ?? null;
    case "multi_users_select":
      return (one.selected_users ?? []).map((user) => `account:${user}`);
    case "checkboxes":
      if (action === YES_NO) return (one.selected_options ?? []).length > 0;
      return (one.selected_options ?? []).map((chosen) => chosen.value);
    case "multi_static_select":
    case "multi_external_select":
      return (one.selected_options ?? []).map((chosen) => chosen.value);
    default:
      return one.value ?? null;
  }
}

// The two parts of a people field come as two blocks, in any order.
const merged = (a: Raw | undefined, b: Raw): Raw =>
  Array.isArray(a) && Array.isArray(b) ? [...b, ...a] : b === null ? (a ?? null) : b;

const split = (block: string): readonly [string, string?] => {
  const at = block.indexOf(PART);
  return at < 0 ? [block] : [block.slice(0, at), block.slice(at + PART.length)];
};

/** The words of what was chosen, by value: a form shown again must name them as the person saw them. */
export function labelsIn(state: ViewState): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const actions of Object.values(state))
    for (const one of Object.values(actions))
      for (const chosen of [...(one.selected_options ?? []), ...(one.selected_option ? [one.selected_option] : [])])
        labels[chosen.value] = chosen.text.text;
  return labels;
}

/**
 * Problems as Slack's per-field errors, keyed by block: undefined where one is about the whole form or a field that is no
 * input, and the view itself must say so.
 */
export function fieldErrors(form: Form, blocks: readonly types.KnownBlock[]): Record<string, string> | undefined {
  const inputs = blocks.filter((block) => block.type === "input").map((block) => block.block_id ?? "");
  const errors: Record<string, string> = {};
  for (const [name, problem] of Object.entries(form.problems)) {
    const block = inputs.find((id) => id === name) ?? inputs.find((id) => split(id)[0] === name);
    if (block === undefined) return undefined;
    errors[block] = problem;
  }
  return Object.keys(errors).length > 0 ? errors : undefined;
}
