import type en from "../en/vocabulary.js";

export default {
  "vocabulary.hidden":
    "Enregistré. {n, plural, =0 {Tout est proposé dans {community}.} one {# entrée n’est pas proposée dans {community}.} other {# entrées ne sont pas proposées dans {community}.}}",
  "vocabulary.hideHint": "Ce qui a été noté avec eux les garde. Enregistrez sans rien choisir pour tout proposer.",
  "vocabulary.hideThemes": "Sujets à ne pas proposer ici",
  "vocabulary.hideTitle": "Sujets et outils",
  "vocabulary.hideTools": "Outils à ne pas proposer ici",
} satisfies Record<keyof typeof en, string>;
