import { idFrom } from "../../domain/ids.js";
import type { AgendaItem, AgendaState, Id } from "../../domain/records.js";
import type { About } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { Conflict, insert, update } from "../../ports.js";
import { communityField } from "../interactions/fields.js";
import { personOptions, resolvePeople } from "../interactions/people.js";
import { needsBecame, tellAskers } from "../needs/became.js";
import { communitiesFor, refused } from "../needs/where.js";
import { tellOwner } from "./item.js";
import { itemMessage } from "./item-message.js";
import { linkTo } from "./links.js";
import { answering, type Origin, originOf } from "./origin.js";

/** The communities an item may be put in: the origin's own, or those the person runs; the one they are in first. */
async function open(about: About, ctx: Context) {
  const origin = await originOf(about, ctx);
  const mine = await communitiesFor("agenda.edit", ctx);
  const communities = origin.communities
    ? (await ctx.store.find("community", { programme: ctx.programme.id, id: origin.communities, archivedAt: null })).filter(
        ({ id }) => ctx.may("agenda.edit", id),
      )
    : mine;
  const here = communities.find(({ id }) => id === ctx.community?.id);
  const first = here ?? communities[0];
  if (!first) throw refused(ctx, ctx.say("agenda.mayNot"));
  return { origin, communities, first, here };
}

/** Puts something on a community's agenda: what, who sees to it, by when. About a need, or a poll's candidate, or nothing. */
export const addForm = defineForm({
  name: "agenda.add",
  async build(about, ctx) {
    const { origin, communities, first, here } = await open(about, ctx);
    const { say } = ctx;
    return {
      title: say("agenda.addTitle"),
      submit: say("agenda.put"),
      fields: {
        ...(communities.length > 1 ? { community: communityField(ctx, communities) } : {}),
        title: f.textField({ label: say("agenda.what"), required: true, maxLength: 150 }),
        ...(origin.key ? {} : { why: f.longText({ label: say("agenda.whyLabel"), maxLength: 1000 }) }),
        owner: f.people({
          label: say("agenda.owner"),
          hint: say("agenda.ownerHint"),
          options: await personOptions(first.id, [`person:${ctx.person.id}`], ctx),
          max: 1,
        }),
        due: f.dateField({ label: say("agenda.due") }),
        status: f.choice({
          label: say("agenda.statusLabel"),
          required: true,
          options: (["proposed", "agreed", "in-progress"] as const).map((one) => ({
            value: one,
            label: say(`agenda.status.${one}`),
          })),
        }),
      },
      values: {
        ...(communities.length > 1 && here ? { community: here.id } : {}),
        title: origin.title,
        status: origin.why.poll ? "agreed" : "proposed",
        owner: [],
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { origin, communities, first } = await open(about, ctx);
    const community = values.community ?? first.id;
    if (!communities.some(({ id }) => id === community)) return { problems: { community: ctx.say("agenda.mayNot") } };
    const owner = await resolvePeople(values.owner, ctx);
    const item = newItem({ ...values, community, why: values.why ?? null, owner: owner.ids[0] ?? null }, origin, ctx);
    const { programme } = item;
    const standing =
      (origin.key ? await ctx.store.get("agendaItem", { programme, source: item.source }) : undefined) ??
      (await answering(origin.needs, community, ctx));
    if (standing) return { reply: await takenUp(standing, origin, ctx) };
    const told = await tellAskers(
      origin.needs,
      `agenda:${item.id}`,
      (say, need) => [m.text(say("agenda.toldOn", { need: need.text.slice(0, 300), title: item.title }))],
      ctx,
    );
    try {
      await ctx.store.atomically([
        ...owner.steps,
        insert("agendaItem", item),
        ...origin.needs.map((need) => linkTo(item, "need", need.id, ctx)),
        ...(origin.why.poll ? [linkTo(item, "poll", origin.why.poll, ctx)] : []),
        ...needsBecame(
          programme,
          origin.needs.map(({ id }) => id),
          "on-agenda",
          ctx.now,
        ),
        ...told,
        ...(item.owner ? await tellOwner(item, item.owner, ctx) : []),
      ]);
    } catch (error) {
      // Somebody else put it there this moment, or the same submission came twice.
      const other = error instanceof Conflict && (await ctx.store.get("agendaItem", { programme, source: item.source }));
      if (!other) throw error;
      return { reply: await already(other, ctx) };
    }
    return { reply: { say: await itemMessage(item, ctx, ctx.say("agenda.added")) } };
  },
});

/** The same need came by another way, a poll's result: what stands there takes the votes along. */
async function takenUp(item: AgendaItem, origin: Origin, ctx: Context) {
  const { poll } = origin.why;
  if (!poll || item.why.poll) return already(item, ctx);
  const why = { ...item.why, ...origin.why };
  const { programme, id, version } = item;
  await ctx.store.atomically([
    update("agendaItem", { programme, id, version }, { why, updatedAt: ctx.now, version: version + 1 }),
    linkTo(item, "poll", poll, ctx),
    ...origin.needs.map((need) => linkTo(item, "need", need.id, ctx)),
  ]);
  return already({ ...item, why, version: version + 1 }, ctx);
}

const already = async (item: AgendaItem, ctx: Context) => ({ say: await itemMessage(item, ctx, ctx.say("agenda.already")) });

function newItem(
  said: {
    readonly community: Id;
    readonly title: string;
    readonly why: string | null;
    readonly owner: Id | null;
    readonly due: string | null;
    readonly status: string;
  },
  origin: Origin,
  ctx: Context,
): AgendaItem {
  const { programme } = ctx;
  const source = origin.key ? `${origin.key}:${said.community}` : ctx.event.id;
  return {
    programme: programme.id,
    id: idFrom("agendaItem", programme.id, source),
    community: said.community,
    title: said.title,
    why: { ...origin.why, ...(said.why ? { words: said.why } : {}) },
    owner: said.owner,
    due: said.due,
    status: said.status as AgendaState,
    result: null,
    createdBy: ctx.person.id,
    source,
    sample: false,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    closedAt: null,
    version: 1,
  };
}
