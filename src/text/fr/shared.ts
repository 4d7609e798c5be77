import type en from "../en/shared.js";

export default {
  "shared.about": "À partager hors de la communauté : ni noms, ni textes, ni petits nombres.",
  "shared.answered": "Entrées qui le précisent",
  "shared.button": "À partager dehors",
  "shared.more":
    "{n, plural, one {# autre ligne est dans le fichier : /cop export share} other {# autres lignes sont dans le fichier : /cop export share}}",
  "shared.notSaid": "Non précisé",
  "shared.note":
    "Les nombres inférieurs à {n} ne sont pas montrés, pour que personne ne soit reconnu. « – » : non montré, pour que les sommes ne révèlent pas un tel nombre.",
  "shared.title.communities": "Interactions par communauté",
  "shared.title.designedTools": "Outils conçus",
  "shared.title.groups": "Hommes, femmes et jeunes",
  "shared.title.implementors": "Interactions par organisme de mise en œuvre",
  "shared.title.programmeTools": "Outils du programme",
  "shared.title.seats": "Participants par année",
  "shared.title.themes": "Interactions par thème",
  "shared.title.types": "Interactions par type",
  "shared.title.usedTools": "Outils utilisés",
  "shared.title.years": "Interactions par année",
  "shared.total": "Ensemble",
  "shared.under": "<{n}",
} satisfies Record<keyof typeof en, string>;
