import { webApi } from "@slack/bolt";
import { PostFailed } from "../../src/ports.js";

/** What trying again does not mend: somebody must invite the bot, unarchive the channel, grant a scope, install it anew. */
const PERMANENT: ReadonlySet<string> = new Set([
  "channel_not_found",
  "not_in_channel",
  "is_archived",
  "channel_is_limited_access",
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "restricted_action_non_threadable_channel",
  "user_not_found",
  "user_disabled",
  "user_not_visible",
  "users_not_found",
  "cannot_dm_bot",
  "messages_tab_disabled",
  "not_allowed_token_type",
  "invalid_auth",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "not_authed",
  "missing_scope",
  "no_permission",
  "org_login_required",
  "ekm_access_denied",
  "team_access_not_granted",
  "team_not_found",
  "message_not_found",
  "cant_update_message",
  "cant_delete_message",
  "edit_window_closed",
  "no_text",
  "msg_too_long",
  "msg_blocks_too_long",
  "invalid_blocks",
  "invalid_arguments",
  "is_inactive",
  "method_deprecated",
  "slack_connect_file_upload_sharing_blocked",
]);

/** Places that take nothing of ours any more, until somebody invites the bot again; and people who are no longer there. */
const GONE: ReadonlySet<string> = new Set([
  "channel_not_found",
  "not_in_channel",
  "is_archived",
  "user_not_found",
  "users_not_found",
  "user_disabled",
]);

/** Answers that leave open whether anything was done. */
const UNSURE: ReadonlySet<string> = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

/** Slack's own word for what went wrong; undefined where it was the network. */
export function slackError(error: unknown): string | undefined {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIRateLimitedError) return "ratelimited";
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  return undefined;
}

/** Any failure of a call, as the outbox understands it. */
export function postFailed(error: unknown): PostFailed {
  if (error instanceof PostFailed) return error;
  if (error instanceof webApi.WebAPIRateLimitedError)
    return new PostFailed("ratelimited", { retryAfterMs: error.retryAfter * 1000, refused: true, cause: error });
  const reason = slackError(error);
  if (reason === undefined) return new PostFailed("unreachable", { cause: error });
  const refused = !UNSURE.has(reason) && !reason.startsWith("http_5");
  return new PostFailed(reason, { permanent: PERMANENT.has(reason), gone: GONE.has(reason), refused, cause: error });
}
