import type en from "../en/sample.js";

export default {
  "sample.firstCommunity": "Ma première communauté",
  "sample.mayNot": "Seul un coordinateur peut supprimer les données d’exemple. Agissez comme coordinateur, puis réessayez.",
  "sample.removed": "Les données d’exemple sont supprimées. Une communauté vide vous attend : renommez-la avec /cop settings.",
} satisfies Record<keyof typeof en, string>;
