import type en from "../en/retention.js";

export default {
  "retention.calls": "Qui était dans un appel",
  "retention.change": "Modifier",
  "retention.days": "{n, plural, one {# jour} other {# jours}}",
  "retention.drafts": "Brouillons et lignes collées",
  "retention.emptyForGood": "Laissez vide pour garder sans limite.",
  "retention.forGood": "sans limite",
  "retention.formTitle": "Jours à garder",
  "retention.help": "combien de temps les données sont gardées",
  "retention.history": "État des entrées avant chaque modification",
  "retention.mayNot": "Seule la coordination fixe la durée de conservation. Voyez ce qui est gardé sur vous : /cop my-data",
  "retention.names": "Noms des participants dans les entrées",
  "retention.notSure": "Cochez d’abord ceci : l’historique ou les noms partiraient pour de bon.",
  "retention.pages": "Messages des pages web",
  "retention.posts": "Texte des messages déjà envoyés",
  "retention.saved": "Enregistré. Cela vaut dès la nuit prochaine.",
  "retention.signIn": "Liens et sessions de connexion, une fois finis",
  "retention.sure": "Ce qui part ne revient pas",
  "retention.sureHint":
    "Cochez pour garder moins longtemps l’historique ou les noms. Les nombres de participants restent ; on ne pourra plus compter les personnes différentes de ces jours.",
  "retention.title": "Durée de conservation des données",
  "retention.usual": "D’ordinaire : {usual}.",
  "retention.when": "Ce qui est plus ancien part la nuit, peu à peu. Ce qui est gardé sur une personne : /cop my-data.",
} satisfies Record<keyof typeof en, string>;
