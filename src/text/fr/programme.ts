import type en from "../en/programme.js";

export default {
  "programme.allWell": "Aucun signe qu’une communauté s’essouffle.",
  "programme.digestDay": "Jour du résumé du programme",
  "programme.entries":
    "{n, plural, =0 {Aucune interaction dans {all, plural, one {# communauté} other {# communautés}}} one {# interaction dans {active, number} communautés actives sur {all, number}} other {# interactions dans {active, number} communautés actives sur {all, number}}}",
  "programme.hand": "Qui a peut-être besoin d’un coup de main",
  "programme.isOff": "Le résumé du programme est désactivé. /cop digest programme le montre quand vous le demandez.",
  "programme.line": "La semaine de {programme} : {from} – {to}",
  "programme.mayNot": "Seul un coordinateur du programme peut voir ceci. Demandez à l’un d’eux, s’il vous plaît.",
  "programme.mean": "(moyenne des quatre semaines précédentes : {mean})",
  "programme.moved": "Ce qui a bougé",
  "programme.nothing": "Aucune communauté n’a rien saisi pendant ces sept jours.",
  "programme.off": "Pas de résumé du programme",
  "programme.paused": "En pause : {names}",
  "programme.reason":
    "vous coordonnez {programme} ; tant que vous ne l’avez pas demandé, ce résumé vient quand vos messages de la semaine lui laissent une place",
  "programme.status": "État",
  "programme.subscribe": "Toujours me l’envoyer",
  "programme.subscribed":
    "C’est noté : le résumé du programme vous arrive chaque semaine à son heure, sans compter parmi vos messages.",
  "programme.title": "{programme} : {from} – {to}",
  "programme.unsubscribe": "Pas toujours",
  "programme.unsubscribed":
    "C’est noté : il vient quand vos messages de la semaine lui laissent une place. « Plus jamais » sous le message, ou /cop prompts, l’arrête.",
} satisfies Record<keyof typeof en, string>;
