// Runs the compiled program, building it first where a source is newer.
import { spawnSync } from "node:child_process";

const built = spawnSync(process.execPath, ["scripts/build.mjs", "--if-stale"], { stdio: ["ignore", "inherit", "inherit"] });
if (built.status !== 0) process.exit(built.status ?? 1);
await import("../dist/src/cli.js");
