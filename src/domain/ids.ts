import { createHash, getRandomValues } from "node:crypto";
import { v7 } from "uuid";

/** Enough for some hundred ids: each call for random bytes costs more than all else of an id. */
const random = new Uint8Array(4096);
const words = new DataView(random.buffer);
let used = random.length;
const last = { msecs: 0, seq: 0 };

/** A new record's id: UUIDv7, made here and not by the database, in the order in which they are made. */
export function newId(): string {
  if (used === random.length) {
    getRandomValues(random);
    used = 0;
  }
  const at = used;
  used += 16;
  const now = Date.now();
  // Counted on within a millisecond, and while a clock that was put back is behind; the count begins anywhere in its lower half.
  if (now > last.msecs) Object.assign(last, { msecs: now, seq: words.getUint32(at + 6) >>> 1 });
  else last.seq += 1;
  return v7({ random: random.subarray(at, used), ...last });
}

/** The same words give the same id: for records that an event delivered twice must not make twice. */
export function idFrom(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("\u0000")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
