import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { View } from "./client.js";
import { markupIn, refusalsOfBlocks, refusalsOfView } from "./strict.js";

export interface FakeUser {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly tz: string;
  readonly guest?: boolean;
  readonly bot?: boolean;
  readonly deleted?: boolean;
  readonly team?: string;
}
export interface FakeMessage {
  ts: string;
  user: string;
  text: string;
  blocks: readonly Block[];
  metadata?: { event_payload: { key?: string } };
  thread?: string | undefined;
  /** Seen by this person only. */
  only?: string | undefined;
  file?: { name: string; title: string; alt: string; bytes: number; text: string };
}
export interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly elements?: readonly (Record<string, unknown> & { type: string })[];
}
interface FakeChannel {
  readonly id: string;
  name: string;
  readonly members: Set<string>;
  archived: boolean;
  readonly messages: FakeMessage[];
}
type Answer = Record<string, unknown>;
type Args = Record<string, string>;

export const TEAM = "T0001";
export const BOT = "U0BOT";
const TOKEN = "xoxb-fake-token";

/** A Slack on loopback that refuses what Slack refuses: views and blocks over the limits, used and expired triggers, strangers, closed channels. */
export class FakeSlack {
  readonly users = new Map<string, FakeUser>();
  readonly channels = new Map<string, FakeChannel>();
  readonly views = new Map<string, View & { user: string; hash: string }>();
  readonly homes = new Map<string, View>();
  readonly calls: { method: string; args: Args }[] = [];
  /** Errors to give next, by method: a word, a status, or no answer at all. */
  readonly troubles = new Map<string, { error?: string; status?: number; retryAfter?: number; dropped?: true }[]>();
  /** Nothing is answered. */
  away = false;
  readonly refusedBlocks = new Set<string>();
  /** Markup found in texts that were posted: somebody typed it and was not escaped. */
  readonly marked: string[] = [];
  readonly tokens = new Map<string, { team: string; enterprise?: string }>([[TOKEN, { team: TEAM }]]);
  private readonly triggers = new Map<string, { user: string; state: "fresh" | "used" | "expired" }>();
  private readonly urls = new Map<string, { channel: string; user: string; ts?: string | undefined; uses: number }>();
  private readonly uploads = new Map<string, { name: string; alt: string; bytes: number; text: string }>();
  private server = createServer((request, response) => void this.serve(request, response));
  private serial = 0;

