import type { Locale } from "../text/locales.js";

/** One text in every language we ship: a missing translation does not compile. */
export type InEveryLanguage = Readonly<Record<Locale, string>>;

/** `cop-track`: published by the CoP-Track study. `suggested`: ours, never to be shown as the study's. `programme`: a programme's own. */
export type Source = "cop-track" | "suggested" | "programme";

/** One entry of a code list. `short` has at most 20 characters: it labels chart axes. */
export interface Entry {
  readonly code: string;
  readonly source: Source;
  readonly label: InEveryLanguage;
  readonly short: InEveryLanguage;
  /** Other words for it, in any language, understood in a typed line. */
  readonly synonyms?: readonly string[];
}

/** The code lists of a record. */
export const LISTS = ["type", "theme", "programmeTool", "kmTool", "stakeholder"] as const;
export type ListName = (typeof LISTS)[number];
