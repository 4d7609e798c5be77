import type { Key } from "../text/en/index.js";

/** Dates are `YYYY-MM-DD`, instants are milliseconds. */
export type Cell = string | number | null;
export type Kind = "text" | "number" | "date" | "instant" | "code";
/** The lists that codes come from: those of the vocabulary, and those of the record itself. */
export type CodeList =
  | "type"
  | "mode"
  | "country"
  | "language"
  | "status"
  | "theme"
  | "use"
  | "tool"
  | "part"
  | "stakeholder"
  | "counted"
  | "sex"
  | "age";

type Suffix<K, P extends string> = K extends `${P}${infer S}` ? S : never;
type FieldName = Suffix<Key, "out.field.">;
export interface Field {
  readonly name: FieldName;
  readonly kind: Kind;
  /** Where it is a code: it stands in two columns, the code and what it is called. */
  readonly list?: CodeList;
}

const field =
  (kind: Kind) =>
  (name: FieldName): Field => ({ name, kind });
const [text, number, date, instant] = [field("text"), field("number"), field("date"), field("instant")];
const code = (name: FieldName, list: CodeList): Field => ({ name, kind: "code", list });

/** What leaves the store: five tables, held together by the interaction's id. The order is the columns' order. */
export const SHEETS = {
  interactions: [
    text("interaction"),
    text("community"),
    date("date"),
    date("end_date"),
    text("time"),
    text("zone"),
    code("type", "type"),
    text("title"),
    number("minutes"),
    code("mode", "mode"),
    text("place"),
    code("country", "country"),
    code("language", "language"),
    text("summary"),
    text("lesson"),
    text("links"),
    number("participants"),
    code("status", "status"),
    text("logged_by"),
    text("logged_via"),
    instant("logged_at"),
    instant("changed_at"),
  ],
  themes: [text("interaction"), code("theme", "theme")],
  tools: [text("interaction"), code("use", "use"), code("tool", "tool")],
  organisations: [
    text("interaction"),
    text("organisation"),
    code("part", "part"),
    code("stakeholder", "stakeholder"),
    code("organisation_country", "country"),
  ],
  participants: [
    text("interaction"),
    code("counted", "counted"),
    text("person"),
    code("sex", "sex"),
    code("age", "age"),
    number("number"),
  ],
} as const satisfies Readonly<Record<string, readonly Field[]>>;
export type SheetName = keyof typeof SHEETS;
export const SHEET_NAMES = Object.keys(SHEETS) as readonly SheetName[];

/** A column as a writer needs it: its name for programs, its heading for people. */
export interface Column {
  readonly name: string;
  readonly heading: string;
  readonly kind: Kind;
}
