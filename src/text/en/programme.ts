export default {
  "programme.allWell": "No sign that any community goes quiet.",
  "programme.digestDay": "Day of the programme digest",
  "programme.entries":
    "{n, plural, =0 {No interaction in {all, plural, one {# community} other {# communities}}} one {# interaction in {active, number} of {all, plural, one {# community} other {# communities}}} other {# interactions in {active, number} of {all, plural, one {# community} other {# communities}}}}",
  "programme.hand": "Who may need a hand",
  "programme.isOff": "The programme digest is off. /cop digest programme shows it whenever you ask.",
  "programme.line": "The week of {programme}: {from} – {to}",
  "programme.mayNot": "Only a coordinator of the programme can see this. Please ask one of them.",
  "programme.mean": "(mean of the four weeks before: {mean})",
  "programme.moved": "What moved",
  "programme.nothing": "No community logged anything in these seven days.",
  "programme.off": "No programme digest",
  "programme.paused": "Paused: {names}",
  "programme.reason":
    "you coordinate {programme}; as long as you have not asked for it, it comes when your messages for the week leave room",
  "programme.status": "Status",
  "programme.subscribe": "Always send me this",
  "programme.subscribed":
    "All right: the programme digest comes to you every week at its hour, and does not count among your messages.",
  "programme.title": "{programme}: {from} – {to}",
  "programme.unsubscribe": "Not always",
  "programme.unsubscribed":
    "All right: it comes when your messages for the week leave room. “Never again” under it, or /cop prompts, turns it off.",
} as const;
