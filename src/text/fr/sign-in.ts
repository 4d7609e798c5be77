import type en from "../en/sign-in.js";

export default {
  "signIn.community": "Communauté",
  "signIn.end": "Déconnecter : {device}",
  "signIn.endAll": "Déconnecter partout",
  "signIn.endAllSure":
    "Vous serez déconnecté(e) de tous les navigateurs, celui-ci compris si vous êtes sur les pages web. Les liens non utilisés ne fonctionneront plus.",
  "signIn.ended": "Déconnexion faite.",
  "signIn.endedAll": "Vous êtes déconnecté(e) partout.",
  "signIn.handOver": "Voici le lien pour {name}. Envoyez-le vous-même à cette personne, et à personne d’autre :",
  "signIn.handOverNote":
    "Il fonctionne une seule fois, jusqu’au {until}. Qui l’ouvre est connecté en tant que {name}. Il ne sera plus affiché.",
  "signIn.helpInvite": "fait entrer une personne sans messagerie d’équipe (facilitation)",
  "signIn.helpWeb": "votre lien personnel vers les pages web, et où vous êtes connecté(e)",
  "signIn.invite": "{name} — jusqu’au {until}",
  "signIn.inviteTitle": "Inviter un membre",
  "signIn.invites": "Liens remis et pas encore utilisés",
  "signIn.known": "Ou un nouveau lien pour",
  "signIn.knownHint": "Membres qui n’utilisent que les pages web.",
  "signIn.language": "Leur langue",
  "signIn.makeLink": "Créer le lien",
  "signIn.mayNotInvite": "Seule la facilitation peut faire entrer de nouveaux membres. Veuillez vous adresser à elle.",
  "signIn.name": "Nom du nouveau membre",
  "signIn.nameHint": "Pour les personnes sans messagerie d’équipe. Les autres obtiennent leur propre lien avec /cop web.",
  "signIn.noAddress":
    "Les pages web n’ont pas d’adresse publique ici : il n’y a rien où se connecter. La personne qui gère ce logiciel peut définir PUBLIC_URL.",
  "signIn.noInvites": "Aucun lien n’est en attente.",
  "signIn.oneOrOther": "Donnez un nouveau nom ou choisissez un membre connu, pas les deux.",
  "signIn.open": "Ouvrir les pages web",
  "signIn.own":
    "Voici votre lien personnel vers les pages web. Il fonctionne une seule fois, dans {minutes, plural, one {la # minute} other {les # minutes}} qui suivent, et pour vous seulement.",
  "signIn.session": "{device} — depuis le {since}, dernière utilisation le {seen}",
  "signIn.sessions": "Où vous êtes connecté(e)",
  "signIn.takeBack": "Annuler le lien",
  "signIn.takeBackFrom": "Annuler : {name}",
  "signIn.takenBack": "Le lien ne fonctionne plus.",
  "signIn.twin": "Il y a déjà {name}. Choisissez ce nom dans la liste, ou ajoutez ce qui distingue les deux personnes.",
  "signIn.usedAlready": "Ce lien a déjà été utilisé. Le membre met fin à ses propres sessions avec /cop web.",
} satisfies Record<keyof typeof en, string>;
