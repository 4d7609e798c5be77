import type en from "../en/join.js";

export default {
  "join.another": "Un autre : le noter aussi",
  "join.anotherHint": "Il devient une entrée à part.",
  "join.answered": "Cette question a déjà sa réponse. Vos entrées sont dans /cop mine.",
  "join.join": "Le même : m’y joindre",
  "join.joinHint": "Votre récit est gardé à côté de l’autre ; l’événement compte une seule fois.",
  "join.joined": "C’est joint.",
  "join.leave": "Retirer le mien",
  "join.left": "Votre récit a été retiré de « {title} ».",
  "join.logAnother": "Vous pouvez toujours noter la vôtre.",
  "join.question": "Est-ce le même événement ?",
  "join.submit": "Continuer",
  "join.there": "J’y ai participé",
  "join.theyLogged": "Cela ressemble à ce que {name} a noté {when} :",
  "join.title": "Déjà noté ?",
  "join.youLogged": "Cela ressemble à ce que vous avez noté {when} :",
} satisfies Record<keyof typeof en, string>;
