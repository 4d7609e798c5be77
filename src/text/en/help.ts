export default {
  "help.digest": "posts the week here",
  "help.example": "call with INRA yesterday, 2 women 1 man, 45 min, about seed policy",
  "help.link": "links this channel to a community",
  "help.log": "opens the form",
  "help.logLine": "fills it in from one line",
  "help.organisations": "mends an organisation’s names, kind and country",
  "help.report": "counts any period, for example: last quarter, 2026-Q3, since June",
  "help.settings": "language, time zone, working days, digest hour",
  "help.title": "What I can do",
  "help.tryIt": "Try the example",
  "help.unknown": "I do not know “{typed}”. Here is what I can do.",
  "help.vocabulary": "the lists people log with, and what is offered of them here",
} as const;
