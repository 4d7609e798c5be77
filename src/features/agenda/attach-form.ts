import { addDays, dateIn } from "../../domain/dates.js";
import type { AgendaItem, AgendaLink, Id, Interaction } from "../../domain/records.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { shorten } from "../../text/shorten.js";
import { summaryLine } from "../interactions/receipt.js";
import { changeableItem } from "./item.js";
import { itemMessage } from "./item-message.js";
import { HAND_LINKED, type HandLinked, link, unlink } from "./links.js";

/** How far back entries, checks and calls are offered, and how many. */
const DAYS = 180;
const MOST = 40;

type Offered = Readonly<Record<HandLinked, readonly f.Option[]>>;

/** What belongs to an item: entries, coming events, learning checks, calls. Whoever sees to it says so here, and takes off what does not. */
export const attachForm = defineForm({
  name: "agenda.attach",
  async build(about, ctx) {
    const item = await changeableItem(about.item, ctx);
    const { say } = ctx;
    const { options, linked } = await offeredTo(item, ctx);
    const field = (kind: HandLinked) => f.choices({ label: say(`agenda.attach.${kind}`), options: options[kind] });
    return {
      title: say("agenda.attachTitle"),
      fields: {
        about: f.section(
          item.title,
          HAND_LINKED.every((kind) => options[kind].length === 0) ? say("agenda.attachNothing") : say("agenda.attachHint"),
        ),
        ...(options.interaction.length > 0 ? { interaction: field("interaction") } : {}),
        ...(options.event.length > 0 ? { event: field("event") } : {}),
        ...(options.check.length > 0 ? { check: field("check") } : {}),
        ...(options.call.length > 0 ? { call: field("call") } : {}),
      },
      values: Object.fromEntries(HAND_LINKED.map((kind) => [kind, refsOf(linked, kind)])),
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const item = await changeableItem(about.item, ctx);
    const { options, linked } = await offeredTo(item, ctx);
    await ctx.store.atomically(
      HAND_LINKED.flatMap((kind) => {
        const chosen = values[kind] ?? [];
        const standing = refsOf(linked, kind);
        return options[kind].flatMap(({ value }) => {
          if (chosen.includes(value) === standing.includes(value)) return [];
          return chosen.includes(value) ? link(item, kind, value, ctx) : unlink(item, kind, value, ctx);
        });
      }),
    );
    return { reply: { say: await itemMessage(item, ctx, ctx.say("agenda.attached")) } };
  },
});

const refsOf = (links: readonly AgendaLink[], kind: HandLinked): readonly Id[] =>
  links.filter((one) => one.kind === kind).map(({ ref }) => ref);

/** What is linked first, then the newest of the community. */
async function offeredTo(
  item: AgendaItem,
  ctx: Context,
): Promise<{ readonly options: Offered; readonly linked: readonly AgendaLink[] }> {
  const { store, say, zone, now } = ctx;
  const { programme, community } = item;
  const of = { programme };
  const linked = await store.find("agendaLink", { ...of, item: item.id, kind: [...HAND_LINKED] });
  const since = now - DAYS * 86_400_000;
  const [entries, events, checks, calls] = await Promise.all([
    store.find(
      "interaction",
      { ...of, community, deletedAt: null, date: { from: addDays(dateIn(zone, now), -DAYS) } },
      { order: [["date", "desc"]], limit: MOST },
    ),
    store.find(
      "plannedEvent",
      { ...of, community, state: "planned", start: { from: now } },
      { order: [["start", "asc"]], limit: MOST },
    ),
    store.find("checkPlan", { ...of, community, createdAt: { from: since } }, { order: [["createdAt", "desc"]], limit: MOST }),
    store.find("interestCall", { ...of, community, createdAt: { from: since } }, { order: [["createdAt", "desc"]], limit: MOST }),
  ]);
  const withLinked = async <T extends { readonly id: Id }>(
    kind: HandLinked,
    newest: readonly T[],
    read: (id: readonly Id[]) => Promise<readonly T[]>,
  ): Promise<readonly T[]> => {
    const refs = refsOf(linked, kind);
    const missing = refs.filter((ref) => !newest.some(({ id }) => id === ref));
    const more = missing.length > 0 ? await read(missing) : [];
    const [those, others] = [true, false].map((is) => newest.filter(({ id }) => refs.includes(id) === is));
    return [...more, ...(those ?? []), ...(others ?? [])].slice(0, f.MAX_OPTIONS);
  };
  const option = (value: Id, label: string): f.Option => ({ value, label: shorten(label, 75) });
  const day = (at: number): string => say.date(dateIn(zone, at));
  return {
    linked,
    options: {
      interaction: (
        await withLinked("interaction", entries, (id) => store.find("interaction", { ...of, id, deletedAt: null }))
      ).map((one: Interaction) => option(one.id, summaryLine(one, say))),
      event: (await withLinked("event", events, (id) => store.find("plannedEvent", { ...of, id }))).map(({ id, title, date }) =>
        option(id, `${say.date(date)} · ${title}`),
      ),
      check: (await withLinked("check", checks, (id) => store.find("checkPlan", { ...of, id }))).map(({ id, createdAt }) =>
        option(id, say("agenda.checkOf", { date: day(createdAt) })),
      ),
      call: (await withLinked("call", calls, (id) => store.find("interestCall", { ...of, id }))).map(({ id, title, createdAt }) =>
        option(id, `${day(createdAt)} · ${title}`),
      ),
    },
  };
}
