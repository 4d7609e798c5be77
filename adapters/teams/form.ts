import { isCalendarDate, isClockTime } from "../../src/domain/dates.js";
import type { CountsField, Field, Form, Option, Raw } from "../../src/form.js";
import { sayIn } from "../../src/text/say.js";
import { card, headingOf, plain, rich, small, submitAction } from "./card.js";
import { carry, type Origin } from "./carried.js";
import { LISTED_CHOICES, OPEN_CHOICES, OPEN_TICKS } from "./limits.js";
import type { Card, Element } from "./wire.js";

/** What a form's card carries besides its fields. */
export interface Carrying {
  /** Names this very card: its submission, sent twice, is one. */
  readonly once: string;
  readonly origin?: Origin;
}

/** A form as the card of a dialog: values as they were typed, and beside each field what to mend. */
export function formCard(form: Form, { once, origin }: Carrying): Card {
  const say = sayIn(form.locale);
  const marked = Object.keys(form.problems).filter((name) => name !== "").length;
  const whole = form.problems[""] ?? (marked > 0 ? say("form.problems", { n: marked }) : undefined);
  return card(
    form.locale,
    [
      ...(whole ? [{ type: "Container", style: "attention", items: [rich(whole, { weight: "Bolder" })] }] : []),
      ...Object.entries(form.fields).flatMap(([name, field]) => shown(name, field, form)),
    ],
    {
      actions: [
        submitAction(
          form.submit,
          carry({
            do: "submit",
            form: form.name,
            about: form.about,
            once,
            ...(origin ? { origin } : {}),
          }),
          { style: "positive" },
        ),
      ],
    },
  );
}

function shown(name: string, field: Field, form: Form): readonly Element[] {
  if (field.kind === "section")
    return [{ ...headingOf(field.label), separator: true, spacing: "Large" }, ...(field.hint ? [small(field.hint)] : [])];
  const problem = form.problems[name];
  return [
    ...inputs(name, field, form),
    ...(field.hint ? [small(field.hint, {})] : []),
    ...(problem ? [rich(problem, { color: "Attention", weight: "Bolder" }, { id: `problem~${name}`, spacing: "Small" })] : []),
  ].map((element, index) => (index === 0 ? element : { spacing: "Small", ...element }));
}

/**
 * An input's id says how to read it back: `<kind>~<field>`, and the cell in a grid. Nothing limits the length of what is typed: a client
 * that stops at a maximum cuts a pasted text without a word; the answer says how long it may be.
 */
function inputs(name: string, field: Exclude<Field, { kind: "section" }>, form: Form): readonly Element[] {
  const value = form.values[name] ?? null;
  const typed = typeof value === "string" ? value : "";
  const common = {
    label: plain(field.label),
    ...("required" in field && field.required ? { isRequired: true, errorMessage: sayIn(form.locale)("form.required") } : {}),
  };
  const asText = { type: "Input.Text", id: `text~${name}`, ...common, value: typed };
  switch (field.kind) {
    case "text":
    case "longtext":
      return [
        {
          ...asText,
          ...(field.kind === "longtext" ? { isMultiline: true } : {}),
          ...(field.placeholder ? { placeholder: plain(field.placeholder) } : {}),
        },
      ];
    // What is no number, date or time is shown as it was typed, in a text field: the proper one could not hold it.
    case "number":
      return [number(typed) ? { ...asText, type: "Input.Number", value: typed === "" ? undefined : Number(typed) } : asText];
    case "date":
      return [typed === "" || isCalendarDate(typed) ? { ...asText, type: "Input.Date" } : asText];
    case "time":
      return [typed === "" || isClockTime(typed) ? { ...asText, type: "Input.Time" } : asText];
    case "choice":
      return [oneOf(name, field.options, field.search === true, field.required === true, typed, common, form)];
    case "choices":
      return [someOf("some", name, field.options, field.search ? query(name, form) : undefined, value, common)];
    case "organisations":
      return [someOf("some", name, field.options, query(name, form), value, common)];
    case "people":
      return [someOf("people", name, field.options.map(personOption), PEOPLE, people(value), common)];
    case "yesno":
      return [
        {
          type: "Input.Toggle",
          id: `yesno~${name}`,
          title: plain(field.label),
          value: String(value === true || value === "true"),
          wrap: true,
        },
      ];
    case "counts":
      return [headingOf(field.label, "Default"), ...grid(name, field, cells(value))];
  }
}

