import type en from "../en/meeting.js";

export default {
  "meeting.allow": "Les communautés peuvent faire poser la question après un appel",
  "meeting.allowHint":
    "Pour cela, je dois savoir qui est en appel, et je l’oublie à la fin. Chaque communauté décide ensuite dans ses réglages.",
  "meeting.allowed": "Autorisé. Les animatrices et animateurs l’activent pour leur communauté avec /cop settings.",
  "meeting.ask":
    "Vous étiez dans un appel de {minutes, plural, one {# minute} other {# minutes}} avec {people}. On le consigne pour {community} ?",
  "meeting.dismissed": "D’accord. Je ne reparlerai pas de cet appel.",
  "meeting.forbidden": "Désactivé. Personne n’est sollicité après un appel, et je ne regarde pas qui y participe.",
  "meeting.gone": "Cette question s’adressait à quelqu’un d’autre, ou n’est plus ouverte.",
  "meeting.log": "Consigner",
  "meeting.logged": "Cet appel est consigné. Merci !",
  "meeting.mayNot": "Seule la coordination en décide.",
  "meeting.notNow": "Non merci",
  "meeting.others": "{count, plural, one {# autre personne} other {# autres personnes}}",
  "meeting.reason":
    "vous y étiez, la première personne parmi celles qui notent pour {community}. Vous seul avez reçu cette question, et une seule fois. Rien n’est noté tout seul.",
  "meeting.settingsTitle": "Questions après appels",
} satisfies Record<keyof typeof en, string>;
