import type en from "../en/status.js";

export default {
  "status.failed":
    "{n, plural, =0 {Nu s-a renunțat la nimic} one {# mesaj nu a putut fi publicat} few {# mesaje nu au putut fi publicate} other {# de mesaje nu au putut fi publicate}}",
  "status.failedLine":
    "{where}, din {since}: abandonat după {n, plural, one {# încercare} few {# încercări} other {# de încercări}}. Motiv: {why}",
  "status.help": "ce așteaptă, ce nu a putut fi publicat și de ce, ce urmează",
  "status.mayNot":
    "Doar un facilitator al comunității sau un coordonator poate vedea asta. Vă rugăm să întrebați pe unul dintre ei.",
  "status.more": "{n, plural, one {Și încă # comunitate.} few {Și încă # comunități.} other {Și încă # de comunități.}}",
  "status.next": "Ce urmează",
  "status.noCommunity": "Nu există încă nicio comunitate. /cop link într-un canal o face pe prima.",
  "status.private": "un mesaj privat",
  "status.retry": "Încearcă din nou",
  "status.retryAll": "Încearcă din nou toate ({n, number})",
  "status.trying":
    "{n, plural, =0 {Nu mai este nimic de reîncercat: vedeți /cop status.} one {Reîncerc acum # mesaj. /cop status arată rezultatul.} few {Reîncerc acum # mesaje. /cop status arată rezultatul.} other {Reîncerc acum # de mesaje. /cop status arată rezultatul.}}",
  "status.unknownPlace": "un canal",
  "status.waiting":
    "{n, plural, =0 {Nimic nu așteaptă să fie publicat} one {# mesaj așteaptă să fie publicat} few {# mesaje așteaptă să fie publicate} other {# de mesaje așteaptă să fie publicate}}",
  "status.waitingLine": "{where}, din {since}",
} satisfies Record<keyof typeof en, string>;
