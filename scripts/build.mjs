// Compiles the program to dist/: our own files and the small libraries of the start into few files, because Node spends longer on finding
// three hundred modules than on running them (bench/start.ts). Types are checked by `npm run types`. With --if-stale it does so only
// where a source is newer than the last build.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stamp = "dist/.built";
const files = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const sources = ["src", "adapters", "db"].flatMap(files);
if (process.argv.includes("--if-stale") && existsSync(stamp)) {
  const built = statSync(stamp).mtimeMs;
  if (Math.max(...[...sources, "package.json", "scripts/build.mjs"].map((file) => statSync(file).mtimeMs)) <= built)
    process.exit(0);
}
const { build } = await import("esbuild").catch(() => {
  process.stderr.write("The program is not built, and what builds it is not installed: run npm ci, then npm run build.\n");
  process.exit(1);
});
rmSync("dist", { recursive: true, force: true });
// Libraries of plain ES modules are taken in; all others stay packages.
const takenIn = [
  "zod",
  "luxon",
  "drizzle-orm",
  "hono",
  "@hono/node-server",
  "intl-messageformat",
  "@formatjs",
  "uuid",
  "node-cron",
  "croner",
];
const outside = {
  name: "packages-stay-outside",
  setup: (on) =>
    on.onResolve({ filter: /^[^./]/ }, ({ path }) =>
      takenIn.some((name) => path === name || path.startsWith(`${name}/`)) ? undefined : { path, external: true },
    ),
};
await build({
  entryPoints: ["src/cli.ts", ...sources.filter((file) => /(^|[/-])worker\.ts$/.test(file))],
  outdir: "dist",
  outbase: ".",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: "linked",
  sourcesContent: false,
  chunkNames: "chunks/[name]-[hash]",
  plugins: [outside],
  logLevel: "warning",
});
writeFileSync(stamp, "");
