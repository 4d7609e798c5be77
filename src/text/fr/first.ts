import type en from "../en/first.js";

export default {
  "first.back":
    "Vous recevez aussitôt quelque chose en retour : ce que la communauté sait déjà et une phrase pour votre rapport.",
  "first.done": "{step} (fait)",
  "first.hello": "Bienvenue dans {community} ! Trois choses à savoir :",
  "first.invite": "Inviter quelqu’un",
  "first.listTitle": "Premiers pas de {community} : {done} sur {all} faits",
  "first.log": "Notez un e-mail, un appel ou une réunion en une ligne, dans votre langue.",
  "first.names": "Des nombres sans noms suffisent. Ce qui est conservé sur vous : /cop my-data",
  "first.settings": "Ouvrir les réglages",
  "first.stays": "Cette liste disparaît d’elle-même quand tout est fait.",
  "first.step.channel": "Relier un canal : /cop link dans le canal de la communauté",
  "first.step.digest": "Fixer le jour et l’heure du bilan de la semaine",
  "first.step.invite": "Inviter les autres, jusqu’à ce qu’une autre personne ait un rôle ou note quelque chose",
  "first.step.language": "Vérifier la langue et le fuseau horaire",
  "first.step.vocabulary": "Choisir les sujets que votre communauté utilise",
  "first.topics": "Choisir les sujets",
} satisfies Record<keyof typeof en, string>;
