import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/** Keeps secrets at rest: AES-256-GCM under keys derived from the settings' own. */
export interface Sealer {
  /** `about` (a workspace, a record) is sealed along: what was sealed for one does not open for another. */
  seal(text: string, about: string): string;
  /** Throws where it was changed, or sealed under a key that is no longer given. */
  open(sealed: string, about: string): string;
  /** Was it sealed with the first key? Otherwise it should be sealed anew before the old key goes. */
  isCurrent(sealed: string): boolean;
}

/** The first key seals, all of them open; `purpose` keeps what is sealed here apart from any other use of the same keys. */
export function sealer(keys: readonly string[], purpose: string): Sealer {
  const derived = keys.map((key) => {
    const bytes = Buffer.from(hkdfSync("sha256", key, "coptrack", purpose, 32));
    return { bytes, id: createHash("sha256").update(bytes).digest("hex").slice(0, 8) };
  });
  const [first] = derived;
  if (!first) throw new Error("sealing needs a key");
  return {
    seal(text, about) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", first.bytes, iv).setAAD(Buffer.from(about));
      const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return ["v1", first.id, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString("base64url"))].join(".");
    },
    open(sealed, about) {
      const [version, id, ...parts] = sealed.split(".");
      const key = derived.find((one) => one.id === id);
      if (version !== "v1" || !key || parts.length !== 3) throw new Error("sealed under a key that is not among SECRET_KEY");
      const [iv, tag, data] = parts.map((part) => Buffer.from(part, "base64url")) as [Buffer, Buffer, Buffer];
      const decipher = createDecipheriv("aes-256-gcm", key.bytes, iv, { authTagLength: 16 })
        .setAAD(Buffer.from(about))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(data), decipher.final()]).toString("utf8");
    },
    isCurrent: (sealed) => sealed.split(".")[1] === first.id,
  };
}
