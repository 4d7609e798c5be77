import { dateIn } from "../../domain/dates.js";
import type { Id, Need } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { askedBy } from "./alike.js";
import { type NeedFilter, writtenFilter } from "./filter.js";
import { type NeedsPage, needsPage } from "./page.js";
import { communitiesFor } from "./where.js";

/** The needs log: what members asked for, how many ask the same, and what became of it. No names: who asked stays with them. */
export async function needsList(filter: NeedFilter, after: NeedsPage["next"], ctx: Context, said?: string): Promise<m.Message> {
  const { say, store, programme, person } = ctx;
  const communities = await communitiesFor("interaction.read", ctx);
  const voices = await store.find("needVoice", { programme: programme.id, person: person.id }, { limit: 1000 });
  const mine = new Set(voices.map(({ need }) => need));
  const { needs, next } = await needsPage(
    communities.map(({ id }) => id),
    filter,
    mine,
    after,
    ctx,
  );
  const asked = await askedBy(needs, store);
  const filtered = Object.keys(filter).length > 0;
  const names = new Map(communities.map(({ id, name }) => [id, name]));
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(communities.length === 1 ? say("needs.titleOf", { community: communities[0]?.name ?? "" }) : say("needs.title")),
    filtered && m.note(dotted(filterWords(filter, ctx), say)),
    needs.length === 0 && m.text(say(filtered ? "needs.noneFit" : "needs.none")),
    ...needs.flatMap((need) =>
      drawNeed(
        need,
        asked.get(need.id) ?? 1,
        mine.has(need.id),
        communities.length > 1 ? (names.get(need.community) ?? "") : "",
        ctx,
      ),
    ),
    m.buttons(
      { action: "need.ask", label: say("needs.ask"), value: "", opens: true },
      ...(next ? [{ action: "needs.page", label: say("needs.older"), value: pageValue(filter, next) }] : []),
      { action: "needs.filter", label: say("needs.filter"), value: writtenFilter(filter), opens: true },
      ...(filtered || after ? [{ action: "needs.page", label: say("needs.all"), value: pageValue({}) }] : []),
    ),
  );
}

function drawNeed(need: Need, asked: number, voiced: boolean, community: string, ctx: Context): readonly m.Block[] {
  const { say, person } = ctx;
  const own = need.person === person.id;
  const settled = need.state === "met" || need.state === "dropped";
  const row = [
    ...(need.state === "open" ? [] : [{ action: "trace.show", label: say("trace.button"), value: `need:${need.id}` }]),
    ...(own || settled || !ctx.may("need.add", need.community)
      ? []
      : [
          voiced
            ? { action: "need.unvoice", label: say("needs.notMe"), value: need.id }
            : { action: "need.voice", label: say("needs.meToo"), value: need.id },
        ]),
    ...(ctx.may("agenda.edit", need.community) && !settled
      ? [
          ...(need.state === "on-agenda"
            ? []
            : [{ action: "agenda.add", label: say("agenda.addTitle"), value: `need:${need.id}`, opens: true }]),
          { action: "need.became", label: say("needs.became"), value: need.id, opens: true },
        ]
      : []),
  ];
  return [
    m.text(m.bold(need.text)),
    m.note(
      dotted(
        [
          say("needs.askedBy", { n: asked }),
          say(`needs.state.${need.state}`),
          say.date(dateIn(ctx.zone, need.createdAt)),
          ...need.themes.slice(0, 3).map((theme) => say.term("theme", theme)),
          ...(community ? [community] : []),
          ...(own || voiced ? [say("needs.you")] : []),
        ],
        say,
      ),
    ),
    ...(row.length > 0 ? [m.buttons(...row)] : []),
  ];
}

const filterWords = (filter: NeedFilter, { say }: Context): readonly string[] => [
  ...(filter.words ? [`“${filter.words}”`] : []),
  ...(filter.state ? [say(`needs.state.${filter.state}`)] : []),
  ...(filter.source ? [say(`needs.source.${filter.source}`)] : []),
  ...(filter.theme ? [say.term("theme", filter.theme)] : []),
  ...(filter.mine ? [say("needs.mine")] : []),
];

/** Where a page begins and what it shows, as a button carries it. */
export const pageValue = (filter: NeedFilter, after?: { readonly createdAt: number; readonly id: Id }): string =>
  `${after ? `${after.createdAt}.${after.id}` : ""}|${writtenFilter(filter)}`;
