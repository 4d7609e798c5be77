import { LOCALES } from "../text/locales.js";
import { fold, stem } from "./fold.js";
import { BOOKS } from "./lexicon/index.js";
import type { Line } from "./line.js";
import { absorbLeft, phraseBefore, type Reading } from "./reading.js";

/** ISO 3166-1 alpha-2. */
const CODES =
  "AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW";

/** What people also write. */
const ALSO: Readonly<Record<string, string>> = {
  US: "USA|США|États-Unis d'Amérique|SUA",
  GB: "UK|Great Britain|England|Angleterre|Англия|Anglia|Великобритания|Marea Britanie|بريطانيا",
  AE: "UAE|EAU|ОАЭ|الإمارات|Emirates",
  MD: "Republic of Moldova|République de Moldova|République de Moldavie|Moldavie|Republica Moldova|R. Moldova|Республика Молдова|Молдавия|جمهورية مولدوفا|مولدافيا",
  KG: "Киргизия|Кыргызстан|Kârgâzstan|Kyrgyzstan|Kirghizistan|Kyrgyz Republic|قرغيزستان",
  RU: "Российская Федерация|Russian Federation",
  TR: "Turkey|Turquie|تركيا",
  CI: "Ivory Coast",
  CD: "DRC|RDC|DR Congo|ДРК",
  CZ: "Czech Republic|Чешская Республика",
  MK: "Macedonia|Македония",
  SZ: "Swaziland",
  PS: "Palestine|Палестина|فلسطين|Palestina",
  SY: "Syrie",
  BY: "Белоруссия|Biélorussie",
  SD: "السودان",
};

/** Names that are also people, animals or words: read as countries only after "in" and its like. */
const NEEDS_IN = new Set(
  "jordan|chad|georgia|turkey|guinea|cuba|niger|mali|togo|jersey|china|chile|oman|tonga|us|om|mali|чад|мали|куба|dominica|guinee|uk|india|peru|عمان|لبنان".split(
    "|",
  ),
);

const LEADING = [BOOKS.places, BOOKS.articles];

interface Name {
  readonly words: readonly string[];
  readonly code: string;
}

/** Every country's name in the five languages, by the stem of its first word. Made on loading, so that the first line is as quick as others. */
const COUNTRIES: ReadonlyMap<string, readonly Name[]> = countryNames();

function countryNames(): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  const add = (text: string, code: string) => {
    const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => stem(fold(word)));
    const first = words[0];
    if (!first) return;
    const there = names.get(first);
    const name = { words, code };
    if (!there) names.set(first, [name]);
    else if (!there.some((one) => one.words.join(" ") === words.join(" "))) there.push(name);
  };
  for (const locale of LOCALES) {
    const display = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
    for (const code of CODES.split(" ")) {
      const name = display.of(code);
      if (name) add(name.replace(/\s*[(（].*$/, ""), code);
    }
  }
  for (const [code, others] of Object.entries(ALSO)) for (const other of others.split("|")) add(other, code);
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return names;
}

function countryAt(line: Line, i: number): { code: string; length: number } | null {
  const token = line.tokens[i];
  if (token?.kind !== "word") return null;
  for (const form of token.forms) {
    for (const name of COUNTRIES.get(stem(form)) ?? []) {
      const fits = name.words.every(
        (word, n) => n === 0 || (line.joined(i + n) && line.tokens[i + n]?.forms.some((other) => stem(other) === word)),
      );
      if (fits) return { code: name.code, length: name.words.length };
    }
  }
  return null;
}

/** Does a country's name stand at token `i`? */
export const isCountryAt = (line: Line, i: number): boolean => countryAt(line, i) !== null && !NEEDS_IN.has(line.key(i));

const readable = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (line.owners[i] !== null && line.owners[i] !== "title") return false;
  return true;
};

/** Reads the country: the first one named; others are noted. In the subject it is read and stays. */
export function readCountry(reading: Reading): void {
  const { line } = reading;
  for (let i = 0; i < line.length; i++) {
    const found = countryAt(line, i);
    if (!found || !readable(line, i, i + found.length)) continue;
    const led = leadsIn(line, i);
    const { text, key } = line.tokens[i]!;
    const capital = /^\p{Lu}/u.test(text) && !line.shouted;
    const arabic = /^[\u0600-\u06ff]/.test(key);
    if (!led && (NEEDS_IN.has(key) || !(capital || (arabic && key.startsWith("ال"))))) continue;
    if (reading.country === null) reading.country = found.code;
    else if (reading.country !== found.code)
      reading.note("several", "country", line.said(i, i + found.length), reading.country, [found.code]);
    if (line.owners[i] === null) {
      line.claim("country", i, i + found.length);
      absorbLeft(line, i, LEADING);
    }
    i += found.length - 1;
  }
}

/** "in", "au", "în", "в", "في", also written onto the name ("بالمغرب"). */
function leadsIn(line: Line, i: number): boolean {
  if (phraseBefore(line, i, BOOKS.places) >= 0) return true;
  const { key } = line.tokens[i]!;
  return /^(?:بال|لل|ب(?=[^ا]))/.test(key) || ["in", "en", "au", "aux", "du", "din", "в", "из", "في"].includes(line.key(i - 1));
}
