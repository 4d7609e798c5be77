import type en from "../en/figures.js";

export default {
  "figures.alt": "{title} : {rows}",
  "figures.base": "Base : {n, plural, one {# réponse} other {# réponses}}",
  "figures.count": "Nombre",
  "figures.figure1": "Interactions par année",
  "figures.figure2": "Interactions par type",
  "figures.figure3": "Interactions par thème",
  "figures.figure4": "Interactions par organisme d’exécution",
  "figures.figure5": "Participants par année",
  "figures.figure6": "Hommes, femmes et jeunes",
  "figures.group.female": "Femmes",
  "figures.group.male": "Hommes",
  "figures.group.youth": "Jeunes",
  "figures.list.designed": "Outils conçus",
  "figures.list.programme": "Outils du programme",
  "figures.list.used": "Outils utilisés",
  "figures.none": "Personne n’a encore répondu à cette question.",
  "figures.others": "{n, plural, one {# autre} other {# autres}}",
  "figures.share": "Part",
  "figures.studyNote":
    "Entrées inventées, avec les totaux publiés de l’étude CoP-Track. Seuls viennent de l’étude : les parts de 2019, 2020 et 2021 ; du courriel, de la réunion, de l’appel, de l’atelier et de l’atelier d’écriture ; des trois premiers thèmes ; l’ICARDA en tête ; 842 participants et la part de 2020 ; hommes, femmes et jeunes ; les noms des outils. Les autres lignes complètent le reste.",
  "figures.table1": "Outils",
  "figures.unpublished": "Non publié",
  "figures.what": "Quoi",
} satisfies Record<keyof typeof en, string>;
