import type en from "../en/organisation.js";

export default {
  "organisation.aliases": "Autres noms, un par ligne",
  "organisation.aliasesHint": "Sigles et autres langues ; ils sont compris quand quelqu’un note",
  "organisation.gone": "Cette organisation n’existe plus.",
  "organisation.name": "Nom",
  "organisation.next": "Suivant",
  "organisation.saved": "{name} est enregistrée.",
  "organisation.stakeholder": "Type d’acteur",
  "organisation.taken": "Une autre organisation s’appelle déjà « {name} ». Choisissez un autre nom.",
  "organisation.title": "Organisation",
  "organisation.which": "Quelle organisation ?",
} satisfies Record<keyof typeof en, string>;
