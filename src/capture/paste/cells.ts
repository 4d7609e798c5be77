import type { Draft, NameRead, Note, ParseContext } from "../draft.js";
import { westernDigits } from "../fold.js";
import { madeTitle } from "../made-title.js";
import { keysOf, wordsIn } from "../name-keys.js";
import { indexOf } from "../names.js";
import { parseLine } from "../parse-line.js";
import type { Column } from "./columns.js";
import { EMPTY, partiesIn, peopleOf, together } from "./people.js";
import { plainDate, serialDate } from "./sheet-dates.js";

type Building = { -readonly [K in keyof Draft]: Draft[K] };

/** One row as a draft, each cell read for what its column holds; what does not fit its column stands in the rest under the column's name. */
export function rowDraft(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  headings: readonly string[],
  context: ParseContext,
): Draft {
  const draft: Building = { ...EMPTY, participants: { ...EMPTY.participants } };
  const rest: string[] = [];
  const notes: Note[] = [];
  const take: Taking = { draft, notes, context };
  cells.forEach((cell, i) => {
    const said = cell.trim();
    if (said === "" || /^[-–—]$/.test(said)) return;
    const column = columns[i] ?? null;
    if (column === "summary" || column === "place") rest.push(said);
    else if (!(column && READERS[column](said, take))) rest.push(headings[i] ? `${headings[i]}: ${said}` : said);
  });
  const { total, female, male, youth } = draft.participants;
  const counted = female === null && male === null ? youth : (female ?? 0) + (male ?? 0);
  if (counted !== null && (total === null || total < counted)) {
    if (total !== null)
      notes.push({ code: "total", field: "participants.total", said: String(total), taken: counted, others: [total] });
    draft.participants = { ...draft.participants, total: counted };
  }
  draft.title ??= madeTitle(draft, context);
  return { ...draft, notes, rest: rest.join("\n") };
}

interface Taking {
  readonly draft: Building;
  readonly notes: Note[];
  readonly context: ParseContext;
}
/** Reads a cell into the draft; false where it says nothing that the column could hold. */
type Reader = (said: string, taking: Taking) => boolean;

const number = (said: string): number | null => {
  const digits = westernDigits(said).replace(/[\s\u00a0,](?=\d{3}\b)/g, "");
  return /^\d{1,6}(?:\.0+)?$/.test(digits) ? Math.round(Number(digits)) : null;
};

const count =
  (field: "female" | "male" | "youth"): Reader =>
  (said, { draft }) => {
    const value = number(said);
    if (value !== null) draft.participants = { ...draft.participants, [field]: value };
    return value !== null;
  };

const day =
  (field: "date" | "endDate"): Reader =>
  (said, { draft, notes, context }) => {
    const serial = serialDate(westernDigits(said));
    const read = serial ? null : parseLine(plainDate(said), context);
    const date = serial ?? read?.date ?? null;
    notes.push(...(read?.notes ?? []).filter((note) => note.field === "date").map((note) => ({ ...note, field })));
    if (date === null) return false;
    if (field === "endDate") draft.endDate = draft.date !== null && date <= draft.date ? null : date;
    else {
      draft.date = date;
      draft.endDate ??= read?.endDate ?? null;
      draft.time ??= read?.time ?? null;
    }
    return read === null || read.rest === "";
  };

const minutesPer =
  (unit: number): Reader =>
  (said, taking) => {
    const value = Number(westernDigits(said).replace(",", "."));
    if (!Number.isFinite(value) || value <= 0) return READERS.duration(said, taking);
    taking.draft.durationMinutes = Math.round(value * unit);
    return true;
  };

