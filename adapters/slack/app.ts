import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type AckFn,
  App,
  type BlockAction,
  type BlockSuggestion,
  type Context,
  type ViewResponseAction,
  type ViewSubmitAction,
} from "@slack/bolt";
import type { Adapter } from "../../src/adapter.js";
import type { Core } from "../../src/core.js";
import type { Reply } from "../../src/events.js";
import { Once } from "../../src/once.js";
import { type Charts, type Clock, type Log, type Store, update } from "../../src/ports.js";
import { Clients, clientOptions, type Installations, singleInstallation } from "./clients.js";
import { slackError } from "./failures.js";
import { GivingWay } from "./giving-way.js";
import { Handlers } from "./handlers.js";
import { Huddles } from "./huddles.js";
import { PLATFORM } from "./inbound.js";
import { Listening } from "./listening.js";
import { loggerTo } from "./logger.js";
import { createMessenger } from "./messenger.js";
import { createOAuth, INSTALL_PATH, REDIRECT_PATH } from "./oauth.js";
import { People } from "./people.js";
import { Posting } from "./posting.js";
import { Requests } from "./receive.js";
import { HAPPENINGS, HUDDLE, MENTION, UNINSTALLED } from "./registered.js";
import { Replies } from "./replies.js";
import { responder } from "./respond.js";
import { Sockets } from "./sockets.js";

export interface SlackSettings {
  readonly botToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** With it, events come over a socket that the program opens (no public address); without, as signed requests. */
  readonly appToken?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** Another Slack than Slack's: for tests, on loopback only. */
  readonly apiUrl?: string | undefined;
  /** The first seals tokens; all open them, so that a key can be changed. */
  readonly secretKeys?: readonly string[];
  readonly publicUrl?: string | undefined;
}

export interface SlackDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly charts: Charts;
  /** Waits between two messages in one channel; real time where not given. */
  readonly pause?: (ms: number) => Promise<void>;
  /** Passes the time before another socket is asked for; real time where not given. Ends early when nobody waits any more. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** All requests of Slack's come here: commands, interactions, options and events. */
const EVENTS_PATH = "/slack/events";

export interface SlackAdapter extends Adapter {
  /** Waits until nothing that was acknowledged is still being worked on. */
  settled(): Promise<void>;
}

