export default {
  "status.failed":
    "{n, plural, =0 {Nothing was given up} one {# message could not be posted} other {# messages could not be posted}}",
  "status.failedLine": "{where}, from {since}: given up after {n, plural, one {# attempt} other {# attempts}}. Reason: {why}",
  "status.help": "what waits, what could not be posted and why, what comes next",
  "status.mayNot": "Only a facilitator of the community or a coordinator can see this. Please ask one of them.",
  "status.more": "{n, plural, one {And # more community.} other {And # more communities.}}",
  "status.next": "What comes next",
  "status.noCommunity": "There is no community yet. /cop link in a channel makes the first one.",
  "status.private": "a private message",
  "status.retry": "Try again",
  "status.retryAll": "Try all {n, number} again",
  "status.trying":
    "{n, plural, =0 {Nothing is left to try again: see /cop status.} one {I try # message again now. /cop status shows how it went.} other {I try # messages again now. /cop status shows how it went.}}",
  "status.unknownPlace": "a channel",
  "status.waiting":
    "{n, plural, =0 {Nothing waits to be posted} one {# message waits to be posted} other {# messages wait to be posted}}",
  "status.waitingLine": "{where}, since {since}",
} as const;
