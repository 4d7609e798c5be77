import type { types } from "@slack/bolt";
import { isCalendarDate, isClockTime } from "../../src/domain/dates.js";
import { asciiDigits, type Field, type Form, MAX_OPTIONS, MAX_TEXT, type Option, type Raw } from "../../src/form.js";
import { sayIn } from "../../src/text/say.js";
import { cut, LIMITS } from "./limits.js";
import { type Meta, pack } from "./meta.js";

/** Block ids of parts of one field: `counts/female.youth`, `people/known`. */
export const PART = "/";
export const KNOWN = "known";
/** What goes on from the field before: `candidates/+2`, joined to it by a line end. */
export const GOES_ON = "+";
/** Tells a yes/no tick from a list of checkboxes when the view comes back. */
export const YES_NO = "yesno";

type Labels = Readonly<Record<string, string>>;

/**
 * A form as a modal. Initial values that Slack would refuse (a day that does not exist, an option that is gone) are left out:
 * one of them fails the whole view. `labels` names chosen values that the form's own options do not, as the person last saw them.
 */
export function modal(form: Form, meta: Meta, labels: Labels = {}): types.ModalView {
  return {
    type: "modal",
    callback_id: form.name,
    title: plain(form.title, LIMITS.title),
    submit: plain(form.submit, LIMITS.title),
    close: plain(form.cancel, LIMITS.title),
    private_metadata: pack(meta),
    notify_on_close: false,
    blocks: [...banner(form), ...Object.entries(form.fields).flatMap(([name, field]) => blocksOf(name, field, form, labels))],
  };
}

/** Slack attaches errors to fields only; what is wrong with the whole form stands above it. */
function banner(form: Form): types.KnownBlock[] {
  const whole = form.problems[""];
  return whole ? [warning(whole)] : [];
}

const warning = (text: string): types.ContextBlock => ({
  type: "context",
  elements: [{ type: "plain_text", text: cut(`⚠️ ${text}`, LIMITS.sectionText), emoji: true }],
});

function blocksOf(name: string, field: Field, form: Form, labels: Labels): types.KnownBlock[] {
  const problem = form.problems[name];
  const below = problem ? [warning(problem)] : [];
  const raw = form.values[name] ?? null;
  switch (field.kind) {
    case "section":
      return [
        { type: "header", block_id: name, text: plain(field.label, LIMITS.header) },
        ...(field.hint
          ? [{ type: "context" as const, elements: [{ type: "plain_text" as const, text: field.hint, emoji: false }] }]
          : []),
      ];
    case "counts":
      return [...countsBlocks(name, field, raw), ...below];
    case "people":
      return [...peopleBlocks(name, field, raw), ...below];
    case "longtext":
      if ((field.maxLength ?? MAX_TEXT) > LIMITS.input) return [...longBlocks(name, field, raw), ...below];
      break;
    case "yesno":
      return [input(name, field, yesNo(field.label, raw, form), true, YES_NO), ...below];
    case "choice":
    case "choices":
      // Slack has no empty list; a field without options is explained, not asked.
      if (field.options.length === 0 && !field.search) return [warning(`${field.label}: ${field.hint ?? "–"}`)];
      break;
    default:
  }
  return [input(name, field, element(field, raw, labels), !field.required), ...below];
}

type Asked = Exclude<Field, { kind: "section" }>;

function input(
  name: string,
  field: Pick<Asked, "label" | "hint">,
  element: Omit<types.InputBlock["element"], "action_id">,
  optional: boolean,
  action = "value",
): types.InputBlock {
  return {
    type: "input",
    block_id: name,
    optional,
    label: plain(field.label, LIMITS.label),
    ...(field.hint ? { hint: plain(field.hint, LIMITS.label) } : {}),
    element: { ...element, action_id: action } as types.InputBlock["element"],
  };
}

