import { type Draft, type Note, switchReading } from "../../capture/index.js";
import { isCalendarDate } from "../../domain/dates.js";
import type { Context } from "../../feature.js";
import * as f from "../../form.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import { type Prefill, statedFrom } from "./prefill.js";
import type { Stated } from "./stated.js";

/** More questions than this would cost more than mending the fields. */
const MOST = 3;
const NAMES = ["reading", "reading2", "reading3"] as const;

/** Words that can be read in several ways, each once: both ends of a range turn round together. */
function ambiguous(notes: readonly Note[]): readonly Note[] {
  const open = notes.filter((one) => one.others.length + (one.instead?.length ?? 0) > 0);
  return open
    .filter((one, at) => open.findIndex(({ code, said }) => code === one.code && said === one.said) === at)
    .slice(0, MOST);
}

interface ReadingFields {
  readonly reading?: f.ChoiceField<true>;
  readonly reading2?: f.ChoiceField<true>;
  readonly reading3?: f.ChoiceField<true>;
}
/** Where the line can be read in several ways, the reading taken is said, and the others are one click away. */
export async function readingFields(notes: readonly Note[], ctx: Context): Promise<ReadingFields> {
  const { say } = ctx;
  return Object.fromEntries(
    ambiguous(notes).map((note, at) => [
      NAMES[at],
      f.choice({
        required: true,
        label: say("reading.which", { said: short(note.said) }),
        options: [
          { field: note.field, value: note.taken },
          ...note.others.map((value) => ({ field: note.field, value })),
          ...(note.instead ?? []),
        ].map((one, index) => ({ value: String(index), label: describe(one, say).slice(0, 75) })),
      }),
    ]),
  );
}

/** What could not be a day, said before the day that is filled in instead is taken for granted. */
export function remarkField(notes: readonly Note[], { say }: Context): { readonly remark?: f.SectionField } {
  const impossible = notes.find((one) => one.code === "impossible");
  return impossible ? { remark: f.section(say("reading.impossible", { said: short(impossible.said) })) } : {};
}

const short = (said: string): string => (said.length > 60 ? `${said.slice(0, 59)}…` : said);

/** One reading in words. */
export function describe(
  { field, value }: { readonly field: Note["field"]; readonly value: Note["taken"] },
  say: ProgrammeSay,
): string {
  const text = String(value ?? "");
  switch (field) {
    case "date":
      return isCalendarDate(text) ? say.date(text) : say("reading.noDate");
    case "endDate":
      return isCalendarDate(text) ? say("reading.until", { day: say.date(text) }) : say("reading.noEnd");
    case "type":
      return value === null ? say("reading.words") : say.term("type", text);
    case "time":
      return value === null ? say("reading.words") : say("reading.at", { time: text });
    case "durationMinutes":
      return value === null ? say("reading.words") : say("reading.minutes", { n: Number(value) });
    case "participants.total":
      return value === null ? say("reading.words") : say("reading.people", { n: Number(value) });
    case "country":
      return /^[A-Z]{2}$/.test(text) ? say.country(text) : say("reading.words");
    case "organisations":
      return value === null ? say("reading.words") : say("reading.organisation", { name: text });
    case "people":
      return value === null ? say("reading.words") : say("reading.person");
  }
}

/** What was stated, with the readings chosen in the form: they fill what was left as it was filled in, and nothing that was typed. */
export function taking(
  chosen: readonly (string | null | undefined)[],
  stated: Stated,
  { draft, stated: prefilled, notes }: Prefill,
  today: string,
): Stated {
  if (!draft) return stated;
  const readings = ambiguous(notes);
  const switched = chosen.reduce<Draft>((next, choice, at) => {
    const note = readings[at] && next.notes.find(({ code, said }) => code === readings[at]?.code && said === readings[at]?.said);
    return note && Number(choice) > 0 ? switchReading(next, note, Number(choice) - 1) : next;
  }, draft);
  if (switched === draft) return stated;
  // Whoever was taken for an organisation is no name to keep: nobody asked them. The words stay with what was said.
  const named = switched.people.filter((one) => !draft.people.some(({ name }) => name === one.name)).map((one) => one.name);
  const [before, after] = [
    statedFrom(draft),
    statedFrom({ ...switched, people: switched.people.filter((one) => !named.includes(one.name)) }),
  ];
  const summary = [stated.summary, ...named].filter(Boolean).join(" ");
  const changed = (Object.keys({ ...before, ...after }) as (keyof Stated)[]).filter(
    (key) => !same(before[key], after[key]) && same(stated[key], prefilled[key] ?? (key === "date" ? today : null)),
  );
  return {
    ...stated,
    ...Object.fromEntries(changed.map((key) => [key, after[key] ?? (key === "date" ? today : null)])),
    ...(named.length > 0 ? { summary } : {}),
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
