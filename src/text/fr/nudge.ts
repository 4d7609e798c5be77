import type en from "../en/nudge.js";

export default {
  "nudge.line": "Quelque chose à noter pour {community} ? Un appel ou un e-mail prend dix secondes.",
  "nudge.log": "Noter",
  "nudge.mine": "Mes entrées",
  "nudge.noNewcomers":
    "personne de nouveau en douze semaines parmi {active, plural, one {# personne active} other {# personnes actives}}",
  "nudge.oneLogger":
    "une seule personne a noté {share} {entries, plural, one {de # entrée} other {des # entrées}} de douze semaines",
  "nudge.overdue": "{n, plural, one {# suite est} other {# suites sont}} en retard, la plus ancienne depuis le {oldest}",
  "nudge.quietDigest":
    "Après deux semaines sans entrée, je ne publie plus sa semaine dans le canal ; la prochaine entrée la fait revenir.",
  "nudge.quietIdea": "Une chose à faire : demandez à un membre ce qu’il a essayé récemment, et notez la réponse.",
  "nudge.quietLine": "{community} semble se mettre en sommeil.",
  "nudge.quietReason": "vous animez {community} ; les mêmes signes ne vous sont dits qu’une fois en quatre semaines",
  "nudge.reason":
    "vous notez d’habitude pour {community} {usual, plural, one {tous les jours} other {tous les # jours}}, et la dernière fois le {last}",
  "nudge.shrinking": "de moins en moins de personnes différentes toutes les quatre semaines : {people}",
  "nudge.silent":
    "{days, plural, one {# jour} other {# jours}} sans entrée ; d’habitude il y en a une {usual, plural, one {par jour} other {tous les # jours}}",
  "nudge.silentNew": "{days, plural, one {# jour} other {# jours}} sans entrée",
} satisfies Record<keyof typeof en, string>;
