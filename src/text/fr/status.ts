import type en from "../en/status.js";

export default {
  "status.failed":
    "{n, plural, =0 {Aucun abandon} one {# message n’a pas pu être publié} other {# messages n’ont pas pu être publiés}}",
  "status.failedLine": "{where}, du {since} : abandonné après {n, plural, one {# essai} other {# essais}}. Raison : {why}",
  "status.help": "ce qui attend, ce qui n’a pas pu être publié et pourquoi, la suite",
  "status.mayNot":
    "Seul un animateur de la communauté ou un coordinateur peut voir ceci. Demandez à l’un d’eux, s’il vous plaît.",
  "status.more": "{n, plural, one {Et # autre communauté.} other {Et # autres communautés.}}",
  "status.next": "La suite",
  "status.noCommunity": "Il n’y a pas encore de communauté. /cop link dans un canal crée la première.",
  "status.private": "un message privé",
  "status.retry": "Réessayer",
  "status.retryAll": "Réessayer les {n, number}",
  "status.trying":
    "{n, plural, =0 {Il n’y a plus rien à réessayer : voir /cop status.} one {Je réessaie # message. /cop status montre le résultat.} other {Je réessaie # messages. /cop status montre le résultat.}}",
  "status.unknownPlace": "un canal",
  "status.waiting":
    "{n, plural, =0 {Rien n’attend d’être publié} one {# message attend d’être publié} other {# messages attendent d’être publiés}}",
  "status.waitingLine": "{where}, depuis {since}",
} satisfies Record<keyof typeof en, string>;
