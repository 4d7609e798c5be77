import type { IncomingMessage, ServerResponse } from "node:http";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";
import type { Adapter } from "../../src/adapter.js";
import type { Core } from "../../src/core.js";
import { Once } from "../../src/once.js";
import type { Charts, Clock, Log, Store } from "../../src/ports.js";
import { createConversations } from "./conversations.js";
import { createFiles } from "./files.js";
import { type Answer, readRequest, send } from "./http.js";
import { INVOKE_MS, MESSAGE_MS } from "./limits.js";
import { createMeetings } from "./meetings.js";
import { createConnector } from "./messenger.js";
import { eventId, PLATFORM, tenantOf } from "./people.js";
import { createPosting } from "./posting.js";
import { createRoster } from "./roster.js";
import { createThrottle } from "./throttle.js";
import { handle } from "./turn.js";
import { MICROSOFT, type Vendor } from "./vendor.js";
import type { Activity, Address, InvokeAnswer } from "./wire.js";
import { createWorkspaces } from "./workspaces.js";

export interface TeamsSettings {
  readonly appId?: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
  /** `SingleTenant` (with a password) or `UserAssignedMSI` (a managed identity, without one). */
  readonly appType?: string;
  /** Lets a test client on this machine in without credentials, where there is no app id. */
  readonly trial: boolean;
  /** Seal the codes that connect teams to programmes. */
  readonly secretKeys?: readonly string[];
}
interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly charts: Charts;
  /** Quick retries of a call to the busy service; what fails longer waits in the outbox. */
  readonly patience?: { readonly retries: number; readonly minTimeout: number };
}

/**
 * Microsoft Teams. Throws where the settings would let anybody in: without an app id the SDK takes every request for real,
 * so that is for a trial on this machine only. `vendor` is whom we believe and call; tests put a server on loopback in its place.
 */
export function createTeamsAdapter(settings: TeamsSettings, deps: Deps, vendor: Vendor = MICROSOFT): Adapter {
  checked(settings);
  const { store, clock, log, charts } = deps;
  const { appId, tenantId, trial } = settings;
  const door = new Door(authentication(settings, vendor));
  const allowed = (url: string): boolean => vendor.serves(url) || (trial && onLoopback(url));
  const conversations = createConversations({ store, clock });
  const posting = createPosting({
    connector: createConnector(door.connectors(appId ?? ""), (at, work) => door.inTurn(appId ?? "", at, work), allowed),
    conversations,
    throttle: createThrottle(),
    charts,
    log,
    ...(deps.patience ? { patience: deps.patience } : {}),
  });
  const meetings = createMeetings({ store, posting, log });
  const workspaces = createWorkspaces({ store, clock, keys: settings.secretKeys ?? [] });
  const files = createFiles({ clock, log, stores: (url) => vendor.stores(url) || (trial && onLoopback(url)) });
  const roster = createRoster({ posting, clock, log });
  const once = new Once<Answer>();
  const working = new Set<Promise<unknown>>();
  const promise = (work: Promise<unknown>): void => {
    working.add(work);
    void work.catch(() => undefined).finally(() => working.delete(work));
  };
  let core: Core | undefined;

  /** Who may speak to us: the vendor's service, for this app, in this tenant. */
  async function admitted(activity: Activity, raw: unknown, request: IncomingMessage): Promise<Admission | Answer> {
    if (!allowed(activity.serviceUrl)) return refused(403, "service address not the vendor's");
    if (!appId) {
      if (!isLoopback(request.socket.remoteAddress ?? "")) return refused(401, "not from this machine");
      return { token: "", workspace: tenantOf(activity) ?? "trial" };
    }
    if (activity.channelId !== "msteams") return refused(403, "not from Teams");
    const token = request.headers.authorization ?? "";
    const reason = await door.mistrusts(raw, token, vendor.issuer);
    if (reason) return refused(reason.status, reason.why);
    const tenant = tenantOf(activity);
    return tenant === tenantId ? { token, workspace: tenant ?? "" } : refused(403, "another tenant");
  }
  const refused = (status: number, reason: string): Answer => {
    log.warn({ status, reason }, "request refused");
    return { status };
  };

  async function serve(request: IncomingMessage): Promise<Answer> {
    const read = await readRequest(request);
    if ("status" in read) return read;
    const { raw, activity } = read;
    const admission = await admitted(activity, raw, request);
    if ("status" in admission) return admission;
    const known = core;
    if (!known) return { status: 503 };
    const { token } = admission;
    const workspace = await workspaces.of(activity, admission.workspace);
    const work = (): Promise<Answer> =>
      door.turn(token, raw, () =>
        handle(activity, workspace, {
          core: known,
          posting,
          files,
          conversations,
          roster,
          workspaces,
          meetings,
          charts,
          log,
          promise,
          patience: INVOKE_MS,
        }),
      );
    // The service delivers again what it thinks was lost: the second waits for the first one's answer.
    const answer = once.run(eventId(activity, activity.type, activity.name ?? ""), work);
    promise(answer);
    if (activity.type === "invoke") return answer;
    const late = new Promise<Answer>((resolve) => setTimeout(() => resolve({ status: 200 }), MESSAGE_MS).unref());
    return Promise.race([answer, late]);
  }

  const { code } = workspaces;
  return {
    name: PLATFORM,
    platform: {
      messenger: posting,
      directory: posting,
      ...(code ? { connect: (programme: string) => ({ name: "Teams", words: `connect ${code(programme)}` }) } : {}),
    },
    paths: ["/api/messages"],
    serve(request: IncomingMessage, response: ServerResponse) {
      serve(request)
        .catch((error: unknown): Answer => {
          log.error({ err: error }, "activity not answered");
          return { status: 500 };
        })
        .then((answer) => send(response, answer))
        .catch((error: unknown) => log.error({ err: error }, "response not sent"));
    },
    start: async (started) => {
      core = started;
    },
    stop: async () => {
      core = undefined;
      while (working.size > 0) await Promise.allSettled(working);
    },
  };
}

