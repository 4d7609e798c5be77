import type en from "../en/closing.js";

export default {
  "closing.already": "Elle a déjà été close le {date}. Pour la clore à nouveau, rouvrez-la d’abord : /cop reopen",
  "closing.asClosed": "Cette période a été close le {date} ; voici ses chiffres tels qu’ils étaient alors.",
  "closing.asNow": "Cette période a été close le {date} ; voici ses chiffres tels qu’ils sont maintenant.",
  "closing.changed": "Modifié depuis la clôture : {n, plural, =0 {aucune entrée.} one {# entrée.} other {# entrées.}}",
  "closing.done": "Période close : {what}, {from} – {to}.",
  "closing.kept":
    "Ses chiffres restent tels quels. Les entrées peuvent encore être modifiées ; les rapports disent combien l’ont été.",
  "closing.mayNot": "Les coordinateurs closent et rouvrent les périodes de rapport.",
  "closing.notClosed": "Cette période n’est pas close.",
  "closing.notOver": "Cette période dure jusqu’au {date}. Fermez-la quand elle sera finie.",
  "closing.now": "Tel que maintenant",
  "closing.reason": "Pourquoi ?",
  "closing.reopenSubmit": "Rouvrir",
  "closing.reopenTitle": "Rouvrir une période",
  "closing.reopened": "Elle est rouverte : ses chiffres suivent de nouveau ses entrées. La raison est conservée.",
  "closing.scope": "De quoi ?",
  "closing.submit": "Clore",
  "closing.title": "Clore une période",
  "closing.what": "Quelle période ?",
  "closing.whatHint": "Par exemple last quarter, 2026-Q3, 2025",
  "closing.whole": "Tout le programme, avec ses communautés",
} satisfies Record<keyof typeof en, string>;
