import { DateTime } from "luxon";
import { dateIn } from "../../domain/dates.js";
import { PROMPT_KINDS, type PromptKind } from "../../domain/records.js";
import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { BUDGET } from "../../prompts/decide.js";
import { hoursOf } from "../../prompts/hours.js";
import { weekdays } from "../weekdays.js";

/** How much a person may be sent without asking, of what, and in which hours: their own word, above every community's. */
export const settingsForm = defineForm({
  name: "prompts.settings",
  async build(_about, ctx) {
    const { say, person } = ctx;
    const { settings } = person;
    const hours = hoursOf({ ...person, zone: ctx.zone }, ctx.community, ctx.programme.zone);
    const quiet = settings.snoozedUntil ?? 0;
    return {
      title: say("prompts.settings"),
      fields: {
        budget: f.numberField({ label: say("prompts.budget"), hint: say("prompts.budgetHint"), min: 0, max: 20, required: true }),
        kinds: f.choices({
          label: say("prompts.kinds"),
          options: PROMPT_KINDS.map((kind) => ({ value: kind, label: say(`prompts.kind.${kind}`) })),
        }),
        days: f.choices({ label: say("prompts.days"), options: weekdays(say), required: true }),
        from: f.numberField({ label: say("prompts.from"), min: 0, max: 23, required: true }),
        to: f.numberField({ label: say("prompts.to"), min: 1, max: 24, required: true }),
        quiet: f.dateField({ label: say("prompts.quiet"), hint: say("prompts.quietHint") }),
      },
      values: {
        budget: settings.nudges === "off" ? 0 : (settings.promptBudget ?? BUDGET),
        kinds: PROMPT_KINDS.filter((kind) => !settings.promptsOff?.includes(kind)),
        days: hours.days.map(String),
        from: hours.from,
        to: hours.to,
        quiet: quiet > ctx.now ? dateIn(ctx.zone, quiet) : null,
      },
    };
  },
  async submit({ budget, kinds, days, from, to, quiet }, _about, ctx): Promise<Outcome> {
    const { person, say } = ctx;
    if (to <= from) return { problems: { to: say("prompts.toBeforeFrom") } };
    const { nudges: _nudges, snoozedUntil: _snoozed, ...rest } = person.settings;
    const until = quiet === null ? 0 : DateTime.fromISO(quiet, { zone: ctx.zone }).toMillis();
    await ctx.store.atomically([
      update(
        "person",
        { programme: person.programme, id: person.id, version: person.version },
        {
          settings: {
            ...rest,
            promptBudget: budget,
            promptsOff: PROMPT_KINDS.filter((kind: PromptKind) => !kinds.includes(kind)),
            workingDays: days.map(Number).sort((a, b) => a - b),
            workFrom: from,
            workTo: to,
            ...(until > ctx.now ? { snoozedUntil: until } : {}),
          },
          version: person.version + 1,
        },
      ),
      // What waits is looked at again by the new rules.
      update("prompt", { programme: person.programme, person: person.id, state: "waiting" }, { nextAt: ctx.now }, "any"),
    ]);
    return { reply: { say: m.message(ctx.locale, m.text(say("prompts.saved", { n: budget, from, to, zone: ctx.zone }))) } };
  },
});
