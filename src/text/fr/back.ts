import type en from "../en/back.js";

export default {
  "back.agreed":
    "{n, plural, one {# suite a été convenue.} many {# de suites ont été convenues.} other {# suites ont été convenues.}}",
  "back.due": "pour le {date}",
  "back.event":
    "{type, select, email {La communauté {community} a échangé des e-mails} meeting {La communauté {community} a tenu une réunion} call {La communauté {community} a eu un appel} workshop {La communauté {community} a tenu un atelier} writeshop {La communauté {community} a tenu un atelier d’écriture} training {La communauté {community} a tenu une formation} webinar {La communauté {community} a tenu un webinaire} conference {La communauté {community} a participé à une conférence} fieldvisit {La communauté {community} a fait une visite de terrain} exchangevisit {La communauté {community} a fait une visite d’échange} onlinediscussion {La communauté {community} a mené une discussion en ligne} other {La communauté {community} a noté une activité ({label})}} : « {title} » ({date}).",
  "back.followUps": "Encore à faire avec elles :",
  "back.lasted": "Cela a duré {n, plural, one {# minute} many {# de minutes} other {# minutes}}.",
  "back.learned": "Ce qui a été appris : {lesson}",
  "back.lessons": "Ce que d’autres ont appris récemment :",
  "back.mode":
    "{mode, select, online {Cela s’est passé en ligne.} inperson {Cela s’est passé en présentiel.} other {Les uns étaient sur place, les autres en ligne.}}",
  "back.organisations": "Organisations concernées : {names}.",
  "back.overdue": "était attendu pour le {date}",
  "back.paragraph": "Pour votre rapport",
  "back.paragraphButton": "Paragraphe",
  "back.people":
    "{n, plural, one {# personne y a participé.} many {# de personnes y ont participé.} other {# personnes y ont participé.}}",
  "back.peopleOf":
    "{n, plural, one {# personne y a participé} many {# de personnes y ont participé} other {# personnes y ont participé}} ({parts}).",
  "back.place": "Lieu : {place}.",
  "back.themes": "Thèmes : {themes}.",
  "back.thisMonth":
    "{n, plural, one {# entrée de vous ce mois-ci. Votre année : /cop me.} many {# d’entrées de vous ce mois-ci. Votre année : /cop me.} other {# entrées de vous ce mois-ci. Votre année : /cop me.}}",
} satisfies Record<keyof typeof en, string>;
