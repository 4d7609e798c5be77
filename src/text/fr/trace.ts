import type en from "../en/trace.js";

export default {
  "trace.agenda": "3. Au programme",
  "trace.button": "Du besoin au résultat",
  "trace.check": "Point d’apprentissage du {date} : {n, plural, one {# réponse} other {# réponses}}",
  "trace.done": "4. Ce qui a été fait",
  "trace.gone": "Ceci n’existe plus, ou ne vous est pas visible. /cop trace montre ce qui l’est.",
  "trace.help": "d’où vient un point et ce qu’il est devenu, du besoin au résultat",
  "trace.learned": "5. Ce qui a été appris",
  "trace.more":
    "{n, plural, one {Et # autre ; ajoutez un mot pour préciser.} other {Et # autres ; ajoutez un mot pour préciser.}}",
  "trace.needs": "1. Demandé",
  "trace.none": "Personne n’a encore rien demandé et le programme est vide. Commencez par /cop need suivi de ce qu’il vous faut.",
  "trace.noneFit": "Ni le programme ni les besoins ne contiennent « {typed} ». Essayez moins de mots.",
  "trace.notYet": "rien encore",
  "trace.outcome": "6. Le résultat",
  "trace.polls": "2. Soumis au vote",
  "trace.title": "Du besoin au résultat",
  "trace.which": "Lequel ?",
} satisfies Record<keyof typeof en, string>;
