import type en from "../en/join.js";

export default {
  "join.another": "Altul: notează-l și pe el",
  "join.anotherHint": "Devine o înregistrare separată.",
  "join.answered": "La această întrebare s-a răspuns deja. Înregistrările dvs. sunt în /cop mine.",
  "join.join": "Același: mă alătur",
  "join.joinHint": "Relatarea dvs. se păstrează lângă cealaltă; evenimentul se numără o singură dată.",
  "join.joined": "Alăturat.",
  "join.leave": "Retrage relatarea mea",
  "join.left": "Relatarea dvs. a fost retrasă din „{title}”.",
  "join.logAnother": "Puteți totuși să o notați pe a dvs.",
  "join.question": "Este același eveniment?",
  "join.submit": "Continuă",
  "join.there": "Am participat",
  "join.theyLogged": "Seamănă cu ce a notat {name} {when}:",
  "join.title": "Deja notat?",
  "join.youLogged": "Seamănă cu ce ați notat {when}:",
} satisfies Record<keyof typeof en, string>;
