import { randomBytes } from "node:crypto";
import { dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { AgendaItem, Community, PlannedEvent } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import type { CalendarEvent } from "../../planned/calendar.js";
import { whenWords } from "../../planned/when.js";
import { insert } from "../../ports.js";
import { link } from "../agenda/links.js";
import { announcement } from "./announce.js";
import { plannerButtons } from "./message.js";

/** A later date of a series is announced a week before. */
const AHEAD_MS = 7 * 24 * 3_600_000;

/** Plans events of one kind in one commit, and tells the community's channels of the first; the same calendar entry again plans nothing twice. */
export async function plan(
  events: readonly [CalendarEvent, ...CalendarEvent[]],
  type: string,
  community: Community,
  ctx: Context,
  /** The agenda item that they are for. */
  item: AgendaItem | null = null,
): Promise<Reply> {
  const { say, now } = ctx;
  const programme = ctx.programme.id;
  const rows = events.map((event, index): PlannedEvent => {
    const source = `${community.id}:${event.source}`;
    return {
      programme,
      id: idFrom("planned", programme, source),
      community: community.id,
      type,
      title: event.title || say("plan.untitled"),
      description: event.description,
      start: event.start,
      end: event.end,
      zone: community.zone,
      allDay: event.allDay,
      date: dateIn(community.zone, event.start),
      place: event.place,
      link: event.link,
      person: ctx.person.id,
      source,
      state: "planned",
      interaction: null,
      checkIn: randomBytes(12).toString("base64url"),
      announceAt: index === 0 ? now : Math.max(now, event.start - AHEAD_MS),
      createdAt: now,
      version: 1,
    };
  });
  const [first] = rows as [PlannedEvent, ...PlannedEvent[]];
  const channels = await ctx.store.find("channel", { programme, community: community.id, active: true });
  await ctx.store.atomically([
    ...rows.map((row) => insert("plannedEvent", row, "any")),
    ...announcement(first, community, channels, ctx.platforms, now),
    ...(item ? rows.flatMap((row) => link(item, "event", row.id, ctx)) : []),
  ]);
  ctx.wake();
  const standing = (await ctx.store.get("plannedEvent", { programme, id: first.id })) ?? first;
  const names = channels.map((channel) => channel.name || community.name);
  return {
    say: m.message(
      ctx.locale,
      m.text(m.bold(standing.title), " · ", whenWords(standing, say, ctx.zone)),
      item && m.text(say("agenda.linked", { titles: item.title })),
      m.text(names.length > 0 ? say("plan.announced", { channels: say.list(names) }) : say("plan.noChannel")),
      rows.length > 1 && m.text(say("plan.series", { n: rows.length })),
      plannerButtons(standing, ctx),
    ),
  };
}
