import { STATUSES, type Status } from "../../domain/approval.js";
import { smallCell } from "../../domain/shared.js";
import { type Context, defineForm, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";

/** How a programme makes its numbers: are entries checked and approved, which of them count, and how small a number may be shown outside. */
export const programmeForm = defineForm({
  name: "programme.settings",
  async build(_about, ctx) {
    coordinatorsOnly(ctx);
    const { say } = ctx;
    const { settings } = ctx.programme;
    return {
      title: say("review.settings"),
      fields: {
        approval: f.yesNo({ label: say("review.approval"), hint: say("review.approvalHint") }),
        countFrom: f.choice({
          label: say("review.countFrom"),
          hint: say("review.countFromHint"),
          required: true,
          options: STATUSES.map((status) => ({ value: status, label: say(`review.from.${status}`) })),
        }),
        smallCell: f.numberField({
          label: say("review.smallCell"),
          hint: say("review.smallCellHint"),
          min: 1,
          max: 50,
          required: true,
        }),
      },
      values: {
        approval: settings.approval ?? false,
        countFrom: settings.countFrom ?? "draft",
        smallCell: smallCell(ctx.programme),
      },
    };
  },
  async submit(values, about, ctx) {
    const { programme, say } = ctx;
    const seen = Number(about.version) || programme.version;
    const chosen = { approval: values.approval, countFrom: values.countFrom as Status, smallCell: values.smallCell };
    await ctx.store.atomically([
      update(
        "programme",
        { programme: programme.id, id: programme.id, version: seen },
        { settings: { ...programme.settings, ...chosen }, version: seen + 1 },
      ),
    ]);
    return { reply: { say: m.message(ctx.locale, m.text(say(values.approval ? "review.on" : "review.settingsSaved"))) } };
  },
});

function coordinatorsOnly(ctx: Context): void {
  if (!ctx.may("programme.settings", ""))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("review.mayNotSettings"))) });
}
