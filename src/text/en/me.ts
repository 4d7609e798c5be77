export default {
  "me.byMonth": "Entries by month",
  "me.byMonthAlt": "Entries by month: {list}",
  "me.entries": "Entries",
  "me.export": "Save as a table",
  "me.joined": "{n, plural, one {You joined # entry of others.} other {You joined # entries of others.}}",
  "me.lessons": "What you learned",
  "me.nothing": "You logged nothing for this year. /log begins.",
  "me.organisations": "Organisations",
  "me.seats":
    "{n, plural, one {# participant} other {# participants}} in {answered, plural, one {the # entry that says} other {the # entries that say}} how many took part.",
  "me.title": "Your {year}",
  "me.total": "{n, plural, one {You logged # entry.} other {You logged # entries.}}",
} as const;
