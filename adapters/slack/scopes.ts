/** What the bot may do, and why: asked for at installation, explained in docs/slack.md, checked against the manifest. */
export const SCOPES = {
  commands: "/log, /cop and the two shortcuts",
  "chat:write": "digests, receipts and answers, in channels it was invited to and in private",
  "app_mentions:read": "@coptrack in a channel",
  "users:read": "a person's name, language and time zone; who is in a huddle",
  "channels:read": "the name of a public channel, who is in it, and when it is renamed or archived",
  "groups:read": "the same for private channels it was invited to",
  "im:write": "private answers: opening the conversation with a person",
  "files:write": "exports to whoever asked, and charts as pictures where a workspace does not draw them",
} as const;
