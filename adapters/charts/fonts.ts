import { createRequire } from "node:module";

/** One font file and the name under which the canvas knows it. */
export interface FontFile {
  readonly family: string;
  readonly path: string;
}

const PACKAGES = {
  "noto-sans": ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese", "devanagari"],
  "noto-sans-arabic": ["arabic", "symbols"],
} as const;
const WEIGHTS = [400, 600] as const;
const parts = Object.entries(PACKAGES).flatMap(([name, subsets]) => subsets.map((subset) => ({ name, subset })));
const familyOf = (subset: string): string => `Coptrack ${subset}`;

/**
 * What text is drawn in: the bundled subsets in turn, then what a QuickChart server or the system has (Chinese, emoji). The
 * names are our own, so that a system's older Noto never mixes in.
 */
export const FONT_FAMILY = [...parts.map(({ subset }) => familyOf(subset)), "Noto Sans", "Noto Sans Arabic", "sans-serif"]
  .map((family) => (family === "sans-serif" ? family : `"${family}"`))
  .join(", ");

/** The bundled font files (woff2, SIL Open Font License), from the installed packages; throws where one is missing. */
export function fontFiles(): readonly FontFile[] {
  const { resolve } = createRequire(import.meta.url);
  return parts.flatMap(({ name, subset }) =>
    WEIGHTS.map((weight) => ({
      family: familyOf(subset),
      path: resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`),
    })),
  );
}
