import { createHash } from "node:crypto";
import { v7 } from "uuid";

/** A new record's id: UUIDv7, made here and not by the database, in the order of time. */
export const newId = (): string => v7();

/** The same words give the same id: for records that an event delivered twice must not make twice. */
export function idFrom(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("\u0000")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
