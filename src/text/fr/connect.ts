import type en from "../en/connect.js";

export default {
  "connect.expires": "Le lien est valable sept jours. Ne le donnez qu’à une personne autorisée à y installer des applications.",
  "connect.explained":
    "Ouvrez ce lien là où vous administrez l’espace de travail. Il relie l’espace au programme « {programme} », et à rien d’autre.",
  "connect.link": "Relier un espace de travail {name}",
  "connect.mayNot": "Seule une coordinatrice ou un coordinateur peut relier un autre espace de travail au programme.",
  "connect.notSetUp":
    "Cette installation sert les espaces de travail prévus à sa mise en place. La personne qui l’administre peut l’ouvrir à d’autres : voyez la documentation.",
  "connect.write": "{name} : dans le canal de l’équipe (ou, pour toute l’organisation, dans notre conversation privée), écrivez",
} satisfies Record<keyof typeof en, string>;
