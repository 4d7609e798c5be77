import { createHmac, hkdfSync, randomBytes } from "node:crypto";
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

/** Names for things that lead back to them only with the key: the same text in one purpose has always the same, 64 bits as hexadecimal. */
export type Keyed = (purpose: string, text: string) => string;
export function keyedBy(secret: string): Keyed {
  const keys = new Map<string, Buffer>();
  return (purpose, text) => {
    const key = keys.get(purpose) ?? Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
    keys.set(purpose, key);
    return createHmac("sha256", key).update(text).digest("hex").slice(0, 16);
  };
}

/** The oldest key there is, so that pseudonyms stay the same when a newer one is put before it. */
export const pseudonymSecret = (keys: readonly [string, ...string[]]): string => keys.at(-1) ?? keys[0];
