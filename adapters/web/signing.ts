import { createHmac, timingSafeEqual } from "node:crypto";

/** Signs words for one purpose, so that a signature made for one thing never opens another. */
export interface Signer {
  mac(purpose: string, ...words: readonly string[]): string;
  /** Compares in constant time. */
  right(given: string, purpose: string, ...words: readonly string[]): boolean;
  /** Content with its signature, for a cookie or a hidden field. */
  seal(purpose: string, content: string | Uint8Array): string;
  /** The sealed content, or undefined where it was not sealed here for this purpose. */
  open(purpose: string, sealed: string): Buffer | undefined;
}

/** Signs with the first key; what an older key signed is still right, so that a key can be changed without a break. */
export function createSigner(secretKey: string, ...olderKeys: readonly string[]): Signer {
  const signed = (key: string, purpose: string, words: readonly string[]): string =>
    createHmac("sha256", key)
      .update(JSON.stringify(["coptrack", purpose, ...words]))
      .digest("base64url");
  const mac = (purpose: string, ...words: readonly string[]): string => signed(secretKey, purpose, words);
  const right = (given: string, purpose: string, ...words: readonly string[]): boolean =>
    [secretKey, ...olderKeys].some((key) => {
      const [a, b] = [Buffer.from(given), Buffer.from(signed(key, purpose, words))];
      return a.length === b.length && timingSafeEqual(a, b);
    });
  return {
    mac,
    right,
    seal(purpose, content) {
      const written = Buffer.from(content).toString("base64url");
      return `${written}.${mac(purpose, written)}`;
    },
    open(purpose, sealed) {
      const [written = "", given = ""] = sealed.split(".");
      return right(given, purpose, written) ? Buffer.from(written, "base64url") : undefined;
    },
  };
}
