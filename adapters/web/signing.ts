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

export function createSigner(secretKey: string): Signer {
  const mac = (purpose: string, ...words: readonly string[]): string =>
    createHmac("sha256", secretKey)
      .update(JSON.stringify(["coptrack", purpose, ...words]))
      .digest("base64url");
  const right = (given: string, purpose: string, ...words: readonly string[]): boolean => {
    const [a, b] = [Buffer.from(given), Buffer.from(mac(purpose, ...words))];
    return a.length === b.length && timingSafeEqual(a, b);
  };
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
