export default {
  "chat.answeredPrivately": "I answered you in our private chat.",
  "chat.cannotReach":
    "I cannot write to you privately yet. Please open a chat with me (search for my name under Apps and add me), then try again.",
  "chat.confirm": "Yes, do it",
  "chat.connectInvalid": "This code does not work, or not any more. Please ask your coordinator for a new one (/cop connect).",
  "chat.connectTaken": "This team already belongs to another programme. Its coordinator can let go of it.",
  "chat.connected": "This is connected to the programme “{programme}” now.",
  "chat.fileDeclined": "All right, I did not keep the file.",
  "chat.fileFailed": "The file could not be stored. Please ask for it again in a minute.",
  "chat.fileGone": "This file has waited too long. Please ask for it again.",
  "chat.fileReady": "Your file is ready. Shall I put it in your OneDrive?",
  "chat.fileSent": "The file is waiting for you in our private chat.",
  "chat.fillIn": "Fill in",
  "chat.incomplete": "A few things are still missing. Open the form to fill them in.",
  "chat.kept": "What you typed, so that you can copy it:",
  "chat.later": "This takes a moment. The answer will come to our chat.",
  "chat.understood": "This is what I understood. Save it as it is, or edit it first.",
} as const;
