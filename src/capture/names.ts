import Fuse from "fuse.js";
import { fold, formsOf, sound, stem } from "./fold.js";

/** Something that has a name and may be written otherwise too. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

interface Spelling {
  readonly of: Named;
  readonly text: string;
  readonly folded: string;
}

const SMALL = new Set([
  "of",
  "the",
  "for",
  "and",
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "l",
  "d",
  "et",
  "si",
  "pentru",
  "по",
  "и",
  "in",
  "al",
  "a",
]);
const split = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const bare = (word: string): string =>
  formsOf(word).find((form, index) => index > 0 && word.startsWith("ال") && form === word.slice(2)) ?? word;

/** The keys under which one spelling is found, surest first. */
export const keysOf = {
  folded: (words: readonly string[]): string => words.map(fold).join(" "),
  stems: (words: readonly string[]): string => words.map((word) => stem(bare(fold(word)))).join(" "),
  sounds: (words: readonly string[]): string => words.map(soundOf).join(" "),
  /** The words in any order, without the small ones ("Khartoum University"). */
  sorted: (words: readonly string[]): string => {
    const kept = words.map(fold).filter((word) => !SMALL.has(word));
    return kept.length < 2 ? "" : kept.map(stem).sort().join(" ");
  },
} as const;

/** How a word sounds without its ending: "ИКАРДОЙ", "إيكاردا" and "ICARDA" meet. */
function soundOf(word: string): string {
  const folded = fold(word);
  const arabic = /^[\u0600-\u06ff]/.test(folded);
  const heard = arabic
    ? sound(folded.startsWith("ال") && folded.length > 4 ? word.normalize("NFC").replace(/^ال/, "") : word)
    : sound(stem(folded));
  return heard.length > 4 ? heard.replace(/[aiu]+$/, "") : heard;
}

type Shelf = Map<string, Named[]>;

/** Known names, found in any script and with small slips of spelling. Built once for each array of names (see `indexOf`). */
export class NameIndex {
  readonly longest: number;
  private readonly shelves: { folded: Shelf; stems: Shelf; sounds: Shelf; sorted: Shelf } = {
    folded: new Map(),
    stems: new Map(),
    sounds: new Map(),
    sorted: new Map(),
  };
  private readonly initials: Shelf = new Map();
  private readonly spellings: Spelling[] = [];
  private fuse: Fuse<Spelling> | null = null;

  constructor(known: readonly Named[]) {
    let longest = 1;
    for (const of of known) {
      for (const text of [of.name, ...(of.aliases ?? [])]) {
        const words = split(text);
        if (words.length === 0) continue;
        longest = Math.max(longest, words.length);
        this.spellings.push({ of, text, folded: keysOf.folded(words) });
        for (const kind of ["folded", "stems", "sounds", "sorted"] as const) put(this.shelves[kind], keysOf[kind](words), of);
        const letters = words.filter((word) => !SMALL.has(fold(word))).map((word) => fold(word)[0] ?? "");
        if (letters.length >= 3) put(this.initials, letters.join(""), of);
      }
    }
    this.longest = Math.min(longest, 10);
  }

  /** Those written exactly so, but for case, accents, endings and script. */
  exactly(words: readonly string[]): readonly Named[] {
    for (const kind of ["folded", "stems", "sounds", "sorted"] as const) {
      const key = keysOf[kind](words);
      const found = key ? this.shelves[kind].get(key) : undefined;
      // A short sound ("un" for "ООН") says too little.
      if (found && (kind !== "sounds" || key.length >= 3)) return found;
    }
    return [];
  }

  /** Those whose first letters make this word ("ARC" for Agricultural Research Corporation). */
  byInitials(word: string): readonly Named[] {
    return this.initials.get(fold(word)) ?? [];
  }

  /** Those spelled nearly so, nearest first; the caller must say which one was taken. */
  nearly(text: string): readonly Named[] {
    const folded = keysOf.folded(split(text));
    if (folded.length < 5) return [];
    this.fuse ??= new Fuse(this.spellings, {
      keys: ["folded"],
      threshold: 0.45,
      distance: 60,
      includeScore: true,
      ignoreFieldNorm: true,
    });
    const close = this.fuse
      .search(folded.slice(0, 32), { limit: 6 })
      .map(({ item }) => ({ of: item.of, slips: slips(folded, item.folded), length: item.folded.length }))
      .filter(({ slips: n, length }) => n <= allowed(Math.min(folded.length, length)))
      .sort((a, b) => a.slips - b.slips);
    return [...new Set(close.map(({ of }) => of))];
  }
}

function put(shelf: Shelf, key: string, of: Named): void {
  if (!key) return;
  const there = shelf.get(key);
  if (!there) shelf.set(key, [of]);
  else if (!there.some((one) => one.id === of.id)) there.push(of);
}

/** Slips forgiven in a name of this length: "INRA" and "INRH" are two organisations, "ICRADA" is ICARDA. */
const allowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : length < 16 ? 2 : 3);

/** Letters added, lost, changed or swapped with the next (optimal string alignment distance). */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 9;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 9;
}

const indexes = new WeakMap<readonly Named[], NameIndex>();

/** The index of an array of names, built the first time this very array is asked about. */
export function indexOf(known: readonly Named[]): NameIndex {
  let index = indexes.get(known);
  if (!index) {
    index = new NameIndex(known);
    indexes.set(known, index);
  }
  return index;
}
