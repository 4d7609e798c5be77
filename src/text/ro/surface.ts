import type en from "../en/surface.js";

export default {
  "surface.close": "Închide",
  "surface.done": "Gata.",
  "surface.edit": "Modifică",
  "surface.fileFailed": "Fișierul nu a putut fi trimis. Cereți-l din nou peste un minut.",
  "surface.fileSent": "Fișierul este în mesajele private cu mine.",
  "surface.installBadLink": "Acest link nu mai este valabil. Cereți coordonatorului unul nou: îl obține cu /cop connect.",
  "surface.installCancelled": "Nu s-a instalat nimic. Puteți deschide linkul din nou oricând.",
  "surface.installElsewhere":
    "Acest spațiu de lucru aparține deja altui program. Nimic nu s-a schimbat. Un spațiu poate fi folosit de un singur program.",
  "surface.installFailed":
    "coptrack nu a putut fi instalat și nimic nu s-a schimbat. Deschideți din nou linkul; dacă se repetă, anunțați coordonatorul.",
  "surface.installed": "coptrack este acum în {workspace}. Invitați @coptrack într-un canal de acolo și scrieți /log.",
  "surface.openAgain": "Deschide formularul",
  "surface.tooLong": "Este prea lung pentru a încăpea sub un buton. Folosiți /log sau comanda rapidă a mesajului.",
  "surface.tooSlow": "A durat puțin prea mult și formularul nu s-a putut deschide singur.",
  "surface.understood": "Iată ce am înțeles:",
  "surface.unknownCommand":
    "Nu cunosc {command}. Scrieți /log pentru a înregistra o interacțiune sau /cop pentru a vedea tot ce pot face.",
  "surface.yes": "Da",
} satisfies Record<keyof typeof en, string>;
