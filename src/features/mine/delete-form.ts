import { defineForm } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { changeable, saveChange } from "../interactions/change.js";
import { summaryLine } from "../interactions/receipt.js";

/** Deletes an entry, with the reason; it can be brought back, and its history says who and why. `about`: the entry and the version seen. */
export const deleteForm = defineForm({
  name: "mine.delete",
  async build(about, ctx) {
    const { interaction } = await changeable(about.interaction, ctx, "interaction.delete");
    const { say } = ctx;
    return {
      title: say("mine.deleteTitle"),
      submit: say("mine.delete"),
      fields: {
        entry: f.section(summaryLine(interaction, say), say("mine.deleteHint")),
        reason: f.longText({ label: say("mine.reason"), required: true, maxLength: 500 }),
      },
    };
  },
  async submit(values, about, ctx) {
    const logged = await changeable(about.interaction, ctx, "interaction.delete");
    const { interaction } = logged;
    const seen = Number(about.version) || interaction.version;
    await saveChange(logged, seen, { set: { deletedAt: ctx.now, deletedReason: values.reason }, action: "deleted" }, ctx);
    const { say } = ctx;
    return {
      reply: {
        say: m.message(
          ctx.locale,
          m.text(say("mine.deleted", { title: interaction.title })),
          m.buttons({ action: "log.restore", label: say("log.restore"), value: interaction.id }),
        ),
      },
    };
  },
});
