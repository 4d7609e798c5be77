import { LOCALES } from "../text/locales.js";
import type { Entry } from "../vocabulary/entry.js";
import { KM_TOOLS, PROGRAMME_TOOLS, THEMES, TYPES } from "../vocabulary/index.js";
import type { ParseVocabulary } from "./draft.js";
import { LEXICONS } from "./lexicon/index.js";
import { Phrasebook } from "./phrasebook.js";

/** The code lists of a programme as phrases: its own labels, and the synonyms we know for codes it has kept. */
export interface VocabularyBooks {
  readonly types: Phrasebook<string>;
  readonly themes: Phrasebook<string>;
  readonly tools: Phrasebook<string>;
  hasType(code: string): boolean;
}

/** Words only: what else stands in a label separates them. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}\s'’-]/gu, " ");

const made = new WeakMap<readonly Entry[], Phrasebook<string>>();

function bookOf(entries: readonly Entry[], synonyms: "themes" | "tools" | null): Phrasebook<string> {
  const there = made.get(entries);
  if (there) return there;
  const book = new Phrasebook<string>();
  for (const entry of entries) {
    for (const synonym of entry.synonyms ?? []) book.add(bare(synonym), entry.code);
    for (const locale of LOCALES) {
      // A label may say more in brackets, and "/" stands between two words for one thing.
      book.add(bare(entry.label[locale].replace(/\(.*?\)/g, " ")), entry.code, locale);
      const short = entry.short[locale];
      if (short.split(/\s/).length > 1 && !/[.…]/.test(short)) book.add(bare(short), entry.code, locale);
      const known = synonyms ? LEXICONS[locale][synonyms][entry.code] : undefined;
      if (known) book.add(known, entry.code, locale);
    }
  }
  made.set(entries, book);
  return book;
}

const toolBooks = new WeakMap<readonly Entry[], WeakMap<readonly Entry[], readonly Entry[]>>();
/** Both lists of tools as one array, the same one each time for the same two lists. */
function bothTools(programme: readonly Entry[], km: readonly Entry[]): readonly Entry[] {
  const byKm = toolBooks.get(programme) ?? new WeakMap<readonly Entry[], readonly Entry[]>();
  toolBooks.set(programme, byKm);
  const both = byKm.get(km) ?? [...programme, ...km];
  byKm.set(km, both);
  return both;
}

/** The books of a vocabulary; made once for each list. */
export function vocabularyBooks(vocabulary: ParseVocabulary = {}): VocabularyBooks {
  const types = vocabulary.types ?? TYPES;
  return {
    types: bookOf(types, null),
    themes: bookOf(vocabulary.themes ?? THEMES, "themes"),
    tools: bookOf(bothTools(vocabulary.programmeTools ?? PROGRAMME_TOOLS, vocabulary.kmTools ?? KM_TOOLS), "tools"),
    hasType: (code) => types.some((entry) => entry.code === code),
  };
}

// The shipped lists are made on loading, so that the first line is as quick as others.
vocabularyBooks();
