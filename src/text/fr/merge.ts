import type en from "../en/merge.js";

export default {
  "merge.already": "{from} a déjà été fusionnée avec {into}.",
  "merge.counted":
    "{n, plural, one {# organisation} other {# organisations}}{merged, plural, =0 {.} one { ; # a été fusionnée avec une autre.} other { ; # ont été fusionnées avec d’autres.}}",
  "merge.done": "{from} est désormais {into}.",
  "merge.follows":
    "{entries, plural, =0 {Aucune entrée} one {# entrée} other {# entrées}} et {people, plural, =0 {personne} one {# personne} other {# personnes}} : tout compte maintenant avec {into}. Ses noms sont compris comme {into} quand on consigne.",
  "merge.formTitle": "Fusionner",
  "merge.from": "Celle-ci disparaît",
  "merge.into": "Celle-ci reste",
  "merge.intoHint": "Ses entrées, personnes et noms comptent avec celle-ci. Vous pouvez revenir en arrière.",
  "merge.itself": "{name} et l’autre n’en font déjà qu’une. Choisissez une autre organisation.",
  "merge.keep": "Garder « {name} »",
  "merge.looking": "Comparaison des noms…",
  "merge.mayNot":
    "Seule la coordination peut fusionner des organisations : cela change les chiffres de tout le programme. Demandez-lui.",
  "merge.mend": "En trouver et corriger une",
  "merge.merge": "En fusionner deux",
  "merge.none": "Aucune organisation ne semble être la même qu’une autre.",
  "merge.sameHint":
    "D’après leurs noms seulement. Choisissez le nom à garder, ou dites qu’elles sont deux : on ne vous le redemandera pas.",
  "merge.sameTitle": "Est-ce la même ?",
  "merge.submit": "Fusionner",
  "merge.suggest": "Probablement les mêmes",
  "merge.title": "Organisations",
  "merge.two": "Elles sont deux",
  "merge.undo": "Annuler la fusion",
  "merge.undone": "Annulé : elles sont de nouveau deux, chacune avec ses entrées et ses personnes.",
  "merge.undoneBefore": "C’était déjà annulé.",
  "merge.was": "{from} → {into}, {date}",
} satisfies Record<keyof typeof en, string>;
