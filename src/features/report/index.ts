import { studyFigures } from "../../domain/figures.js";
import { smallCell } from "../../domain/shared.js";
import type { Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { type ReportAsked, readAsked } from "./asked.js";
import { reportFacts } from "./facts.js";
import { figureLabels, figuresBlocks, studyNote } from "./figures-text.js";
import { reportMessage } from "./message.js";
import { sharedMessage } from "./shared-text.js";

/** `/cop report <period> [filters]`: the numbers of any period, to the person who asks; and all the study's figures of the same entries. */
export const report: Feature = {
  name: "report",
  commands: {
    "cop report": (typed, ctx) => {
      const [, shared, rest = ""] = /^(share\b)?\s*([\s\S]*)$/i.exec(typed) ?? [];
      return counted(rest, ctx, shared ? "shared" : "short");
    },
  },
  presses: {
    // The button carries what was typed; who may read what is asked anew.
    "report.all": (typed, ctx) => counted(typed, ctx, "whole"),
    "report.share": (typed, ctx) => counted(typed, ctx, "shared"),
    "report.now": (typed, ctx) => counted(typed, ctx, "now"),
  },
};

async function counted(typed: string, ctx: Context, how: "short" | "whole" | "shared" | "now"): Promise<Reply> {
  const asked = await readAsked(typed, ctx);
  return {
    later: {
      loading: ctx.say("report.loading"),
      work: async () => {
        const outside = how === "shared" || leavesItsCommunity(asked, ctx);
        const { facts, notes, closing } = await reportFacts(asked, ctx, { outside, now: how === "now" });
        const noted = (said: m.Message): Reply => ({
          say: {
            ...said,
            blocks: [
              ...said.blocks,
              ...notes.map((words) => m.note(words)),
              ...(closing?.asClosed && typed.length <= 1000 && !outside
                ? [m.buttons({ action: "report.now", label: ctx.say("closing.now"), value: typed })]
                : []),
            ],
          },
        });
        if (outside) return noted(sharedMessage(asked, facts, smallCell(ctx.programme), titleOf(asked, ctx), ctx.say));
        if (how === "short" || how === "now") return noted(reportMessage(asked, facts, titleOf(asked, ctx), typed, ctx.say));
        const note = studyNote(ctx.programme.id, ctx.say);
        return noted(
          m.message(
            ctx.locale,
            ...figuresBlocks(studyFigures(facts, figureLabels(ctx.say)), ctx.say),
            note !== undefined && m.note(note),
          ),
        );
      },
    },
  };
}

/**
 * Is anything in it of a community that its reader neither belongs to nor runs? Somebody who may only read the whole programme stands outside
 * its communities: what they see leaves them.
 */
const leavesItsCommunity = ({ communities }: ReportAsked, ctx: Context): boolean =>
  communities.some(
    ({ id }) => ctx.community?.id !== id && !ctx.grants.some((grant) => grant.community === id) && !ctx.may("export.read", id),
  );

const titleOf = ({ communities }: ReportAsked, ctx: Context): string => {
  const [only] = communities;
  return only && communities.length === 1 ? only.name : ctx.programme.name;
};
