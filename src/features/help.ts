import type { Action } from "../access.js";
import type { Context, Feature } from "../feature.js";
import * as m from "../message.js";
import { checklistHere } from "./first-steps/index.js";
import { HELP, type HelpLine } from "./help-lines.js";

/** `/cop` and `/cop help`: what can be done here, each with an example to press. What was typed and not understood stays in view. */
export const help: Feature = {
  name: "help",
  commands: {
    async "cop help"(typed, ctx) {
      const { say } = ctx;
      return {
        say: m.message(
          ctx.locale,
          typed !== "" && typed.toLowerCase() !== "help" && m.text(say("help.unknown", { typed: typed.slice(0, 200) })),
          m.heading(say("help.title")),
          m.list([[{ code: `/log ${say("help.example")}` }, " — ", say("help.logLine")]]),
          ...HELP.flatMap(({ title, lines }) => {
            const shown = lines.filter((line) => mayUse(line, ctx));
            return shown.length > 0
              ? [m.text(m.bold(say(title))), m.list(shown.map(({ command, says }) => [{ code: command }, " — ", say(says)]))]
              : [];
          }),
          m.buttons({ action: "log.open", label: say("help.tryIt"), value: say("help.example"), opens: true, style: "primary" }),
          ...(await checklistHere(ctx)),
        ),
      };
    },
  },
};

/** A line for those who can use it here: nobody is sent to a door that is shut. Who runs a community somewhere sees what runs one. */
const mayUse = (line: HelpLine, ctx: Context): boolean =>
  (line.web !== true || ctx.publicUrl !== undefined) &&
  (line.approval !== true || ctx.programme.settings.approval === true) &&
  (line.for === undefined ||
    ["", ctx.community?.id ?? "", ...ctx.grants.map((one) => one.community)].some((where) => ctx.may(line.for as Action, where)));
