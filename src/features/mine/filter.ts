import { fold } from "../../domain/fold.js";
import type { Interaction } from "../../domain/records.js";

/** Which of my entries to show. Travels in a button, so it is small. */
export interface Filter {
  readonly words?: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
  readonly deleted?: true;
}

/** As a button or a form carries it. */
export const written = (filter: Filter): string =>
  new URLSearchParams(
    Object.entries(filter).flatMap(([key, value]) => (value ? [[key, String(value).slice(0, 80)] as [string, string]] : [])),
  ).toString();

export function readFilter(typed: string): Filter {
  const of = new URLSearchParams(typed);
  const get = (name: keyof Filter) => of.get(name) || undefined;
  const [words, type, from, to] = [get("words"), get("type"), get("from"), get("to")];
  return {
    ...(words ? { words } : {}),
    ...(type ? { type } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(get("deleted") ? { deleted: true } : {}),
  };
}

/** Does an entry fit? Words are looked for in its texts and its organisations' names, in any script, whatever case and accents. */
export function fits(filter: Filter, entry: Interaction, organisations: readonly string[]): boolean {
  if ((entry.deletedAt !== null) !== (filter.deleted === true)) return false;
  if (filter.type && entry.type !== filter.type) return false;
  if (filter.from && (entry.endDate ?? entry.date) < filter.from) return false;
  if (filter.to && entry.date > filter.to) return false;
  if (!filter.words) return true;
  const text = fold([entry.title, entry.summary, entry.lesson, entry.place, ...organisations].join(" "));
  return filter.words
    .split(/\s+/)
    .map(fold)
    .every((word) => text.includes(word));
}
