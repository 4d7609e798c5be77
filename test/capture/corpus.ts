import { readFileSync } from "node:fs";
import type { Draft, ParseContext } from "../../src/capture/draft.js";
import type { Locale } from "../../src/text/locales.js";
import { TYPES } from "../../src/vocabulary/index.js";

/** One line of the corpus: what is not stated must come out as null or empty. See test/capture/corpus/*.json. */
export interface CorpusLine {
  readonly text: string;
  readonly locale?: Locale;
  readonly type?: string;
  readonly date?: string;
  readonly endDate?: string;
  readonly time?: string;
  /** Minutes. */
  readonly duration?: number;
  readonly mode?: string;
  readonly total?: number;
  readonly female?: number;
  readonly male?: number;
  readonly youth?: number;
  /** Known ones by name; "+" before a new one. */
  readonly orgs?: readonly string[];
  readonly people?: readonly string[];
  readonly country?: string;
  readonly themes?: readonly string[];
  readonly tools?: readonly string[];
  readonly links?: readonly string[];
  /** Only where the line says a subject; otherwise it is the type and who it was with. */
  readonly title?: string;
  readonly rest?: string;
  /** "field|taken|others" and, where another field may be meant, "|field=value". */
  readonly notes?: readonly string[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./corpus/${name}.json`, import.meta.url), "utf8"));

const shared = read("context") as {
  now: string;
  zones: Record<Locale, string>;
  organisations: ParseContext["organisations"];
  people: NonNullable<ParseContext["people"]>;
};

export const linesOf = (name: string): CorpusLine[] => read(name) as CorpusLine[];

const contexts = new Map<Locale, ParseContext>();
export function contextFor(locale: Locale): ParseContext {
  let context = contexts.get(locale);
  if (!context) {
    context = { locale, zone: shared.zones[locale], now: shared.now, organisations: shared.organisations, people: shared.people };
    contexts.set(locale, context);
  }
  return context;
}

const plain = (text: string): string =>
  text
    .replace(/[,;.!?:،]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

function names(list: readonly string[] = [], known: readonly { id: string; name: string }[]) {
  return list.map((name) =>
    name.startsWith("+")
      ? { name: name.slice(1), known: null }
      : { name, known: known.find((one) => one.name === name)?.id ?? "?" },
  );
}

/** The line's expectation and the draft, in one shape, so that a test can compare them whole. */
export function compare(line: CorpusLine, draft: Draft, locale: Locale): { expected: unknown; actual: unknown } {
  const organisations = names(line.orgs, shared.organisations);
  const people = names(line.people, shared.people);
  const who = organisations.length > 0 ? organisations : people;
  const label = TYPES.find((entry) => entry.code === line.type)?.label[locale];
  const made = [label, who.map((one) => one.name).join(", ")].filter(Boolean).join(" – ") || null;
  const expected = {
    type: line.type ?? null,
    date: line.date ?? null,
    endDate: line.endDate ?? null,
    time: line.time ?? null,
    durationMinutes: line.duration ?? null,
    mode: line.mode ?? null,
    participants: { total: line.total ?? null, female: line.female ?? null, male: line.male ?? null, youth: line.youth ?? null },
    organisations,
    country: line.country ?? null,
    themes: [...(line.themes ?? [])].sort(),
    tools: [...(line.tools ?? [])].sort(),
    people,
    links: line.links ?? [],
    title: line.title ?? made,
    notes: [...(line.notes ?? [])].sort(),
    rest: plain(line.rest ?? ""),
  };
  const actual = {
    ...draft,
    themes: [...draft.themes].sort(),
    tools: [...draft.tools].sort(),
    notes: draft.notes
      .map((note) => {
        const instead = (note.instead ?? []).map((other) => `|${other.field}=${other.value}`).join("");
        return `${note.field}|${note.taken ?? ""}|${note.others.map((other) => other ?? "").join(",")}${instead}`;
      })
      .sort(),
    rest: plain(draft.rest),
  };
  return { expected, actual };
}
