import { dateIn, isCalendarDate } from "../../domain/dates.js";
import type { Channel, Community, Id } from "../../domain/records.js";
import { type WeekAsked, weekEnding } from "../../domain/week.js";
import type { Reply } from "../../events.js";
import { type Context, type Feature, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { sayFor } from "../../vocabulary/programme-say.js";
import { programmePreview } from "../programme-digest/index.js";
import { waitingLine } from "../prompts/waiting.js";
import { theCommunity } from "../the-community.js";
import { codesOf, digestsByThemselves } from "./by-itself.js";
import { weekDetails } from "./details.js";
import { weekMessage } from "./message.js";
import { openIn } from "./open.js";

/** The community's week: previewed in private, or posted in its channel. */
export const week: Feature = {
  name: "week",
  commands: {
    async "cop digest"(text, ctx) {
      if (/^program(me)?$/i.test(text.trim())) return programmePreview(ctx);
      const community = await theCommunity("digest.preview", ctx);
      if (text.trim().toLowerCase() === "preview") return { say: await previewed(community, ctx) };
      return post(community, ctx);
    },
  },
  tick: digestsByThemselves,
  presses: {
    async "week.more"(value, ctx) {
      const [id = "", to = ""] = value.split(":");
      const community = await ctx.store.get("community", { programme: ctx.programme.id, id });
      if (!community || !ctx.may("digest.preview", community.id))
        return { say: m.message(ctx.locale, m.text(ctx.say("community.mayNot"))) };
      // A button that carries no day, as of another version, is about the week that ends today.
      const asked = lastSevenDays(id, isCalendarDate(to) ? to : dateIn(community.zone, ctx.now), ctx);
      const details = weekDetails(community, asked, await ctx.store.questions.week(asked), ctx.say);
      return { say: await withMine(details, ctx) };
    },
  },
};

const lastSevenDays = (community: Id, to: string, ctx: Context): WeekAsked =>
  weekEnding(ctx.programme.id, community, to, ctx.now, codesOf(ctx.vocabulary));

async function previewed(community: Community, ctx: Context): Promise<m.Message> {
  if (!ctx.may("digest.preview", community.id))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("community.mayNot"))) });
  const asked = lastSevenDays(community.id, dateIn(community.zone, ctx.now), ctx);
  const open = await openIn(community, ctx.store, ctx.now);
  return withMine(weekMessage(community, asked, await ctx.store.questions.week(asked), open, ctx.say), ctx);
}

/** The part that only the reader sees: what waits for them, which the channel is not told. */
const withMine = async (shown: m.Message, ctx: Context): Promise<m.Message> =>
  m.message(shown.locale, ...shown.blocks, ...(await waitingLine(ctx)));

/** Posts the last seven days, in the community's language, in the channel it was asked in (or its first on this platform). */
async function post(community: Community, ctx: Context): Promise<Reply> {
  if (!ctx.may("digest.post", community.id))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("community.mayNot"))) });
  const channel = await channelFor(community, ctx);
  if (!channel) return { say: await previewed(community, ctx) };
  const asked = lastSevenDays(community.id, dateIn(community.zone, ctx.now), ctx);
  const say = sayFor(community.locale, ctx.vocabulary);
  const open = await openIn(community, ctx.store, ctx.now);
  const message = weekMessage(community, asked, await ctx.store.questions.week(asked), open, say);
  await ctx.store.atomically([
    toOutbox(
      {
        programme: ctx.programme.id,
        key: `digest:${community.id}:${channel.id}:${ctx.event.id}`,
        platform: channel.platform,
        workspace: channel.workspace,
        to: channel.place,
        kind: "post",
        community: community.id,
        message,
      },
      ctx.now,
    ),
  ]);
  ctx.wake();
  if (channel.place === ctx.event.where?.place)
    return { say: m.message(ctx.locale, m.text(ctx.say("week.postedHere"))), posted: true };
  return { say: m.message(ctx.locale, m.text(ctx.say("week.posted", { channel: channel.name }))) };
}

async function channelFor(community: Community, ctx: Context): Promise<Channel | undefined> {
  const { platform, where } = ctx.event;
  const channels = await ctx.store.find("channel", {
    programme: ctx.programme.id,
    community: community.id,
    platform,
    active: true,
  });
  return channels.find((one) => one.place === where?.place) ?? channels[0];
}
