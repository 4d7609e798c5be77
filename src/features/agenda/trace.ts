import { dateIn } from "../../domain/dates.js";
import { fold } from "../../domain/fold.js";
import type { AgendaItem, Need, Poll } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { shorten } from "../../text/shorten.js";
import { summaryLine } from "../interactions/receipt.js";
import { askedBy } from "../needs/alike.js";
import { communitiesFor } from "../needs/where.js";
import { callLines, checkLines, eventLines, outcomeLine } from "./besides.js";
import { type Chain, type ChainLink, chainOf, LINKS } from "./chain.js";
import { votesWords } from "./why.js";

const OFFERED = 5;
const LOOKED_AT = 300;

/** Where something came from and what became of it, step by step; a step that is still to come says so. */
export async function chainMessage(kind: ChainLink, id: string, ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const chain = await chainOf(kind, id, ctx);
  const asked = await askedBy(chain.needs, ctx.store);
  const step = (words: string, lines: readonly string[]): readonly m.Block[] => [
    m.text(m.bold(words)),
    lines.length > 0 ? m.list(lines) : m.text(say("trace.notYet")),
  ];
  return m.message(
    ctx.locale,
    m.heading(say("trace.title")),
    ...step(
      say("trace.needs"),
      chain.needs.map((need) =>
        dotted(
          [need.text, say("needs.askedBy", { n: asked.get(need.id) ?? 1 }), say(`needs.source.${need.source}`), dayOf(need, ctx)],
          say,
        ),
      ),
    ),
    ...step(
      say("trace.polls"),
      chain.polls.map((poll) => pollLine(poll, chain, ctx)),
    ),
    ...step(
      say("trace.agenda"),
      chain.items.map((item) =>
        dotted(
          [
            item.title,
            say(`agenda.status.${item.status}`),
            ...(item.due ? [say("agenda.by", { date: say.date(item.due) })] : []),
          ],
          say,
        ),
      ),
    ),
    ...step(say("trace.done"), [
      ...chain.done.map((entry) => summaryLine(entry, say)),
      ...eventLines(chain.events, ctx),
      ...callLines(chain.calls, ctx),
    ]),
    ...step(say("trace.learned"), [
      ...chain.done.flatMap(({ title, lesson }) => (lesson ? [dotted([lesson.slice(0, 300), title], say)] : [])),
      ...(await checkLines(chain.checks, chain.rounds, ctx)),
    ]),
    ...step(say("trace.outcome"), [
      ...chain.outcomes.map((outcome) => outcomeLine(outcome, ctx)),
      // An item's end in the words of its only outcome is said once.
      ...chain.items.flatMap(({ result }) => (result && !chain.outcomes.some(({ change }) => change === result) ? [result] : [])),
    ]),
    ...onwards(chain, ctx),
  );
}

const short = (words: string): string => shorten(words, 75);

/** A button to each link that can be looked at by itself. */
function onwards({ items, polls, done }: Chain, { say, may }: Context): readonly m.Block[] {
  const rows = [
    items.map(({ id, title }) => ({ action: "agenda.show", label: short(title), value: id })),
    polls
      .filter(({ outcomes, communities }) => outcomes.length > 0 && communities.some((one) => may("poll.vote", one)))
      .map(({ id, title }) => ({ action: "poll.result", label: short(`${say("poll.seeResult")}: ${title}`), value: id })),
    done.map(({ id, title }) => ({ action: "trace.entry", label: short(title), value: id })),
  ];
  return rows.filter((row) => row.length > 0).map((row) => m.buttons(...row.slice(0, OFFERED)));
}

const dayOf = ({ createdAt }: Need, { say, zone }: Context): string => say.date(dateIn(zone, createdAt));

function pollLine(poll: Poll, chain: Chain, { say }: Context): string {
  const why = chain.items.map((item) => item.why).find((one) => one.poll === poll.id && one.votes !== undefined);
  return dotted([poll.title, ...(why ? votesWords(why, say) : [])], say);
}

/** `/cop trace field visits`: the one need or item that the words name, or the few that they may mean, to choose among. */
export async function trace(typed: string, ctx: Context): Promise<Reply> {
  const { say, store } = ctx;
  const of = { programme: ctx.programme.id };
  const communities = (await communitiesFor("interaction.read", ctx)).map(({ id }) => id);
  const [items, needs]: readonly [readonly AgendaItem[], readonly Need[]] =
    communities.length === 0
      ? [[], []]
      : await Promise.all([
          store.find("agendaItem", { ...of, community: communities }, { order: [["createdAt", "desc"]], limit: LOOKED_AT }),
          store.find(
            "need",
            { ...of, community: communities, joinedTo: null },
            { order: [["createdAt", "desc"]], limit: LOOKED_AT },
          ),
        ]);
  const linked = needs.length > 0 ? await store.find("agendaLink", { ...of, kind: "need", ref: needs.map(({ id }) => id) }) : [];
  const onAgenda = new Set(linked.map(({ ref }) => ref));
  const words = typed
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== "");
  const fits = (text: string): boolean => words.every((word) => fold(text).includes(word));
  const found = [
    ...items.filter(({ title }) => fits(title)).map(({ id, title }) => ({ value: `item:${id}`, text: title })),
    // A need that is on the agenda is found there.
    ...needs.filter(({ id, text }) => !onAgenda.has(id) && fits(text)).map(({ id, text }) => ({ value: `need:${id}`, text })),
  ];
  const [only, ...more] = found;
  if (!only) return { say: m.message(ctx.locale, m.text(say(words.length > 0 ? "trace.noneFit" : "trace.none", { typed }))) };
  if (more.length === 0 && words.length > 0) return { say: await shown(only.value, ctx) };
  return {
    say: m.message(
      ctx.locale,
      m.text(say("trace.which")),
      m.buttons(
        ...found.slice(0, OFFERED).map(({ value, text }) => ({
          action: "trace.show",
          label: short(text),
          value,
        })),
      ),
      found.length > OFFERED && m.note(say("trace.more", { n: found.length - OFFERED })),
    ),
  };
}

/** What a button says: `need:<id>`, `item:<id>`, … (`LINKS`). */
export const shown = (value: string, ctx: Context): Promise<m.Message> => {
  const [kind = "", id = ""] = value.split(":");
  return chainMessage(LINKS.find((one) => one === kind) ?? "need", id, ctx);
};
