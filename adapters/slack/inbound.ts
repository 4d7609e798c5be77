import type { BlockAction, BlockSuggestion, GlobalShortcut, MessageShortcut, SlashCommand, ViewSubmitAction } from "@slack/bolt";
import type { Account, Command, Lookup, MessageRef, Press, Subject, Submission, Where } from "../../src/events.js";
import { read, type ViewState } from "./form-values.js";
import { unescaped } from "./inline.js";
import { actionOf } from "./message.js";
import { type Meta, unpack } from "./meta.js";

export const PLATFORM = "slack";

/** A conversation: one between people (or with the bot) is private, a channel is not, even a closed one. */
export const whereOf = (id: string, name?: string, thread?: string): Where => ({
  place: id,
  ...(name ? { name } : {}),
  ...(thread ? { thread } : {}),
  isPrivate: id.startsWith("D") || name === "directmessage" || name?.startsWith("mpdm-") === true,
});

/** Who acted, from what came with the request: a person of another workspace is a guest in a shared channel. */
export const givenBy = (user: { readonly id: string; readonly team_id?: string }, workspace: string): Account => ({
  account: user.id,
  ...(user.team_id && user.team_id !== workspace ? { guest: true } : {}),
});

export function commandEvent(body: SlashCommand, workspace: string, who: Account): Command {
  return {
    kind: "command",
    id: `slack:command:${body.trigger_id}`,
    platform: PLATFORM,
    workspace,
    who,
    where: whereOf(body.channel_id, body.channel_name),
    command: body.command === "/cop" ? "cop" : "log",
    text: unescaped(body.text ?? ""),
  };
}

/** Both kinds of shortcut log; the one on a message brings it along. */
export function shortcutEvent(body: GlobalShortcut | MessageShortcut, workspace: string, who: Account): Command {
  const common = { kind: "command", platform: PLATFORM, workspace, who, command: "log", text: "" } as const;
  const id = `slack:shortcut:${body.trigger_id}`;
  if (body.type === "shortcut") return { ...common, id };
  return { ...common, id, where: whereOf(body.channel.id, body.channel.name), about: subject(body, workspace) };
}

function subject(body: MessageShortcut, workspace: string): Subject {
  const message = body.message as MessageShortcut["message"] & { reply_users?: string[]; bot_id?: string };
  const people = [...new Set([message.user, ...(message.reply_users ?? [])])].filter((one): one is string => Boolean(one));
  const domain = body.team?.domain;
  return {
    text: unescaped(withoutMentions(message.text ?? "")),
    ...(message.user ? { author: message.user } : {}),
    // Slack's permalinks follow from the address of the workspace: asking for one would cost the trigger's time.
    ...(domain ? { link: `https://${domain}.slack.com/archives/${body.channel.id}/p${body.message_ts.replace(".", "")}` } : {}),
    at: Math.round(Number(body.message_ts) * 1000),
    people: people.map((account) => givenBy({ id: account }, workspace)),
  };
}

/** `<@U12|name>` → `@name`, `<https://…|words>` → `words`, `<!here>` → `@here`: what a person saw. */
export const withoutMentions = (text: string): string =>
  text.replace(/<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g, (_, sign: string, what: string, label?: string) => {
    if (label) return sign === "@" || sign === "#" ? `${sign}${label}` : label;
    return sign === "!" ? `@${what}` : sign ? "" : what;
  });

export function pressEvent(body: BlockAction, workspace: string, who: Account): Press {
  const action = body.actions[0];
  const meta = body.view && unpack(body.view.private_metadata);
  const message = messageOf(body);
  const where = body.channel ? whereOf(body.channel.id, body.channel.name) : meta?.where;
  return {
    kind: "press",
    id: `slack:press:${action?.action_ts ?? body.trigger_id}:${body.user.id}`,
    platform: PLATFORM,
    workspace,
    who,
    ...(where ? { where } : {}),
    action: actionOf(action?.action_id ?? ""),
    value: action && "value" in action && typeof action.value === "string" ? action.value : "",
    ...(message ? { message } : {}),
  };
}

export function messageOf(body: BlockAction): MessageRef | undefined {
  const { container } = body as { container?: { channel_id?: string; message_ts?: string } };
  return container?.channel_id && container.message_ts
    ? { place: container.channel_id, message: container.message_ts }
    : undefined;
}

/** Undefined for a view that an older version made: there is nothing in it that we could read safely. */
export function submissionEvent(
  body: ViewSubmitAction,
  workspace: string,
  who: Account,
): (Submission & { meta: Meta }) | undefined {
  const meta = unpack(body.view.private_metadata);
  if (!meta) return undefined;
  return {
    kind: "submission",
    // The same showing of a form, sent twice, is one submission.
    id: `slack:view:${body.view.id}:${meta.nonce}`,
    platform: PLATFORM,
    workspace,
    who,
    ...(meta.where ? { where: meta.where } : {}),
    form: body.view.callback_id,
    about: meta.about,
    values: read(body.view.state.values as ViewState),
    meta,
  };
}

export function lookupEvent(body: BlockSuggestion, workspace: string, who: Account): Lookup | undefined {
  const meta = unpack(body.view?.private_metadata);
  if (!meta || !body.view) return undefined;
  return {
    kind: "lookup",
    id: `slack:lookup:${body.view.id}:${body.block_id}:${body.value}`,
    platform: PLATFORM,
    workspace,
    who,
    ...(meta.where ? { where: meta.where } : {}),
    form: body.view.callback_id,
    field: body.block_id,
    about: meta.about,
    query: body.value,
  };
}