/** Slack, whole: one port with everything else over HTTP, or a socket where there is no public address. */
export function createSlackAdapter(settings: SlackSettings, deps: SlackDeps): SlackAdapter {
  const { log, clock } = deps;
  refuseForeignApi(settings.apiUrl);
  const logger = loggerTo(log);
  const api = { apiUrl: settings.apiUrl, logger };
  const single = singleInstallation(settings.botToken ?? "", api);
  const oauth =
    settings.clientId && settings.clientSecret
      ? createOAuth(
          {
            clientId: settings.clientId,
            clientSecret: settings.clientSecret,
            secretKeys: settings.secretKeys ?? [],
            publicUrl: settings.publicUrl,
            apiUrl: settings.apiUrl,
            clientOptions: clientOptions(api),
            logger,
          },
          deps,
        )
      : undefined;
  const installations: Installations = oauth ?? single;
  const clients = new Clients(installations, api);
  const people = new People(clients, clock, log);
  const posting = new Posting(clock, log);
  const messenger = createMessenger({
    clients,
    posting,
    charts: deps.charts,
    clock,
    log,
    ...(deps.pause ? { pause: deps.pause } : {}),
  });
  const replies = new Replies({ clients, messenger, posting, respond: responder(settings.apiUrl), log });

  const http = new Requests(settings.signingSecret ?? "", log);
  const wait = deps.wait ?? ((ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined));
  const sockets = settings.appToken
    ? new Sockets({ appToken: settings.appToken, clientOptions: clientOptions(api), logger, log, clock, wait })
    : undefined;
  const app = new App({
    receiver: sockets ?? http,
    logger,
    convoStore: false,
    clientOptions: clientOptions(api),
    authorize: async ({ teamId, enterpriseId }) => {
      const installed = await installations.of(teamId, enterpriseId);
      if (!installed) throw new Error("not installed");
      return { botToken: installed.token, botId: installed.botId, botUserId: installed.botUser };
    },
  });
  app.error(async (error) =>
    log.error({ from: "slack", err: error.message, reason: slackError(error.original ?? error) }, "listener failed"),
  );

  let stopping = false;
  const running = new Set<Promise<unknown>>();
  // What was begun is finished before the program stops, also where its acknowledgement did not get through.
  const tracked = async <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  };
  app.use(({ next }) => tracked(next()));
  const settled = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running);
  };

  function listen(core: Core): void {
    const once = new Once<Reply>({ kept: 1000, again: (reply) => Boolean(reply.problems ?? reply.failed) });
    const huddles = new Huddles(deps.store, clock);
    const listening = new Listening({ core, clients, people, replies, once, huddles, log });
    const way = new GivingWay();
    const on = new Handlers({
      core,
      people,
      replies,
      once,
      changed: (...what) => listening.refresh(...what),
      turn: () => way.turn(),
      tracked,
    });
    const acknowledging = async <T>(ack: AckFn<T>, work: (ack: AckFn<T>) => Promise<void>): Promise<void> => {
      const acknowledged = way.arrived();
      const first: AckFn<T> = (said) => {
        acknowledged();
        return ack(said);
      };
      await work(first).finally(acknowledged);
    };
    const at = (context: { teamId?: string; enterpriseId?: string }): string => context.teamId ?? context.enterpriseId ?? "";
    const gone = (body: unknown, { teamId, enterpriseId }: { teamId?: string; enterpriseId?: string }) =>
      listening.gone(body as never, async () => (oauth ? oauth.gone(teamId, enterpriseId) : [teamId ?? ""]));
    const event = (name: string, body: unknown, context: Context): Promise<void> | undefined => {
      if (name === MENTION) return listening.mention(body as never, at(context), context.botUserId);
      if (name === HUDDLE) return listening.huddle(body as never, at(context));
      if (among(UNINSTALLED, name)) return gone(body, context);
      if (among(HAPPENINGS, name)) return listening.happened(body as never, at(context), context.botUserId);
      return undefined;
    };
    // In the place of a listener for each kind: Bolt tries all of them for every request.
    app.use(async (args) => {
      const { body, context } = args;
      if ("command" in args) await acknowledging(args.ack, (ack) => on.command(args.command, at(context), ack));
      else if ("event" in args) await event(args.event.type, body, context);
      else if (body.type === "view_submission")
        await acknowledging(args.ack as AckFn<ViewResponseAction>, (ack) =>
          on.submission(body as ViewSubmitAction, at(context), ack),
        );
      else if (body.type === "block_actions") await on.press(body as BlockAction, at(context), args.ack as never);
      else if (body.type === "block_suggestion") await on.lookup(body as BlockSuggestion, at(context), args.ack as never);
      else if ("shortcut" in args) await on.shortcut(args.shortcut, at(context), args.ack);
    });
  }

  return {
    name: PLATFORM,
    platform: {
      messenger,
      directory: people,
      ...(oauth ? { connect: (programme) => ({ name: "Slack", link: oauth.link(programme) }) } : {}),
    },
    paths: ["/slack/"],
    ...(sockets ? { connected: () => sockets.connected } : {}),
    serve(request, response) {
      if (stopping) return refuse(response, 503);
      const [path] = (request.url ?? "").split("?");
      if (oauth && request.method === "GET" && (path === INSTALL_PATH || path === REDIRECT_PATH))
        return oauth.serve(request, response);
      if (sockets || request.method !== "POST" || path !== EVENTS_PATH) return refuse(response, 404);
      http.listener(request, response);
    },
    async start(core) {
      listen(core);
      try {
        if (oauth) await oauth.start();
        else await reactivate(deps.store, await single.check());
      } catch (error) {
        const reason = slackError(error);
        if (reason && !reason.startsWith("http_") && reason !== "ratelimited")
          throw new Error(`Slack refuses the bot token (${reason}): check SLACK_BOT_TOKEN`, { cause: error });
        // Slack may be out of reach for a while; the rest of the program need not wait for it.
        log.warn({ reason: reason ?? "unreachable" }, "slack not reached at start");
      }
      await sockets?.start();
    },
    async stop() {
      stopping = true;
      await sockets?.stop();
      await settled();
    },
    settled,
  };
}

/** Installed again after it was uninstalled, with a new token: the workspace is served again. */
async function reactivate(store: Store, team: string): Promise<void> {
  const workspace = await store.questions.workspace(PLATFORM, team);
  if (workspace && !workspace.active)
    await store.atomically([update("workspace", { programme: workspace.programme, id: workspace.id }, { active: true })]);
}

const among = (names: readonly string[], name: string): boolean => names.includes(name);

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain" }).end();
}

function refuseForeignApi(apiUrl: string | undefined): void {
  if (apiUrl && !["localhost", "127.0.0.1", "[::1]"].includes(new URL(apiUrl).hostname))
    throw new Error("SLACK_API_URL is for tests and may only be on this machine");
}
