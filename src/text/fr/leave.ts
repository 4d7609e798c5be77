import type en from "../en/leave.js";

export default {
  "leave.back": "Revenir",
  "leave.came": "Bon retour dans {community}.",
  "leave.help": "quitter une communauté : plus rien ne vous en sera envoyé",
  "leave.leave": "Quitter {community}",
  "leave.left":
    "Vous avez quitté {community}. Plus rien ne vous en sera envoyé. Ce que vous avez consigné reste ; ce qui est conservé sur vous se trouve sous /cop my-data.",
  "leave.notBack":
    "Il n’y a rien à reprendre. Écrivez dans le canal de la communauté, ou demandez une invitation à la personne qui l’anime.",
  "leave.nowhere": "Vous n’êtes dans aucune communauté que vous pourriez quitter ici.",
  "leave.sure": "Quitter cette communauté ? Plus rien ne vous en sera envoyé jusqu’à votre retour.",
  "leave.what":
    "Qui quitte une communauté n’en reçoit plus rien et garde ce qu’il y a consigné. Vous pouvez revenir à tout moment.",
} satisfies Record<keyof typeof en, string>;
