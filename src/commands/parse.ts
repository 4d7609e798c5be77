import { parseArgs } from "node:util";
import { parseLine } from "../capture/index.js";
import { nearestLocale } from "../text/locales.js";

/** Prints one JSON object: what the line says. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { locale: { type: "string", default: "en" }, zone: { type: "string", default: "UTC" }, at: { type: "string" } },
  });
  const draft = parseLine(positionals.join(" "), {
    locale: nearestLocale(values.locale),
    zone: values.zone,
    now: values.at ? new Date(values.at) : new Date(),
    organisations: [],
  });
  process.stdout.write(`${JSON.stringify(draft)}\n`);
  return 0;
}
