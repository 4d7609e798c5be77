const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
const [POP, POP_ISOLATE] = ["\u202C", "\u2069"] as const;
const EMBEDDING = /[\u202A\u202B\u202D\u202E]/;
const ISOLATE = /[\u2066-\u2068]/;

/**
 * A typed text whose invisible controls of direction end where their line ends (Unicode Bidirectional Algorithm, X1–X8): what is opened is
 * closed, what closes nothing is left out. Otherwise a title could turn what we write behind it, and "21 votes" would be read as 12.
 * Marks that only tell of a direction (U+200E, U+200F, U+061C) stay: they reach no further than the next letter.
 */
export const closed = (text: string): string => (CONTROLS.test(text) ? text.split("\n").map(closedLine).join("\n") : text);

function closedLine(line: string): string {
  /** What is to close, the innermost last. */
  const open: string[] = [];
  let kept = "";
  for (const sign of line) {
    if (EMBEDDING.test(sign)) open.push(POP);
    else if (ISOLATE.test(sign)) open.push(POP_ISOLATE);
    else if (sign === POP) {
      if (open.at(-1) !== POP) continue;
      open.pop();
    } else if (sign === POP_ISOLATE) {
      const at = open.lastIndexOf(POP_ISOLATE);
      if (at < 0) continue;
      // An isolate's end ends what was opened in it.
      kept += POP.repeat(open.length - 1 - at);
      open.length = at;
    }
    kept += sign;
  }
  return kept + open.reverse().join("");
}
