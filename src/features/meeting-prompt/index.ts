import { DateTime } from "luxon";
import type { MeetingPrompt } from "../../domain/records.js";
import { type Context, type Feature, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { answered } from "../../prompts/ask.js";
import { logForm } from "../interactions/log-form.js";
import { ask } from "./ask.js";
import { follow } from "./follow.js";
import { callsForm } from "./settings.js";

/** After a call or a meeting, one person who was there is asked whether to log it: once, and only where both levels allow it. */
export const meetingPrompt: Feature = {
  name: "meeting-prompt",
  forms: [callsForm],
  commands: {
    async "cop calls"(_text, ctx) {
      const form = await callsForm.open({ version: String(ctx.programme.version) }, ctx);
      return "fields" in form ? { open: form } : form;
    },
  },
  happenings: { "meeting-ended": ask },
  presses: {
    async "meeting.log"(id, ctx) {
      const prompt = await mine(id, ctx);
      const start = DateTime.fromMillis(prompt.start, { zone: ctx.zone });
      const title = prompt.title ?? "";
      const about = {
        // A title may say more than itself: "Workshop with INRA".
        text: title,
        ...(title === "" ? {} : { title: title.slice(0, 150) }),
        at: String(prompt.start),
        community: prompt.community,
        type: title === "" ? "call" : "meeting",
        mode: "online",
        time: start.toFormat("HH:mm"),
        minutes: String(Math.max(1, Math.round((prompt.end - prompt.start) / 60_000))),
        people: prompt.people.slice(0, 20).join(" "),
      };
      const form = await logForm.open(about, ctx);
      return "fields" in form ? { open: form } : form;
    },
    async "meeting.dismiss"(id, ctx) {
      const prompt = await mine(id, ctx);
      await ctx.store.atomically([
        update("meetingPrompt", { programme: prompt.programme, id, state: "asked" }, { state: "answered" }, "any"),
        answered(prompt.programme, "meeting", id, ctx.person.id),
      ]);
      return { update: m.message(ctx.locale, m.text(ctx.say("meeting.dismissed"))) };
    },
  },
  tick: follow,
};

async function mine(id: string, ctx: Context): Promise<MeetingPrompt> {
  const prompt = await ctx.store.get("meetingPrompt", { programme: ctx.programme.id, id });
  if (!prompt || prompt.person !== ctx.person.id)
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("meeting.gone"))) });
  return prompt;
}
