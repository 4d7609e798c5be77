import { retentionOf } from "../../domain/retention.js";
import type { Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { remove } from "../../ports.js";
import { join } from "../interactions/join.js";
import { checklist, OPEN, openLine } from "./checklist.js";
import { dropPaste } from "./intake.js";
import { wholeLine } from "./line.js";
import { lineForm } from "./line-form.js";
import { pasteForm } from "./paste-form.js";
import { saveAll } from "./save-all.js";
import { lineDone, saveLine } from "./save-line.js";

/** A backlog pasted at once: read into a list of drafts, mended, and saved together. */
export const paste: Feature = {
  name: "paste",
  forms: [pasteForm, lineForm],
  commands: {
    async "cop drafts"(_text, ctx) {
      const [latest] = await ctx.store.find(
        "draft",
        { programme: ctx.programme.id, person: ctx.person.id, kind: "line", state: [...OPEN] },
        { order: [["createdAt", "desc"]], limit: 1 },
      );
      if (!latest) return { say: m.message(ctx.locale, m.text(ctx.say("paste.none"))) };
      return { say: await checklist(latest.batch, 0, ctx) };
    },
  },
  presses: {
    async "paste.page"(value, ctx) {
      const { id, page } = placed(value);
      return { update: await checklist(id, page, ctx) };
    },
    async "paste.edit"(id, ctx) {
      const form = await lineForm.open({ line: id }, ctx);
      return "fields" in form ? { open: form } : form;
    },
    async "paste.skip"(value, ctx) {
      const { id, page } = placed(value);
      const line = await openLine(id, ctx);
      await ctx.store.atomically([lineDone(line, "skipped")]);
      return { update: await checklist(line.batch, page, ctx, ctx.say("paste.skipped", { n: line.position })) };
    },
    "paste.save": (value, ctx) => decided(value, ctx, "save"),
    "paste.join": (value, ctx) => decided(value, ctx, "join"),
    "paste.saveAll": saveAll,
    async "paste.drop"(batch, ctx) {
      await dropPaste(batch, ctx);
      return { update: m.message(ctx.locale, m.text(ctx.say("paste.dropped"))) };
    },
  },
  async tick({ store, now }) {
    for (const { id, settings } of await store.questions.programmes())
      await store.atomically([
        remove("draft", { programme: id, createdAt: { to: now - retentionOf(settings).drafts * 86_400_000 } }),
      ]);
  },
};

/** A line that looked like an entry: logged all the same, or joined to it. */
async function decided(value: string, ctx: Context, how: "save" | "join"): Promise<Reply> {
  const { id, page } = placed(value);
  const line = await openLine(id, ctx);
  const whole = wholeLine(line.data.stated, ctx);
  if ("problems" in whole) return { say: m.message(ctx.locale, m.text(Object.values(whole.problems).join(" "))) };
  if (!ctx.may("interaction.log", whole.stated.community)) return { say: m.message(ctx.locale, m.text(ctx.say("log.notYours"))) };
  if (how === "save") await saveLine(line, whole.stated, ctx);
  else await join(whole.stated, line.data.like ?? "", true, ctx, [lineDone(line, "saved")]);
  return { update: await checklist(line.batch, page, ctx, ctx.say(how === "save" ? "paste.nowSaved" : "join.joined", { n: 1 })) };
}

/** `<id>:<page>`, as a button carries it. */
const placed = (value: string): { readonly id: string; readonly page: number } => {
  const [id = "", page = "0"] = value.split(":");
  return { id, page: Number(page) || 0 };
};
