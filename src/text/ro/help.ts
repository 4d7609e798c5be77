import type en from "../en/help.js";

export default {
  "help.digest": "publică săptămâna aici",
  "help.example": "apel cu INRA ieri, 2 femei 1 bărbat, 45 min, despre politica semințelor",
  "help.link": "leagă canalul de o comunitate",
  "help.log": "deschide formularul",
  "help.logLine": "îl completează dintr-un rând",
  "help.organisations": "corectează numele, tipul și țara unei organizații",
  "help.report": "numără orice perioadă, de exemplu: trimestrul trecut, 2026-Q3, din iunie",
  "help.settings": "limba, fusul orar, zilele lucrătoare, ora rezumatului",
  "help.title": "Ce pot face",
  "help.tryIt": "Încearcă exemplul",
  "help.unknown": "Nu cunosc „{typed}”. Iată ce pot face.",
  "help.vocabulary": "listele cu care se notează și ce se oferă din ele aici",
} satisfies Record<keyof typeof en, string>;
