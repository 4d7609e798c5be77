import { LOCALES, type Locale } from "../../text/locales.js";
import { Phrasebook } from "../phrasebook.js";
import { ar } from "./ar.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { Lexicon } from "./lexicon.js";
import { ro } from "./ro.js";
import { ru } from "./ru.js";

export const LEXICONS: Readonly<Record<Locale, Lexicon>> = { en, fr, ar, ro, ru };

/** One book of all languages from what `pick` takes out of each. */
function bookOf<T>(fill: (lexicon: Lexicon, add: (phrases: string, value: T) => void) => void): Phrasebook<T> {
  const book = new Phrasebook<T>(true);
  for (const locale of LOCALES) fill(LEXICONS[locale], (phrases, value) => book.add(phrases, value, locale));
  return book;
}

type ListOf = { [K in keyof Lexicon]: Lexicon[K] extends string ? K : never }[keyof Lexicon];
type TableOf = { [K in keyof Lexicon]: Lexicon[K] extends Readonly<Record<string, string>> ? K : never }[keyof Lexicon];

const list = (...names: readonly ListOf[]): Phrasebook<true> =>
  bookOf((lexicon, add) => {
    for (const name of names) add(lexicon[name], true);
  });
const numbers = (name: TableOf): Phrasebook<number> =>
  bookOf((lexicon, add) => {
    for (const [value, phrases] of Object.entries(lexicon[name])) add(phrases, Number(value));
  });
const codes = (name: TableOf): Phrasebook<string> =>
  bookOf((lexicon, add) => {
    for (const [code, phrases] of Object.entries(lexicon[name])) add(phrases, code);
  });
const ordered = (name: "weekdays" | "weekdaysShort" | "months"): Phrasebook<number> =>
  bookOf((lexicon, add) => {
    lexicon[name].forEach((phrases, index) => {
      add(phrases, index + 1);
    });
  });

/** What a counted noun says about the people counted. */
export type Counted = "people" | "kinds" | "female" | "male" | "youth" | "adults";

/** Every lexicon, compiled once, by what a reader asks. */
export const BOOKS = {
  types: codes("types"),
  verbs: codes("verbs"),
  talk: list("talk"),
  modes: codes("modes"),
  days: numbers("days"),
  morning: list("morning"),
  afternoon: list("afternoon"),
  noon: list("noon"),
  weekdays: ordered("weekdays"),
  weekdaysShort: ordered("weekdaysShort"),
  months: ordered("months"),
  last: list("last"),
  next: list("next"),
  weeks: numbers("weeks"),
  month: numbers("month"),
  agoBefore: list("agoBefore"),
  agoAfter: list("agoAfter"),
  minutes: list("minutes"),
  hours: list("hours"),
  daysUnit: list("daysUnit"),
  weeksUnit: list("weeksUnit"),
  daysOf: numbers("daysOf"),
  weeksOf: numbers("weeksOf"),
  durations: numbers("durations"),
  afterHours: numbers("afterHours"),
  halfDay: list("halfDay"),
  numbers: numbers("numbers"),
  approx: list("approx"),
  roughly: numbers("roughly"),
  and: list("and"),
  from: list("from"),
  to: list("to"),
  starting: list("starting"),
  on: list("on"),
  at: list("at"),
  lasting: list("lasting"),
  with: list("with"),
  toFrom: list("toFrom"),
  about: list("about"),
  aboutWeak: list("aboutWeak"),
  aboutKept: list("aboutKept"),
  ofWhom: list("ofWhom"),
  counted: bookOf<Counted>((lexicon, add) => {
    for (const kind of ["people", "kinds", "female", "male", "youth", "adults"] as const) add(lexicon[kind], kind);
  }),
  two: bookOf<"female" | "male" | "people">((lexicon, add) => {
    add(lexicon.twoFemale, "female");
    add(lexicon.twoMale, "male");
    add(lexicon.twoPeople, "people");
  }),
  places: list("places"),
  articles: list("articles"),
  glue: list("glue"),
  groups: list("groups"),
  heads: list("heads"),
  honorifics: list("honorifics"),
  guards: list("guards"),
  measures: list("measures"),
} as const;
