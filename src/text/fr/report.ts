import type en from "../en/report.js";

export default {
  "report.all": "Tous les chiffres",
  "report.community": "Communauté",
  "report.empty":
    "Rien n’a été noté sur cette période avec ces filtres. Essayez une période plus longue, par exemple /cop report this year",
  "report.loading": "Je compte …",
  "report.noSuch":
    "Je ne connais pas « {typed} ». Les filtres s’écrivent country:MA, theme:backstopping, organisation:INRA ou community:Nom.",
  "report.participants": "Participants",
  "report.reversed": "« {typed} » finit avant de commencer. Mettez d’abord le jour le plus ancien.",
  "report.title": "{what} : {from} – {to}",
  "report.trend": "Interactions par mois",
  "report.unknown":
    "Je ne connais pas la période « {typed} ». Écrivez par exemple : trimestre dernier, 2026-Q3, depuis juin, 2025, 2024 au 2025",
} satisfies Record<keyof typeof en, string>;
