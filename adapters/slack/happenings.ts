import type { Account, Happening, Where } from "../../src/events.js";
import { PLATFORM, whereOf } from "./inbound.js";

/** What Slack's events share, as far as we read them. */
export interface SlackEvent {
  readonly type: string;
  readonly user?: string | { readonly id: string; readonly deleted?: boolean };
  readonly channel?: string | { readonly id: string; readonly name?: string };
  readonly inviter?: string;
  readonly tab?: string;
  readonly tokens?: { readonly bot?: readonly string[] };
}
export interface Delivered {
  readonly event_id: string;
  readonly event: SlackEvent;
}

const NOBODY: Account = { account: "" };

/** What the core calls it; undefined for what is nothing to it. `bot`: our own user there. */
export function happeningOf(event: SlackEvent, bot: string | undefined): Happening["happening"] | undefined {
  const user = typeof event.user === "string" ? event.user : event.user?.id;
  switch (event.type) {
    case "app_home_opened":
      return event.tab === "home" ? "home-opened" : undefined;
    case "member_joined_channel":
      return user === bot ? "bot-added" : "joined";
    case "member_left_channel":
      return user === bot ? "bot-removed" : "left";
    // Sent to whoever was removed: us.
    case "channel_left":
    case "group_left":
      return "bot-removed";
    case "channel_rename":
    case "group_rename":
      return "place-renamed";
    case "channel_archive":
    case "channel_deleted":
    case "group_archive":
    case "group_deleted":
      return "place-archived";
    // Their account was closed; their name or zone changed otherwise.
    case "user_change":
      return typeof event.user === "object" && event.user.deleted ? "left" : undefined;
    case "app_uninstalled":
      return "workspace-gone";
    case "tokens_revoked":
      return (event.tokens?.bot ?? []).length > 0 ? "workspace-gone" : undefined;
    default:
      return undefined;
  }
}

/** Who stands behind it: whoever invited the bot, not the bot; nobody, where it happened by itself. */
export function behind(event: SlackEvent, happening: Happening["happening"]): string {
  const user = typeof event.user === "string" ? event.user : (event.user?.id ?? "");
  if (happening === "bot-added") return event.inviter ?? "";
  if (happening === "bot-removed" || happening === "place-renamed" || happening === "workspace-gone") return "";
  return user;
}

export function placeOf(event: SlackEvent, name?: string): Where | undefined {
  const { channel } = event;
  if (channel === undefined) return undefined;
  return typeof channel === "string" ? whereOf(channel, name) : whereOf(channel.id, channel.name ?? name);
}

export function happeningEvent(
  body: Delivered,
  happening: Happening["happening"],
  workspace: string,
  who: Account | undefined,
  where: Where | undefined,
): Happening {
  return {
    kind: "happening",
    // Slack's retries carry the same id.
    id: `slack:event:${body.event_id}`,
    platform: PLATFORM,
    workspace,
    who: who ?? NOBODY,
    ...(where ? { where } : {}),
    happening,
  };
}
