import type { Core } from "../../src/core.js";
import type { Command, Happening, Reply } from "../../src/events.js";
import type { Once } from "../../src/once.js";
import type { Log } from "../../src/ports.js";
import { nearestLocale } from "../../src/text/locales.js";
import type { Clients } from "./clients.js";
import { slackError } from "./failures.js";
import { behind, type Delivered, happeningEvent, happeningOf, placeOf } from "./happenings.js";
import type { HuddleChange, Huddles } from "./huddles.js";
import { PLATFORM, whereOf, withoutMentions } from "./inbound.js";
import { unescaped } from "./inline.js";
import type { People } from "./people.js";
import type { Replies, Turn } from "./replies.js";

/** Homes opened in this process that are refreshed after a change; the others are built when they are opened. */
const HOMES_KEPT = 5000;

interface Parts {
  readonly core: Core;
  readonly clients: Clients;
  readonly people: People;
  readonly replies: Replies;
  readonly once: Once<Reply>;
  readonly huddles: Huddles;
  readonly log: Log;
}

export interface Mention {
  readonly event_id: string;
  readonly event: {
    readonly user?: string;
    readonly text?: string;
    readonly channel: string;
    readonly ts: string;
    readonly thread_ts?: string;
    readonly bot_id?: string;
    readonly user_team?: string;
  };
}

/** What Slack tells without anybody pressing anything: mentions, homes opened, channels and workspaces that change. */
export class Listening {
  private readonly homes = new Set<string>();
  constructor(private readonly parts: Parts) {}

  /** `@coptrack call with INRA yesterday`: what was understood, with buttons, to the person who wrote it. */
  async mention({ event_id, event }: Mention, workspace: string, bot: string | undefined): Promise<void> {
    if (!event.user || event.bot_id) return;
    const guest = event.user_team !== undefined && event.user_team !== workspace;
    const who = await this.parts.people.acting(workspace, event.user, guest ? { guest } : {});
    const where = whereOf(event.channel, undefined, event.thread_ts);
    const command: Command = {
      kind: "command",
      id: `slack:event:${event_id}`,
      platform: PLATFORM,
      workspace,
      who,
      where,
      ...asked(event.text ?? "", bot),
    };
    const turn: Turn = { workspace, account: event.user, locale: nearestLocale(who.locale), where };
    // A retry of Slack's finds the first answer, and must not say it again.
    if (this.parts.once.has(command.id)) return;
    let reply = await this.parts.once.run(command.id, () => this.parts.core.handle(command));
    if (reply.later) reply = await reply.later.work();
    await this.parts.replies.show(turn, reply);
  }

  async happened(body: Delivered, workspace: string, bot: string | undefined): Promise<void> {
    const happening = happeningOf(body.event, bot);
    if (!happening) return;
    const account = behind(body.event, happening);
    const needsName = happening === "bot-added" || happening === "joined";
    const [who, where] = await Promise.all([
      account ? this.parts.people.acting(workspace, account, {}) : undefined,
      this.place(body, workspace, needsName),
    ]);
    const event = happeningEvent(body, happening, workspace, who, where);
    if (happening === "home-opened") return this.home(event);
    if (this.parts.once.has(event.id)) return;
    await this.parts.once.run(event.id, () => this.parts.core.handle(event));
  }

  /** Somebody joined or left a huddle; when the last one left, the core hears that a meeting ended. */
  async huddle({ event }: { readonly event: HuddleChange }, workspace: string): Promise<void> {
    const ended = await this.parts.huddles.changed(event, workspace);
    if (ended) await this.parts.once.run(ended.id, () => this.parts.core.handle(ended));
  }

  /** Uninstalled, or its tokens revoked: its tokens are forgotten, and the core lets go of each workspace. */
  async gone(body: Delivered, forget: () => Promise<readonly string[]>): Promise<void> {
    if (happeningOf(body.event, undefined) !== "workspace-gone") return;
    for (const workspace of await forget())
      await this.parts.core.handle(happeningEvent(body, "workspace-gone", workspace, undefined, undefined));
  }

  /** The person's page, built for them and published. */
  private async home(event: Happening): Promise<void> {
    const { workspace, who } = event;
    if (this.homes.size >= HOMES_KEPT) this.homes.delete(this.homes.values().next().value ?? "");
    this.homes.add(`${workspace}/${who.account}`);
    const reply = await this.parts.core.handle(event);
    const home = reply.home ?? reply.say;
    if (home) await this.parts.replies.show({ workspace, account: who.account, locale: nearestLocale(who.locale) }, { home });
  }

  /** After a change, the page of whoever has it open. */
  async refresh(workspace: string, account: string, cause: string): Promise<void> {
    if (!this.homes.has(`${workspace}/${account}`)) return;
    const who = await this.parts.people.acting(workspace, account, {});
    await this.home({ kind: "happening", id: `${cause}:home`, platform: PLATFORM, workspace, who, happening: "home-opened" });
  }

  /** Events name a channel by its id alone; its name is asked for where somebody will read it. */
  private async place({ event }: Delivered, workspace: string, needsName: boolean): Promise<Happening["where"]> {
    const place = placeOf(event);
    if (!place || place.name || !needsName) return place;
    try {
      const client = await this.parts.clients.of(workspace);
      const { channel } = await client.conversations.info({ channel: place.place });
      return placeOf(event, channel?.name);
    } catch (error) {
      this.parts.log.warn({ reason: slackError(error) ?? "unreachable" }, "channel not looked up");
      return place;
    }
  }
}

/** A mention's words as a command: `/cop digest`, `cop digest` and `digest` after the name, everything else is to be logged. */
function asked(text: string, bot: string | undefined): Pick<Command, "command" | "text"> {
  const own = bot ? new RegExp(`<@${bot}(?:\\|[^>]*)?>`, "g") : /$^/;
  const typed = unescaped(withoutMentions(text.replace(own, " ")))
    .replace(/\s+/g, " ")
    .trim();
  if (typed === "") return { command: "cop", text: "help" };
  const cop = /^\/?cop(?:\s+(.*))?$/i.exec(typed);
  if (cop) return { command: "cop", text: cop[1] ?? "" };
  return { command: "log", text: typed.replace(/^\/?log\s+/i, "") };
}
