import type { Happening } from "../../src/events.js";
import { accountOf, eventId, PLATFORM, whereOf, whoOf } from "./people.js";
import type { Activity, Member } from "./wire.js";

type What = Pick<Happening, "happening" | "whole"> & { readonly who?: Member };

/** What an activity tells that nobody asked us: we or others came or went, a place was renamed or closed. */
export function happeningsOf(activity: Activity, workspace: string): readonly Happening[] {
  return whatOf(activity).map(({ happening, whole, who }) => ({
    kind: "happening",
    happening,
    ...(whole ? { whole } : {}),
    id: eventId(activity, happening, who ? accountOf(who) : ""),
    platform: PLATFORM,
    workspace,
    who: who ? { ...(who.name ? { name: who.name } : {}), account: accountOf(who) } : whoOf(activity),
    where: whereOf(activity),
  }));
}

function whatOf(activity: Activity): readonly What[] {
  const me = activity.recipient?.id;
  if (activity.type === "installationUpdate") {
    // An upgrade of the app ("add-upgrade", "remove-upgrade") is no coming and going.
    if (activity.action === "add") return [{ happening: "bot-added" }];
    if (activity.action === "remove") return [{ happening: "bot-removed" }];
  }
  if (activity.type !== "conversationUpdate") return [];
  const others = (members: readonly Member[] | undefined) => (members ?? []).filter((member) => member.id !== me);
  // Of a team it is told once, for all its channels.
  const team = activity.channelData?.team ? { whole: true } : {};
  // Our own coming and going is told by installationUpdate too, and there in every kind of place.
  return [
    ...others(activity.membersAdded).map((who): What => ({ happening: "joined", who, ...team })),
    ...others(activity.membersRemoved).map((who): What => ({ happening: "left", who, ...team })),
    ...(EVENTS[activity.channelData?.eventType ?? ""] ?? []),
  ];
}

/** Are we no longer there, after this? */
export const ends = (activity: Activity): boolean =>
  whatOf(activity).some(({ happening }) => happening === "bot-removed" || happening === "place-archived") ||
  (activity.type === "conversationUpdate" && (activity.membersRemoved ?? []).some(({ id }) => id === activity.recipient?.id));

const EVENTS: Readonly<Record<string, readonly What[]>> = {
  channelRenamed: [{ happening: "place-renamed" }],
  channelDeleted: [{ happening: "place-archived" }],
  teamRenamed: [],
  teamArchived: [{ happening: "place-archived" }],
  teamDeleted: [{ happening: "place-archived" }],
};