/** A line of number fields for each row; a grid of one column is one line. */
function grid(name: string, { rows, columns }: CountsField, typed: Readonly<Record<string, string>>): readonly Element[] {
  const [only, ...more] = columns;
  const field = (row: Option, column: Option, label: string): Element => {
    const key = `${row.value}.${column.value}`;
    return {
      type: "Column",
      width: "stretch",
      verticalContentAlignment: "Bottom",
      items: [cell(name, key, label, typed[key] ?? "")],
    };
  };
  const lines =
    only && more.length === 0
      ? [rows.map((row) => field(row, only, row.label))]
      : rows.map((row) => columns.map((column) => field(row, column, `${row.label} · ${column.label}`)));
  return lines.map((line) => ({ type: "ColumnSet", columns: line }));
}

const number = (typed: string): boolean => /^(-?\d{1,12})?$/.test(typed);
export const cells = (value: Raw): Readonly<Record<string, string>> =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, string>) : {};

const cell = (name: string, key: string, label: string, typed: string): Element => ({
  type: number(typed) ? "Input.Number" : "Input.Text",
  id: `cell~${name}~${key}`,
  label: plain(label),
  ...(typed === "" ? {} : { value: number(typed) ? Number(typed) : typed }),
});

function oneOf(
  name: string,
  options: readonly Option[],
  search: boolean,
  required: boolean,
  value: string,
  common: object,
  form: Form,
): Element {
  const open = required && !search && options.length <= OPEN_CHOICES;
  // A list once picked from cannot be emptied, so an optional one begins with nothing.
  const none = required || search ? [] : [{ title: "—", value: "" }];
  return {
    type: "Input.ChoiceSet",
    id: `one~${name}`,
    ...common,
    style: open ? "expanded" : search || options.length > LISTED_CHOICES ? "filtered" : "compact",
    choices: [...none, ...options.map(choiceOf)],
    ...(search ? { "choices.data": query(name, form) } : {}),
    value: encoded(value),
    wrap: true,
  };
}

function someOf(
  kind: "some" | "people",
  name: string,
  options: readonly Option[],
  search: object | undefined,
  value: Raw,
  common: object,
): Element {
  return {
    type: "Input.ChoiceSet",
    id: `${kind}~${name}`,
    ...common,
    isMultiSelect: true,
    style: search || options.length > OPEN_TICKS ? "filtered" : "expanded",
    choices: options.map(choiceOf),
    ...(search ? { "choices.data": search } : {}),
    value: Array.isArray(value) ? value.map(encoded).join(",") : typeof value === "string" ? value : "",
    wrap: true,
  };
}

export const choiceOf = (option: Option) => ({
  title: plain(option.hint ? `${option.label} — ${option.hint}` : option.label),
  value: encoded(option.value),
});
/** Several values come back joined by commas, so none may hold one. */
export const encoded = (value: string): string => value.replaceAll("%", "%25").replaceAll(",", "%2C");

/** A search in a field comes to us with these words; they say which form and field. */
const query = (field: string, form: Form) => ({
  type: "Data.Query",
  dataset: `coptrack:${JSON.stringify({ form: form.name, field, about: form.about })}`,
});
/** The client's own people picker: everybody in the organisation. It answers with bare directory ids. */
const PEOPLE = { type: "Data.Query", dataset: "graph.microsoft.com/users" };
export const ACCOUNT = "account:";
const unprefixed = (value: string): string => (value.startsWith(ACCOUNT) ? value.slice(ACCOUNT.length) : value);
const personOption = (option: Option): Option => ({ ...option, value: unprefixed(option.value) });
const people = (value: Raw): Raw => (Array.isArray(value) ? value.map((one) => unprefixed(String(one))) : value);
