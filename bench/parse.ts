// How long one line takes to read: `npx tsx bench/parse.ts [passes]`. A line's own time is the processor time of its
// readings, so that a busy machine does not speak for the parser; the clock's is printed beside it. Exits 1 where a line takes too long.
import { type KnownOrganisation, parseLine, parsePaste } from "../src/capture/index.js";
import type { Locale } from "../src/text/locales.js";
import { contextFor, linesOf } from "../test/capture/corpus.js";

const passes = Number(process.argv[2] ?? 40);
const LIMIT = 5;
const files = ["en", "fr", "ar", "ro", "ru", "mixed", "held-aside", "second-aside"] as const;
const isMixed = (file: (typeof files)[number]) => file === "mixed" || file === "held-aside" || file === "second-aside";
const corpus = files.flatMap((file) =>
  linesOf(file).map((line) => ({
    text: line.text,
    locale: line.locale ?? (isMixed(file) ? "en" : file),
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
  const walls: number[] = [];
  const own = lines.map(({ text, locale }) => {
    const context = organisations ? { ...contextFor(locale), organisations } : contextFor(locale);
    for (let pass = 0; pass < 5; pass++) parseLine(text, context);
    const before = process.cpuUsage();
    for (let pass = 0; pass < passes; pass++) {
      const start = performance.now();
      parseLine(text, context);
      walls.push(performance.now() - start);
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / passes;
  });
  walls.sort((a, b) => a - b);
  const mean = own.reduce((sum, one) => sum + one, 0) / own.length;
  const slowest = Math.max(...own);
  const wall = (part: number) => (walls[Math.min(walls.length - 1, Math.floor(walls.length * part))] ?? 0).toFixed(2);
  console.log(
    `${name}: ${lines.length} lines × ${passes}; processor time: mean ${mean.toFixed(3)} ms, slowest line ${slowest.toFixed(3)} ms; by the clock: median ${wall(0.5)} ms, 99th percentile ${wall(0.99)} ms, slowest reading ${wall(1)} ms`,
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
const backlog = Array.from({ length: 2000 }, (_, n) => `${corpus[n % corpus.length]?.text} no ${n}`).join("\n");
for (const organisations of [contextFor("en").organisations, many]) {
  const before = process.cpuUsage();
  const start = performance.now();
  await parsePaste(backlog, { ...contextFor("en"), organisations });
  const { user, system } = process.cpuUsage(before);
  const time = `${((user + system) / 1000).toFixed(0)} ms of the processor, ${(performance.now() - start).toFixed(0)} ms by the clock`;
  console.log(`a paste of 2,000 lines, ${organisations.length} known organisations: ${time}`);
}
console.log(ok.includes(false) ? `a line takes more than ${LIMIT} ms` : `every line within ${LIMIT} ms`);
if (ok.includes(false)) process.exitCode = 1;
