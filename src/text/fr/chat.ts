import type en from "../en/chat.js";

export default {
  "chat.answeredPrivately": "Je vous ai répondu dans notre conversation privée.",
  "chat.cannotReach":
    "Je ne peux pas encore vous écrire en privé. Ouvrez une conversation avec moi (cherchez mon nom dans Applications et ajoutez-moi), puis réessayez.",
  "chat.confirm": "Oui, continuer",
  "chat.connectInvalid": "Ce code ne fonctionne pas, ou plus. Demandez-en un nouveau à votre coordinateur (/cop connect).",
  "chat.connectTaken": "Cette équipe appartient déjà à un autre programme. Son coordinateur peut la libérer.",
  "chat.connected": "Ceci est maintenant relié au programme « {programme} ».",
  "chat.fileDeclined": "Entendu, je n’ai pas gardé le fichier.",
  "chat.fileFailed": "Le fichier n’a pas pu être déposé. Redemandez-le dans une minute.",
  "chat.fileGone": "Ce fichier a trop attendu. Veuillez le redemander.",
  "chat.fileReady": "Votre fichier est prêt. Puis-je le déposer dans votre OneDrive ?",
  "chat.fileSent": "Le fichier vous attend dans notre conversation privée.",
  "chat.fillIn": "Remplir",
  "chat.incomplete": "Il manque encore quelques éléments. Ouvrez le formulaire pour les compléter.",
  "chat.kept": "Ce que vous avez saisi, pour pouvoir le copier :",
  "chat.later": "Cela prend un moment. La réponse arrivera dans notre conversation.",
  "chat.understood": "Voici ce que j’ai compris. Enregistrez tel quel ou modifiez d’abord.",
} satisfies Record<keyof typeof en, string>;
