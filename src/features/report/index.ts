import { studyFigures } from "../../domain/figures.js";
import type { Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { type ReportAsked, readAsked } from "./asked.js";
import { figureLabels, figuresBlocks, studyNote } from "./figures-text.js";
import { reportMessage } from "./message.js";

/** `/cop report <period> [filters]`: the numbers of any period, to the person who asks; and all the study's figures of the same entries. */
export const report: Feature = {
  name: "report",
  commands: {
    "cop report": (typed, ctx) => counted(typed, ctx, false),
  },
  presses: {
    // The button carries what was typed; who may read what is asked anew.
    "report.all": (typed, ctx) => counted(typed, ctx, true),
  },
};

async function counted(typed: string, ctx: Context, whole: boolean): Promise<Reply> {
  const asked = await readAsked(typed, ctx);
  return {
    later: {
      loading: ctx.say("report.loading"),
      work: async () => {
        const facts = await ctx.store.questions.figures(asked.question);
        if (!whole) return { say: reportMessage(asked, facts, titleOf(asked, ctx), typed, ctx.say) };
        const note = studyNote(ctx.programme.id, ctx.say);
        return {
          say: m.message(
            ctx.locale,
            ...figuresBlocks(studyFigures(facts, figureLabels(ctx.say)), ctx.say),
            note !== undefined && m.note(note),
          ),
        };
      },
    },
  };
}

const titleOf = ({ communities }: ReportAsked, ctx: Context): string => {
  const [only] = communities;
  return only && communities.length === 1 ? only.name : ctx.programme.name;
};
