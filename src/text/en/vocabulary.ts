export default {
  "vocabulary.hidden":
    "Saved. {n, plural, =0 {Everything is offered in {community}.} one {# entry is not offered in {community}.} other {# entries are not offered in {community}.}}",
  "vocabulary.hideHint": "What was logged with them keeps them. Save with none chosen to offer everything.",
  "vocabulary.hideThemes": "Topics not to offer here",
  "vocabulary.hideTitle": "Topics and tools",
  "vocabulary.hideTools": "Tools not to offer here",
} as const;
