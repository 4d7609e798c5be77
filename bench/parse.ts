// How long one line takes to read: `npx tsx bench/parse.ts [passes]`. A line's own time is its median over the passes, so that a
// busy machine does not speak for the parser; the slowest single reading is printed beside it. Exits 1 where a line takes too long.
import { type KnownOrganisation, parseLine } from "../src/capture/index.js";
import type { Locale } from "../src/text/locales.js";
import { contextFor, linesOf } from "../test/capture/corpus.js";

const passes = Number(process.argv[2] ?? 21);
const LIMIT = 5;
const files = ["en", "fr", "ar", "ro", "ru", "mixed", "held-aside"] as const;
const corpus = files.flatMap((file) =>
  linesOf(file).map((line) => ({
    text: line.text,
    locale: line.locale ?? (file === "mixed" || file === "held-aside" ? "en" : file),
  })),
);

/** A programme with many partners: names made of syllables, so that near misses are many. */
const many: KnownOrganisation[] = Array.from({ length: 2000 }, (_, n) => {
  const part = (k: number) =>
    ["ma", "ru", "ti", "so", "ben", "dar", "kol", "vis", "zen", "por"][Math.floor(n / 10 ** k) % 10] ?? "";
  return {
    id: `o${n}`,
    name: `Institute of ${part(0)}${part(1)}${part(2)}${part(3)}`,
    aliases: [`I${part(0)}${part(1)}${part(2)}`.toUpperCase()],
  };
});

function measure(
  name: string,
  lines: readonly { text: string; locale: Locale }[],
  organisations?: readonly KnownOrganisation[],
): boolean {
  const times = lines.map((): number[] => []);
  for (let pass = -3; pass < passes; pass++) {
    lines.forEach(({ text, locale }, i) => {
      const context = organisations ? { ...contextFor(locale), organisations } : contextFor(locale);
      const start = performance.now();
      parseLine(text, context);
      if (pass >= 0) times[i]!.push(performance.now() - start);
    });
  }
  const medians = times.map((one) => [...one].sort((a, b) => a - b)[Math.floor(one.length / 2)] ?? 0);
  const mean = medians.reduce((sum, one) => sum + one, 0) / medians.length;
  const slowest = Math.max(...medians);
  const single = Math.max(...times.flat());
  console.log(
    `${name}: ${lines.length} lines × ${passes}, mean ${mean.toFixed(3)} ms, slowest line ${slowest.toFixed(3)} ms, slowest single reading ${single.toFixed(2)} ms`,
  );
  return slowest <= LIMIT;
}

const cold = performance.now();
parseLine("call with INRA yesterday", contextFor("en"));
console.log(`first line after loading: ${(performance.now() - cold).toFixed(1)} ms`);
const all = corpus.map((line) => line.text).join(" ");
const ok = [
  measure("corpus", corpus),
  measure("corpus, 2,000 known organisations", corpus, many),
  measure("more words than are read (150)", [{ text: all.slice(0, 4000), locale: "en" }]),
  measure("a line of numbers", [{ text: "12 3/4 03/04 2F 1M 10:30 1h30 ".repeat(60), locale: "en" }]),
  measure("a line of near names", [{ text: "with Institut of Maruti ".repeat(60), locale: "en" }], many),
];
console.log(ok.includes(false) ? `a line takes more than ${LIMIT} ms` : `every line within ${LIMIT} ms`);
if (ok.includes(false)) process.exitCode = 1;
