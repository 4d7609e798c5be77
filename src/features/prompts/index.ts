import { DateTime } from "luxon";
import { dateIn } from "../../domain/dates.js";
import type { Prompt } from "../../domain/records.js";
import { type Context, type Feature, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { deliverDue } from "../../prompts/deliver.js";
import { settingsForm } from "./settings-form.js";
import { waitingPart } from "./waiting.js";

const SPANS: Readonly<Record<string, { readonly days: number } | { readonly months: number }>> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
};
const WEEK_MS = 7 * 24 * 3_600_000;

/** Everything the person did not ask for: what waits, how much may come, and when. */
export const prompts: Feature = {
  name: "prompts",
  forms: [settingsForm],
  commands: {
    "cop prompts": async (_text, ctx) => ({
      say: m.message(
        ctx.locale,
        ...(await waitingPart(ctx)),
        m.buttons({ action: "prompts.settings", label: ctx.say("prompts.change"), value: "", opens: true }),
      ),
    }),
  },
  presses: {
    async "prompts.settings"(_value, ctx) {
      const form = await settingsForm.open({}, ctx);
      return "fields" in form ? { open: form } : form;
    },
    /** Quiet for a while: nothing unasked until then, and then this one again. */
    async "prompts.later"(value, ctx) {
      const [id = "", span = ""] = value.split(":");
      const prompt = await mine(id, ctx);
      const until = DateTime.fromMillis(ctx.now, { zone: ctx.zone })
        .plus(SPANS[span] ?? { days: 1 })
        .toMillis();
      const { person } = ctx;
      await ctx.store.atomically([
        update(
          "prompt",
          { programme: prompt.programme, id, state: prompt.state },
          { state: "waiting", why: "snoozed", from: until, nextAt: until, expires: Math.max(prompt.expires, until + WEEK_MS) },
        ),
        update("person", atVersion(ctx), {
          settings: { ...person.settings, snoozedUntil: until },
          version: person.version + 1,
        }),
      ]);
      return answer(ctx, ctx.say("prompts.quietUntil", { date: ctx.say.date(dateIn(ctx.zone, until)) }));
    },
    async "prompts.never"(id, ctx) {
      const prompt = await mine(id, ctx);
      const { person, say } = ctx;
      const off = [...new Set([...(person.settings.promptsOff ?? []), prompt.kind])];
      await ctx.store.atomically([
        update("prompt", { programme: prompt.programme, id }, { state: "dropped", why: "off" }),
        update("person", atVersion(ctx), { settings: { ...person.settings, promptsOff: off }, version: person.version + 1 }),
      ]);
      return answer(ctx, say("prompts.neverSaid", { kind: say(`prompts.kind.${prompt.kind}`) }));
    },
  },
  happenings: {
    "home-opened": async (_event, ctx) => ({ home: m.message(ctx.locale, ...(await waitingPart(ctx, true))) }),
  },
  tick: deliverDue,
};

const answer = (ctx: Context, words: string) => ({ update: m.message(ctx.locale, m.text(words)) });

const atVersion = ({ person }: Context) => ({ programme: person.programme, id: person.id, version: person.version });

async function mine(id: string, ctx: Context): Promise<Prompt> {
  const prompt = await ctx.store.get("prompt", { programme: ctx.programme.id, id, person: ctx.person.id });
  if (!prompt || (prompt.state !== "sent" && prompt.state !== "waiting"))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("prompts.gone"))) });
  return prompt;
}
