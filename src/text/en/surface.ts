export default {
  "surface.close": "Close",
  "surface.done": "Done.",
  "surface.fileSent": "The file is in your private messages with me.",
  "surface.openAgain": "Open the form",
  "surface.tooSlow": "That took a moment too long, and the form could not open by itself.",
  "surface.unknownCommand": "I do not know {command}. Write /log to log an interaction, or /cop to see everything else I can do.",
  "surface.yes": "Yes",
} as const;
