import { type Logger, webApi } from "@slack/bolt";
import { PostFailed } from "../../src/ports.js";
import { call } from "./http.js";

/** One workspace's installation: whose token, and who the bot is there. */
export interface Installed {
  readonly token: string;
  readonly botId: string;
  readonly botUser: string;
}

/** Where tokens come from: the settings' one, or the installations in the database. */
export interface Installations {
  /** By team; by enterprise where the whole organisation installed it. Undefined where nobody did. */
  of(team: string | undefined, enterprise?: string): Promise<Installed | undefined>;
}

export interface ClientSettings {
  readonly apiUrl?: string | undefined;
  readonly logger: Logger;
}

/** Options for every call: no retries inside the client, since the outbox (or the person) tries again and must not be kept waiting. */
export const clientOptions = ({ apiUrl, logger }: ClientSettings): webApi.WebClientOptions => ({
  ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  logger,
  fetch: call,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
});

/** Web API clients, one a token. */
export class Clients {
  private readonly known = new Map<string, webApi.WebClient>();
  constructor(
    private readonly installations: Installations,
    private readonly settings: ClientSettings,
  ) {}

  withToken(token: string): webApi.WebClient {
    let client = this.known.get(token);
    if (!client) {
      if (this.known.size > 500) this.known.clear();
      client = new webApi.WebClient(token, clientOptions(this.settings));
      this.known.set(token, client);
    }
    return client;
  }

  /** The client of a workspace; refuses for good where the app is not installed there any more. */
  async of(workspace: string): Promise<webApi.WebClient> {
    const installed = await this.installations.of(workspace);
    if (!installed) throw new PostFailed("not installed", { permanent: true });
    return this.withToken(installed.token);
  }
}

/** The one workspace of a bot token. */
export function singleInstallation(token: string, settings: ClientSettings): Installations & { check(): Promise<string> } {
  let known: Promise<Installed & { team: string }> | undefined;
  const ask = (): Promise<Installed & { team: string }> => {
    known ??= new webApi.WebClient(token, clientOptions(settings)).auth.test().then(
      (who) => ({ token, botId: who.bot_id ?? "", botUser: who.user_id ?? "", team: who.team_id ?? "" }),
      (error: unknown) => {
        known = undefined;
        throw error;
      },
    );
    return known;
  };
  return {
    // An organisation's token serves all its workspaces; Slack only sends what the app is installed for.
    of: () => ask(),
    check: async () => (await ask()).team,
  };
}
