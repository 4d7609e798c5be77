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
