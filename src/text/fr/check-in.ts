import type en from "../en/check-in.js";

export default {
  "checkIn.age": "Âge",
  "checkIn.closed": "Cet événement est terminé, sa page est donc close. Vous y étiez ? Dites-le à l’organisateur.",
  "checkIn.counted": "{n, plural, one {# personne s’est signalée} other {# personnes se sont signalées}} jusqu’ici.",
  "checkIn.early": "Cette page ouvre une heure avant le début : {when}",
  "checkIn.here": "Je suis là",
  "checkIn.informed": "Je sais que mon nom est gardé avec le compte rendu de cet événement",
  "checkIn.intro":
    "Dites aux organisateurs que vous êtes là. Tout ce qui suit peut rester vide : vous êtes alors compté, rien de plus.",
  "checkIn.link": "Quiconque a cette adresse signale sa présence, sans compte :",
  "checkIn.name": "Nom",
  "checkIn.nameHint": "Seulement si vous voulez figurer parmi les présents.",
  "checkIn.noAddress":
    "Les pages n’ont pas encore d’adresse publique, il n’y a donc pas de page de présence. La personne qui gère l’installation définit PUBLIC_URL.",
  "checkIn.page": "Page de présence",
  "checkIn.qr": "Code QR",
  "checkIn.sex": "Vous êtes",
  "checkIn.sex.female": "une femme",
  "checkIn.sex.male": "un homme",
  "checkIn.thanks": "Merci, vous êtes compté. Bonne rencontre !",
  "checkIn.tick": "Avec un nom, cochez que vous savez qu’il est gardé ; ou laissez le nom vide.",
  "checkIn.tooMany": "Trop de monde en ce moment. Réessayez dans une minute.",
} satisfies Record<keyof typeof en, string>;
