import { BOOKS } from "./lexicon/index.js";
import type { Line } from "./line.js";

/** The words no field took, in the order typed. Small words between two readings ("we had a") go with them; everything else stays. */
export function leftovers(line: Line, understood: readonly boolean[]): string {
  const chunks: { from: number; to: number }[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line.owners[i] !== null && !line.kept[i]) continue;
    const last = chunks.at(-1);
    if (last && last.to === i) last.to = i + 1;
    else chunks.push({ from: i, to: i + 1 });
  }
  const anyRead = line.owners.some((owner) => owner !== null);
  const worth = chunks.filter((chunk) => {
    const small = anyRead && isSmall(line, chunk.from, chunk.to, understood);
    if (small) for (let i = chunk.from; i < chunk.to; i++) line.claim(understood[i] ? "vocabulary" : "small", i, i + 1);
    return !small;
  });
  let rest = "";
  worth.forEach((chunk, index) => {
    const before = worth[index - 1];
    if (before) rest += pausesBetween(line, before.to, chunk.from) ? ", " : " ";
    rest += slice(line, chunk.from, chunk.to);
  });
  const tail = line.text.slice(line.tokens.at(-1)?.end ?? 0);
  // What lies beyond the part that is read (see `tokenise`) is kept as typed.
  return /[\p{L}\p{N}]/u.test(tail) ? `${rest}${tail}`.trim() : rest;
}

/** Only small words, or words that a theme or tool has read. */
function isSmall(line: Line, from: number, to: number, understood: readonly boolean[]): boolean {
  for (let i = from; i < to; i++) {
    if (line.kept[i]) return false;
    if (understood[i]) continue;
    if (!line.isWord(i) || BOOKS.glue.at(line, i)?.length !== 1) return false;
  }
  return true;
}

function pausesBetween(line: Line, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (line.breaksBefore(i)) return true;
  return false;
}

/** The words as typed, with signs that belong to them ("$500", "12%", "(draft)"). */
function slice(line: Line, from: number, to: number): string {
  const before = line.tokens[from]!.gap;
  const first = line.tokens[from]!;
  const last = line.tokens[to - 1]!;
  const sign = /[$€£₽¥#№+&~<>*_]+\s?$/.exec(before)?.[0] ?? "";
  const after = /^\s?[%‰€$£₽°٪]|^[+*_'’]/.exec(line.text.slice(last.end, last.end + 2))?.[0] ?? "";
  const text = sign.trimStart() + line.text.slice(first.start, last.end) + after;
  const opens = (text.match(/\(/g) ?? []).length - (text.match(/\)/g) ?? []).length;
  return opens > 0 ? `${text}${")".repeat(opens)}` : text;
}