const READERS: Readonly<Record<Exclude<Column, "summary" | "place">, Reader>> = {
  female: count("female"),
  male: count("male"),
  youth: count("youth"),
  date: day("date"),
  endDate: day("endDate"),
  minutes: minutesPer(1),
  hours: minutesPer(60),
  duration(said, { draft, context }) {
    // A number alone is minutes from ten on, and hours below: few log a two-minute call, and nobody a ninety-hour one.
    const value = Number(westernDigits(said).replace(",", "."));
    const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(westernDigits(said));
    const minutes = clock
      ? Number(clock[1]) * 60 + Number(clock[2])
      : Number.isFinite(value) && value > 0
        ? Math.round(value < 10 ? value * 60 : value)
        : parseLine(said, context).durationMinutes;
    if (minutes) draft.durationMinutes = minutes;
    return Boolean(minutes);
  },
  time(said, { draft, notes, context }) {
    const read = parseLine(/^\d{1,2}$/.test(said) ? `${said}:00` : said, context);
    draft.time = read.time ?? draft.time;
    draft.durationMinutes ??= read.durationMinutes;
    notes.push(...read.notes.filter((note) => note.field === "time"));
    return read.time !== null && read.rest === "";
  },
  type(said, { draft, notes, context }) {
    const read = parseLine(said, context);
    draft.type = read.type;
    draft.mode ??= read.mode;
    notes.push(...read.notes.filter((note) => note.field === "type"));
    return read.type !== null && read.rest === "";
  },
  mode(said, { draft, context }) {
    const read = parseLine(said, context);
    draft.mode = read.mode ?? draft.mode;
    return read.mode !== null;
  },
  country(said, { draft, context }) {
    const code = parseLine(`in ${said}`, context).country;
    draft.country = code;
    return code !== null;
  },
  links(said, { draft, context }) {
    const { links, rest } = parseLine(said, context);
    draft.links = [...draft.links, ...links];
    return links.length > 0 && rest === "";
  },
  themes(said, { draft, context }) {
    const { themes } = parseLine(said, context);
    draft.themes = [...new Set([...draft.themes, ...themes])];
    return themes.length > 0;
  },
  tools(said, { draft, context }) {
    const { tools } = parseLine(said, context);
    draft.tools = [...new Set([...draft.tools, ...tools])];
    return tools.length > 0;
  },
  people(said, { draft, context }) {
    draft.people = together(draft.people, peopleOf(namesIn(said), context));
    return true;
  },
  total(said, taking) {
    const { draft, notes, context } = taking;
    const value = number(said);
    if (value !== null) {
      draft.participants = { ...draft.participants, total: value };
      return true;
    }
    const read = parseLine(said, context);
    if (read.participants.total === null) return /\d/.test(westernDigits(said)) ? false : READERS.people(said, taking);
    draft.participants = {
      ...draft.participants,
      ...Object.fromEntries(Object.entries(read.participants).filter(([, one]) => one !== null)),
    };
    notes.push(...read.notes.filter((note) => note.field === "participants.total"));
    return read.rest === "";
  },
  organisations(said, { draft, notes, context }) {
    draft.organisations = together(draft.organisations, organisationsIn(said, notes, context));
    return true;
  },
  title(said, { draft, context }) {
    draft.title = draft.title === null ? said : `${draft.title} – ${said}`;
    const read = parseLine(said, context);
    draft.themes = [...new Set([...draft.themes, ...read.themes])];
    draft.tools = [...new Set([...draft.tools, ...read.tools])];
    return true;
  },
};

const namesIn = (said: string) => partiesIn(said.replace(/\s*[,،]\s*/g, ";").replace(/\n/g, ";"));

/** A cell of organisations: the whole is one known name, or commas, strokes and line ends part several. */
function organisationsIn(said: string, notes: Note[], context: ParseContext): NameRead[] {
  const index = indexOf(context.organisations);
  const whole = index.exactly(wordsIn(said).map(keysOf))[0];
  if (whole) return [{ name: whole.name, known: whole.id }];
  return said
    .split(/\s*[,;،؛|/\n]\s*|\s+(?:&|\+)\s+/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((name) => {
      const exact = index.exactly(wordsIn(name).map(keysOf))[0];
      if (exact) return { name: exact.name, known: exact.id };
      const [near] = index.nearly(name);
      if (!near) return { name, known: null };
      notes.push({ code: "spelling", field: "organisations", said: name, taken: near.name, others: [name] });
      return { name: near.name, known: near.id };
    });
}
