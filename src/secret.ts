import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The keys that sign sessions and encrypt tokens: those given, or one made once and kept, readable by its owner only, in the data folder. */
export function secretKeys(given: readonly string[], dataDir: string): readonly [string, ...string[]] {
  const [first, ...others] = given;
  if (first) return [first, ...others];
  const file = join(dataDir, "secret.key");
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  return [readFileSync(file, "utf8").trim()];
}
