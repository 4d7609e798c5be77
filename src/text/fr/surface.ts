import type en from "../en/surface.js";

export default {
  "surface.close": "Fermer",
  "surface.done": "C’est fait.",
  "surface.edit": "Modifier",
  "surface.fileFailed": "Le fichier n’a pas pu être envoyé. Redemandez-le dans une minute.",
  "surface.fileSent": "Le fichier est dans vos messages privés avec moi.",
  "surface.installBadLink":
    "Ce lien n’est plus valable. Demandez-en un nouveau à votre coordination : elle l’obtient avec /cop connect.",
  "surface.installCancelled": "Rien n’a été installé. Vous pouvez rouvrir le lien quand vous voulez.",
  "surface.installElsewhere":
    "Cet espace de travail appartient déjà à un autre programme. Rien n’a été modifié. Un espace ne peut servir qu’à un seul programme.",
  "surface.installFailed":
    "coptrack n’a pas pu être installé, et rien n’a été modifié. Rouvrez le lien ; si cela se reproduit, prévenez votre coordination.",
  "surface.installed": "coptrack est maintenant dans {workspace}. Invitez-y @coptrack dans un canal, puis écrivez /log.",
  "surface.openAgain": "Ouvrir le formulaire",
  "surface.tooLong": "C’est trop long pour tenir sous un bouton. Utilisez /log, ou le raccourci du message.",
  "surface.tooSlow": "Cela a pris un instant de trop : le formulaire n’a pas pu s’ouvrir tout seul.",
  "surface.understood": "Voici ce que j’ai compris :",
  "surface.unknownCommand":
    "Je ne connais pas {command}. Écrivez /log pour consigner une interaction, ou /cop pour voir tout ce que je sais faire.",
  "surface.yes": "Oui",
} satisfies Record<keyof typeof en, string>;
