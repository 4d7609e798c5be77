import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bytesOf, faults } from "./strict-card.js";

type Json = Record<string, unknown>;
export interface Posted {
  readonly conversation: string;
  readonly id: string;
  activity: Json;
  updates: number;
}
export interface FakeMember {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId?: string;
  readonly userRole?: string;
  readonly tenantId?: string;
}
interface Trouble {
  readonly status: number;
  readonly code: string;
  readonly retryAfter?: number;
  /** How many requests it befalls. */
  readonly times: number;
  readonly when?: (method: string, path: string) => boolean;
}

/** Teams' message service on loopback: keeps what the bot sends, and refuses what Teams refuses, saying why. */
export class FakeConnector {
  readonly posts: Posted[] = [];
  /** Everything refused because the bot sent it wrong: a test fails where anything stands here. */
  readonly faults: string[] = [];
  readonly requests: { method: string; path: string; authorization: string | undefined }[] = [];
  /** Conversations that the bot is in, with their people. */
  readonly rosters = new Map<string, FakeMember[]>();
  /** What was put in a person's file store. */
  readonly drive = new Map<string, Buffer>();
  /** Meetings that the app may read. */
  readonly meetings = new Map<string, unknown>();
  private troubles: Trouble[] = [];
  private next = 1_700_000_000_000;
  private readonly server = createServer((request, response) => void this.serve(request, response));

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this;
  }
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
  trouble(trouble: Trouble): void {
    this.troubles.push({ ...trouble });
  }
  join(conversation: string, ...members: FakeMember[]): void {
    this.rosters.set(conversation, [...(this.rosters.get(conversation) ?? []), ...members]);
  }
  leave(conversation: string, ...members: FakeMember[]): void {
    const ids = new Set(members.map((one) => one.id));
    if (ids.size === 0) this.rosters.delete(conversation);
    else this.rosters.set(conversation, this.rosters.get(conversation)?.filter((one) => !ids.has(one.id)) ?? []);
  }
  in(conversation: string): readonly Posted[] {
    return this.posts.filter((post) => post.conversation === conversation);
  }
  /** The private conversation with a person, by any of their ids. */
  privateWith(account: string): string {
    return `a:${account}`;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const url = new URL(request.url ?? "/", "http://connector");
    const path = decodeURIComponent(url.pathname).replace(/^\/+/, "/");
    const method = request.method ?? "";
    this.requests.push({ method, path, authorization: request.headers.authorization });
    const answer = (status: number, body?: unknown, headers: Record<string, string> = {}): unknown => {
      return response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(body === undefined ? "" : JSON.stringify(body));
    };
    const refuse = (status: number, code: string, headers: Record<string, string> = {}): unknown =>
      answer(status, { error: { code, message: code } }, headers);
    const trouble = this.troubles.find((one) => one.times > 0 && (one.when?.(method, path) ?? true));
    if (trouble) {
      this.troubles[this.troubles.indexOf(trouble)] = { ...trouble, times: trouble.times - 1 };
      return refuse(
        trouble.status,
        trouble.code,
        trouble.retryAfter === undefined ? {} : { "retry-after": String(trouble.retryAfter) },
      );
    }
    const isJson = String(request.headers["content-type"] ?? "").startsWith("application/json");
    const body = isJson && chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Json) : {};
    if (method === "POST" && path === "/v3/conversations") return this.create(body, answer, refuse);
    if (method === "PUT" && path.startsWith("/drive/")) {
      this.drive.set(path, Buffer.concat(chunks));
      return answer(201, {});
    }
    const meeting = /^\/v1\/meetings\/([^/]+)$/.exec(path)?.[1];
    if (meeting) {
      const known = this.meetings.get(meeting);
      return known ? answer(200, known) : refuse(403, "MeetingNotAllowed");
    }
    const [, conversation = "", what = "", id] = /^\/v3\/conversations\/([^/]+)\/(\w+)(?:\/([^/]+))?$/.exec(path) ?? [];
    const roster = this.rosters.get(conversation.split(";")[0] ?? "");
    if (!roster) return refuse(403, "BotNotInConversationRoster");
    if (what === "activities") return this.activity(method, conversation, id, body, answer, refuse);
    if (method === "GET" && what === "pagedmembers") {
      const size = Number(url.searchParams.get("pageSize"));
      if (!(size >= 50 && size <= 500)) return refuse(400, "BadArgument");
      const from = Number(url.searchParams.get("continuationToken") ?? 0);
      const members = roster.slice(from, from + size);
      return answer(200, { members, ...(from + size < roster.length ? { continuationToken: String(from + size) } : {}) });
    }
    if (method === "GET" && what === "members") {
      const member = roster.find((one) => one.id === id || one.aadObjectId === id);
      return member ? answer(200, member) : refuse(404, "MemberNotFoundInConversation");
    }
    return refuse(405, "BadMethod");
  }

  private create(body: Json, answer: Answer, refuse: Refuse): unknown {
    const channel = (body.channelData as Json | undefined)?.channel as { id?: string } | undefined;
    if (body.isGroup && channel?.id) {
      if (!this.rosters.has(channel.id)) return refuse(403, "BotNotInConversationRoster");
      const refusal = this.wrong(body.activity as Json);
      if (refusal) return refuse(...refusal);
      const post = this.keep(channel.id, body.activity as Json);
      return answer(201, { id: `${channel.id};messageid=${post.id}`, activityId: post.id });
    }
    const [member, ...others] = (body.members ?? []) as readonly { id: string }[];
    if (body.isGroup || !member || others.length > 0 || !body.tenantId) return refuse(400, "BadSyntax");
    const known = [...this.rosters.values()].flat().find((one) => one.id === member.id || one.aadObjectId === member.id);
    if (!known) return refuse(403, "MemberNotFoundInConversation");
    const id = this.privateWith(known.aadObjectId ?? known.id);
    this.rosters.set(id, [known]);
    return answer(201, { id });
  }

  private activity(
    method: string,
    conversation: string,
    id: string | undefined,
    body: Json,
    answer: Answer,
    refuse: Refuse,
  ): unknown {
    const place = conversation.split(";")[0] ?? "";
    const post = this.posts.find((one) => one.conversation === place && one.id === id);
    if (method === "POST") {
      const refusal = this.wrong(body);
      if (refusal) return refuse(...refusal);
      return answer(201, { id: this.keep(place, body).id });
    }
    if (!post) return refuse(404, "ActivityNotFoundInConversation");
    if (method === "DELETE") {
      this.posts.splice(this.posts.indexOf(post), 1);
      return answer(200);
    }
    if (method !== "PUT") return refuse(405, "BadMethod");
    const refusal = this.wrong(body);
    if (refusal) return refuse(...refusal);
    post.activity = body;
    post.updates += 1;
    return answer(200, { id: post.id });
  }

  /** What Teams would refuse about a message. */
  private wrong(activity: Json | undefined): [number, string] | undefined {
    const said = (status: number, code: string): [number, string] => {
      this.faults.push(code);
      return [status, code];
    };
    if (activity?.type !== "message") return said(400, "BadSyntax: not a message");
    const attachments = (activity.attachments ?? []) as readonly { contentType?: string; content?: unknown }[];
    if (activity.text && attachments.length > 0) return said(400, "text and attachment in one message");
    if (attachments.length === 0 && !activity.text) return said(400, "BadSyntax: empty");
    if (attachments.length > 10) return said(400, "more than 10 attachments");
    if (bytesOf(activity) > 100_000) return said(413, "MessageSizeTooBig");
    for (const { contentType, content } of attachments) {
      if (contentType !== "application/vnd.microsoft.card.adaptive") continue;
      const found = faults(content);
      if (found.length > 0) return said(400, `BadCard: ${found.join("; ")}`);
    }
    return undefined;
  }

  private keep(conversation: string, activity: Json): Posted {
    this.next += 1;
    const post = { conversation, id: String(this.next), activity, updates: 0 };
    this.posts.push(post);
    return post;
  }
}
type Answer = (status: number, body?: unknown) => unknown;
type Refuse = (status: number, code: string) => unknown;
