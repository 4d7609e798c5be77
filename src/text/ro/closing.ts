import type en from "../en/closing.js";

export default {
  "closing.already": "A fost deja închisă la {date}. Ca s-o închideți din nou, redeschideți-o întâi: /cop reopen",
  "closing.asClosed": "Această perioadă a fost închisă la {date}; acestea sunt cifrele ei de atunci.",
  "closing.asNow": "Această perioadă a fost închisă la {date}; acestea sunt cifrele ei de acum.",
  "closing.changed":
    "Schimbate de la închidere: {n, plural, =0 {nicio înregistrare.} one {# înregistrare.} few {# înregistrări.} other {# de înregistrări.}}",
  "closing.done": "Perioadă închisă: {what}, {from} – {to}.",
  "closing.kept": "Cifrele ei rămân cum sunt acum. Înregistrările se mai pot modifica; rapoartele spun câte s-au modificat.",
  "closing.mayNot": "Coordonatorii închid și redeschid perioadele de raportare.",
  "closing.notClosed": "Această perioadă nu este închisă.",
  "closing.notOver": "Această perioadă ține până la {date}. Închideți-o când se termină.",
  "closing.now": "Cum e acum",
  "closing.reason": "De ce?",
  "closing.reopenSubmit": "Redeschide",
  "closing.reopenTitle": "Redeschide o perioadă",
  "closing.reopened": "Este redeschisă: cifrele ei urmează din nou înregistrările. Motivul se păstrează.",
  "closing.scope": "A cui?",
  "closing.submit": "Închide",
  "closing.title": "Închide o perioadă",
  "closing.what": "Ce perioadă?",
  "closing.whatHint": "De exemplu last quarter, 2026-Q3, 2025",
  "closing.whole": "Întregul program, cu toate comunitățile",
} satisfies Record<keyof typeof en, string>;
