import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPReceiver, type Logger, type webApi } from "@slack/bolt";
import { type Clock, type Log, PostFailed, type Store } from "../../src/ports.js";
import { sealer } from "../../src/sealed.js";
import type { Key } from "../../src/text/en/index.js";
import { nearestLocale } from "../../src/text/locales.js";
import { sayIn } from "../../src/text/say.js";
import type { Installations, Installed } from "./clients.js";
import { BelongsElsewhere, NOT_INSTALLED, SealedInstallations } from "./installations.js";
import { SCOPES } from "./scopes.js";

export interface OAuthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly secretKeys: readonly string[];
  readonly publicUrl: string | undefined;
  readonly apiUrl: string | undefined;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
}

export const INSTALL_PATH = "/slack/install";
export const REDIRECT_PATH = "/slack/oauth_redirect";
/** How long a coordinator's link works. */
const LINK_MS = 7 * 24 * 3_600_000;
/** How long a token is taken from memory: another process may have renewed or revoked it meanwhile. */
const FRESH_MS = 60_000;

export interface OAuth extends Installations {
  /** A link by which a workspace joins this programme. */
  link(programme: string): string;
  serve(request: IncomingMessage, response: ServerResponse): void;
  /** Uninstalled: the tokens are forgotten. Answers which workspaces that were. */
  gone(team: string | undefined, enterprise: string | undefined): Promise<readonly string[]>;
  /** Seals anew what an old key sealed. */
  start(): Promise<void>;
}

/** Many workspaces: installed by a coordinator's link, on our own port; Bolt's installer checks the state and renews tokens. */
export function createOAuth(settings: OAuthSettings, { store, clock, log }: { store: Store; clock: Clock; log: Log }): OAuth {
  const { secretKeys, publicUrl, apiUrl } = settings;
  const installations = new SealedInstallations(store, clock, sealer(secretKeys, "installations"));
  const { installer } = new HTTPReceiver({
    // Used for its installer alone: events never reach it.
    signingSecret: "",
    signatureVerification: false,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    stateSecret: stamp(secretKeys[0] ?? "", "state"),
    installationStore: installations,
    logger: settings.logger,
    installerOptions: {
      directInstall: true,
      clientOptions: settings.clientOptions,
      ...(apiUrl ? { authorizationUrl: `${new URL(apiUrl).origin}/oauth/v2/authorize` } : {}),
    },
  });
  if (!installer) throw new Error("OAuth needs SLACK_CLIENT_ID and SLACK_CLIENT_SECRET");
  const memory = (team: string | undefined, enterprise: string | undefined): string =>
    `${team ?? ""}/${team ? "" : (enterprise ?? "")}`;
  const known = new Map<string, { readonly at: number; readonly installed: Promise<Installed | undefined> }>();

  async function ask(team: string | undefined, enterprise: string | undefined): Promise<Installed | undefined> {
    const whole = team === undefined;
    try {
      const found = await installer?.authorize({
        teamId: team as never,
        enterpriseId: enterprise as never,
        isEnterpriseInstall: whole as never,
      });
      return found?.botToken ? { token: found.botToken, botId: found.botId ?? "", botUser: found.botUserId ?? "" } : undefined;
    } catch (error) {
      // Bolt wraps whatever happened; a database that is gone must not look like a workspace that is.
      if (error instanceof Error && error.message === NOT_INSTALLED) return undefined;
      throw new PostFailed("installation not readable", { cause: error });
    }
  }

  return {
    of(team, enterprise) {
      const key = memory(team, enterprise);
      const fresh = known.get(key);
      if (fresh && clock.now() - fresh.at < FRESH_MS) return fresh.installed;
      if (known.size > 2000) known.clear();
      // Asked for at once by many requests, it is read (and a token renewed) once.
      const installed = ask(team, enterprise);
      known.set(key, { at: clock.now(), installed });
      installed.then((found) => !found && known.delete(key)).catch(() => known.delete(key));
      return installed;
    },
    link(programme) {
      const data = Buffer.from(JSON.stringify([programme, clock.now() + LINK_MS])).toString("base64url");
      return `${publicUrl ?? ""}${INSTALL_PATH}?link=${data}.${stamp(secretKeys[0] ?? "", `link:${data}`)}`;
    },
    serve(request, response) {
      const url = new URL(request.url ?? "", "http://localhost");
      const working = url.pathname === INSTALL_PATH ? install(url, request, response) : finish(request, response);
      working.catch((error: unknown) => {
        log.error({ err: error }, "installation failed");
        if (!response.headersSent) page(request, response, 500, "surface.installFailed");
      });
    },
    async gone(team, enterprise) {
      const workspaces = await installations.letGo(team, enterprise);
      known.clear();
      return workspaces;
    },
    async start() {
      const count = await installations.resealAll();
      if (count > 0) log.info({ count }, "installations sealed with the new key");
    },
  };

  async function install(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const programme = programmeIn(url.searchParams.get("link") ?? "", secretKeys, clock.now());
    if (!programme || !(await store.get("programme", { programme, id: programme })))
      return page(request, response, 403, "surface.installBadLink");
    await installer?.handleInstallPath(request, response, undefined, {
      scopes: Object.keys(SCOPES),
      metadata: programme,
      ...(publicUrl ? { redirectUri: `${publicUrl}${REDIRECT_PATH}` } : {}),
    });
  }

  async function finish(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await installer?.handleCallback(request, response, {
      success: ({ team, enterprise }) => {
        known.clear();
        page(request, response, 200, "surface.installed", { workspace: team?.name ?? enterprise?.name ?? team?.id ?? "" });
      },
      failure: (error) => {
        const cancelled = /cancelled/.test(error.message);
        const elsewhere = (error as { code: string }).code === new BelongsElsewhere().code;
        const state = error.code === "slack_oauth_invalid_state" || error.code === "slack_oauth_missing_state";
        log.warn({ code: error.code }, "installation not finished");
        page(
          request,
          response,
          cancelled ? 200 : elsewhere ? 409 : state ? 403 : 502,
          cancelled
            ? "surface.installCancelled"
            : elsewhere
              ? "surface.installElsewhere"
              : state
                ? "surface.installBadLink"
                : "surface.installFailed",
        );
      },
    });
  }
}

const stamp = (key: string, what: string): string => createHmac("sha256", `slack:${key}`).update(what).digest("base64url");

/** The programme of a link that we made and that is not over; under any of the keys. */
function programmeIn(link: string, keys: readonly string[], now: number): string | undefined {
  const [data = "", mac = ""] = link.split(".");
  const given = Buffer.from(mac);
  const ours = keys.some((key) => {
    const expected = Buffer.from(stamp(key, `link:${data}`));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
  if (!ours) return undefined;
  const [programme, until] = JSON.parse(Buffer.from(data, "base64url").toString()) as [string, number];
  return until > now ? programme : undefined;
}

/** A page of one sentence, in the browser's language. */
function page(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  key: Key,
  params?: Readonly<Record<string, string>>,
): void {
  const say = sayIn(nearestLocale(request.headers["accept-language"]?.split(",")[0]));
  const words = say(key, params).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    })
    .end(
      `<!doctype html><html lang="${say.locale}" dir="${say.direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>coptrack</title><body style="font:1.2rem/1.5 sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem"><h1>coptrack</h1><p>${words}</p></body></html>`,
    );
}
