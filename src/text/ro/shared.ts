import type en from "../en/shared.js";

export default {
  "shared.about": "De împărtășit în afara comunității: fără nume, fără texte, fără numere mici.",
  "shared.answered": "Înregistrări care spun aceasta",
  "shared.button": "De împărtășit în afară",
  "shared.more":
    "{n, plural, one {încă # rând este în fișier: /cop export share} few {încă # rânduri sunt în fișier: /cop export share} other {încă # de rânduri sunt în fișier: /cop export share}}",
  "shared.notSaid": "Nu s-a spus",
  "shared.note":
    "Numerele sub {n} nu se arată, ca nimeni să nu poată fi recunoscut. „–”: nu se arată, ca sumele să nu dezvăluie un astfel de număr.",
  "shared.title.communities": "Interacțiuni pe comunități",
  "shared.title.designedTools": "Instrumente concepute",
  "shared.title.groups": "Bărbați, femei și tineri",
  "shared.title.implementors": "Interacțiuni pe organizații realizatoare",
  "shared.title.programmeTools": "Instrumentele programului",
  "shared.title.seats": "Participanți pe ani",
  "shared.title.themes": "Interacțiuni pe teme",
  "shared.title.types": "Interacțiuni pe tipuri",
  "shared.title.usedTools": "Instrumente folosite",
  "shared.title.years": "Interacțiuni pe ani",
  "shared.total": "Împreună",
  "shared.under": "<{n}",
} satisfies Record<keyof typeof en, string>;
