export default {
  "method.approval": "Approval",
  "method.approval.how": "Tick everything you could support, as many as you like; what most people tick comes first.",
  "method.dots": "Dots",
  "method.dots.how":
    "{dots, plural, one {You have # dot: put it on what matters most to you} other {You have # dots: put each on a different one of those that matter most to you}}; the one with the most dots comes first.",
  "method.dots.stack":
    "You have {dots, plural, one {# dot} other {# dots}}: spread them as you like, several on one if it matters that much to you; the one with the most dots comes first.",
  "method.nominal": "Ideas, then two rankings",
  "method.nominal.how":
    "Everyone writes ideas in silence, we clarify them together, each of us ranks the {keep, plural, one {# that matters} other {# that matter}} most, we talk about it, and then we all rank once more.",
  "method.problem.markTooHigh": "Please give {limit, number} here at most.",
  "method.problem.notWhole": "Please write a whole number in digits, like 2.",
  "method.problem.placeMissing": "Place {limit, number} is missing. Please number without gaps: 1, 2, 3.",
  "method.problem.placeTwice": "Place {given, number} is given more than once. Please give each place once.",
  "method.problem.settingTooHigh": "Please write {limit, number} or less.",
  "method.problem.settingTooLow": "Please write a whole number, {limit, number} or more.",
  "method.problem.tooManyDots":
    "You gave {given, plural, one {# dot} other {# dots}} and have {limit, number}. Please take some back.",
  "method.problem.tooManyMarks":
    "You marked {given, number}; {limit, plural, one {# is} other {# are}} possible at most. Please take some away.",
  "method.problem.unknownCandidate": "This is no longer on the list. Please open the poll again.",
  "method.ranking": "Ranking",
  "method.ranking.how":
    "Put them in order, best first, as far as you like; the higher a place, the more points, and those you leave out share the places left.",
  "method.single": "One choice",
  "method.single.how": "Choose the one you want most; the one chosen most often comes first.",
  "method.voice.country":
    "Beside the plain count, you will see it with one vote for each country, shared by those from it who vote.",
  "method.voice.organisation":
    "Beside the plain count, you will see it with one vote for each organisation, shared by those of it who vote.",
} as const;
