import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the migrations lie, for the sources and for the compiled program alike. */
export function migrationsFolder(dialect: "sqlite" | "postgres"): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return join(folder, "db", "migrations", dialect);
}
