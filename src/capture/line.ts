import type { Locale } from "../text/locales.js";
import { booksOpening } from "./phrasebook.js";
import { breaks, joins, type Token, tokenise } from "./tokens.js";

export type Owner =
  | "link"
  | "people"
  | "date"
  | "time"
  | "duration"
  | "count"
  | "mode"
  | "type"
  | "organisation"
  | "country"
  | "title"
  | "vocabulary"
  | "small";

/** A line while it is being read: its tokens, and which reading owns each. */
export class Line {
  readonly tokens: readonly Token[];
  readonly owners: (Owner | null)[];
  /** Tokens whose words stay in the summary though a field reads them ("12 farmers": the number is taken, the farmers stay). */
  readonly kept: boolean[];
  /** Numbers that belong to something else ("SDG 13"). */
  readonly guarded: boolean[];
  /** Tokens inside the subject ("about …"): they name what was talked about, not who was there. */
  readonly inSubject: boolean[];
  /** Most of it is typed in capitals, so capitals say nothing. */
  readonly shouted: boolean;

  constructor(
    readonly text: string,
    readonly locale: Locale,
  ) {
    this.tokens = tokenise(text);
    const none = () => this.tokens.map(() => false);
    this.owners = this.tokens.map(() => null);
    this.kept = none();
    this.guarded = none();
    this.inSubject = none();
    this.joinsHere = this.tokens.map((token, i) => i > 0 && joins(token.gap));
    this.breaksHere = this.tokens.map((token, i) => {
      const before = this.tokens[i - 1];
      return !before || breaks(token.gap, before.kind === "number" ? "0000" : before.text);
    });
    const letters = text.replace(/[^\p{Lu}\p{Ll}]/gu, "");
    this.shouted = letters.length > 8 && letters.replace(/\p{Ll}/gu, "").length / letters.length > 0.8 && this.tokens.length > 2;
  }

  private readonly openings: (ReadonlySet<object> | undefined)[] = [];
  private readonly joinsHere: readonly boolean[];
  private readonly breaksHere: readonly boolean[];
  private readonly memos = new Map<object, unknown[]>();

  /** The shared books that hold a phrase beginning with token `i`. */
  opens(i: number): ReadonlySet<object> {
    const there = this.openings[i];
    if (there) return there;
    const token = this.tokens[i]!;
    const books = booksOpening(token.forms, token.key);
    this.openings[i] = books;
    return books;
  }

  /** What a book has found at each token of this line, so that it looks once. */
  memo(book: object): unknown[] {
    let memo = this.memos.get(book);
    if (!memo) {
      memo = [];
      this.memos.set(book, memo);
    }
    return memo;
  }

  get length(): number {
    return this.tokens.length;
  }

  free(i: number): boolean {
    return i >= 0 && i < this.tokens.length && this.owners[i] === null;
  }

  allFree(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (!this.free(i)) return false;
    return true;
  }

  /** Gives the tokens `from` … `to` (exclusive) to a reading. */
  claim(owner: Owner, from: number, to: number): void {
    for (let i = from; i < to; i++) this.owners[i] ??= owner;
  }

  /** Is token `i` written so close to the one before that they may be one phrase? */
  joined(i: number): boolean {
    return this.joinsHere[i] === true;
  }

  /** Does a clause end between token `i - 1` and token `i`? */
  breaksBefore(i: number): boolean {
    return this.breaksHere[i] !== false;
  }

  /** Are both written without anything between ("2F")? */
  tight(i: number): boolean {
    return i > 0 && this.tokens[i]?.gap === "";
  }

  /** The words `from` … `to` as typed. */
  said(from: number, to: number): string {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    return first && last ? this.text.slice(first.start, last.end) : "";
  }

  key(i: number): string {
    return this.tokens[i]?.key ?? "";
  }

  isNumber(i: number): boolean {
    return this.tokens[i]?.kind === "number";
  }

  isWord(i: number): boolean {
    return this.tokens[i]?.kind === "word";
  }
}
