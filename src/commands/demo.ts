import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as start } from "./start.js";

/** A trial with fresh sample data, in a new folder that may be thrown away; nothing configured is touched. */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "coptrack-demo-"));
  const { PORT, LOG_LEVEL, DEFAULT_LOCALE, DEFAULT_ZONE } = environment;
  return start(args, { PORT, LOG_LEVEL, DEFAULT_LOCALE, DEFAULT_ZONE, DATA_DIR: folder, TRIAL: "1" });
}
