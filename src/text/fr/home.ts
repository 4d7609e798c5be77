import type en from "../en/home.js";

export default {
  "home.communities": "Mes communautés",
  "home.due": "À faire",
  "home.dueOn": "{what} — {who}, d’ici le {date}",
  "home.edit": "Modifier",
  "home.entries": "Mes entrées",
  "home.entryCount": "{n, plural, one {# entrée} other {# entrées}}",
  "home.hello": "Bonjour, {name}",
  "home.help": "Aide",
  "home.last": "{name} — dernière entrée le {date}",
  "home.log": "Consigner une interaction",
  "home.noCommunity": "Vous n’êtes encore dans aucune communauté. Écrivez /log dans le canal de l’une d’elles.",
  "home.noDate": "{what} — {who}",
  "home.noEntry": "{name} — rien de consigné pour l’instant",
  "home.nobody": "personne de désigné",
  "home.nothingDue": "Rien ne vous attend.",
  "home.numbers": "Mes chiffres",
  "home.overdue": "{what} — {who}, c’était pour le {date}",
  "home.recent": "Derniers éléments consignés",
  "home.report": "Rapport",
  "home.seats":
    "{n, plural, one {# participant} other {# participants}} dans {answered, plural, one {la seule entrée qui le précise} other {les # entrées qui le précisent}}",
  "home.settings": "Réglages : {community}",
  "home.thisMonth": "Ce mois-ci",
  "home.thisYear": "Cette année",
  "home.year": "Mon année",
} satisfies Record<keyof typeof en, string>;
