import type { Option, Raw } from "../../src/form.js";
import { ACCOUNT, cells, choiceOf } from "./form.js";

/** What the client sent → raw values by field. Ids that are not ours are passed over; what is not there is empty. */
export function readForm(data: Readonly<Record<string, unknown>>): Readonly<Record<string, Raw>> {
  const values: Record<string, Raw> = {};
  for (const [id, sent] of Object.entries(data)) {
    const [kind, name, key] = id.split("~");
    if (!name || !Object.hasOwn(READ, kind ?? "")) continue;
    const typed = typeof sent === "string" ? sent : typeof sent === "number" || typeof sent === "boolean" ? String(sent) : "";
    if (kind === "cell") {
      if (key && typed !== "") values[name] = { ...cells(values[name] ?? null), [key]: typed };
      else values[name] ??= {};
    } else values[name] = READ[kind as keyof typeof READ](typed);
  }
  return values;
}

const decoded = (value: string): string => value.replaceAll("%2C", ",").replaceAll("%25", "%");
const many = (typed: string): readonly string[] =>
  typed
    .split(",")
    .filter((one) => one !== "")
    .map(decoded);
const READ = {
  text: (typed: string): Raw => (typed === "" ? null : typed),
  one: (typed: string): Raw => (typed === "" ? null : decoded(typed)),
  some: (typed: string): Raw => many(typed),
  people: (typed: string): Raw => many(typed).map((one) => (/^(person|account|new):/.test(one) ? one : `${ACCOUNT}${one}`)),
  yesno: (typed: string): Raw => typed === "true",
  cell: (typed: string): Raw => typed,
} as const;

/** Which field of which form a search is about; undefined where the words are not ours. */
export function searchOf(dataset: unknown): { form: string; field: string; about: Readonly<Record<string, string>> } | undefined {
  if (typeof dataset !== "string" || !dataset.startsWith("coptrack:")) return undefined;
  try {
    const { form, field, about } = JSON.parse(dataset.slice("coptrack:".length)) as Record<string, unknown>;
    if (typeof form !== "string" || typeof field !== "string" || typeof about !== "object" || about === null) return undefined;
    return { form, field, about: Object.fromEntries(Object.entries(about).map(([key, value]) => [key, String(value)])) };
  } catch {
    return undefined;
  }
}

/** Found options, as the client's search field takes them. */
export const searchResults = (options: readonly Option[]) => options.map(choiceOf);
