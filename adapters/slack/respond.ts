import { PostFailed } from "../../src/ports.js";
import { call } from "./http.js";

export interface Response {
  readonly text: string;
  readonly blocks?: readonly unknown[];
  readonly response_type?: "ephemeral" | "in_channel";
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string;
}

/** Answers over a response URL: to where the person is, also where the bot is no member. Throws with Slack's word for why not. */
export type Respond = (url: string, body: Response) => Promise<void>;

/** `apiUrl` is the tests' Slack on loopback; otherwise only Slack's own hosts are answered. */
export function responder(apiUrl: string | undefined): Respond {
  const allowed = (url: URL): boolean =>
    (url.protocol === "https:" && /^hooks\.slack(-gov)?\.com$/.test(url.hostname)) ||
    (apiUrl !== undefined && url.origin === new URL(apiUrl).origin);
  return async (address, body) => {
    const url = new URL(address);
    if (!allowed(url)) throw new PostFailed("not an address of Slack", { permanent: true });
    const response = await call(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(10_000),
    });
    const said = await response.text();
    // Slack says "ok", or JSON with an error, sometimes with status 200.
    const reason = /"error":\s*"([a-z_]+)"/.exec(said)?.[1];
    if (response.ok && reason === undefined) return;
    throw new PostFailed(reason ?? `http_${response.status}`, { permanent: true });
  };
}
