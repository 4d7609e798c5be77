import type { ExportPage } from "../domain/exported.js";
import type { Id } from "../domain/records.js";
import { redacted } from "../domain/redact.js";
import { type Cell, type Field, SHEETS, type SheetName } from "./fields.js";

/** How people and codes are to be called. */
export interface Naming {
  /** A person we know, by id; or a name that somebody typed. */
  person(id: Id, name: string | undefined): string;
  other(name: string): string;
  /** Are names left out? Then those of an entry's own people are taken out of its free text too. */
  readonly hidden: boolean;
  /** Stands for a name in free text. */
  readonly somebody: string;
  community(id: Id): string;
  label(list: NonNullable<Field["list"]>, code: string): string;
}

export type Rows = Readonly<Record<SheetName, readonly (readonly Cell[])[]>>;

/** A page of entries as the rows of every sheet, codes with their labels beside them. */
export function rowsOf(page: ExportPage, naming: Naming): Rows {
  const rows: Record<SheetName, Cell[][]> = { interactions: [], themes: [], tools: [], organisations: [], participants: [] };
  const add = (sheet: SheetName, cells: readonly Cell[]): void => void rows[sheet].push(labelled(SHEETS[sheet], cells, naming));
  for (const entry of page.entries) {
    const { id } = entry.interaction;
    add("interactions", interactionCells(entry, page, naming));
    for (const theme of [...entry.parts.themes].sort()) add("themes", [id, theme]);
    for (const { use, tool } of entry.parts.tools) add("tools", [id, use, tool]);
    for (const { organisation, part } of entry.parts.organisations) {
      const known = page.organisations[organisation];
      add("organisations", [id, known?.name ?? organisation, part, known?.stakeholder ?? "", known?.country ?? ""]);
    }
    for (const [cell, count] of Object.entries(entry.parts.counts)) {
      const [sex = "", age = ""] = cell.split(".");
      add("participants", [id, "count", null, sex, age, count]);
    }
    for (const { person, name } of entry.parts.participants) {
      const who = person ? naming.person(person, page.people[person]) : name === null ? null : naming.other(name);
      // An entry without counts counts its named people.
      add("participants", [id, "named", who, "", "", 1]);
    }
  }
  return rows;
}

function interactionCells(
  { interaction: i, parts }: ExportPage["entries"][number],
  page: ExportPage,
  naming: Naming,
): readonly Cell[] {
  const names = [i.loggedBy, ...parts.participants.flatMap(({ person }) => person ?? [])].flatMap((id) => page.people[id] ?? []);
  const typed = parts.participants.flatMap(({ name }) => name ?? []);
  const words = { title: i.title, place: i.place, summary: i.summary, lesson: i.lesson, links: i.links };
  const free = naming.hidden ? without([...new Set([...names, ...typed])], words, naming.somebody) : words;
  return [
    i.id,
    naming.community(i.community),
    i.date,
    i.endDate,
    i.time,
    i.zone,
    i.type,
    free.title,
    i.durationMinutes,
    i.mode ?? "",
    free.place,
    i.country ?? "",
    i.language ?? "",
    free.summary,
    free.lesson,
    free.links.join(" ") || null,
    i.nominal,
    i.status,
    naming.person(i.loggedBy, page.people[i.loggedBy]),
    i.loggedVia,
    i.createdAt,
    i.updatedAt,
  ];
}

interface Words {
  readonly title: string;
  readonly place: string | null;
  readonly summary: string | null;
  readonly lesson: string | null;
  readonly links: readonly string[];
}

/** The words of an entry without these names. Most entries name nobody: only where a name's first word occurs is it looked for in earnest. */
function without(names: readonly string[], words: Words, instead: string): Words {
  const all = [words.title, words.place, words.summary, words.lesson, ...words.links].join(" ").toUpperCase();
  const there = names.filter((name) => all.includes((name.trim().split(/\s/, 1)[0] ?? "").toUpperCase()));
  return there.length === 0 ? words : redacted(words, { names: there, instead, values: new Map() });
}

function labelled(fields: readonly Field[], cells: readonly Cell[], naming: Naming): Cell[] {
  return fields.flatMap((field, at) => {
    const cell = cells[at] ?? null;
    return field.list ? [cell || null, naming.label(field.list, String(cell ?? "")) || null] : [cell];
  });
}
