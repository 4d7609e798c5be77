import type en from "../en/failed.js";

export default {
  "failed.conflict":
    "Quelqu’un vient de modifier ceci. Rouvrez pour voir la dernière version, puis faites votre modification. Référence : {reference}.",
  "failed.loading": "Un instant…",
  "failed.noProgramme":
    "Cet espace de travail n’est pas encore relié à un programme. Demandez à votre coordinateur de le relier.",
  "failed.notSaved":
    "L’enregistrement n’a pas réussi. Rien de ce que vous avez saisi n’est perdu : gardez cette page ouverte et réessayez dans une minute. Référence : {reference}.",
  "failed.notTold":
    "C’est enregistré. Seul le récapitulatif n’a pas pu s’afficher. /cop mine montre vos saisies. (Référence {reference})",
  "failed.outdated": "Ce bouton vient d’une version plus ancienne. Merci de relancer la commande.",
  "failed.sorry":
    "Un problème est survenu de notre côté. Réessayez ; si cela se reproduit, donnez la référence {reference} à votre coordinateur.",
} satisfies Record<keyof typeof en, string>;
