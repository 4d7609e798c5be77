import { dateIn } from "../../domain/dates.js";
import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { closePeriod, closingOf } from "./closings.js";
import { communitiesOf, coordinatorsOnly, periodTyped, scopeField } from "./scope.js";

/** Closes a reporting period: its numbers stay as they are now, whatever is edited later. */
export const closeForm = defineForm({
  name: "closing.close",
  async build(about, ctx) {
    coordinatorsOnly(ctx);
    const { say } = ctx;
    return {
      title: say("closing.title"),
      submit: say("closing.submit"),
      fields: {
        what: f.textField({ label: say("closing.what"), hint: say("closing.whatHint"), required: true, maxLength: 100 }),
        scope: await scopeField(ctx),
      },
      values: { what: about.what || "last quarter", scope: ctx.community?.id ?? "all" },
    };
  },
  async submit(values, _about, ctx): Promise<Outcome> {
    const { say } = ctx;
    const period = periodTyped(values.what, ctx);
    if ("problem" in period) return { problems: { what: period.problem } };
    if (period.to >= dateIn(ctx.zone, ctx.now))
      return { problems: { what: say("closing.notOver", { date: say.date(period.to) }) } };
    const all = await communitiesOf(ctx);
    const whole = values.scope === "all";
    const communities = whole ? all : all.filter((one) => one.id === values.scope);
    if (communities.length === 0) return { problems: { scope: say("form.badChoice") } };
    const there = await closingOf(ctx.store, ctx.programme.id, whole ? "" : values.scope, period);
    if (there) return { problems: { what: say("closing.already", { date: say.date(dateIn(ctx.zone, there.closedAt)) }) } };
    return {
      reply: {
        later: {
          loading: say("report.loading"),
          work: async () => {
            await closePeriod(period, communities, whole, ctx);
            const of = whole ? ctx.programme.name : (communities[0]?.name ?? "");
            const said = say("closing.done", { what: of, from: say.date(period.from), to: say.date(period.to) });
            return { say: m.message(ctx.locale, m.text(said), m.note(say("closing.kept"))) };
          },
        },
      },
    };
  },
});
