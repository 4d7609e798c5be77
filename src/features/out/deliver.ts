import { dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import { smallCell } from "../../domain/shared.js";
import type { Reply } from "../../events.js";
import type { Format } from "../../export/output.js";
import { exportFile } from "../../export/run.js";
import { sharedFile } from "../../export/shared.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { insert } from "../../ports.js";
import type { Locale } from "../../text/locales.js";
import { sayFor } from "../../vocabulary/programme-say.js";
import type { ReportAsked } from "../report/asked.js";
import { reportFacts } from "../report/facts.js";
import { aboutExport, aboutPeople, exportName } from "./about.js";

export interface Chosen {
  readonly format: Format;
  readonly locale: Locale;
  /** What the names are for; undefined: pseudonyms. */
  readonly purpose: string | undefined;
  /** For people outside the community: tables of counts instead of entries. */
  readonly share: boolean;
}

/** The file, to the person who asked. That it was made, and what the names are for, is written down before it is. */
export async function deliver(asked: ReportAsked, chosen: Chosen, ctx: Context): Promise<Reply> {
  const { store, keyed, programme } = ctx;
  const { format, purpose, share } = chosen;
  if (purpose !== undefined && !asked.communities.every((one) => ctx.may("export.names", one.id)))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("out.mayNot"))) });
  await store.atomically([
    insert(
      "history",
      {
        programme: programme.id,
        id: idFrom("exported", programme.id, ctx.event.id),
        subject: programme.id,
        kind: "other",
        action: "exported",
        by: ctx.person.id,
        at: ctx.now,
        before: { ...asked.question, format, share, purpose: purpose ?? null },
        source: ctx.event.id,
      },
      "any",
    ),
  ]);
  const say = sayFor(chosen.locale, ctx.say.vocabulary);
  const { from, to } = asked.question;
  return {
    later: {
      loading: ctx.say("out.loading"),
      work: async () => {
        const what = {
          question: asked.question,
          communities: asked.communities,
          format,
          name: exportName(asked, programme),
        };
        const about = aboutExport(asked, programme, dateIn(ctx.zone, ctx.now), say);
        if (share) {
          const { facts, notes } = await reportFacts(asked, { store, programme, say }, { outside: true });
          const file = await sharedFile({ ...what, about, notes, threshold: smallCell(programme) }, facts, say);
          const words = file ? ctx.say("shared.about") : ctx.say("out.empty");
          return { ...(file ? { file } : {}), say: m.message(ctx.locale, m.text(words)) };
        }
        const { file, entries } = await exportFile(
          { ...what, names: purpose !== undefined, about: [...about, aboutPeople(purpose, say)] },
          { store, keyed, say },
        );
        if (entries === 0) return { say: m.message(ctx.locale, m.text(ctx.say("out.empty"))) };
        return {
          file,
          say: m.message(
            ctx.locale,
            m.text(ctx.say("out.done", { n: entries, from: ctx.say.date(from), to: ctx.say.date(to) })),
            m.note(purpose === undefined ? ctx.say("out.about.pseudonyms") : ctx.say("out.keep")),
          ),
        };
      },
    },
  };
}
