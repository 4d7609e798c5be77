import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as start } from "./start.js";

/**
 * A trial with fresh sample data, in a new folder that may be thrown away; nothing configured is touched.
 * With `--study` nothing is served: the CoP-Track study's published sums are written as data, to DATA_DIR (or a new folder).
 */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number | undefined> {
  if (args.includes("--study")) {
    const to =
      environment.DATA_DIR || environment.DATABASE_URL ? {} : { DATA_DIR: mkdtempSync(join(tmpdir(), "coptrack-study-")) };
    return (await import("./study.js")).makeStudyData({ ...environment, ...to });
  }
  const folder = mkdtempSync(join(tmpdir(), "coptrack-demo-"));
  const { PORT, LOG_LEVEL, DEFAULT_LOCALE, DEFAULT_ZONE } = environment;
  return start(args, { PORT, LOG_LEVEL, DEFAULT_LOCALE, DEFAULT_ZONE, DATA_DIR: folder, TRIAL: "1" });
}
