import type en from "../en/me.js";

export default {
  "me.byMonth": "Entrées par mois",
  "me.byMonthAlt": "Entrées par mois : {list}",
  "me.entries": "Entrées",
  "me.export": "Enregistrer en tableau",
  "me.joined":
    "{n, plural, one {Vous vous êtes joint à # entrée d’autrui.} many {Vous vous êtes joint à # d’entrées d’autrui.} other {Vous vous êtes joint à # entrées d’autrui.}}",
  "me.lessons": "Ce que vous avez appris",
  "me.nothing": "Vous n’avez rien noté pour cette année. /log pour commencer.",
  "me.organisations": "Organisations",
  "me.seats":
    "{n, plural, one {# participant} many {# de participants} other {# participants}} dans {answered, plural, one {l’entrée (#) qui le précise} many {les # d’entrées qui le précisent} other {les # entrées qui le précisent}}.",
  "me.title": "Votre année {year}",
  "me.total": "{n, plural, one {Vous avez noté # entrée.} many {Vous avez noté # d’entrées.} other {Vous avez noté # entrées.}}",
} satisfies Record<keyof typeof en, string>;
