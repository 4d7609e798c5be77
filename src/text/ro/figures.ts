import type en from "../en/figures.js";

export default {
  "figures.alt": "{title}: {rows}",
  "figures.base": "Bază: {n, plural, one {# răspuns} few {# răspunsuri} other {# de răspunsuri}}",
  "figures.count": "Număr",
  "figures.figure1": "Interacțiuni pe ani",
  "figures.figure2": "Interacțiuni pe tipuri",
  "figures.figure3": "Interacțiuni pe teme",
  "figures.figure4": "Interacțiuni pe implementatori",
  "figures.figure5": "Participanți pe ani",
  "figures.figure6": "Bărbați, femei și tineri",
  "figures.group.female": "Femei",
  "figures.group.male": "Bărbați",
  "figures.group.youth": "Tineri",
  "figures.list.designed": "Instrumente create",
  "figures.list.programme": "Instrumentele programului",
  "figures.list.used": "Instrumente folosite",
  "figures.none": "Nimeni nu a răspuns încă la aceasta.",
  "figures.others": "{n, plural, one {încă #} few {alte #} other {alte #}}",
  "figures.share": "Pondere",
  "figures.studyNote":
    "Înregistrări inventate, cu totalurile publicate ale studiului CoP-Track. Ale studiului sunt numai: ponderile anilor 2019, 2020 și 2021; ale e-mailului, ședinței, apelului, atelierului și atelierului de scriere; ale primelor trei teme; că ICARDA este prima; 842 de participanți și ponderea anului 2020; bărbați, femei și tineri; numele instrumentelor. Celelalte rânduri completează restul.",
  "figures.table1": "Instrumente",
  "figures.unpublished": "Nepublicat",
  "figures.what": "Ce",
} satisfies Record<keyof typeof en, string>;
