/** Words to take out, wherever they stand in a value: whole words only, in any script and case. */
export interface Redaction {
  /** Names in free text → what stands for them. */
  readonly names: readonly string[];
  readonly instead: string;
  /** Exact values (ids, accounts) → what stands for each. */
  readonly values: ReadonlyMap<string, string>;
}

/** The same value without the words; the very same object where nothing was found. */
export function redacted<T>(value: T, redaction: Redaction): T {
  if (typeof value === "string") return redactText(value, redaction) as T;
  if (Array.isArray(value)) {
    const list = value.map((one: unknown) => redacted(one, redaction));
    return list.some((one, at) => one !== value[at]) ? (list as T) : value;
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).map(([key, one]) => [key, redacted(one as unknown, redaction)] as const);
    return entries.some(([key, one]) => one !== (value as Record<string, unknown>)[key])
      ? (Object.fromEntries(entries) as T)
      : value;
  }
  return value;
}

function redactText(text: string, { names, instead, values }: Redaction): string {
  const exact = values.get(text);
  if (exact !== undefined) return exact;
  let left = text;
  for (const [value, other] of values) if (left.includes(value)) left = left.replaceAll(value, other);
  for (const name of names) if (name.trim() !== "") left = left.replace(wholeWords(name.trim()), instead);
  return left;
}

// Letters and digits of any script on either side would make it another word; spaces may be of any kind and number.
const wholeWords = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`,
    "giu",
  );
