export default {
  "organisation.aliases": "Other names, one a line",
  "organisation.aliasesHint": "Short forms and other languages; they are understood when somebody logs",
  "organisation.gone": "This organisation is not there any more.",
  "organisation.name": "Name",
  "organisation.next": "Next",
  "organisation.saved": "{name} is saved.",
  "organisation.stakeholder": "Kind of stakeholder",
  "organisation.taken": "Another organisation is called “{name}” already. Use another name.",
  "organisation.title": "Organisation",
  "organisation.which": "Which organisation?",
} as const;
