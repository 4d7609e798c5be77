import type { Option } from "../form.js";
import type { Say } from "../text/say.js";

/** Monday (1) to Sunday (7), named in the language. */
export const weekdays = (say: Say): readonly Option[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: new Intl.DateTimeFormat(say.locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, day)),
  }));
