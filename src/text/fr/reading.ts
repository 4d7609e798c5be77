import type en from "../en/reading.js";

export default {
  "reading.at": "À {time}",
  "reading.impossible": "« {said} » n’est pas un jour du calendrier. Merci de vérifier la date ci-dessous.",
  "reading.minutes": "{n, plural, one {Durée : # minute} other {Durée : # minutes}}",
  "reading.noDate": "Pas un jour : le champ date fait foi",
  "reading.noEnd": "Un seul jour",
  "reading.organisation": "L’organisation {name}",
  "reading.people": "{n, plural, one {# personne présente} other {# personnes présentes}}",
  "reading.person": "Une personne : garder les mots, sans organisation",
  "reading.until": "Jusqu’au {day}",
  "reading.which": "Vous avez écrit « {said} ». Que vouliez-vous dire ?",
  "reading.words": "De simples mots : les garder tels quels",
} satisfies Record<keyof typeof en, string>;
