import { idFrom } from "../../domain/ids.js";
import type { Channel, Community, PlannedEvent } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Services, Tick } from "../../feature.js";
import { toOutbox } from "../../outbox.js";
import { Conflict, insert, type Step } from "../../ports.js";
import { hoursHere, opensAt } from "../../prompts/hours.js";
import { sayIn } from "../../text/say.js";
import { eventMessage } from "./message.js";

/** After a standstill of two days, what was to be announced meanwhile still is, if it is to come. */
const CATCH_UP_MS = 48 * 3_600_000;

export const postKey = (event: PlannedEvent, channel: Channel): string => `event:${event.id}:${channel.id}`;

/** The posts that tell a community's channels of an event, in its language; the marker says that it was told. */
export function announcement(
  event: PlannedEvent,
  community: Community,
  channels: readonly Channel[],
  platforms: Services["platforms"],
  now: Instant,
): readonly Step[] {
  const { programme } = event;
  const key = markerOf(event);
  return [
    insert("run", { programme, id: idFrom("run", programme, key), key, at: now }, "any"),
    ...channels
      .filter((channel) => platforms.has(channel.platform))
      .map((channel) =>
        toOutbox(
          {
            programme,
            key: postKey(event, channel),
            platform: channel.platform,
            workspace: channel.workspace,
            to: channel.place,
            kind: "post",
            message: eventMessage(event, [], sayIn(community.locale)),
          },
          now,
        ),
      ),
  ];
}

const markerOf = (event: PlannedEvent): string => `event-announced:${event.id}`;

/** The later dates of a series, each when its time comes. */
export async function announceDue(tick: Tick): Promise<void> {
  for (const { id: programme } of await tick.store.questions.programmes()) {
    const due = await tick.store.find("plannedEvent", {
      programme,
      state: "planned",
      announceAt: { from: tick.now - CATCH_UP_MS, to: tick.now },
      end: { from: tick.now },
    });
    for (const event of due) {
      if (await tick.store.get("run", { programme, key: markerOf(event) })) continue;
      const community = await tick.store.get("community", { programme, id: event.community, archivedAt: null });
      if (!community || community.settings.paused) continue;
      // Nobody chose that hour.
      if (opensAt(hoursHere(community), tick.now) > tick.now) continue;
      const channels = await tick.store.find("channel", { programme, community: community.id, active: true });
      try {
        await tick.store.atomically(announcement(event, community, channels, tick.platforms, tick.now));
      } catch (error) {
        // Another process was quicker.
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }
}
