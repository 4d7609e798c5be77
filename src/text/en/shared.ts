export default {
  "shared.about": "For sharing outside the community: no names, no texts, no small numbers.",
  "shared.answered": "Entries that say this",
  "shared.button": "For sharing outside",
  "shared.more":
    "{n, plural, one {# more row is in the file: /cop export share} other {# more rows are in the file: /cop export share}}",
  "shared.notSaid": "Not said",
  "shared.note":
    "Numbers under {n} are not shown, so that nobody can be recognised. “–”: not shown, so that sums do not tell such a number.",
  "shared.title.communities": "Interactions by community",
  "shared.title.designedTools": "Tools designed",
  "shared.title.groups": "Men, women and youth",
  "shared.title.implementors": "Interactions by implementor",
  "shared.title.programmeTools": "Programme tools",
  "shared.title.seats": "Participants by year",
  "shared.title.themes": "Interactions by theme",
  "shared.title.types": "Interactions by type",
  "shared.title.usedTools": "Tools used",
  "shared.title.years": "Interactions by year",
  "shared.total": "Together",
  "shared.under": "<{n}",
} as const;
