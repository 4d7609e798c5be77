import type { Log, Store } from "../src/ports.js";

/** The store that the settings name: PostgreSQL where there is a URL, otherwise SQLite in the data folder. Migrates it first. */
export async function openStore(
  settings: { readonly databaseUrl?: string; readonly dataDir: string },
  log: Pick<Log, "warn">,
): Promise<Store> {
  if (settings.databaseUrl) return (await import("./postgres.js")).openPostgres(settings.databaseUrl, log);
  return (await import("./sqlite.js")).openSqlite(settings.dataDir);
}
