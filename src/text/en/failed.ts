export default {
  "failed.conflict":
    "Somebody else changed this a moment ago. Open it again to see the newest version, then make your change. Reference: {reference}.",
  "failed.loading": "One moment…",
  "failed.noProgramme": "This workspace is not connected to a programme yet. Please ask your coordinator to connect it.",
  "failed.notSaved":
    "This could not be saved. Nothing you typed is lost: keep this open and try again in a minute. Reference: {reference}.",
  "failed.notTold": "It is saved. Only the summary could not be shown. /cop mine lists your entries. (Reference {reference})",
  "failed.outdated": "This button belongs to an older version. Please run the command again.",
  "failed.sorry":
    "Something went wrong on our side. Please try again; if it happens again, tell your coordinator the reference {reference}.",
} as const;
