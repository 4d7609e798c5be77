import type { Locale } from "../text/locales.js";
import type { Entry, ListName } from "./entry.js";
import { KM_TOOLS } from "./km-tools.js";
import { PROGRAMME_TOOLS } from "./programme-tools.js";
import { STAKEHOLDERS } from "./stakeholders.js";
import { THEMES } from "./themes.js";
import { TYPES } from "./types.js";

export { KM_TOOLS, PROGRAMME_TOOLS, STAKEHOLDERS, THEMES, TYPES };

/** Each code list as shipped, by its name; a programme's own additions and renames lie on top of these. */
export const SHIPPED: Readonly<Record<ListName, readonly Entry[]>> = {
  type: TYPES,
  theme: THEMES,
  programmeTool: PROGRAMME_TOOLS,
  kmTool: KM_TOOLS,
  stakeholder: STAKEHOLDERS,
};

const shippedBy = new Map<ListName, ReadonlyMap<string, Entry>>(
  Object.entries(SHIPPED).map(([list, entries]) => [list as ListName, new Map(entries.map((entry) => [entry.code, entry]))]),
);

/** A shipped list as options of a form, in the language asked for. */
export const options = (list: ListName, locale: Locale): readonly { readonly value: string; readonly label: string }[] =>
  SHIPPED[list].map((entry) => ({ value: entry.code, label: entry.label[locale] }));

/** Is this the code of an entry of a shipped list? */
export const isCode = (list: ListName, code: string): boolean => shippedBy.get(list)?.has(code) ?? false;

/** What a code is called; a code nobody knows shows as itself. */
export const labelOf = (list: ListName, code: string, locale: Locale): string =>
  shippedBy.get(list)?.get(code)?.label[locale] ?? code;

/** The same in at most 20 characters, for chart axes. */
export const shortLabelOf = (list: ListName, code: string, locale: Locale): string =>
  shippedBy.get(list)?.get(code)?.short[locale] ?? code.slice(0, 20);
