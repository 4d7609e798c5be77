import { isCalendarDate, isClockTime } from "./domain/dates.js";
import type { About } from "./events.js";
import { closed } from "./text/closed.js";
import type { Locale } from "./text/locales.js";
import type { Say } from "./text/say.js";

/** What an adapter reads from a platform: the widest form every platform can give. Initial values take the same form. */
export type Raw = string | boolean | readonly string[] | Readonly<Record<string, string>> | null;

export interface Option {
  /** At most 150 characters, without commas (one platform joins several with them). */
  readonly value: string;
  /** At most 75 characters. */
  readonly label: string;
  readonly hint?: string;
}

/** The longest text any field takes: the smallest maximum of all platforms. */
export const MAX_TEXT = 3000;
/** Beyond this many options a field searches instead of listing. */
export const MAX_OPTIONS = 100;

interface Common<R extends boolean> {
  readonly label: string;
  readonly hint?: string;
  readonly required?: R;
}
export interface TextField<R extends boolean = boolean> extends Common<R> {
  readonly kind: "text" | "longtext";
  readonly maxLength?: number;
  readonly placeholder?: string;
}
export interface NumberField<R extends boolean = boolean> extends Common<R> {
  readonly kind: "number";
  readonly min?: number;
  readonly max?: number;
}
export interface DateField<R extends boolean = boolean> extends Common<R> {
  readonly kind: "date";
}
export interface TimeField<R extends boolean = boolean> extends Common<R> {
  readonly kind: "time";
}
export interface ChoiceField<R extends boolean = boolean> extends Common<R> {
  readonly kind: "choice";
  readonly options: readonly Option[];
  /** Options are searched by a lookup; `options` holds at least those already chosen. */
  readonly search?: boolean;
}
export interface ChoicesField<R extends boolean = boolean> extends Common<R> {
  readonly kind: "choices";
  readonly options: readonly Option[];
  readonly search?: boolean;
  readonly max?: number;
}
/** Chosen people: values are `account:<platform account>` or `person:<id>`. `options` names those already chosen, and (web) those to choose from. */
export interface PeopleField<R extends boolean = boolean> extends Common<R> {
  readonly kind: "people";
  readonly options: readonly Option[];
  readonly max?: number;
}
/** Chosen organisations: values are ids, or `new:<name>` for one to be added. Always searched. */
export interface OrganisationsField<R extends boolean = boolean> extends Common<R> {
  readonly kind: "organisations";
  readonly options: readonly Option[];
  readonly max?: number;
}
export interface YesNoField extends Common<false> {
  readonly kind: "yesno";
}
/** A small grid of whole numbers, e.g. sex × age band. Values are keyed `row.column`; empty cells are left out. */
export interface CountsField extends Common<false> {
  readonly kind: "counts";
  readonly rows: readonly Option[];
  readonly columns: readonly Option[];
  readonly max: number;
}
/** Headings and explanations inside a form; they carry no value. */
export interface SectionField {
  readonly kind: "section";
  readonly label: string;
  readonly hint?: string;
}

export type Field =
  | TextField
  | NumberField
  | DateField
  | TimeField
  | ChoiceField
  | ChoicesField
  | PeopleField
  | OrganisationsField
  | YesNoField
  | CountsField
  | SectionField;
export type Fields = Readonly<Record<string, Field>>;

type Maybe<R, T> = R extends true ? T : T | null;
/** The typed value of a field. */
export type ValueOf<F> = F extends TextField<infer R> | DateField<infer R> | TimeField<infer R> | ChoiceField<infer R>
  ? Maybe<R, string>
  : F extends NumberField<infer R>
    ? Maybe<R, number>
    : F extends ChoicesField | PeopleField | OrganisationsField
      ? readonly string[]
      : F extends YesNoField
        ? boolean
        : F extends CountsField
          ? Readonly<Record<string, number>>
          : never;
export type ValuesOf<F> = {
  readonly [K in keyof F]: ValueOf<Exclude<F[K], undefined>> | (undefined extends F[K] ? undefined : never);
};

type Spec<T> = Omit<T, "kind" | "required">;
export const textField = <const R extends boolean = false>(spec: Spec<TextField> & { required?: R }): TextField<R> => ({
  kind: "text",
  ...spec,
});
export const longText = <const R extends boolean = false>(spec: Spec<TextField> & { required?: R }): TextField<R> => ({
  kind: "longtext",
  ...spec,
});
export const numberField = <const R extends boolean = false>(spec: Spec<NumberField> & { required?: R }): NumberField<R> => ({
  kind: "number",
  ...spec,
});
export const dateField = <const R extends boolean = false>(spec: Spec<DateField> & { required?: R }): DateField<R> => ({
  kind: "date",
  ...spec,
});
export const timeField = <const R extends boolean = false>(spec: Spec<TimeField> & { required?: R }): TimeField<R> => ({
  kind: "time",
  ...spec,
});
export const choice = <const R extends boolean = false>(spec: Spec<ChoiceField> & { required?: R }): ChoiceField<R> => ({
  kind: "choice",
  ...spec,
});
export const choices = <const R extends boolean = false>(spec: Spec<ChoicesField> & { required?: R }): ChoicesField<R> => ({
  kind: "choices",
  ...spec,
});
export const people = (spec: Spec<PeopleField>): PeopleField<false> => ({ kind: "people", ...spec });
export const organisations = (spec: Spec<OrganisationsField>): OrganisationsField<false> => ({ kind: "organisations", ...spec });
export const yesNo = (spec: Spec<YesNoField>): YesNoField => ({ kind: "yesno", ...spec });
export const counts = (spec: Spec<CountsField>): CountsField => ({ kind: "counts", ...spec });
export const section = (label: string, hint?: string): SectionField => ({ kind: "section", label, ...(hint ? { hint } : {}) });

