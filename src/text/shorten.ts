/**
 * User text as a label of at most `max` UTF-16 units: on one line, without invisible direction marks (a label stands alone), the end given
 * up for "…". Letters made of several code points (accents, emoji, Arabic marks) are never cut in two.
 */
export function shorten(text: string, max = 20): string {
  const clean = oneLine(text);
  return clean.length <= max ? clean : `${start(clean, max - 1)}…`;
}

/**
 * Labels of at most `max` units that are still all different: where their beginnings are the same the middle is given up
 * ("Ministry of…e, Sudan"), and where that does not tell them apart a number is put behind.
 */
export function shortLabels(labels: readonly string[], max = 20): readonly string[] {
  const plain = labels.map((label) => shorten(label, max));
  const taken = new Set<string>();
  return plain.map((label, index) => {
    const full = oneLine(labels[index] ?? "");
    const shared = plain.indexOf(label) !== plain.lastIndexOf(label) && full.length > max;
    let unique = shared ? middle(full, max) : label;
    for (let number = 2; taken.has(unique); number += 1) {
      const suffix = ` ${number}`;
      unique = `${shorten(label, max - suffix.length)}${suffix}`;
    }
    taken.add(unique);
    return unique;
  });
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const oneLine = (text: string): string =>
  text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, "")
    // Not the spaces that hold words together (U+00A0, U+202F).
    .replace(/[ \u0000-\u001F\u007F-\u009F\u2028\u2029\u3000]+/g, " ")
    .trim();

function start(text: string, max: number): string {
  let kept = "";
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length + segment.length > max) break;
    kept += segment;
  }
  return kept.trimEnd();
}

function end(text: string, max: number): string {
  let kept = "";
  for (const { segment } of [...segmenter.segment(text)].reverse()) {
    if (kept.length + segment.length > max) break;
    kept = segment + kept;
  }
  return kept.trimStart();
}

const middle = (text: string, max: number): string => {
  const tail = Math.floor((max - 1) / 2);
  return `${start(text, max - 1 - tail)}…${end(text, tail)}`;
};
