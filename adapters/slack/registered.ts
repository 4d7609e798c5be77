/** What the app listens to, in one place: the manifest is generated from it, and a test compares the two. */

/** Slash commands are shared by a whole workspace, so there are two. */
export const COMMANDS = {
  "/log": {
    means: "log",
    says: "Log an interaction: a call, a meeting, an e-mail, a workshop",
    hint: "call with INRA yesterday, 2 women 1 man, 45 min, about seeds",
  },
  "/cop": { means: "cop", says: "Everything else: digest, reports, settings, help", hint: "help" },
} as const;

export const SHORTCUTS = {
  /** The lightning menu, anywhere. */
  log_interaction: { type: "global", name: "Log an interaction", says: "Opens the form, anywhere in Slack" },
  /** The menu of a message; slash commands do not run inside threads. */
  log_message: { type: "message", name: "Log this", says: "Logs what the message tells of, with its day, people and address" },
} as const;

/** Changes of channels, members and homes that the core hears of as they are. */
export const HAPPENINGS = [
  "app_home_opened",
  "member_joined_channel",
  "member_left_channel",
  "channel_left",
  "group_left",
  "channel_rename",
  "group_rename",
  "channel_archive",
  "group_archive",
  "channel_deleted",
  "group_deleted",
  "user_change",
] as const;
export const UNINSTALLED = ["app_uninstalled", "tokens_revoked"] as const;
export const MENTION = "app_mention";
export const HUDDLE = "user_huddle_changed";
