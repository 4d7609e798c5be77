import type en from "../en/paste.js";

export default {
  "paste.alike": "{n, plural, one {# peut-être déjà notée} many {# peut-être déjà notées} other {# peut-être déjà notées}}",
  "paste.allSavedBefore": "Tout y est déjà enregistré. Rien ne l’a été deux fois.",
  "paste.bad": "{n, plural, one {# à corriger} many {# à corriger} other {# à corriger}}",
  "paste.beside": "Non lu comme entrées : {parts}.",
  "paste.beside.header": "la ligne des noms de colonnes",
  "paste.beside.heading":
    "{n, plural, one {# jour placé au-dessus de ses lignes} other {# jours placés au-dessus de leurs lignes}}",
  "paste.beside.more-instances": "{n, plural, one {d’autres dates d’une série} other {d’autres dates de # séries}}",
  "paste.beside.quoted": "la partie plus ancienne du courriel",
  "paste.comeBack": "Vous pouvez partir et revenir avec /cop drafts. C’est gardé 30 jours.",
  "paste.drop": "Jeter le reste",
  "paste.dropConfirm":
    "{n, plural, one {Jeter # ligne ? Elle n’est pas enregistrée.} many {Jeter # de lignes ? Elles ne sont pas enregistrées.} other {Jeter # lignes ? Elles ne sont pas enregistrées.}}",
  "paste.dropped": "Le reste a été jeté. Ce qui était enregistré demeure.",
  "paste.edit": "Modifier",
  "paste.empty": "Une seule entrée ?",
  "paste.emptyHint": "Laissez la zone vide et appuyez sur le bouton : le formulaire s’ouvre.",
  "paste.gone": "Il n’en reste rien. Collez-le de nouveau si besoin.",
  "paste.heading": "Ce que j’ai compris",
  "paste.hint":
    "Une ligne par entrée ; les lignes d’un tableur se lisent de même. Au plus {lines, number} lignes et {characters, number} caractères ici.",
  "paste.join": "M’y joindre",
  "paste.like": "Cela ressemble à « {title} », noté par {name}.",
  "paste.lineDone": "Cette ligne est déjà traitée. Le reste est dans /cop drafts.",
  "paste.lineTitle": "Ligne {n, number}",
  "paste.logToo": "La noter aussi",
  "paste.named":
    "{n, plural, one {# personne est comptée, sans son nom ; modifiez la ligne pour l’ajouter.} many {# de personnes sont comptées, sans leurs noms ; modifiez la ligne pour les ajouter.} other {# personnes sont comptées, sans leurs noms ; modifiez la ligne pour les ajouter.}}",
  "paste.next": "Suivant",
  "paste.noDay": "Aucun jour indiqué : aujourd’hui.",
  "paste.noTitle": "Elle n’a pas encore de titre.",
  "paste.noType": "Je ne vois pas ce que c’était : un appel, une réunion, un e-mail ? Modifiez la ligne pour le dire.",
  "paste.none": "Aucun brouillon en attente. /log ouvre la zone où coller.",
  "paste.nowSaved":
    "{n, plural, =0 {Rien n’a été enregistré.} one {# entrée enregistrée.} many {# d’entrées enregistrées.} other {# entrées enregistrées.}}",
  "paste.page": "Page {page, number} sur {pages, number}",
  "paste.previous": "Précédent",
  "paste.reading":
    "Lecture de {n, plural, one {# ligne} many {# de lignes} other {# lignes}}… cela peut prendre quelques secondes.",
  "paste.ready": "{n, plural, one {# prête} many {# de prêtes} other {# prêtes}}",
  "paste.saveAll":
    "{n, plural, =1 {Enregistrer} one {Tout enregistrer (#)} many {Tout enregistrer (#)} other {Tout enregistrer (#)}}",
  "paste.saved": "{n, plural, one {# déjà enregistrée} many {# déjà enregistrées} other {# déjà enregistrées}}",
  "paste.saving":
    "Enregistrement de {n, plural, one {# entrée} many {# d’entrées} other {# entrées}}… cela peut prendre quelques secondes.",
  "paste.seeMine": "Voir mes entrées",
  "paste.skip": "Ignorer",
  "paste.skipped": "Ligne {n, number} ignorée.",
  "paste.submit": "Continuer",
  "paste.title": "Noter une ou plusieurs",
  "paste.tooLarge":
    "Ce texte est trop long : {given} Mo, au plus {max} Mo à la fois. Merci de le coller en plusieurs parties ; rien n’a été enregistré.",
  "paste.tooMany":
    "C’est trop à la fois : {lines, number}, quand on peut en lire au plus {max, number}. Collez-les par parties : ce qui est déjà enregistré ne l’est pas deux fois.",
  "paste.took": "« {said} » a été lu comme : {taken}.",
  "paste.twin": "Elle dit la même chose que la ligne {n, number}.",
  "paste.typed": "Que s’est-il passé ?",
  "paste.wrong.cancelled": "Elle est annulée dans l’agenda. Modifiez la ligne si elle a tout de même eu lieu, ou passez-la.",
  "paste.wrong.impossible-date": "La ligne nomme un jour qui n’existe pas. Modifiez-la pour donner la date.",
  "paste.wrong.unreadable": "Une partie n’a pas pu être lue. Modifiez la ligne pour compléter.",
} satisfies Record<keyof typeof en, string>;
