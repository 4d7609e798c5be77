import { newId } from "../../domain/ids.js";
import type { Need } from "../../domain/records.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { insert, update } from "../../ports.js";
import { tellAskers } from "./became.js";
import { rootOf } from "./join.js";
import { refused } from "./where.js";

async function editable(id: string | undefined, ctx: Context): Promise<Need> {
  const need = await rootOf(id ?? "", ctx);
  if (!ctx.may("agenda.edit", need.community)) throw refused(ctx, ctx.say("needs.mayNot"));
  return need;
}

/** Whoever runs the community says what became of a need, and those who asked are told. */
export const becameForm = defineForm({
  name: "need.became",
  async build(about, ctx) {
    const need = await editable(about.need, ctx);
    const { say } = ctx;
    return {
      title: say("needs.becameTitle"),
      submit: say("needs.becameSubmit"),
      fields: {
        about: f.section(need.text.slice(0, 140)),
        state: f.choice({
          label: say("needs.becameTitle"),
          required: true,
          options: (["met", "dropped"] as const).map((state) => ({ value: state, label: say(`needs.state.${state}`) })),
        }),
        words: f.longText({ label: say("needs.becameWords"), hint: say("needs.becameHint"), required: true, maxLength: 1000 }),
      },
      values: { state: "met" },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const need = await editable(about.need, ctx);
    const state = values.state === "dropped" ? "dropped" : "met";
    const told = await tellAskers(
      [need],
      state,
      (say, { text }) => [m.text(say(`needs.told.${state}`, { need: text.slice(0, 300) })), m.text(values.words)],
      ctx,
    );
    await ctx.store.atomically([
      update(
        "need",
        // As the form saw it: of two who say it at once, one is told.
        { programme: need.programme, id: need.id, version: Number(about.version) || need.version },
        { state, updatedAt: ctx.now, version: need.version + 1 },
      ),
      insert("history", {
        programme: need.programme,
        id: newId(),
        subject: need.id,
        kind: "other",
        action: "edited",
        by: ctx.person.id,
        at: ctx.now,
        before: { state: need.state, words: values.words },
        source: ctx.event.id,
      }),
      ...told,
    ]);
    return { reply: { say: m.message(ctx.locale, m.text(ctx.say("needs.becameSaid", { n: told.length }))) } };
  },
});
