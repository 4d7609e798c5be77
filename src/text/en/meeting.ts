export default {
  "meeting.allow": "Communities may have people asked after a call",
  "meeting.allowHint":
    "For this I must know who is in a call, and forget it once it ends. Each community then decides for itself, in its settings.",
  "meeting.allowed": "Allowed. Facilitators turn it on for their community with /cop settings.",
  "meeting.ask":
    "You were in a call of {minutes, plural, one {# minute} other {# minutes}} with {people}. Shall we log it for {community}?",
  "meeting.dismissed": "All right. I will not ask about this call again.",
  "meeting.forbidden": "Switched off. Nobody is asked after calls, and I do not look at who is in one.",
  "meeting.gone": "This question was for somebody else, or is not open any more.",
  "meeting.log": "Log it",
  "meeting.logged": "This call is logged. Thank you!",
  "meeting.mayNot": "Only a coordinator decides this.",
  "meeting.notNow": "No, thank you",
  "meeting.others": "{count, plural, one {# other person} other {# other people}}",
  "meeting.reason":
    "you were there, the first of those who log for {community}. Only you were asked, and only this once. Nothing is logged by itself.",
  "meeting.settingsTitle": "Questions after calls",
} as const;
