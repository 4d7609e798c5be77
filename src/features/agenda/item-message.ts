import { dateIn } from "../../domain/dates.js";
import type { AgendaItem, AgendaOutcome, HistoryEntry, Id } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { shorten } from "../../text/shorten.js";
import { summaryLine } from "../interactions/receipt.js";
import { besides, callLines, checkLines, eventLines, outcomeLine } from "./besides.js";
import { linkIn } from "./links.js";
import { type Hanging, hangingOn, whyWords } from "./why.js";

const CHANGES = 8;
const MOST_BACK = 3;

/** One item, whole: why it is there, who sees to it, what was done about it, what came of it, and how it changed. */
export async function itemMessage(item: AgendaItem, ctx: Context, said?: string): Promise<m.Message> {
  const { say, store } = ctx;
  const of = { programme: item.programme };
  const hanging = await hangingOn([item], ctx);
  const links = hanging.links.get(item.id) ?? [];
  const more = await besides(links, ctx);
  const did = [
    ...(hanging.done.get(item.id) ?? []).map((entry) => summaryLine(entry, say)),
    ...eventLines(more.events, ctx),
    ...callLines(more.calls, ctx),
    ...(await checkLines(more.checks, more.rounds, ctx)),
  ];
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
    did.length > 0 ? m.list(did) : m.text(say("agenda.nothingDone")),
    ...(more.outcomes.length > 0
      ? [m.text(m.bold(say("agenda.result"))), m.list(more.outcomes.map((outcome) => outcomeLine(outcome, ctx)))]
      : []),
    ...(history.length > 0 ? [m.note(say("agenda.changes")), m.list(await changeLines(item, history, ctx))] : []),
    ...itemButtons(item, more.outcomes, ctx),
  );
}

/** What can be looked at; then what whoever sees to it can do for it. */
function itemButtons(item: AgendaItem, outcomes: readonly AgendaOutcome[], ctx: Context): readonly m.Block[] {
  const { say } = ctx;
  const runs = ctx.may("agenda.edit", item.community);
  const button = (action: string, label: string, opens = true): m.Button => ({ action, label, value: item.id, opens });
  const open = item.status !== "done" && item.status !== "dropped";
  const ways = [
    ...(open && ctx.may("event.plan", item.community) ? [button("plan.forItem", say("agenda.planIt"))] : []),
    ...(ctx.may("check.run", item.community) ? [button("check.forItem", say("agenda.checkIt"))] : []),
    ...(open && ctx.may("eoi.run", item.community) ? [button("interest.forItem", say("agenda.callForIt"))] : []),
  ];
  return [
    m.buttons(
      ...(runs || item.owner === ctx.person.id
        ? [
            button("agenda.edit", say("agenda.change")),
            button("agenda.outcome", say("agenda.outcomeAdd")),
            button("agenda.attach", say("agenda.attachTitle")),
          ]
        : []),
      { action: "trace.show", label: say("trace.button"), value: `item:${item.id}` },
      { action: "cop", label: say("agenda.all"), value: "agenda" },
    ),
    ...(ways.length > 0 ? [m.buttons(...ways)] : []),
    ...outcomes
      .filter(({ by }) => runs || by === ctx.person.id)
      .slice(-MOST_BACK)
      .map(({ id, change }) =>
        m.buttons({
          action: "agenda.outcomeBack",
          label: shorten(say("agenda.takeBack", { change }), 75),
          value: id,
          confirm: say("agenda.sureBack"),
        }),
      ),
  ];
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
  const titles = await titlesOf(history, ctx);
  const lines: string[] = [];
  let after: Readonly<Record<string, unknown>> = { ...item };
  for (const { before, at, by: who } of history) {
    const linked = linkIn(before);
    if (linked) {
      const title = titles.get(linked.ref) ?? "–";
      lines.push(
        dotted([say.date(dateIn(ctx.zone, at)), names.get(who) ?? "–", say(`agenda.${linked.what}Now`, { title })], say),
      );
      continue;
    }
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

/** What the things are called that were linked or taken off, by id. */
async function titlesOf(history: readonly HistoryEntry[], ctx: Context): Promise<ReadonlyMap<Id, string>> {
  const { store, say, programme } = ctx;
  const refs = history.flatMap(({ before }) => linkIn(before) ?? []);
  const of = (kind: string) => ({ programme: programme.id, id: refs.filter((one) => one.kind === kind).map(({ ref }) => ref) });
  const [entries, events, checks, calls, outcomes] = await Promise.all([
    store.find("interaction", { ...of("interaction"), deletedAt: null }),
    store.find("plannedEvent", of("event")),
    store.find("checkPlan", of("check")),
    store.find("interestCall", of("call")),
    store.find("agendaOutcome", of("outcome")),
  ]);
  return new Map([
    ...[...entries, ...events, ...calls].map(({ id, title }) => [id, title] as const),
    ...checks.map(({ id, createdAt }) => [id, say("agenda.checkOf", { date: say.date(dateIn(ctx.zone, createdAt)) })] as const),
    ...outcomes.map(({ id, change }) => [id, shorten(change, 80)] as const),
  ]);
}

const statusWord = (status: unknown, { say }: Context): string => {
  const known = (["proposed", "agreed", "in-progress", "done", "dropped"] as const).find((one) => one === status);
  return known ? say(`agenda.status.${known}`) : "–";
};
