import type en from "../en/surface.js";

export default {
  "surface.close": "Закрыть",
  "surface.done": "Готово.",
  "surface.fileSent": "Файл — в наших с вами личных сообщениях.",
  "surface.openAgain": "Открыть форму",
  "surface.tooSlow": "Это заняло чуть больше времени, и форма не открылась сама.",
  "surface.unknownCommand":
    "Я не знаю команду {command}. Напишите /log, чтобы записать взаимодействие, или /cop, чтобы увидеть всё остальное.",
  "surface.yes": "Да",
} satisfies Record<keyof typeof en, string>;
