import type en from "../en/surface.js";

export default {
  "surface.close": "Închide",
  "surface.done": "Gata.",
  "surface.edit": "Modifică",
  "surface.fileSent": "Fișierul este în mesajele private cu mine.",
  "surface.openAgain": "Deschide formularul",
  "surface.tooLong": "Este prea lung pentru a încăpea sub un buton. Folosiți /log sau comanda rapidă a mesajului.",
  "surface.tooSlow": "A durat puțin prea mult și formularul nu s-a putut deschide singur.",
  "surface.understood": "Iată ce am înțeles:",
  "surface.unknownCommand":
    "Nu cunosc {command}. Scrieți /log pentru a înregistra o interacțiune sau /cop pentru a vedea tot ce pot face.",
  "surface.yes": "Da",
} satisfies Record<keyof typeof en, string>;
