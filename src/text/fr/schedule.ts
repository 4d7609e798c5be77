import type en from "../en/schedule.js";

export default {
  "schedule.badHoliday":
    "« {typed} » n’est pas une date. Écrivez-la comme 2026-12-25, ou une période comme 2026-12-24..2027-01-02.",
  "schedule.help": "quand vient le résumé, les jours de congé ; /cop pause et /cop resume arrêtent et relancent tout",
  "schedule.holidays": "Jours fériés et de congé",
  "schedule.holidaysHint":
    "Un par ligne : 2026-12-25, ou 2026-12-24..2027-01-02. Un résumé prévu ce jour-là arrive le jour ouvré suivant.",
  "schedule.isPaused": "{community} est en pause : rien n’est envoyé automatiquement.",
  "schedule.manyHolidays": "Au plus {n, plural, one {# jour} other {# jours}}, s’il vous plaît. Retirez ceux qui sont passés.",
  "schedule.next": "{community} : prochain résumé {when} ({zone})",
  "schedule.noNext": "{community} : aucun jour ouvré hors congés dans l’année à venir, donc aucun résumé.",
  "schedule.pause": "Mettre {community} en pause",
  "schedule.paused": "Tout mettre en pause",
  "schedule.pausedHint": "Aucun résumé, rappel ni point d’apprentissage n’est envoyé avant la reprise.",
  "schedule.pausedNow":
    "{community} est maintenant en pause. Rien n’est envoyé automatiquement avant que quelqu’un appuie sur le bouton ou écrive /cop resume ; la saisie fonctionne comme toujours.",
  "schedule.resume": "Reprendre {community}",
  "schedule.saved": "Le calendrier est enregistré.",
  "schedule.title": "Calendrier",
  "schedule.which": "Quelle communauté ?",
  "schedule.zone": "Toutes les heures sont dans le fuseau {zone}.",
} satisfies Record<keyof typeof en, string>;
