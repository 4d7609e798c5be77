import type en from "../en/sample.js";

export default {
  "sample.firstCommunity": "Prima mea comunitate",
  "sample.mayNot": "Doar un coordonator poate șterge datele de probă. Treci ca coordonator și apasă din nou.",
  "sample.removed": "Datele de probă au fost șterse. O comunitate goală te așteaptă: redenumește-o cu /cop settings.",
} satisfies Record<keyof typeof en, string>;