interface Admission {
  readonly token: string;
  readonly workspace: string;
}

function checked({ appId, appPassword, tenantId, appType, trial }: TeamsSettings): void {
  if (!appId) {
    if (!trial) throw new Error("Teams needs TEAMS_APP_ID: without one, anybody could write in anybody's name.");
    return;
  }
  if (!tenantId) throw new Error("Teams needs TEAMS_APP_TENANT_ID: the tenant that the app is registered in.");
  if (appType !== "UserAssignedMSI" && !appPassword)
    throw new Error("Teams needs TEAMS_APP_PASSWORD, or TEAMS_APP_TYPE=UserAssignedMSI where a managed identity stands for it.");
}

function authentication(
  { appId, appPassword, tenantId, appType = "SingleTenant" }: TeamsSettings,
  vendor: Vendor,
): ConfigurationBotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication({
    ...(appId
      ? {
          MicrosoftAppId: appId,
          MicrosoftAppTenantId: tenantId,
          MicrosoftAppType: appType,
          ...(appType === "UserAssignedMSI" ? {} : { MicrosoftAppPassword: appPassword }),
        }
      : {}),
    ...vendor.endpoints,
  });
}

type SdkActivity = TurnContext["activity"];

/** The SDK's door: who is at it, and one turn behind it. */
class Door extends CloudAdapter {
  connectors(appId: string): ReturnType<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]> {
    return this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId));
  }

  inTurn(appId: string, at: Address, work: (context: TurnContext) => Promise<void>): Promise<void> {
    const { serviceUrl, conversation, bot, tenant } = at;
    const reference = {
      channelId: "msteams",
      serviceUrl,
      conversation: { id: conversation, tenantId: tenant, isGroup: true, conversationType: "groupChat", name: "" },
      bot: { id: bot, name: "" },
    };
    return this.continueConversationAsync(appId, reference, work);
  }

  /** Why a request is not believed; undefined where it is. The SDK would also take tokens of other issuers (its emulator's): we do not. */
  async mistrusts(raw: unknown, token: string, issuer: string): Promise<{ status: number; why: string } | undefined> {
    try {
      const { claimsIdentity } = await this.botFrameworkAuthentication.authenticateRequest(raw as SdkActivity, token);
      return claimsIdentity.getClaimValue("iss") === issuer ? undefined : { status: 401, why: "token of another issuer" };
    } catch (error) {
      const { name, statusCode } = error as { name?: string; statusCode?: number };
      // Keys that cannot be fetched are our trouble, not theirs: the service may come again.
      if (statusCode === 500 || name === "FetchError") return { status: 503, why: "signing keys not reached" };
      return { status: 401, why: "token not valid" };
    }
  }

  async turn(token: string, raw: unknown, logic: () => Promise<InvokeAnswer | undefined>): Promise<Answer> {
    const answer = await this.processActivity(token, raw as SdkActivity, async (context) => {
      const given = await logic();
      if (given) await context.sendActivity({ type: "invokeResponse", value: given });
    });
    return answer ? { status: answer.status, body: answer.body as unknown } : { status: 200 };
  }
}

const onLoopback = (url: string): boolean => URL.canParse(url) && isLoopback(new URL(url).hostname.replace(/^\[|\]$/g, ""));
const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^(::ffff:)?127\./.test(host);