  static readonly token = TOKEN;

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `${this.address}/api/`;
  }
  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  user(user: FakeUser): void {
    this.users.set(user.id, user);
  }
  channel(id: string, name: string, members: readonly string[] = []): FakeChannel {
    const channel = { id, name, members: new Set(members), archived: false, messages: [] };
    this.channels.set(id, channel);
    return channel;
  }
  /** What one person sees in a conversation, oldest first. */
  seen(id: string, by: string): readonly FakeMessage[] {
    return (this.channels.get(id)?.messages ?? []).filter((one) => one.only === undefined || one.only === by);
  }
  direct(user: string): FakeChannel {
    return this.channels.get(`D${user}`) ?? this.channel(`D${user}`, "directmessage", [user, BOT]);
  }

  trigger(user: string): string {
    const id = `${this.next()}.${user}.trigger`;
    this.triggers.set(id, { user, state: "fresh" });
    return id;
  }
  expireTriggers(): void {
    for (const trigger of this.triggers.values()) if (trigger.state === "fresh") trigger.state = "expired";
  }
  responseUrl(channel: string, user: string, ts?: string): string {
    const id = `${this.next()}`;
    this.urls.set(id, { channel, user, ts, uses: 0 });
    return `${this.address}/commands/${id}`;
  }
  ts(): string {
    return `1795341600.${String(this.next()).padStart(6, "0")}`;
  }
  private next(): number {
    this.serial += 1;
    return this.serial;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.away) return void response.destroy();
    const raw = Buffer.concat(chunks);
    const path = request.url ?? "";
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    };
    if (path.startsWith("/commands/")) {
      const said = this.respond(path.slice(10), JSON.parse(raw.toString()) as Answer);
      return reply(said === "ok" ? 200 : 404, said === "ok" ? "ok" : { ok: false, error: said });
    }
    if (path.startsWith("/upload/")) {
      const upload = this.uploads.get(path.slice(8));
      if (!upload) return reply(404, "no such upload");
      const form = await new Response(raw, { headers: { "content-type": request.headers["content-type"] ?? "" } }).formData();
      for (const part of form.values())
        if (typeof part !== "string") Object.assign(upload, { bytes: upload.bytes + part.size, text: await part.text() });
      return reply(200, "OK");
    }
    const method = path.replace(/^\/api\//, "").replace(/\?.*/, "");
    const args = Object.fromEntries(new URLSearchParams(raw.toString()));
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? args.token ?? "";
    this.calls.push({ method, args });
    const trouble = this.troubles.get(method)?.shift();
    if (trouble?.dropped) return void response.destroy();
    if (trouble?.status)
      return reply(trouble.status, "", trouble.retryAfter === undefined ? {} : { "retry-after": String(trouble.retryAfter) });
    if (trouble?.error) return reply(200, { ok: false, error: trouble.error });
    const open = this.openMethods[method];
    if (open) return reply(200, open(args, request));
    if (!this.tokens.has(token)) return reply(200, { ok: false, error: "invalid_auth" });
    const handler = this.methods[method];
    reply(200, handler ? handler(args, token) : { ok: false, error: "unknown_method" });
  }

  /** Methods that take no bot token: for OAuth, set by the tests that need them. */
  readonly openMethods: Record<string, (args: Args, request: IncomingMessage) => Answer> = {};

  private readonly methods: Record<string, (args: Args, token: string) => Answer> = {
    "auth.test": (_, token) => ({ ok: true, team_id: this.tokens.get(token)?.team, user_id: BOT, bot_id: "B0BOT" }),
    "users.info": ({ user }) => {
      const known = this.users.get(user ?? "");
      return known ? { ok: true, user: profile(known) } : fail("user_not_found");
    },
    "users.list": () => ({ ok: true, members: [...this.users.values()].map(profile) }),
    "conversations.info": ({ channel }) => {
      const known = this.channels.get(channel ?? "");
      return known
        ? { ok: true, channel: { id: known.id, name: known.name, is_archived: known.archived } }
        : fail("channel_not_found");
    },
    "conversations.members": ({ channel, cursor, limit }) => {
      const known = this.channels.get(channel ?? "");
      if (!known) return fail("channel_not_found");
      const [from, size] = [Number(cursor || 0), Math.min(Number(limit ?? 100), 2)];
      const all = [...known.members];
      const rest = from + size < all.length ? String(from + size) : "";
      return { ok: true, members: all.slice(from, from + size), response_metadata: { next_cursor: rest } };
    },
    "conversations.open": ({ users }) => {
      const user = this.users.get(users ?? "");
      if (!user) return fail("users_not_found");
      if (user.deleted) return fail("user_disabled");
      return { ok: true, channel: { id: this.direct(user.id).id } };
    },
    "conversations.history": ({ channel, oldest }) => {
      const known = this.channels.get(channel ?? "");
      if (!known) return fail("channel_not_found");
      const messages = known.messages.filter((one) => one.only === undefined && Number(one.ts) >= Number(oldest ?? 0));
      return { ok: true, messages: [...messages].reverse() };
    },
    "chat.postMessage": (args) => this.posted(args),
    "chat.postEphemeral": (args) => {
      const channel = this.channels.get(args.channel ?? "");
      if (!channel) return fail("channel_not_found");
      if (!channel.members.has(args.user ?? "")) return fail("user_not_in_channel");
      return this.posted(args, args.user);
    },
    "chat.update": (args) => {
      const message = this.channels.get(args.channel ?? "")?.messages.find((one) => one.ts === args.ts && one.only === undefined);
      if (!message) return fail("message_not_found");
      const refused = this.refuse(args.blocks, args.text);
      if (refused) return refused;
      message.blocks = JSON.parse(args.blocks ?? "[]") as Block[];
      message.text = args.text ?? "";
      return { ok: true, channel: args.channel, ts: args.ts };
    },
    "chat.delete": (args) => {
      const channel = this.channels.get(args.channel ?? "");
      const at = channel?.messages.findIndex((one) => one.ts === args.ts) ?? -1;
      if (!channel || at < 0) return fail("message_not_found");
      channel.messages.splice(at, 1);
      return { ok: true };
    },
    "views.open": (args) => this.opened(args, null),
    "views.push": (args) => {
      const top = this.top(this.triggers.get(args.trigger_id ?? "")?.user ?? "");
      if (top && this.stack(top).length >= 3) return fail("push_limit_reached");
      return this.opened(args, top ?? null);
    },
    "views.update": (args) => {
      const view = this.views.get(args.view_id ?? "");
      if (!view) return fail("not_found");
      const next = JSON.parse(args.view ?? "{}") as View;
      const errors = refusalsOfView(next);
      if (errors.length > 0) return { ...fail("invalid_arguments"), response_metadata: { messages: errors } };
      return { ok: true, view: this.replace(view.id, next) };
    },
    "views.publish": (args) => {
      const view = JSON.parse(args.view ?? "{}") as View;
      const errors = refusalsOfView(view, "home");
      if (errors.length > 0) return { ...fail("invalid_arguments"), response_metadata: { messages: errors } };
      if (!this.users.has(args.user_id ?? "")) return fail("user_not_found");
      this.homes.set(args.user_id ?? "", { ...view, id: `VHOME${args.user_id}` });
      return { ok: true };
    },
    "files.getUploadURLExternal": ({ filename, alt_text, length }) => {
      if (!Number(length)) return fail("invalid_arguments");
      const id = `F${this.next()}`;
      this.uploads.set(id, { name: filename ?? "", alt: alt_text ?? "", bytes: 0, text: "" });
      return { ok: true, file_id: id, upload_url: `${this.address}/upload/${id}` };
    },
    "files.completeUploadExternal": ({ files, channel_id, thread_ts }) => {
      const channel = this.channels.get(channel_id ?? "");
      if (!channel) return fail("channel_not_found");
      for (const { id, title } of JSON.parse(files ?? "[]") as { id: string; title: string }[]) {
        const upload = this.uploads.get(id);
        if (!upload || upload.bytes === 0) return fail("file_not_found");
        channel.messages.push({ ts: this.ts(), user: BOT, text: "", blocks: [], thread: thread_ts, file: { ...upload, title } });
      }
      return { ok: true, files: [] };
    },
  };

  private posted(args: Args, only?: string): Answer {
    const user = this.users.get(args.channel ?? "");
    const channel = user ? this.direct(user.id) : this.channels.get(args.channel ?? "");
    if (!channel) return fail("channel_not_found");
    if (channel.archived) return fail("is_archived");
    if (!channel.members.has(BOT)) return fail(only ? "channel_not_found" : "not_in_channel");
    if (!args.text && !args.blocks) return fail("no_text");
    const refused = this.refuse(args.blocks, args.text);
    if (refused) return refused;
    const message: FakeMessage = {
      ts: this.ts(),
      user: BOT,
      text: args.text ?? "",
      blocks: JSON.parse(args.blocks ?? "[]") as Block[],
      ...(args.metadata ? { metadata: JSON.parse(args.metadata) as { event_payload: { key?: string } } } : {}),
      thread: args.thread_ts,
      only,
    };
    channel.messages.push(message);
    return { ok: true, channel: channel.id, ts: message.ts };
  }

  /** Slack's answer to blocks it does not take. */
  private refuse(blocks: string | undefined, text: unknown): Answer | undefined {
    this.marked.push(...markupIn(text));
    const parsed = JSON.parse(blocks ?? "[]") as Block[];
    const errors = [
      ...refusalsOfBlocks(parsed),
      ...parsed.filter((one) => this.refusedBlocks.has(one.type)).map((one) => `unsupported type: ${one.type}`),
    ];
    return errors.length > 0 ? { ...fail("invalid_blocks"), response_metadata: { messages: errors } } : undefined;
  }

  private respond(id: string, body: Answer): string {
    const url = this.urls.get(id);
    if (!url) return "not_found";
    url.uses += 1;
    if (url.uses > 5) return "used_url";
    const refused = this.refuse(JSON.stringify(body.blocks ?? []), body.text);
    if (refused) return "invalid_blocks";
    const channel = this.channels.get(url.channel);
    if (!channel) return "channel_not_found";
    const blocks = (body.blocks ?? []) as Block[];
    const old = channel.messages.find((one) => one.ts === url.ts);
    if (body.delete_original && old) channel.messages.splice(channel.messages.indexOf(old), 1);
    else if (body.replace_original && old) Object.assign(old, { blocks, text: body.text });
    else
      channel.messages.push({
        ts: this.ts(),
        user: BOT,
        text: String(body.text ?? ""),
        blocks,
        only: body.response_type === "in_channel" ? undefined : url.user,
      });
    return "ok";
  }

  /** What a command's acknowledgement said. */
  said(channel: string, user: string, body: Answer): void {
    const refused = this.refuse(JSON.stringify(body.blocks ?? []), body.text);
    if (refused) throw new Error(`Slack would show an error: ${JSON.stringify(refused)}`);
    this.channels.get(channel)?.messages.push({
      ts: this.ts(),
      user: BOT,
      text: String(body.text ?? ""),
      blocks: (body.blocks ?? []) as Block[],
      only: body.response_type === "in_channel" ? undefined : user,
    });
  }

  /** The topmost modal of a person. */
  top(user: string): (View & { user: string }) | undefined {
    return [...this.views.values()].filter((view) => view.user === user).at(-1);
  }
  stack(view: View): readonly View[] {
    return [...this.views.values()].filter((one) => (one.root_view_id ?? one.id) === (view.root_view_id ?? view.id));
  }
  replace(id: string, next: View): View {
    const old = this.views.get(id);
    if (!old) throw new Error("no such view");
    const { previous_view_id = null, root_view_id = id } = old;
    const view = { ...next, id, previous_view_id, root_view_id, user: old.user, hash: this.ts() };
    this.views.set(id, view);
    return view;
  }
  close(view: View, all = false): void {
    for (const one of all ? this.stack(view) : [view]) this.views.delete(one.id);
  }

  private opened(args: Args, previous: View | null): Answer {
    const trigger = this.triggers.get(args.trigger_id ?? "");
    if (!trigger) return fail("invalid_trigger_id");
    if (trigger.state === "used") return fail("exchanged_trigger_id");
    if (trigger.state === "expired") return fail("expired_trigger_id");
    trigger.state = "used";
    const view = JSON.parse(args.view ?? "{}") as View;
    const errors = refusalsOfView(view);
    if (errors.length > 0) return { ...fail("invalid_arguments"), response_metadata: { messages: errors } };
    for (const block of view.blocks)
      for (const user of block.element?.initial_users ?? []) if (!this.users.has(user)) return fail("user_not_found");
    const id = `V${this.next()}`;
    const made = {
      ...view,
      id,
      previous_view_id: previous?.id ?? null,
      root_view_id: previous ? (previous.root_view_id ?? previous.id) : id,
      user: trigger.user,
      hash: this.ts(),
    };
    this.views.set(id, made);
    return { ok: true, view: made };
  }
}

const fail = (error: string): Answer => ({ ok: false, error });
const profile = (user: FakeUser): Answer => ({
  id: user.id,
  name: user.name.toLowerCase().replace(/\W/g, "."),
  real_name: user.name,
  profile: { real_name: user.name },
  locale: user.locale,
  tz: user.tz,
  team_id: user.team ?? TEAM,
  is_bot: user.bot ?? false,
  deleted: user.deleted ?? false,
  is_restricted: user.guest ?? false,
});
