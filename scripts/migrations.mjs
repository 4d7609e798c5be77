// Writes the next migration of both databases from db/schema.ts: `npm run migrations -- <name>`.
// Until the first release there is one migration, `initial`: `npm run migrations -- --fresh` writes it anew.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

const fresh = process.argv.includes("--fresh");
const name = fresh ? "initial" : process.argv[2];
if (!name) throw new Error("name the migration: npm run migrations -- <name>, or --fresh before the first release");
mkdirSync(".cache", { recursive: true });
for (const [dialect, folder, columns] of [
  ["sqlite", "sqlite", "sqliteColumns"],
  ["postgresql", "postgres", "pgColumns"],
]) {
  // drizzle-kit finds tables among a module's exports.
  const entry = `.cache/schema.${folder}.ts`;
  writeFileSync(
    entry,
    `import { ${columns} } from "../db/columns.js";\nimport { schemaOf } from "../db/schema.js";\nmodule.exports = schemaOf(${columns});\n`,
  );
  if (fresh) rmSync(`db/migrations/${folder}`, { recursive: true, force: true });
  execFileSync(
    "npx",
    ["drizzle-kit", "generate", "--dialect", dialect, "--schema", entry, "--out", `db/migrations/${folder}`, "--name", name],
    { stdio: "inherit" },
  );
}
