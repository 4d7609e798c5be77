import type { Feature } from "../feature.js";
import * as m from "../message.js";
import { removeSample } from "../sample/remove.js";

/** Taking the sample data away, for good. */
export const sample: Feature = {
  name: "sample",
  presses: {
    async "sample.remove"(_value, ctx) {
      if (!ctx.may("sample.remove", "")) return { say: m.message(ctx.locale, m.text(ctx.say("sample.mayNot"))) };
      await removeSample(ctx);
      return { say: m.message(ctx.locale, m.text(ctx.say("sample.removed"))) };
    },
  },
};
