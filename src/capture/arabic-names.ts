import { isFirstName } from "./first-names.js";
import { BOOKS } from "./lexicon/index.js";
import type { Line } from "./line.js";
import type { NewName } from "./new-names.js";

const ARABIC = /^[\u0600-\u06ff]/;
const follows = (line: Line, i: number): boolean =>
  line.free(i) &&
  line.isWord(i) &&
  line.joined(i) &&
  !line.inSubject[i] &&
  ARABIC.test(line.key(i)) &&
  !BOOKS.with.at(line, i) &&
  !leadsOn(line, i);

const leadsOn = (line: Line, i: number): boolean =>
  Boolean(BOOKS.about.at(line, i) ?? BOOKS.toFrom.at(line, i) ?? BOOKS.places.at(line, i) ?? BOOKS.aboutWeak.at(line, i)) &&
  !isDefinite(line.key(i));

const isDefinite = (key: string): boolean => /^(?:و?ال|ول?ل|لل)/.test(key);

/** Arabic has no capitals: a word like "وزارة" with what says which one, or a first name with the name after it. */
export function arabicName(line: Line, i: number, strong: boolean): NewName | null {
  const { key } = line.tokens[i]!;
  if (BOOKS.heads.at(line, i) && saysWhich(key)) {
    const end = endOfName(line, i);
    if (end > i + 1) return { name: withoutAnd(line.said(i, end), key), length: end - i, sure: "organisation" };
  }
  const bare = /^و/.test(key) ? key.slice(1) : key;
  if (!strong || !(isFirstName(key) || isFirstName(bare))) return null;
  const length = follows(line, i + 1) && !isDefinite(line.key(i + 1)) ? 2 : 1;
  const name = line.said(i, i + length);
  return { name: isFirstName(key) ? name : name.slice(1), length, sure: "person" };
}

/** One word after the head, then words with the article: "مركز بحوث الصحراء", "وزارة الزراعة والري". */
function endOfName(line: Line, i: number): number {
  let end = i + 1;
  while (end - i < 6 && follows(line, end)) {
    const definite = isDefinite(line.key(end));
    end++;
    const more = follows(line, end) && isDefinite(line.key(end));
    if (!more && !(definite === false && end === i + 2 && more)) break;
  }
  return end;
}

/** "الوزارة" is the ministry, which says not which one; "المعهد الوطني" is a name. */
const NAMED = /^المعهد|^الهي|^المركز|^الوكال|^الاتحاد|^الجمعي|^المكتب|^المجلس|^الشرك|^الصندوق|^البنك|^المنظم|^المديري/;
const saysWhich = (key: string): boolean => !/^(?:و?ال|لل|بال)/.test(key) || NAMED.test(key);

const withoutAnd = (name: string, key: string): string => (/^و(?!زار|كال|لاي)/.test(key) ? name.slice(1) : name);