function element(
  field: Exclude<Asked, { kind: "counts" | "people" | "yesno" }>,
  raw: Raw,
  labels: Labels,
): Omit<types.InputBlock["element"], "action_id"> {
  const typed = typeof raw === "string" ? raw : "";
  switch (field.kind) {
    case "text":
    case "longtext":
      return {
        type: "plain_text_input",
        multiline: field.kind === "longtext",
        ...(typed ? { initial_value: typed.slice(0, LIMITS.input) } : {}),
        ...(field.placeholder ? { placeholder: plain(field.placeholder, LIMITS.placeholder) } : {}),
      } as types.PlainTextInput;
    case "number":
      // Its limits are ours to explain, in the person's language; Slack only keeps letters out.
      return {
        type: "number_input",
        is_decimal_allowed: false,
        ...(isWhole(typed) ? { initial_value: asciiDigits(typed.trim()) } : {}),
      } as types.NumberInput;
    case "date":
      return { type: "datepicker", ...(isCalendarDate(typed) ? { initial_date: typed } : {}) } as types.Datepicker;
    case "time":
      return { type: "timepicker", ...(isClockTime(typed) ? { initial_time: typed } : {}) } as types.Timepicker;
    case "choice":
      return select(field, typed === "" ? [] : [typed], labels, false);
    case "choices":
    case "organisations":
      return select(field, chosen(raw), labels, true);
  }
}

const isWhole = (typed: string): boolean => /^-?\d{1,12}$/.test(asciiDigits(typed.trim()));
const chosen = (raw: Raw): readonly string[] => (Array.isArray(raw) ? raw : typeof raw === "string" && raw ? raw.split(",") : []);

/** Up to 10 ticks, up to 100 listed, grouped beyond that, searched where the field says so. */
function select(
  field: Extract<Asked, { kind: "choice" | "choices" | "organisations" }>,
  values: readonly string[],
  labels: Labels,
  many: boolean,
): Omit<types.InputBlock["element"], "action_id"> {
  const searched = field.kind === "organisations" || field.search === true;
  const known = new Map(field.options.map((one) => [one.value, one]));
  const initial = values
    .map((value) => known.get(value) ?? (searched ? { value, label: labels[value] ?? nameIn(value) } : undefined))
    .filter((one): one is Option => one !== undefined);
  const max = many && "max" in field && field.max !== undefined ? { max_selected_items: Math.max(1, field.max) } : {};
  if (searched)
    return {
      type: many ? "multi_external_select" : "external_select",
      min_query_length: 0,
      ...max,
      ...preset(initial, many),
    } as types.ExternalSelect;
  const options = field.options.map(option);
  if (many && options.length <= LIMITS.checkboxes)
    return {
      type: "checkboxes",
      options,
      ...(initial.length > 0 ? { initial_options: initial.map(option) } : {}),
    } as types.Checkboxes;
  return {
    type: many ? "multi_static_select" : "static_select",
    ...(options.length <= MAX_OPTIONS ? { options } : { option_groups: grouped(options) }),
    ...max,
    ...preset(initial, many),
  } as types.StaticSelect;
}

const preset = (initial: readonly Option[], many: boolean) => {
  if (initial.length === 0) return {};
  return many ? { initial_options: initial.map(option) } : { initial_option: option(initial[0] as Option) };
};

/** More than a list holds, without a search: groups of a hundred, named by their first entry. */
const grouped = (options: types.PlainTextOption[]): { label: types.PlainTextElement; options: types.PlainTextOption[] }[] =>
  Array.from({ length: Math.min(LIMITS.optionGroups, Math.ceil(options.length / LIMITS.options)) }, (_, index) => {
    const part = options.slice(index * LIMITS.options, (index + 1) * LIMITS.options);
    return { label: plain(`${cut(part[0]?.text.text ?? "", 30)} …`, LIMITS.optionText), options: part };
  });

/** One option as Slack takes it; also the answer to a lookup. */
export function option(one: Option): types.PlainTextOption {
  return {
    text: plain(one.label || one.value, LIMITS.optionText),
    value: one.value,
    ...(one.hint ? { description: plain(one.hint, LIMITS.optionHint) } : {}),
  };
}

/** `new:<name>` carries its own label; an id that nobody names is shown as it is. */
const nameIn = (value: string): string => (value.startsWith("new:") ? value.slice(4) : value);

function yesNo(label: string, raw: Raw, form: Form): Omit<types.Checkboxes, "action_id"> {
  const yes = option({ value: "true", label: sayIn(form.locale)("surface.yes") || label });
  return { type: "checkboxes", options: [yes], ...(raw === true || raw === "true" ? { initial_options: [yes] } : {}) };
}

