import type en from "../en/vocabulary.js";

export default {
  "vocabulary.hidden":
    "Salvat. {n, plural, =0 {În {community} se propune totul.} one {O intrare nu se propune în {community}.} few {# intrări nu se propun în {community}.} other {# de intrări nu se propun în {community}.}}",
  "vocabulary.hideHint": "Ce a fost notat cu ele le păstrează. Salvați fără a alege nimic pentru a le propune pe toate.",
  "vocabulary.hideThemes": "Teme care nu se propun aici",
  "vocabulary.hideTitle": "Teme și instrumente",
  "vocabulary.hideTools": "Instrumente care nu se propun aici",
} satisfies Record<keyof typeof en, string>;
