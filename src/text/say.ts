import { IntlMessageFormat } from "intl-messageformat";
import en, { type Key } from "./en/index.js";
import { directionOf, type Locale, tagOf } from "./locales.js";

export type Params = Readonly<Record<string, string | number>>;

/** Speaks one language: `say("log.saved", {title})`. Dates, numbers and lists follow the language too. */
export interface Say {
  (key: Key, params?: Params): string;
  readonly locale: Locale;
  readonly direction: "rtl" | "ltr";
  /** `YYYY-MM-DD` → "22 Nov 2026". */
  date(date: string): string;
  /** `YYYY-MM-DD` → "22 Nov": where the year is plain. */
  day(date: string): string;
  number(value: number, digits?: number): string;
  /** 33.8 → "33.8 %", as the language writes it. */
  percent(value: number, digits?: number): string;
  list(items: readonly string[]): string;
  country(code: string): string;
}

type Catalogue = Readonly<Record<Key, string>>;
const catalogues: Partial<Record<Locale, Catalogue>> = { en };
const speakers = new Map<Locale, Say>();

/** Loads the other catalogues; English is always there. Called once at start, so that `say` can stay synchronous. */
export async function loadCatalogues(): Promise<void> {
  const [fr, ar, ro, ru] = await Promise.all([
    import("./fr/index.js"),
    import("./ar/index.js"),
    import("./ro/index.js"),
    import("./ru/index.js"),
  ]);
  Object.assign(catalogues, { fr: fr.default, ar: ar.default, ro: ro.default, ru: ru.default });
}

/** The voice of one language. A message's first use compiles it; later ones reuse it. */
export function sayIn(locale: Locale): Say {
  const known = speakers.get(locale);
  if (known) return known;
  const compiled = new Map<Key, IntlMessageFormat>();
  const tag = tagOf(locale);
  const isolate = directionOf(locale) === "rtl";
  const formats = formatsOf(tag);
  // Most words of a form have no holes: they are the same each time.
  const fixed = new Map<Key, string>();
  const speak = (key: Key, params?: Params): string => {
    if (params) return spoken(key, params);
    let said = fixed.get(key);
    if (said === undefined) {
      said = spoken(key);
      fixed.set(key, said);
    }
    return said;
  };
  const spoken = (key: Key, params?: Params): string => {
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat((catalogues[locale] ?? en)[key] ?? en[key], tag, undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    const said = String(format.format(isolate && params ? isolated(params) : params));
    // A Russian date ends with the abbreviation of "year", whose point is the sentence's too.
    if (locale === "ru") return said.replace(/(\d{4}\sг\.)\.(?!\.)/g, "$1");
    return isolate ? said.replace(COMMAND, "\u200e$&") : said;
  };
  const say: Say = Object.assign(speak, {
    locale,
    direction: directionOf(locale),
    date: (date: string) => formats.date.format(new Date(`${date}T00:00:00Z`)),
    day: (date: string) => formats.day.format(new Date(`${date}T00:00:00Z`)),
    number: (value: number, digits = 0) => formats.number("decimal", digits).format(value),
    percent: (value: number, digits = 1) => formats.number("percent", digits).format(value / 100),
    list: (items: readonly string[]) => formats.list.format(isolate ? items.map(isolateText) : items),
    country: (code: string) => formats.country.of(code) ?? code,
  });
  speakers.set(locale, say);
  return say;
}

/** The engine's formatters of one language: making one takes longer than using it a hundred times. */
function formatsOf(tag: string) {
  const numbers = new Map<string, Intl.NumberFormat>();
  return {
    date: new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" }),
    day: new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", timeZone: "UTC" }),
    list: new Intl.ListFormat(tag, { type: "conjunction" }),
    country: new Intl.DisplayNames([tag], { type: "region" }),
    number(style: "decimal" | "percent", digits: number): Intl.NumberFormat {
      const key = `${style}${digits}`;
      const format =
        numbers.get(key) ?? new Intl.NumberFormat(tag, { style, maximumFractionDigits: digits, minimumFractionDigits: digits });
      numbers.set(key, format);
      return format;
    },
  };
}

// The slash of a command has no direction of its own: among right-to-left words it would jump behind the command.
const COMMAND = /\/(?=(?:log|cop)\b)/g;

// Names in another script must not turn the sentence around them: first-strong isolate … pop.
const isolateText = (text: string): string => `\u2068${text}\u2069`;
const isolated = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? isolateText(value) : value]),
  );
