import type en from "../en/help.js";

export default {
  "help.digest": "publie la semaine ici",
  "help.example": "appel avec INRA hier, 2 femmes 1 homme, 45 min, au sujet de la politique semencière",
  "help.link": "relie ce canal à une communauté",
  "help.log": "ouvre le formulaire",
  "help.logLine": "le remplit à partir d’une ligne",
  "help.organisations": "corrige les noms, le type et le pays d’une organisation",
  "help.report": "compte une période, par exemple : trimestre dernier, 2026-Q3, depuis juin",
  "help.settings": "langue, fuseau, jours de travail, heure du résumé",
  "help.title": "Ce que je sais faire",
  "help.tryIt": "Essayer l’exemple",
  "help.unknown": "Je ne connais pas « {typed} ». Voici ce que je sais faire.",
  "help.vocabulary": "les listes avec lesquelles on consigne, et ce qui en est proposé ici",
} satisfies Record<keyof typeof en, string>;
