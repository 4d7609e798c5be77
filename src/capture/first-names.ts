import { fold, stem } from "./fold.js";
import { FIRST_NAMES } from "./lexicon/shared.js";

const names = new Map<string, string>();
for (const name of FIRST_NAMES.split("|")) {
  const folded = fold(name);
  names.set(folded, name);
  if (/^[\u0400-\u04ff]/.test(folded) && !names.has(stem(folded))) names.set(stem(folded), name);
}

/** Words too, where they are not capitals. */
const WORDS_TOO = new Set(["said", "mark", "jean", "victor", "angela", "noor", "nour", "ana", "ion", "paul", "salah", "diana"]);

/** Is this a first name that is common where the product is used? A word in small letters counts only where it is no other word. */
export const isFirstName = (folded: string, capital = true): boolean =>
  (names.has(folded) || (/^[\u0400-\u04ff]/.test(folded) && names.has(stem(folded)))) && (capital || !WORDS_TOO.has(folded));

/** The name as in the list: "Ивана" after "от" is Иван. Latin and Arabic names stay as typed. */
export function firstNameOf(typed: string): string {
  const folded = fold(typed);
  if (!/^[\u0400-\u04ff]/.test(folded) || names.get(folded) === typed.toLowerCase()) return typed;
  const listed = names.get(stem(folded));
  return listed ? listed.charAt(0).toUpperCase() + listed.slice(1) : typed;
}
