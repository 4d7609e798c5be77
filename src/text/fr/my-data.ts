import type en from "../en/my-data.js";

export default {
  "myData.accounts": "Comptes",
  "myData.age": "Tranche d’âge",
  "myData.correct": "Corriger",
  "myData.corrected": "Enregistré.",
  "myData.drafts": "Lignes non enregistrées",
  "myData.erase": "Effacer",
  "myData.erased":
    "C’est effacé. Ce qui a été publié dans les canaux est conservé par la plateforme ; un animateur peut l’y supprimer.",
  "myData.export": "Télécharger",
  "myData.followUps": "Suites qui vous reviennent",
  "myData.language": "Votre langue",
  "myData.logged": "Entrées que vous avez notées",
  "myData.name": "Nom",
  "myData.namedIn": "Entrées qui vous nomment",
  "myData.organisation": "Organisation",
  "myData.sex": "Sexe",
  "myData.sex.female": "Femme",
  "myData.sex.male": "Homme",
  "myData.sex.unknown": "Non précisé",
  "myData.somebody": "quelqu’un",
  "myData.sure":
    "Votre nom, vos comptes et vos brouillons sont effacés définitivement ; les nombres restent, sans vous. Continuer ?",
  "myData.thanks": "On peut me remercier par mon nom dans le résumé hebdomadaire",
  "myData.title": "Ce qui est conservé sur vous",
  "myData.who":
    "Vous seul voyez ceci. Les animateurs voient les entrées de leur communauté ; sexe et âge ne viennent que de vous.",
  "named.check": "Une personne nommée dans « {title} » dit ne pas y avoir été. Merci de vérifier l’entrée.",
  "named.isOff": "Votre nom est retiré de « {title} ». Le nombre reste.",
  "named.off": "Retirer mon nom",
  "named.reason": "toute personne nommée dans une entrée en est informée, une fois par entrée",
  "named.right": "C’est exact",
  "named.thanks": "Merci. Vous pouvez retirer votre nom à tout moment avec /cop my-data.",
  "named.told": "{by} vous a nommé parmi les participants de « {title} » ({date}).",
  "named.wasWrong": "Votre nom est retiré de « {title} », et son auteur est invité à vérifier.",
  "named.wrong": "C’est faux",
} satisfies Record<keyof typeof en, string>;
