export default {
  "surface.close": "Close",
  "surface.done": "Done.",
  "surface.edit": "Edit",
  "surface.fileSent": "The file is in your private messages with me.",
  "surface.openAgain": "Open the form",
  "surface.tooLong": "That is too long to keep under a button. Please use /log, or the shortcut on the message.",
  "surface.tooSlow": "That took a moment too long, and the form could not open by itself.",
  "surface.understood": "This is what I understood:",
  "surface.unknownCommand": "I do not know {command}. Write /log to log an interaction, or /cop to see everything else I can do.",
  "surface.yes": "Yes",
} as const;
