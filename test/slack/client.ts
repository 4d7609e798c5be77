import type { Raw } from "../../src/form.js";

/** Slack's own client, as far as a modal goes: what a person sees in a view, what they change, and the state it sends back. */
interface Option {
  readonly text: { readonly text: string };
  readonly value: string;
}
interface Element {
  readonly type: string;
  readonly action_id: string;
  readonly multiline?: boolean;
  readonly initial_value?: string;
  readonly initial_date?: string;
  readonly initial_time?: string;
  readonly initial_option?: Option;
  readonly initial_options?: readonly Option[];
  readonly initial_users?: readonly string[];
  readonly options?: readonly Option[];
  readonly option_groups?: readonly { readonly options: readonly Option[] }[];
}
export interface View {
  readonly id: string;
  readonly type: string;
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title: { readonly text: string };
  readonly submit?: { readonly text: string };
  readonly blocks: readonly { readonly type: string; readonly block_id?: string; readonly element?: Element }[];
  readonly previous_view_id?: string | null;
  readonly root_view_id?: string | null;
}
type One = Record<string, unknown> & { type: string };
export type State = Record<string, Record<string, One>>;

const optionsOf = (element: Element): readonly Option[] =>
  element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
/** Slack gives a list's choices back in the list's order, whatever order they were clicked or preset in. */
const inOrder = (element: Element, chosen: readonly Option[]): Option[] => {
  const order = optionsOf(element).map((one) => one.value);
  return order.length === 0 ? [...chosen] : [...chosen].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
};

/** `view.state` of a view that nobody touched: presets count as chosen, empties are null. */
export function untouched(view: View): State {
  const state: State = {};
  for (const block of view.blocks) {
    if (block.type !== "input" || !block.element || block.block_id === undefined) continue;
    state[block.block_id] = { [block.element.action_id]: initial(block.element) };
  }
  return state;
}

function initial(element: Element): One {
  const { type } = element;
  switch (type) {
    case "datepicker":
      return { type, selected_date: element.initial_date ?? null };
    case "timepicker":
      return { type, selected_time: element.initial_time ?? null };
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return { type, selected_option: element.initial_option ?? null };
    case "checkboxes":
    case "multi_static_select":
    case "multi_external_select":
      return { type, selected_options: inOrder(element, element.initial_options ?? []) };
    case "multi_users_select":
      return { type, selected_users: [...(element.initial_users ?? [])] };
    default:
      return { type, value: element.initial_value ?? null };
  }
}

/** The same after a person filled some fields, by field name; `search` is what a lookup offered. */
export function filled(view: View, state: State, values: Readonly<Record<string, Raw>>, search: readonly Option[] = []): State {
  const next: State = structuredClone(state);
  for (const [name, raw] of Object.entries(values)) {
    const blocks = view.blocks.filter((block) => block.block_id === name || block.block_id?.startsWith(`${name}/`));
    const inputs = blocks.filter((block) => block.element);
    if (inputs.length === 0) throw new Error(`no field ${name} in ${view.callback_id}`);
    // A text goes on in the next field where one is full.
    let rest = typeof raw === "string" ? raw : "";
    for (const block of inputs) {
      const element = block.element as Element;
      const id = block.block_id as string;
      const [, part] = id.split("/");
      const value =
        part && raw !== null && typeof raw === "object" && !Array.isArray(raw)
          ? ((raw as Record<string, string>)[part] ?? null)
          : element.type === "plain_text_input"
            ? upTo(rest)
            : raw;
      if (element.type === "plain_text_input") rest = rest.slice(String(value).length + 1);
      next[id] = { [element.action_id]: put(element, value, search) };
    }
    if (rest !== "" && inputs[0]?.element?.type === "plain_text_input") throw new Error(`Slack lets nobody type all of ${name}`);
  }
  return next;
}

/** The lines that one field takes. */
const upTo = (text: string): string => (text.length <= 3000 ? text : text.slice(0, text.lastIndexOf("\n", 3000)));

function put(element: Element, raw: Raw, search: readonly Option[]): One {
  const { type } = element;
  const typed = typeof raw === "string" && raw !== "" ? raw : null;
  const wanted = Array.isArray(raw) ? (raw as string[]) : typed === null ? [] : [typed];
  const offered = [
    ...optionsOf(element),
    ...(element.initial_options ?? []),
    ...(element.initial_option ? [element.initial_option] : []),
    ...search,
  ];
  const find = (value: string): Option => {
    const option = offered.find((one) => one.value === value);
    if (!option) throw new Error(`nothing to choose called ${value}`);
    return option;
  };
  switch (type) {
    case "datepicker":
      return { type, selected_date: typed };
    case "timepicker":
      return { type, selected_time: typed };
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return { type, selected_option: wanted[0] === undefined ? null : find(wanted[0]) };
    case "checkboxes":
      if (typeof raw === "boolean") return { type, selected_options: raw ? [...optionsOf(element)] : [] };
      return { type, selected_options: inOrder(element, wanted.map(find)) };
    case "multi_static_select":
    case "multi_external_select":
      return { type, selected_options: inOrder(element, wanted.map(find)) };
    case "multi_users_select":
      if (wanted.some((one) => !one.startsWith("account:"))) throw new Error(`Slack offers its own people only, not ${wanted}`);
      return { type, selected_users: wanted.map((one) => one.replace(/^account:/, "")) };
    case "number_input":
      if (typed !== null && !/^-?\d+$/.test(typed)) throw new Error(`Slack lets nobody type ${typed} into a number`);
      return { type, value: typed };
    default:
      return { type, value: typed };
  }
}
