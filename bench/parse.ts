// How long one line takes to read: `npx tsx bench/parse.ts [passes]`. Prints the mean, the 99th percentile and the worst, in milliseconds.
import { type KnownOrganisation, parseLine } from "../src/capture/index.js";
import { contextFor, linesOf } from "../test/capture/corpus.js";

const passes = Number(process.argv[2] ?? 20);
const LIMIT = 5;
const files = ["en", "fr", "ar", "ro", "ru", "mixed", "held-aside"] as const;
const lines = files.flatMap((file) =>
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
  texts: readonly { text: string; locale: (typeof lines)[number]["locale"] }[],
  organisations?: readonly KnownOrganisation[],
): boolean {
  const times: number[] = [];
  const context = (locale: (typeof lines)[number]["locale"]) => ({
    ...contextFor(locale),
    ...(organisations ? { organisations } : {}),
  });
  const contexts = new Map(texts.map(({ locale }) => [locale, context(locale)]));
  for (const { text, locale } of texts) parseLine(text, contexts.get(locale)!);
  for (let pass = 0; pass < passes; pass++) {
    for (const { text, locale } of texts) {
      const start = performance.now();
      parseLine(text, contexts.get(locale)!);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  const worst = times.at(-1) ?? 0;
  console.log(
    `${name}: ${times.length} lines, mean ${mean.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms, worst ${worst.toFixed(3)} ms (limit ${LIMIT} ms)`,
  );
  return worst <= LIMIT;
}

const cold = performance.now();
parseLine("call with INRA yesterday", contextFor("en"));
console.log(`first line after loading: ${(performance.now() - cold).toFixed(1)} ms (country names and indexes are made once)`);
const ok = [
  measure("corpus", lines),
  measure("corpus, 2,000 known organisations", lines, many),
  measure("longest read line (600 words)", [
    {
      text: lines
        .map((line) => line.text)
        .join(" ")
        .slice(0, 5000),
      locale: "en",
    },
  ]),
  measure("a line of numbers", [{ text: "12 3/4 03/04 2F 1M 10:30 1h30 ".repeat(60), locale: "en" }]),
  measure("a line of near names", [{ text: "with Institut of Maruti ".repeat(60), locale: "en" }], many),
];
if (ok.includes(false)) console.log("some single readings took longer than the limit: see the worst above");
