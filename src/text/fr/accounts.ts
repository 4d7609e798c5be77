import type en from "../en/accounts.js";

export default {
  "accounts.ask": "Êtes-vous aussi {name} sur {account} ?",
  "accounts.askWhat":
    "Dites oui seulement si vous avez demandé le code vous-même. Les deux deviennent une personne : entrées, suivis et rôles sont réunis.",
  "accounts.canSeparate": "Relié récemment : annulable jusqu’au {until}.",
  "accounts.code": "Sur votre autre plateforme, envoyez ceci dans les {minutes} minutes :",
  "accounts.codeHint": "De /cop accounts sur votre autre plateforme : huit lettres et chiffres.",
  "accounts.codeLabel": "Code",
  "accounts.codeNote": "Il ne sert qu’une fois. Ne le donnez à personne : qui le saisit devient vous ici.",
  "accounts.enterTitle": "Relier un compte",
  "accounts.getCode": "Obtenir un code",
  "accounts.haveCode": "J’ai un code",
  "accounts.help": "relie vos comptes sur plusieurs plateformes",
  "accounts.joined": "Ce compte et {account} sont désormais une seule personne.",
  "accounts.joinedWhat":
    "Ce n’était pas vous ? Jusqu’au {until}, on peut l’annuler ici ; ce qui est fait d’ici là reste au compte le plus ancien.",
  "accounts.joining": "Réunion des deux…",
  "accounts.leave": "Retirer {account}",
  "accounts.leaveSure": "Qui utilise ce compte y repart de zéro, sans vos entrées ni vos rôles. Tout reste à vous.",
  "accounts.left": "{account} n’est plus à vous.",
  "accounts.no": "Non",
  "accounts.notJoined": "Rien n’a été relié, et le code n’existe plus.",
  "accounts.own": "C’est le code de ce compte même. Saisissez-le sur votre autre plateforme.",
  "accounts.sample": "Les personnes inventées ou effacées ne peuvent pas être reliées.",
  "accounts.separate": "Les séparer",
  "accounts.separateSure": "Les séparer de nouveau ? Ce qui était à chacun lui revient.",
  "accounts.separated": "Les comptes sont de nouveau deux, chacun avec ce qui était à lui.",
  "accounts.separating": "Séparation…",
  "accounts.thisOne": "celui-ci",
  "accounts.title": "Mes comptes",
  "accounts.tooLate": "Ce n’est plus annulable. Vous pouvez plutôt retirer un compte : /cop accounts",
  "accounts.tooMany": "Trop de codes erronés. Réessayez dans une heure.",
  "accounts.why":
    "Vous êtes aussi sur une autre plateforme ? Reliez-la : vos entrées, suivis et rôles seront les mêmes des deux côtés.",
  "accounts.wrong": "Ce code est inconnu ou périmé. Prenez-en un nouveau avec /cop accounts sur votre autre plateforme.",
  "accounts.yes": "Oui, c’est moi",
} satisfies Record<keyof typeof en, string>;
