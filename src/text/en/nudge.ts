export default {
  "nudge.line": "Anything to log for {community}? A call or an e-mail takes ten seconds.",
  "nudge.log": "Log it",
  "nudge.mine": "My entries",
  "nudge.noNewcomers": "nobody new in twelve weeks among {active, plural, one {# active person} other {# active people}}",
  "nudge.oneLogger": "one person logged {share} of the {entries, plural, one {# entry} other {# entries}} of twelve weeks",
  "nudge.overdue": "{n, plural, one {# follow-up is} other {# follow-ups are}} overdue, the oldest since {oldest}",
  "nudge.quietDigest": "After two weeks without an entry I do not post its week in the channel; the next entry brings it back.",
  "nudge.quietIdea": "One thing to do: ask one member what they tried lately, and log the answer.",
  "nudge.quietLine": "{community} may be going quiet.",
  "nudge.quietReason": "you run {community}; of the same signs you hear once in four weeks",
  "nudge.reason": "you usually log for {community} {usual, plural, one {every day} other {every # days}}, and last did on {last}",
  "nudge.shrinking": "fewer different people in each four weeks: {people}",
  "nudge.silent":
    "{days, plural, one {# day} other {# days}} without an entry; usually one comes {usual, plural, one {every day} other {every # days}}",
  "nudge.silentNew": "{days, plural, one {# day} other {# days}} without an entry",
} as const;
