export default {
  "back.agreed": "{n, plural, one {# follow-up was agreed.} other {# follow-ups were agreed.}}",
  "back.due": "by {date}",
  "back.event":
    "{type, select, email {The {community} community exchanged e-mails} meeting {The {community} community held a meeting} call {The {community} community held a call} workshop {The {community} community held a workshop} writeshop {The {community} community held a writeshop} training {The {community} community held a training} webinar {The {community} community held a webinar} conference {The {community} community took part in a conference} fieldvisit {The {community} community made a field visit} exchangevisit {The {community} community made an exchange visit} onlinediscussion {The {community} community held an online discussion} other {The {community} community noted an activity ({label})}}: “{title}” ({date}).",
  "back.followUps": "Still open with them:",
  "back.lasted": "It lasted {n, plural, one {# minute} other {# minutes}}.",
  "back.learned": "What was learned: {lesson}",
  "back.lessons": "What others learned lately:",
  "back.mode":
    "{mode, select, online {It took place online.} inperson {People met in person.} other {Some met in person, others joined online.}}",
  "back.organisations": "Organisations involved: {names}.",
  "back.overdue": "was due by {date}",
  "back.paragraph": "For your report",
  "back.paragraphButton": "Paragraph",
  "back.people": "{n, plural, one {# person took part.} other {# people took part.}}",
  "back.peopleOf": "{n, plural, one {# person took part} other {# people took part}} ({parts}).",
  "back.place": "Place: {place}.",
  "back.themes": "Themes: {themes}.",
  "back.thisMonth":
    "{n, plural, one {# entry of yours this month. See your year with /cop me.} other {# entries of yours this month. See your year with /cop me.}}",
} as const;
