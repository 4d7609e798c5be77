/** The most slips forgiven in a name of this length: "INRA" and "INRH" are two organisations, "ICRADA" is ICARDA. */
const allowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : length < 16 ? 2 : 3);
const LONGEST = 60;

const trigramsOf = (text: string): Set<string> => {
  const padded = ` ${text} `;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  return found;
};

/**
 * Finds texts spelled nearly as asked, among thousands in well under a millisecond: those that share most three-letter pieces are
 * compared letter by letter. (fuse.js compares every text: 40 ms with 4,000 spellings, and it ranks swapped letters low.)
 */
export class NearTexts {
  private readonly holders = new Map<string, number[]>();
  private readonly shared: Uint16Array;

  constructor(private readonly texts: readonly string[]) {
    texts.forEach((text, index) => {
      for (const piece of trigramsOf(text.slice(0, LONGEST))) {
        const there = this.holders.get(piece);
        if (there) there.push(index);
        else this.holders.set(piece, [index]);
      }
    });
    this.shared = new Uint16Array(texts.length);
  }

  /** The places of the texts nearest to `asked`, nearest first. */
  find(asked: string): readonly { index: number; slips: number }[] {
    const text = asked.slice(0, LONGEST);
    const most = allowed(text.length);
    if (most === 0) return [];
    this.shared.fill(0);
    const pieces = trigramsOf(text);
    for (const piece of pieces) for (const index of this.holders.get(piece) ?? []) this.shared[index]!++;
    // One slip changes at most three pieces, a swap four.
    const needed = Math.max(1, pieces.size - most * 4);
    const near: { index: number; shared: number }[] = [];
    for (let index = 0; index < this.texts.length; index++) {
      const shared = this.shared[index]!;
      if (shared >= needed && Math.abs(this.texts[index]!.length - text.length) <= most) near.push({ index, shared });
    }
    return near
      .sort((a, b) => b.shared - a.shared)
      .slice(0, 12)
      .map(({ index }) => ({ index, slips: slips(text, this.texts[index]!.slice(0, LONGEST)) }))
      .filter((one) => one.slips <= allowed(Math.min(text.length, this.texts[one.index]!.length)))
      .sort((a, b) => a.slips - b.slips);
  }
}

/** Letters added, lost, changed or swapped with the next (optimal string alignment distance). */
function slips(a: string, b: string): number {
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
  return row[b.length] ?? a.length;
}
