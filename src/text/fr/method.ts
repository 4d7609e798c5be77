import type en from "../en/method.js";

export default {
  "method.approval": "Vote par approbation",
  "method.approval.how":
    "Cochez tout ce que vous pourriez soutenir, autant que vous voulez ; ce que le plus de personnes cochent arrive en tête.",
  "method.dots": "Gommettes",
  "method.dots.how":
    "{dots, plural, one {Vous avez # gommette : placez-la sur ce qui compte le plus pour vous} many {Vous avez # de gommettes : placez chacune sur une proposition différente parmi celles qui comptent le plus pour vous} other {Vous avez # gommettes : placez chacune sur une proposition différente parmi celles qui comptent le plus pour vous}} ; ce qui en reçoit le plus arrive en tête.",
  "method.dots.stack":
    "Vous avez {dots, plural, one {# gommette} many {# de gommettes} other {# gommettes}} à répartir comme vous voulez, plusieurs au même endroit si cela compte vraiment pour vous ; ce qui en reçoit le plus arrive en tête.",
  "method.nominal": "Des idées, puis deux classements",
  "method.nominal.how":
    "Chacun écrit ses idées en silence, nous les clarifions ensemble, chacun classe {keep, plural, one {celle qui compte} many {les # qui comptent} other {les # qui comptent}} le plus, nous en discutons, puis tout le monde classe encore une fois.",
  "method.problem.markTooHigh": "Ici, {limit, number} au maximum.",
  "method.problem.notWhole": "Merci d’écrire un nombre entier en chiffres, comme 2.",
  "method.problem.placeMissing": "Il manque la place {limit, number}. Merci de numéroter sans trou : 1, 2, 3.",
  "method.problem.placeTwice": "La place {given, number} est donnée plusieurs fois. Merci de donner chaque place une seule fois.",
  "method.problem.settingTooHigh": "Merci d’écrire {limit, number} ou moins.",
  "method.problem.settingTooLow": "Merci d’écrire un nombre entier, {limit, number} ou plus.",
  "method.problem.tooManyDots":
    "Vous avez placé {given, plural, one {# gommette} many {# de gommettes} other {# gommettes}} et vous en avez {limit, number}. Merci d’en reprendre.",
  "method.problem.tooManyMarks":
    "Vous avez marqué {given, plural, one {# proposition} many {# de propositions} other {# propositions}} ; le maximum est {limit, number}. Merci d’en retirer.",
  "method.problem.unknownCandidate": "Cette proposition n’est plus dans la liste. Merci de rouvrir le sondage.",
  "method.ranking": "Classement",
  "method.ranking.how":
    "Classez-les, le meilleur en premier, jusqu’où vous voulez ; plus la place est haute, plus elle rapporte de points, et ceux que vous ne classez pas se partagent les places restantes.",
  "method.single": "Un seul choix",
  "method.single.how": "Choisissez ce que vous souhaitez le plus ; ce qui est choisi le plus souvent arrive en tête.",
  "method.voice.country":
    "À côté du décompte simple, vous verrez le résultat avec une voix par pays, partagée entre celles et ceux qui y votent.",
  "method.voice.organisation":
    "À côté du décompte simple, vous verrez le résultat avec une voix par organisation, partagée entre celles et ceux qui y votent.",
} satisfies Record<keyof typeof en, string>;
