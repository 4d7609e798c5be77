export default {
  "surface.close": "Close",
  "surface.done": "Done.",
  "surface.edit": "Edit",
  "surface.fileFailed": "The file could not be sent. Please ask for it again in a minute.",
  "surface.fileSent": "The file is in your private messages with me.",
  "surface.installBadLink": "This link is not valid any more. Ask your coordinator for a new one: they get it with /cop connect.",
  "surface.installCancelled": "Nothing was installed. You can open the link again whenever you like.",
  "surface.installElsewhere":
    "This workspace belongs to another programme already. Nothing was changed. Only one programme can use a workspace.",
  "surface.installFailed":
    "coptrack could not be installed, and nothing was changed. Please open the link again; if it happens again, tell your coordinator.",
  "surface.installed": "coptrack is now in {workspace}. Invite @coptrack to a channel there, and write /log.",
  "surface.openAgain": "Open the form",
  "surface.tooLong": "That is too long to keep under a button. Please use /log, or the shortcut on the message.",
  "surface.tooSlow": "That took a moment too long, and the form could not open by itself.",
  "surface.understood": "This is what I understood:",
  "surface.unknownCommand": "I do not know {command}. Write /log to log an interaction, or /cop to see everything else I can do.",
  "surface.yes": "Yes",
} as const;
