import type en from "../en/follow-ups.js";

export default {
  "followUps.ask": "Pour le {date} : « {what} » — est-ce fait ?",
  "followUps.askOf": "Pour le {date} : « {what} » ({who}) — savez-vous si c’est fait ?",
  "followUps.closed": "Quelqu’un l’a déjà close : {what}",
  "followUps.done": "Fait",
  "followUps.help": "ce qui a été convenu et reste ouvert",
  "followUps.isDone": "Fait : « {what} » — merci !",
  "followUps.isDropped": "Plus d’actualité : « {what} » — c’est retiré de la liste.",
  "followUps.isLater": "« {what} » est maintenant pour le {date} ; je redemanderai alors.",
  "followUps.more": "et {n, plural, one {# autre} other {# autres}}, pour plus tard",
  "followUps.newDate": "Pour quand ?",
  "followUps.noLonger": "Plus d’actualité",
  "followUps.none":
    "Rien n’est ouvert. Ce qui est convenu dans une entrée figure ici jusqu’à ce que ce soit fait : ouvrez une entrée avec /cop mine et ajoutez la suite.",
  "followUps.notYet": "Pas encore",
  "followUps.notYours": "Cette suite n’existe plus, ou c’est à quelqu’un d’autre d’y répondre.",
  "followUps.past": "Le {date} n’est plus à venir. Indiquez un jour après aujourd’hui.",
  "followUps.reason": "vous vous en êtes chargé dans « {title} » ({community})",
  "followUps.reasonCheck": "vous vous en êtes chargé dans un point d’apprentissage de {community}",
  "followUps.reasonLogged": "vous avez noté « {title} » ({community}), et la personne qui s’en est chargée n’est pas connue ici",
  "followUps.settled": "Réglé : {what}",
  "followUps.title": "{n, plural, one {# suite ouverte} other {# suites ouvertes}}",
} satisfies Record<keyof typeof en, string>;
