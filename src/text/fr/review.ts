import type en from "../en/review.js";

export default {
  "review.all": "{n, plural, one {Celle-ci} other {Ces # entrées}}",
  "review.allSure": "{n, plural, one {L’avez-vous relue ?} other {Les avez-vous toutes relues (#) ?}}",
  "review.approval": "Vérifier et approuver les entrées",
  "review.approvalHint":
    "Les animateurs vérifient, les coordinateurs approuvent, avec /cop review. Ce qui est modifié ensuite est relu.",
  "review.approvedButton": "Approuver",
  "review.changed":
    "{n, plural, one {# entrée a changé entre-temps ou n’est pas à vous : regardez-la à nouveau.} other {# entrées ont changé entre-temps ou ne sont pas à vous : regardez-les à nouveau.}}",
  "review.checkedButton": "C’est juste",
  "review.countFrom": "Quelles entrées comptent dans les rapports ?",
  "review.countFromHint": "Seulement si les entrées sont vérifiées et approuvées. Les rapports disent lesquelles ils comptent.",
  "review.countedOnly":
    "{status, select, approved {Comptées : les entrées approuvées.} other {Comptées : les entrées vérifiées et approuvées.}}",
  "review.done": "{n, plural, one {# entrée a avancé.} other {# entrées ont avancé.}}",
  "review.from.approved": "Les approuvées",
  "review.from.checked": "Les vérifiées et les approuvées",
  "review.from.draft": "Toutes",
  "review.help": "relire les entrées, si le programme le veut",
  "review.mayNot": "Les animateurs et les coordinateurs relisent les entrées. Les vôtres sont sous /cop mine",
  "review.mayNotSettings": "Les coordinateurs règlent la façon dont se font les chiffres du programme.",
  "review.more": "D’autres attendent ensuite.",
  "review.none": "Rien ne vous attend.",
  "review.notCounted":
    "{n, plural, =0 {Toutes celles de la période le sont.} one {# autre entrée n’est pas dans ces chiffres.} other {# autres entrées ne sont pas dans ces chiffres.}}",
  "review.off":
    "Ce programme ne vérifie pas les entrées : toutes comptent aussitôt. Un coordinateur peut changer cela avec /cop programme",
  "review.on": "C’est enregistré. Les nouvelles entrées sont des brouillons ; les animateurs les trouvent sous /cop review",
  "review.settings": "Chiffres du programme",
  "review.settingsSaved": "C’est enregistré.",
  "review.smallCell": "Plus petit nombre montré hors d’une communauté",
  "review.smallCellHint": "Les plus petits sont montrés comme « moins de », pour que personne ne soit reconnu. 5 est habituel.",
  "review.title": "Entrées à relire",
} satisfies Record<keyof typeof en, string>;
