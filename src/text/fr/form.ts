import type en from "../en/form.js";

export default {
  "form.add": "Ajouter « {name} »",
  "form.badChoice": "Merci de choisir dans la liste.",
  "form.badDate": "« {typed} » n’est pas une date qui existe. Écrivez-la comme 2026-11-22.",
  "form.badNumber": "« {typed} » n’est pas un nombre entier. Écrivez-le en chiffres, comme 45.",
  "form.badTime": "« {typed} » n’est pas une heure. Écrivez-la comme 14:30.",
  "form.cancel": "Annuler",
  "form.optional": "facultatif",
  "form.problems":
    "Rien n’est encore enregistré. Merci de revoir {n, plural, one {le champ signalé} other {les # champs signalés}}.",
  "form.required": "Merci de remplir ce champ.",
  "form.save": "Enregistrer",
  "form.tooBig": "Indiquez {max, number} ou moins.",
  "form.tooLong": "Ce texte compte {length, number} caractères ; {max, number} au plus. Merci de le raccourcir.",
  "form.tooMany": "Choisissez-en {max, plural, one {# au plus} other {# au plus}}.",
  "form.tooSmall": "Indiquez {min, number} ou plus.",
} satisfies Record<keyof typeof en, string>;
