import type en from "../en/organisation.js";

export default {
  "organisation.aliases": "Alte nume, câte unul pe rând",
  "organisation.aliasesHint": "Prescurtări și alte limbi; sunt înțelese când cineva notează",
  "organisation.gone": "Această organizație nu mai există.",
  "organisation.name": "Nume",
  "organisation.next": "Înainte",
  "organisation.saved": "{name} a fost salvată.",
  "organisation.stakeholder": "Tip de parte interesată",
  "organisation.taken": "Există deja o altă organizație numită „{name}”. Folosiți alt nume.",
  "organisation.title": "Organizație",
  "organisation.which": "Ce organizație?",
} satisfies Record<keyof typeof en, string>;
