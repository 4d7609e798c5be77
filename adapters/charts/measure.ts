// How much room text takes is estimated from classes of letters rather than measured, so that a chart's layout is a pure
// function that needs no canvas, and a QuickChart server gets the same one. test/charts/measure.test.ts holds it to the real font.
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[ijlftrIJîíïìțţ.,:;!'’()[\]|/·\s-]/u, 0.42],
  [/[سشصض]/u, 0.95],
  [/\p{Script=Arabic}/u, 0.5],
  [/[mwMWшщжюыфЖМШЩЮЫФœŒæÆ@%…—]/u, 0.98],
  [/\p{Lu}/u, 0.76],
  [/[\p{Ll}\p{Nd}\p{P}]/u, 0.61],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.05],
];

/** Estimated width of one line of text in the units of `size`; rather a little too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += CLASSES.find(([set]) => set.test(letter))?.[1] ?? 0.7;
  return width * size;
}

/** The widest of several texts; 0 of none. */
export const widest = (texts: readonly string[], size: number): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

// French sets a space before some signs and inside its quotation marks; a line never begins or ends there.
const BREAK = /(?<!«) (?![:;!?»%])/;

/**
 * Text on at most `lines` lines of `width`, broken at spaces, and within a word only where it alone is too long; what does not
 * fit on the last line is given up for "…".
 */
export function wrap(text: string, width: number, size: number, lines: number): string[] {
  const fits = (line: string) => textWidth(line, size) <= width;
  const done: string[] = [];
  let line = "";
  for (const word of text.split(BREAK).flatMap((one) => pieces(one, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    done.push(line);
    line = word;
  }
  done.push(line);
  if (done.length <= lines) return done;
  return [...done.slice(0, lines - 1), cut(done.slice(lines - 1).join(" "), fits)];
}

/** As `wrap`, with lines of nearly the same length, so that no word is left alone on the last one. */
export function wrapEvenly(text: string, width: number, size: number, lines: number): string[] {
  const wide = wrap(text, width, size, lines);
  for (let part = 0.55; wide.length > 1 && part < 1; part += 0.05) {
    const narrow = wrap(text, width * part, size, lines);
    if (narrow.length === wide.length && narrow.join(" ") === wide.join(" ")) return narrow;
  }
  return wide;
}

/** On one line of at most `width`, the end given up for "…" where it is too long. */
export const fitted = (text: string, width: number, size: number): string => wrap(text, width, size, 1)[0]!;

/** On two lines where there is a space to break at, the widest of them as narrow as can be. */
export function halves(text: string, size: number): string[] {
  const words = text.split(BREAK);
  const splits = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")]);
  return splits.reduce<string[]>((best, split) => (widest(split, size) < widest(best, size) ? split : best), [text]);
}

function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of letters.segment(word)) {
    if (part !== "" && !fits(part + segment)) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

function cut(text: string, fits: (line: string) => boolean): string {
  let kept = "";
  for (const { segment } of letters.segment(text)) {
    if (!fits(`${kept}${segment}…`)) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}
