import { dateIn } from "../../domain/dates.js";
import type { AgendaItem, HistoryEntry } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { summaryLine } from "../interactions/receipt.js";
import { type Hanging, hangingOn, whyWords } from "./why.js";

const CHANGES = 5;

/** One item, whole: why it is there, who sees to it, what was done about it, what came of it, and how it changed. */
export async function itemMessage(item: AgendaItem, ctx: Context, said?: string): Promise<m.Message> {
  const { say, store } = ctx;
  const of = { programme: item.programme };
  const hanging = await hangingOn([item], ctx);
  const links = hanging.links.get(item.id) ?? [];
  const done = hanging.done.get(item.id) ?? [];
  const history = await store.find("history", { ...of, subject: item.id }, { order: [["at", "desc"]], limit: CHANGES });
  const needs = links.flatMap(({ kind, ref }) => (kind === "need" ? (hanging.needs.get(ref) ?? []) : []));
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(item.title.slice(0, 150)),
    m.facts(itemFacts(item, hanging, ctx)),
    ...(needs.length > 0
      ? [
          m.text(m.bold(say("agenda.from"))),
          m.list(needs.map((need) => dotted([need.text, say("needs.askedBy", { n: hanging.asked.get(need.id) ?? 1 })], say))),
        ]
      : []),
    m.text(m.bold(say("agenda.doneHeading"))),
    done.length > 0 ? m.list(done.map((entry) => summaryLine(entry, say))) : m.text(say("agenda.nothingDone")),
    ...(history.length > 0 ? [m.note(say("agenda.changes")), m.list(await changeLines(item, history, ctx))] : []),
    m.buttons(
      ...(ctx.may("agenda.edit", item.community) || item.owner === ctx.person.id
        ? [{ action: "agenda.edit", label: say("agenda.change"), value: item.id, opens: true }]
        : []),
      { action: "trace.show", label: say("trace.button"), value: `item:${item.id}` },
      { action: "cop", label: say("agenda.all"), value: "agenda" },
    ),
  );
}

function itemFacts(item: AgendaItem, hanging: Hanging, ctx: Context): (readonly [string, string])[] {
  const { say } = ctx;
  const why = whyWords(item, hanging, ctx);
  return [
    [say("agenda.statusLabel"), say(`agenda.status.${item.status}`)],
    [say("agenda.owner"), item.owner ? (hanging.owners.get(item.owner) ?? "–") : say("agenda.nobody")],
    ...(item.due ? [[say("agenda.due"), say.date(item.due)] as const] : []),
    ...(why.length > 0 ? [[say("agenda.whyLabel"), dotted(why, say)] as const] : []),
    ...(item.result ? [[say("agenda.result"), item.result] as const] : []),
  ];
}

/** "23 Nov · Elena: proposed → agreed", newest first. What stood before each change is kept; what came after is the next one's before. */
async function changeLines(item: AgendaItem, history: readonly HistoryEntry[], ctx: Context): Promise<readonly string[]> {
  const { say, store } = ctx;
  const by = await store.find("person", { programme: item.programme, id: [...new Set(history.map((one) => one.by))] });
  const names = new Map(by.map(({ id, name }) => [id, name]));
  const lines: string[] = [];
  let after: Readonly<Record<string, unknown>> = { ...item };
  for (const { before, at, by: who } of history) {
    const changed = (["status", "due", "owner", "title", "result"] as const).filter(
      (field) => (before?.[field] ?? null) !== (after[field] ?? null),
    );
    const what = changed.map((field) =>
      field === "status"
        ? `${statusWord(before?.status, ctx)} → ${statusWord(after.status, ctx)}`
        : field === "due"
          ? `${say("agenda.due")} ${typeof after.due === "string" ? say.date(after.due) : "–"}`
          : say(`agenda.changed.${field}`),
    );
    lines.push(dotted([say.date(dateIn(ctx.zone, at)), names.get(who) ?? "–", ...what], say));
    after = before ?? {};
  }
  return lines;
}

const statusWord = (status: unknown, { say }: Context): string => {
  const known = (["proposed", "agreed", "in-progress", "done", "dropped"] as const).find((one) => one === status);
  return known ? say(`agenda.status.${known}`) : "–";
};
