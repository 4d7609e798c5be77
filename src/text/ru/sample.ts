import type en from "../en/sample.js";

export default {
  "sample.firstCommunity": "Моё первое сообщество",
  "sample.mayNot": "Удалить пробные данные может только координатор. Переключитесь на координатора и нажмите снова.",
  "sample.removed": "Пробные данные удалены. Для вас готово пустое сообщество: переименуйте его командой /cop settings.",
} satisfies Record<keyof typeof en, string>;
