import { webApi } from "@slack/bolt";
import { slackError } from "./failures.js";
import { ClosedEarly } from "./socket.js";

/** Why there is no socket: Slack refuses the settings, which somebody must mend, or it is a trouble that may pass by itself. */
export interface Failed {
  readonly kind: "refused" | "trouble";
  /** Slack's word for it, or ours where it said nothing. */
  readonly reason: string;
  readonly retryAfterMs?: number;
}

/** Slack's word where Socket Mode was switched off in the app's settings. */
const SWITCHED_OFF = "link_disabled";
/** The app token is no good, or not good for this. */
const REFUSED: ReadonlySet<string> = new Set([
  SWITCHED_OFF,
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "user_removed_from_team",
  "team_disabled",
  "token_revoked",
  "token_expired",
  "not_allowed_token_type",
  "missing_scope",
  "no_permission",
  "access_denied",
  "org_login_required",
  "ekm_access_denied",
  "team_access_not_granted",
]);

/** What a word of Slack's means for whoever asked for a socket. */
export const ended = (reason: string): Failed => ({ kind: REFUSED.has(reason) ? "refused" : "trouble", reason });

/** What it means that no socket came of a try. */
export function failed(error: unknown): Failed {
  const why = ended(slackError(error) ?? (error instanceof ClosedEarly ? error.message : "unreachable"));
  return error instanceof webApi.WebAPIRateLimitedError ? { ...why, retryAfterMs: error.retryAfter * 1000 } : why;
}

const [SECOND, MINUTE] = [1000, 60_000];

/**
 * Milliseconds until the next try, after so many failed in a row: none after a socket that stood; a second to a minute while
 * Slack is in trouble; a minute to a quarter of an hour while somebody must mend a setting, so that it comes back once they did.
 */
export function untilNext({ kind, retryAfterMs = 0 }: Failed, failures: number): number {
  if (failures === 0) return 0;
  const [from, most] = kind === "refused" ? [MINUTE, 15 * MINUTE] : [SECOND, MINUTE];
  return Math.max(retryAfterMs, Math.min(from * 2 ** (failures - 1), most));
}

/** Which setting is refused, and where it is mended. */
export const refusal = (reason: string): string =>
  reason === SWITCHED_OFF
    ? "Socket Mode is switched off in the Slack app's settings: switch it on there"
    : `Slack refuses the app token (${reason}): check SLACK_APP_TOKEN`;
