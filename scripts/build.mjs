// Compiles the program to dist/ with tsc. With --if-stale it does so only where a source is newer than the last build.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stamp = "dist/.built";
const newest = (folder) =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs,
    ),
  );
if (process.argv.includes("--if-stale") && existsSync(stamp)) {
  const built = statSync(stamp).mtimeMs;
  const sources = Math.max(
    ...["src", "adapters", "db"].map(newest),
    statSync("package.json").mtimeMs,
    statSync("tsconfig.json").mtimeMs,
  );
  if (sources <= built) process.exit(0);
}
if (!existsSync("node_modules/typescript")) {
  process.stderr.write("The program is not built, and TypeScript is not installed: run npm ci, then npm run build.\n");
  process.exit(1);
}
// What was deleted in the sources must not live on.
if (!process.argv.includes("--if-stale")) rmSync("dist", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
writeFileSync(stamp, "");
