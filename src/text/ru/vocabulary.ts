import type en from "../en/vocabulary.js";

export default {
  "vocabulary.hidden":
    "Сохранено. {n, plural, =0 {В {community} предлагается всё.} one {# запись не предлагается в {community}.} few {# записи не предлагаются в {community}.} many {# записей не предлагаются в {community}.} other {# записи не предлагаются в {community}.}}",
  "vocabulary.hideHint": "В уже сделанных записях они останутся. Сохраните без выбора, чтобы предлагать всё.",
  "vocabulary.hideThemes": "Темы, которые здесь не предлагать",
  "vocabulary.hideTitle": "Темы и инструменты",
  "vocabulary.hideTools": "Инструменты, которые здесь не предлагать",
} satisfies Record<keyof typeof en, string>;
