import type { Feature } from "../../feature.js";
import { myYearAsCsv } from "./export.js";
import { isYear, myYear, thisYear } from "./year.js";

/** `/cop me`: my own year, and a copy of it to keep. */
export const me: Feature = {
  name: "me",
  commands: {
    async "cop me"(typed, ctx) {
      return { say: await myYear(isYear(typed) ? Number(typed) : thisYear(ctx), ctx) };
    },
  },
  presses: {
    async "me.year"(year, ctx) {
      return { update: await myYear(isYear(year) ? Number(year) : thisYear(ctx), ctx) };
    },
    async "me.export"(year, ctx) {
      return { file: await myYearAsCsv(isYear(year) ? Number(year) : thisYear(ctx), ctx) };
    },
  },
};
