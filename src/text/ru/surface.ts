import type en from "../en/surface.js";

export default {
  "surface.close": "Закрыть",
  "surface.done": "Готово.",
  "surface.edit": "Изменить",
  "surface.fileSent": "Файл — в наших с вами личных сообщениях.",
  "surface.openAgain": "Открыть форму",
  "surface.tooLong": "Это слишком длинно для кнопки. Используйте /log или быструю команду у сообщения.",
  "surface.tooSlow": "Это заняло чуть больше времени, и форма не открылась сама.",
  "surface.understood": "Вот что я понял:",
  "surface.unknownCommand":
    "Я не знаю команду {command}. Напишите /log, чтобы записать взаимодействие, или /cop, чтобы увидеть всё остальное.",
  "surface.yes": "Да",
} satisfies Record<keyof typeof en, string>;
