/** One line of a benchmark: `ratio` is ours against the baseline, measured in turns in the same run. */
export interface Result {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number;
  readonly unit: string;
  readonly ratio: number;
  /** What the ratio is to stay under, where an issue says so. */
  readonly aim?: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Runs both in turns, `rounds` times after some to warm up, and compares the medians (milliseconds). */
export async function compare(
  name: string,
  rounds: number,
  ours: () => Promise<unknown> | unknown,
  baseline: () => Promise<unknown> | unknown,
  aim?: number,
): Promise<Result> {
  const times: [number[], number[]] = [[], []];
  for (let round = -Math.ceil(rounds / 5); round < rounds; round += 1)
    // The order changes with each round, so that neither always pays for the other.
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const before = performance.now();
      await (which === 0 ? ours() : baseline());
      if (round >= 0) times[which as 0 | 1].push(performance.now() - before);
    }
  const [a, b] = [median(times[0]), median(times[1])];
  return { name, ours: a, baseline: b, unit: "ms", ratio: a / b, ...(aim === undefined ? {} : { aim }) };
}

/** Prints results as a table. */
export function print(results: readonly Result[]): void {
  for (const { name, ours, baseline, unit, ratio, aim } of results)
    process.stdout.write(
      `${name.padEnd(58)} ${ours.toFixed(3).padStart(10)} ${unit}  baseline ${baseline.toFixed(3).padStart(10)}  ratio ${ratio.toFixed(2)}${aim === undefined ? "" : ` (aim ≤ ${aim})`}\n`,
    );
}

/** Runs and prints where the file itself was called. */
export async function alone(url: string, run: () => Promise<readonly Result[]>): Promise<void> {
  if (process.argv[1] && url.endsWith(process.argv[1].split("/").at(-1) ?? "?")) print(await run());
}
