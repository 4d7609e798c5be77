export default {
  "schedule.badHoliday": "“{typed}” is not a day. Write it like 2026-12-25, or a range like 2026-12-24..2027-01-02.",
  "schedule.help": "when the digest comes, days off; /cop pause and /cop resume stop and start everything",
  "schedule.holidays": "Days off",
  "schedule.holidaysHint":
    "One a line: 2026-12-25, or 2026-12-24..2027-01-02. A digest due on such a day comes on the next working day.",
  "schedule.isPaused": "{community} is paused: nothing is sent by itself.",
  "schedule.manyHolidays": "At most {n, plural, one {# day} other {# days}} off, please. Leave out those that are over.",
  "schedule.next": "{community}: next digest {when} ({zone})",
  "schedule.noNext": "{community}: no working day without a holiday in the coming year, so no digest comes.",
  "schedule.pause": "Pause {community}",
  "schedule.paused": "Pause everything",
  "schedule.pausedHint": "No digest, nudge or check is sent until you go on.",
  "schedule.pausedNow":
    "{community} is paused now. Nothing is sent by itself until somebody presses the button or writes /cop resume; logging works as always.",
  "schedule.resume": "Resume {community}",
  "schedule.saved": "The schedule is saved.",
  "schedule.title": "Schedule",
  "schedule.which": "Which community?",
  "schedule.zone": "All hours are in {zone}.",
} as const;
