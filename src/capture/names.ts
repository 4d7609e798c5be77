import { fold } from "./fold.js";
import { inAnyOrder, isSmallWord, keysOf, type WordKeys, wordsIn } from "./name-keys.js";
import { NearTexts } from "./near-names.js";

/** Something that has a name and may be written otherwise too. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

type Shelf = Map<string, Named[]>;
const ways = ["folded", "stem", "sound"] as const;
const joined = (keys: readonly WordKeys[], way: (typeof ways)[number]): string => keys.map((key) => key[way]).join(" ");

/** Known names, found in any script and with small slips of spelling. Built once for a list of names (see `indexOf`). */
export class NameIndex {
  readonly longest: number;
  private readonly shelves: Record<(typeof ways)[number] | "anyOrder", Shelf> = {
    folded: new Map(),
    stem: new Map(),
    sound: new Map(),
    anyOrder: new Map(),
  };
  private readonly initials: Shelf = new Map();
  private readonly words = { folded: new Set<string>(), stem: new Set<string>(), sound: new Set<string>() };
  private readonly spellings: { readonly of: Named; readonly folded: string }[] = [];
  private near: NearTexts | null = null;

  constructor(known: readonly Named[]) {
    let longest = 1;
    for (const of of known) {
      for (const text of [of.name, ...(of.aliases ?? [])]) {
        const keys = wordsIn(text).map(keysOf);
        if (keys.length === 0) continue;
        longest = Math.max(longest, keys.length);
        this.spellings.push({ of, folded: joined(keys, "folded") });
        for (const way of ways) {
          put(this.shelves[way], joined(keys, way), of);
          for (const key of keys) this.words[way].add(key[way]);
        }
        put(this.shelves.anyOrder, inAnyOrder(keys), of);
        const letters = keys.filter((key) => !isSmallWord(key.folded)).map((key) => key.folded[0] ?? "");
        if (letters.length >= 3) put(this.initials, letters.join(""), of);
      }
    }
    this.longest = Math.min(longest, 10);
  }

  /** Can this word be part of a known name? Most cannot, and need no further look. */
  mayHold(key: WordKeys): boolean {
    if (this.words.folded.has(key.folded) || this.words.stem.has(key.stem)) return true;
    // In Latin letters a short word's sound says nothing that its spelling does not.
    return (key.folded.length > 4 || !/^[a-z]/.test(key.folded)) && this.words.sound.has(key.sound);
  }

  /** Those written exactly so, but for case, accents, endings, script and the order of words. */
  exactly(keys: readonly WordKeys[]): readonly Named[] {
    for (const way of [...ways, "anyOrder"] as const) {
      const key = way === "anyOrder" ? inAnyOrder(keys) : joined(keys, way);
      const found = key ? this.shelves[way].get(key) : undefined;
      if (found && (way !== "sound" || tellsEnough(key, keys))) return found;
    }
    return [];
  }

  /** Those whose first letters make this word ("ARC" for Agricultural Research Corporation). */
  byInitials(word: string): readonly Named[] {
    return this.initials.get(fold(word)) ?? [];
  }

  /** Those spelled nearly so, nearest first; the caller must say which one was taken. */
  nearly(text: string): readonly Named[] {
    this.near ??= new NearTexts(this.spellings.map((spelling) => spelling.folded));
    const close = this.near.find(wordsIn(text).map(fold).join(" "));
    return [...new Set(close.map(({ index }) => this.spellings[index]!.of))];
  }
}

/** "fau" heard in Cyrillic or Arabic is FAO; in Latin letters a short sound is any word. */
const tellsEnough = (sound: string, keys: readonly WordKeys[]): boolean =>
  sound.length >= (/^[a-z]/.test(keys[0]?.folded ?? "") ? 5 : 3);

function put(shelf: Shelf, key: string, of: Named): void {
  if (!key) return;
  const there = shelf.get(key);
  if (!there) shelf.set(key, [of]);
  else if (!there.some((one) => one.id === of.id)) there.push(of);
}

const KEPT = 8;
const byArray = new WeakMap<readonly Named[], NameIndex>();
let recent: { readonly known: readonly Named[]; readonly index: NameIndex }[] = [];

const same = (a: readonly Named[], b: readonly Named[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i]!;
    return one.id === other.id && one.name === other.name && (one.aliases ?? []).join("\n") === (other.aliases ?? []).join("\n");
  });

/** The index of a list of names; made once, also where the list is read anew from the store and says the same. */
export function indexOf(known: readonly Named[]): NameIndex {
  const there = byArray.get(known) ?? recent.find((one) => same(one.known, known))?.index;
  if (there) {
    byArray.set(known, there);
    return there;
  }
  const index = new NameIndex(known);
  byArray.set(known, index);
  // A copy, so that a list changed in place is not taken for the one indexed.
  recent = [{ known: [...known], index }, ...recent].slice(0, KEPT);
  return index;
}