/** A form ready to be shown: everything an adapter needs, in the person's language. */
export interface Form {
  readonly name: string;
  readonly about: About;
  /** At most 24 characters (the smallest maximum). */
  readonly title: string;
  /** The label of the one button that submits; at most 24 characters. */
  readonly submit: string;
  readonly cancel: string;
  readonly locale: Locale;
  readonly fields: Fields;
  readonly values: Readonly<Record<string, Raw>>;
  /** By field name; `""` is about the whole form. */
  readonly problems: Problems;
}
export type Problems = Readonly<Record<string, string>>;

export type Parsed<F> = { readonly ok: true; readonly values: ValuesOf<F> } | { readonly ok: false; readonly problems: Problems };

/** Raw values → typed values, or every problem at once, beside its field. */
export function parse<F extends Fields>(fields: F, raw: Readonly<Record<string, Raw>>, say: Say): Parsed<F> {
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === "section") continue;
    const result = parseField(field, raw[name] ?? null, say);
    if ("problem" in result) problems[name] = result.problem;
    else values[name] = result.value;
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, values: values as ValuesOf<F> };
}

type FieldResult = { readonly value: unknown } | { readonly problem: string };

function parseField(field: Exclude<Field, SectionField>, raw: Raw, say: Say): FieldResult {
  switch (field.kind) {
    case "text":
    case "longtext":
      return parseText(field, raw, say);
    case "number":
      return single(field, raw, say, (typed) => parseNumber(typed, field.min, field.max, say));
    case "date":
      return single(field, raw, say, (typed) =>
        isCalendarDate(typed) ? { value: typed } : { problem: say("form.badDate", { typed }) },
      );
    case "time":
      return single(field, raw, say, (typed) =>
        isClockTime(typed) ? { value: typed } : { problem: say("form.badTime", { typed }) },
      );
    case "choice":
      return single(field, raw, say, (typed) =>
        field.search || field.options.some((option) => option.value === typed)
          ? { value: typed }
          : { problem: say("form.badChoice") },
      );
    case "choices":
    case "people":
    case "organisations":
      return parseMany(field, raw, say);
    case "yesno":
      return { value: raw === true || raw === "true" };
    case "counts":
      return parseCounts(field, raw, say);
  }
}

function parseText(field: TextField, raw: Raw, say: Say): FieldResult {
  // Line ends differ by platform; spaces at the ends are never meant.
  const typed = typeof raw === "string" ? closed(raw.replace(/\r\n?/g, "\n").trim()) : "";
  if (typed === "") return field.required ? { problem: say("form.required") } : { value: null };
  const max = field.maxLength ?? (field.kind === "text" ? 150 : MAX_TEXT);
  return typed.length > max ? { problem: say("form.tooLong", { max, length: typed.length }) } : { value: typed };
}

function single(field: Common<boolean>, raw: Raw, say: Say, read: (typed: string) => FieldResult): FieldResult {
  const typed = typeof raw === "string" ? raw.trim() : "";
  if (typed === "") return field.required ? { problem: say("form.required") } : { value: null };
  return read(typed);
}

/** Digits of any script people type with, and one decimal point or comma. */
function parseNumber(typed: string, min: number | undefined, max: number | undefined, say: Say): FieldResult {
  const ascii = asciiDigits(typed).replace(/[\s\u00a0\u202f]/g, "");
  if (!/^-?\d{1,12}$/.test(ascii)) return { problem: say("form.badNumber", { typed }) };
  const value = Number(ascii);
  if (min !== undefined && value < min) return { problem: say("form.tooSmall", { min }) };
  if (max !== undefined && value > max) return { problem: say("form.tooBig", { max }) };
  return { value };
}

/** Arabic-Indic and Persian digits → 0–9. */
export const asciiDigits = (typed: string): string =>
  typed
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - 0x6f0));

function parseMany(field: ChoicesField | PeopleField | OrganisationsField, raw: Raw, say: Say): FieldResult {
  const typed = Array.isArray(raw) ? raw : typeof raw === "string" && raw !== "" ? raw.split(",") : [];
  const value = [...new Set(typed.map((one) => String(one).trim()).filter((one) => one !== ""))];
  if (field.required && value.length === 0) return { problem: say("form.required") };
  if (field.max !== undefined && value.length > field.max) return { problem: say("form.tooMany", { max: field.max }) };
  if (field.kind === "choices" && !field.search && value.some((one) => !field.options.some((option) => option.value === one)))
    return { problem: say("form.badChoice") };
  if (field.kind === "organisations" && value.some((one) => one.length > 124))
    return { problem: say("form.tooLong", { max: 120, length: 124 }) };
  return { value };
}

function parseCounts(field: CountsField, raw: Raw, say: Say): FieldResult {
  const cells = raw !== null && typeof raw === "object" && !Array.isArray(raw) ? (raw as Record<string, string>) : {};
  const value: Record<string, number> = {};
  for (const row of field.rows)
    for (const column of field.columns) {
      const key = `${row.value}.${column.value}`;
      const typed = (cells[key] ?? "").trim();
      if (typed === "") continue;
      const result = parseNumber(typed, 0, field.max, say);
      if ("problem" in result) return { problem: `${row.label}: ${result.problem}` };
      value[key] = (result as { value: number }).value;
    }
  return { value };
}

/** A typed value in the raw form that adapters show and read back: `parse(toRaw(v)) = v`. */
export function toRaw(value: unknown): Raw {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(String);
  return Object.fromEntries(Object.entries(value as Record<string, unknown>).map(([key, cell]) => [key, String(cell)]));
}
