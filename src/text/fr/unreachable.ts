import type en from "../en/unreachable.js";

export default {
  "unreachable.next": "Ajoutez-moi de nouveau et je reprends tout seul, ou écrivez /cop link dans un autre canal.",
  "unreachable.reason": "vous veillez sur {community}, et rien n’y est publié tant que personne n’agit",
  "unreachable.told":
    "Je ne peux plus publier dans {channel} : j’en ai été retiré, j’y suis bloqué, ou le canal n’existe plus. Rien de ce que {community} a noté n’est perdu, et sa semaine attend.",
} satisfies Record<keyof typeof en, string>;
