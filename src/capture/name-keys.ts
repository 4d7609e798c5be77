import { fold, sound, stem } from "./fold.js";

const ARABIC = /^[\u0600-\u06ff]/;

/** One word of a name in the ways it is compared: as written, without its ending, and by its sound in Latin letters. */
export class WordKeys {
  readonly folded: string;
  readonly stem: string;
  private heard: string | null = null;

  constructor(private readonly word: string) {
    this.folded = fold(word);
    this.stem = stem(this.definite ? this.folded.slice(2) : this.folded);
  }

  /** "ИКАРДОЙ", "إيكاردا" and "ICARDA" sound alike, without their endings. Worked out when first asked for. */
  get sound(): string {
    if (this.heard === null) {
      const arabic = ARABIC.test(this.folded);
      const heard = sound(arabic ? this.word.normalize("NFC").replace(this.definite ? /^ال/ : /^$/, "") : this.stem);
      this.heard = heard.length > 4 ? heard.replace(/[aiu]+$/, "") : heard;
    }
    return this.heard;
  }

  /** Written with the Arabic article. */
  private get definite(): boolean {
    return this.folded.startsWith("ال") && this.folded.length > 4;
  }
}

export const keysOf = (word: string): WordKeys => new WordKeys(word);

const SMALL = new Set("of|the|for|and|de|du|des|la|le|les|l|d|et|si|pentru|по|и|in|al|a".split("|"));
export const isSmallWord = (folded: string): boolean => SMALL.has(folded);

/** The words of a name. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The stems in any order, without the small words: "Khartoum University" is the University of Khartoum. "" for a single word. */
export function inAnyOrder(keys: readonly WordKeys[]): string {
  const kept = keys.filter((key) => !isSmallWord(key.folded)).map((key) => key.stem);
  return kept.length < 2 ? "" : kept.sort().join(" ");
}
