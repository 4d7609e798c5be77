import { readSettings } from "../config.js";
import { createLog } from "../log.js";
import { openConfiguredStore } from "../main.js";

/** Brings the database to this version; running it again changes nothing. (`start` does the same.) */
export async function run(_args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const settings = readSettings(environment);
  const store = await openConfiguredStore(settings, createLog(settings.logLevel));
  await store.close();
  process.stdout.write("The database is up to date.\n");
  return 0;
}
