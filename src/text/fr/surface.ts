import type en from "../en/surface.js";

export default {
  "surface.close": "Fermer",
  "surface.done": "C’est fait.",
  "surface.edit": "Modifier",
  "surface.fileSent": "Le fichier est dans vos messages privés avec moi.",
  "surface.openAgain": "Ouvrir le formulaire",
  "surface.tooLong": "C’est trop long pour tenir sous un bouton. Utilisez /log, ou le raccourci du message.",
  "surface.tooSlow": "Cela a pris un instant de trop : le formulaire n’a pas pu s’ouvrir tout seul.",
  "surface.understood": "Voici ce que j’ai compris :",
  "surface.unknownCommand":
    "Je ne connais pas {command}. Écrivez /log pour consigner une interaction, ou /cop pour voir tout ce que je sais faire.",
  "surface.yes": "Oui",
} satisfies Record<keyof typeof en, string>;
