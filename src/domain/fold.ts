/** A name without case, accents, punctuation and spaces, in any script: two spellings of one organisation meet here. */
export const fold = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase("und")
    .replace(/[^\p{L}\p{N}]/gu, "");