/** So full that whoever opens it again may want to go on. */
const NEARLY_FULL = 0.8;

/**
 * A text that may be longer than an input takes stands in several, cut between lines, with one more to go on in once they are nearly
 * full: what was typed elsewhere is never cut off by being looked at here.
 */
function longBlocks(name: string, field: Extract<Asked, { kind: "text" | "longtext" }>, raw: Raw): types.KnownBlock[] {
  const parts = linesApart(typeof raw === "string" ? raw : "");
  const more = (parts.at(-1)?.length ?? 0) > LIMITS.input * NEARLY_FULL ? [...parts, ""] : parts;
  return more.map((part, at) =>
    at === 0
      ? input(name, field, element(field, part, {}), !field.required)
      : input(
          `${name}${PART}${GOES_ON}${at + 1}`,
          { label: `${field.label} (${at + 1})` },
          element({ kind: "longtext", label: field.label }, part, {}),
          true,
        ),
  );
}

/** A text in parts that an input takes, cut at line ends; a line that is longer than an input is cut where it must be. */
function linesApart(text: string): readonly string[] {
  if (text.length <= LIMITS.input) return [text];
  const end = text.lastIndexOf("\n", LIMITS.input);
  return end > 0
    ? [text.slice(0, end), ...linesApart(text.slice(end + 1))]
    : [text.slice(0, LIMITS.input), ...linesApart(text.slice(LIMITS.input))];
}

/** One number a cell, named `women · youth` (or `women`, where there is one column); all of them optional. */
function countsBlocks(name: string, field: Extract<Asked, { kind: "counts" }>, raw: Raw): types.KnownBlock[] {
  const cells = raw !== null && typeof raw === "object" && !Array.isArray(raw) ? (raw as Record<string, string>) : {};
  const head: types.KnownBlock[] = [
    { type: "section", block_id: name, text: { type: "plain_text", text: field.label, emoji: false } },
    ...(field.hint
      ? [{ type: "context" as const, elements: [{ type: "plain_text" as const, text: field.hint, emoji: false }] }]
      : []),
  ];
  const inputs = field.rows.flatMap((row) =>
    field.columns.map((column) => {
      const key = `${row.value}.${column.value}`;
      const typed = cells[key] ?? "";
      return input(
        `${name}${PART}${key}`,
        { label: field.columns.length === 1 ? row.label : `${row.label} · ${column.label}` },
        {
          type: "number_input",
          is_decimal_allowed: false,
          ...(isWhole(typed) ? { initial_value: asciiDigits(typed.trim()) } : {}),
        } as types.NumberInput,
        true,
      );
    }),
  );
  return [...head, ...inputs];
}

/** People of the workspace by Slack's own search; those known from elsewhere as ticks below, so that nobody is lost. */
function peopleBlocks(name: string, field: Extract<Asked, { kind: "people" }>, raw: Raw): types.KnownBlock[] {
  const values = chosen(raw);
  const accounts = values.filter((one) => one.startsWith("account:")).map((one) => one.slice(8));
  const others = values.filter((one) => !one.startsWith("account:")).slice(0, LIMITS.checkboxes);
  const names = new Map(field.options.map((one) => [one.value, one]));
  const ticks = others.map((value) => option(names.get(value) ?? { value, label: nameIn(value) }));
  return [
    input(
      name,
      field,
      {
        type: "multi_users_select",
        ...(field.max !== undefined ? { max_selected_items: Math.max(1, field.max) } : {}),
        ...(accounts.length > 0 ? { initial_users: accounts } : {}),
      } as types.MultiUsersSelect,
      !field.required || ticks.length > 0,
    ),
    ...(ticks.length > 0
      ? [
          input(
            `${name}${PART}${KNOWN}`,
            { label: field.label },
            { type: "checkboxes", options: ticks, initial_options: ticks } as types.Checkboxes,
            true,
          ),
        ]
      : []),
  ];
}

const plain = (text: string, max: number): types.PlainTextElement => ({
  type: "plain_text",
  text: cut(text, max),
  emoji: false,
});
