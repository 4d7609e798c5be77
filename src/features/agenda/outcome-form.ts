import { addDays, dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { AgendaItem, AgendaOutcome } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { insert, update } from "../../ports.js";
import { refused } from "../needs/where.js";
import { becameOf, happened } from "./became.js";
import { changeableItem, changeSteps, readItem } from "./item.js";
import { itemMessage } from "./item-message.js";
import { link, linkIn, linksOf, unlink } from "./links.js";

/** What changed thanks to an item, since when, and who says so. Those who asked hear of it once. */
export const outcomeForm = defineForm({
  name: "agenda.outcome",
  async build(about, ctx) {
    const item = await changeableItem(about.item, ctx);
    const { say } = ctx;
    return {
      title: say("agenda.outcomeTitle"),
      fields: {
        about: f.section(item.title),
        change: f.longText({
          label: say("agenda.outcomeChange"),
          hint: say("agenda.outcomeChangeHint"),
          required: true,
          maxLength: 1000,
        }),
        date: f.dateField({ label: say("agenda.since"), required: true }),
        says: f.textField({ label: say("agenda.says"), hint: say("agenda.saysHint"), maxLength: 150 }),
        ...(item.status === "done" ? {} : { done: f.yesNo({ label: say("agenda.alsoDone") }) }),
      },
      values: { date: await todayOf(item, ctx), done: false },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { say } = ctx;
    const item = await changeableItem(about.item, ctx);
    if (values.date > addDays(await todayOf(item, ctx), 1))
      return { problems: { date: say("agenda.notYet", { date: say.date(values.date) }) } };
    const outcome: AgendaOutcome = {
      programme: item.programme,
      id: idFrom("agendaOutcome", item.programme, ctx.event.id),
      community: item.community,
      change: values.change,
      says: values.says,
      date: values.date,
      by: ctx.person.id,
      source: ctx.event.id,
      sample: false,
      createdAt: ctx.now,
      withdrawnAt: null,
    };
    const standing = await ctx.store.get("agendaOutcome", { programme: item.programme, id: outcome.id });
    if (standing) return { reply: { say: await itemMessage(item, ctx) } };
    const done = values.done === true && item.status !== "done";
    const set = { status: "done" as const, result: item.result ?? values.change };
    const { changed, steps } = done
      ? await changeSteps(item, Number(about.version) || item.version, set, ctx)
      : { changed: item, steps: [] };
    const told = done
      ? await becameOf(item, "done", values.change, ctx)
      : (await wereTold(item, ctx))
        ? []
        : await happened(item, values.change, ctx);
    await ctx.store.atomically([insert("agendaOutcome", outcome), ...link(item, "outcome", outcome.id, ctx), ...steps, ...told]);
    const n = told.filter((step) => "insert" in step && step.insert === "prompt").length;
    return { reply: { say: await itemMessage(changed, ctx, say("needs.becameSaid", { n })) } };
  },
});

/** Once an item: at its end, or at the first outcome, also one that was taken back since. */
async function wereTold({ programme, id, status }: AgendaItem, { store }: Context): Promise<boolean> {
  if (status === "done") return true;
  const history = await store.find("history", { programme, subject: id });
  return history.some(({ before }) => linkIn(before)?.kind === "outcome");
}

async function todayOf({ community, programme }: AgendaItem, ctx: Context): Promise<string> {
  const found = await ctx.store.get("community", { programme, id: community });
  return dateIn(found?.zone ?? ctx.zone, ctx.now);
}

/** Takes an outcome back: who wrote it down may, and who may change an item that it belongs to. */
export async function takeOutcomeBack(id: string, ctx: Context): Promise<Reply> {
  const of = { programme: ctx.programme.id };
  const outcome = await ctx.store.get("agendaOutcome", { ...of, id, withdrawnAt: null });
  if (!outcome || !ctx.may("interaction.read", outcome.community)) throw refused(ctx, ctx.say("agenda.gone"));
  const links = await linksOf("outcome", id, ctx);
  const [first] = links;
  const mine = outcome.by === ctx.person.id;
  if (!first && !mine) throw refused(ctx, ctx.say("agenda.mayNot"));
  const item = first && (await (mine ? readItem : changeableItem)(first.item, ctx));
  await ctx.store.atomically([
    update("agendaOutcome", { ...of, id, withdrawnAt: null }, { withdrawnAt: ctx.now }),
    ...links.flatMap((one) => unlink({ ...of, id: one.item }, "outcome", id, ctx)),
  ]);
  const words = ctx.say("agenda.outcomeBack", { change: outcome.change.slice(0, 300) });
  return { say: item ? await itemMessage(item, ctx, words) : m.message(ctx.locale, m.text(words)) };
}
