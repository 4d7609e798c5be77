import type en from "../en/report.js";

export default {
  "report.all": "Toate cifrele",
  "report.community": "Comunitate",
  "report.empty":
    "Nimic nu a fost notat în această perioadă cu aceste filtre. Încercați o perioadă mai lungă, de exemplu /cop report this year",
  "report.loading": "Se numără …",
  "report.noSuch": "Nu cunosc „{typed}”. Filtrele se scriu country:MA, theme:backstopping, organisation:INRA sau community:Nume.",
  "report.participants": "Participanți",
  "report.reversed": "„{typed}” se termină înainte de a începe. Puneți mai întâi ziua mai veche.",
  "report.title": "{what}: {from} – {to}",
  "report.trend": "Interacțiuni pe luni",
  "report.unknown": "Nu cunosc perioada „{typed}”. Scrieți de exemplu: trimestrul trecut, 2026-Q3, din iunie, 2025",
} satisfies Record<keyof typeof en, string>;
