import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { closingOf } from "./closings.js";
import { communitiesOf, coordinatorsOnly, periodTyped, scopeField } from "./scope.js";

/** Opens a closed period again, for a reason that is kept with it. */
export const reopenForm = defineForm({
  name: "closing.reopen",
  async build(about, ctx) {
    coordinatorsOnly(ctx);
    const { say } = ctx;
    return {
      title: say("closing.reopenTitle"),
      submit: say("closing.reopenSubmit"),
      fields: {
        what: f.textField({ label: say("closing.what"), hint: say("closing.whatHint"), required: true, maxLength: 100 }),
        scope: await scopeField(ctx),
        reason: f.textField({ label: say("closing.reason"), required: true, maxLength: 300 }),
      },
      values: { what: about.what || "last quarter", scope: ctx.community?.id ?? "all" },
    };
  },
  async submit(values, _about, ctx): Promise<Outcome> {
    const { say, store, programme } = ctx;
    const period = periodTyped(values.what, ctx);
    if ("problem" in period) return { problems: { what: period.problem } };
    const whole = values.scope === "all";
    // With the programme all its communities open; one of them alone opens the programme too, whose numbers hold it.
    const communities = ["", ...(whole ? (await communitiesOf(ctx)).map((one) => one.id) : [values.scope])];
    const found = await Promise.all(communities.map((one) => closingOf(store, programme.id, one, period)));
    const asked = whole ? found[0] : found[1];
    if (!asked) return { problems: { what: say("closing.notClosed") } };
    await store.atomically(
      found.flatMap((one) =>
        one
          ? [
              update(
                "closing",
                { programme: programme.id, id: one.id, reopenedAt: null },
                { reopenedAt: ctx.now, reopenedBy: ctx.person.id, reason: values.reason },
              ),
            ]
          : [],
      ),
    );
    return { reply: { say: m.message(ctx.locale, m.text(say("closing.reopened"))) } };
  },
});
