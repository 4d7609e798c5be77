import type en from "../en/chat.js";

export default {
  "chat.answeredPrivately": "V-am răspuns în conversația noastră privată.",
  "chat.cannotReach":
    "Încă nu vă pot scrie în privat. Deschideți o conversație cu mine (căutați numele meu la Aplicații și adăugați-mă), apoi încercați din nou.",
  "chat.confirm": "Da, continuă",
  "chat.connectInvalid": "Acest cod nu funcționează sau a expirat. Cereți coordonatorului unul nou (/cop connect).",
  "chat.connectTaken": "Această echipă aparține deja altui program. Coordonatorul acestuia o poate elibera.",
  "chat.connected": "Acum este conectat la programul „{programme}”.",
  "chat.fileDeclined": "În regulă, nu am păstrat fișierul.",
  "chat.fileFailed": "Fișierul nu a putut fi pus. Cereți-l din nou peste un minut, vă rog.",
  "chat.fileGone": "Acest fișier a așteptat prea mult. Cereți-l din nou, vă rog.",
  "chat.fileReady": "Fișierul este gata. Să îl pun în OneDrive-ul dumneavoastră?",
  "chat.fileSent": "Fișierul vă așteaptă în conversația noastră privată.",
  "chat.fillIn": "Completează",
  "chat.incomplete": "Mai lipsesc câteva date. Deschideți formularul ca să le completați.",
  "chat.kept": "Ce ați scris, ca să puteți copia:",
  "chat.later": "Durează puțin. Răspunsul va sosi în conversația noastră.",
  "chat.understood": "Iată ce am înțeles. Salvați așa cum este sau modificați mai întâi.",
} satisfies Record<keyof typeof en, string>;
