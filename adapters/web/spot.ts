import type { Where } from "../../src/events.js";
import { privatePlace, type Room } from "./look.js";

/** A page on which people act: a community's channel, their own page, the programme's. */
export interface Spot {
  readonly path: string;
  readonly title: string;
  readonly where: Where;
  /** The channel; undefined on a private page. */
  readonly room: Room | undefined;
  readonly kind: "room" | "me" | "home";
}

export const roomPath = (place: string): string => `/c/${encodeURIComponent(place)}`;

export const roomSpot = (room: Room): Spot => ({
  kind: "room",
  path: roomPath(room.channel.place),
  title: room.community.name,
  where: { place: room.channel.place, name: room.channel.name, isPrivate: false },
  room,
});

export const privateSpot = (kind: "me" | "home", account: string, title: string): Spot => ({
  kind,
  path: kind === "me" ? "/me" : "/",
  title,
  where: { place: privatePlace(account), isPrivate: true },
  room: undefined,
});
