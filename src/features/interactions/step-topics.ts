import * as field from "./fields.js";
import { defineStep } from "./step.js";
import { toolUse } from "./tools.js";

/** What it was about: themes, tools used, tools designed, links. */
export const topicsStep = defineStep({
  name: "log.topics",
  async body({ interaction, parts }, ctx) {
    const tools = parts.tools.map((one) => one.tool);
    return {
      title: ctx.say("log.step.topics"),
      fields: {
        themes: field.themesField(ctx, parts.themes),
        tools: field.toolsField(ctx, "log.toolsUsed", tools),
        designed: field.toolsField(ctx, "log.toolsDesigned", tools),
        links: field.linksField(ctx),
      },
      values: {
        themes: parts.themes,
        tools: parts.tools.filter((one) => one.use !== "designed").map((one) => one.tool),
        designed: parts.tools.filter((one) => one.use === "designed").map((one) => one.tool),
        links: interaction.links.join("\n"),
      },
    };
  },
  async change(values, _logged, ctx) {
    const links = field.linesOf(values.links);
    const bad = links.find((link) => !field.isWebLink(link));
    if (bad) return { problems: { links: ctx.say("log.badLink", { typed: bad.slice(0, 100) }) } };
    return {
      set: { links },
      parts: {
        themes: values.themes,
        tools: [
          ...values.tools.map((tool) => ({ tool, use: toolUse(tool, ctx) })),
          ...values.designed.map((tool) => ({ tool, use: "designed" as const })),
        ],
      },
    };
  },
});
