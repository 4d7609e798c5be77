import type en from "../en/surface.js";

export default {
  "surface.close": "Закрыть",
  "surface.done": "Готово.",
  "surface.edit": "Изменить",
  "surface.fileFailed": "Файл не удалось отправить. Попросите его ещё раз через минуту.",
  "surface.fileSent": "Файл — в наших с вами личных сообщениях.",
  "surface.installBadLink": "Эта ссылка больше не действует. Попросите у координатора новую: её выдаёт команда /cop connect.",
  "surface.installCancelled": "Ничего не установлено. Ссылку можно открыть снова в любое время.",
  "surface.installElsewhere":
    "Это рабочее пространство уже относится к другой программе. Ничего не изменилось. Пространство может использовать только одна программа.",
  "surface.installFailed":
    "coptrack не удалось установить, ничего не изменилось. Откройте ссылку ещё раз; если это повторится, сообщите координатору.",
  "surface.installed": "coptrack теперь в {workspace}. Пригласите @coptrack в канал и напишите /log.",
  "surface.openAgain": "Открыть форму",
  "surface.tooLong": "Это слишком длинно для кнопки. Используйте /log или быструю команду у сообщения.",
  "surface.tooSlow": "Это заняло чуть больше времени, и форма не открылась сама.",
  "surface.understood": "Вот что я понял:",
  "surface.unknownCommand":
    "Я не знаю команду {command}. Напишите /log, чтобы записать взаимодействие, или /cop, чтобы увидеть всё остальное.",
  "surface.yes": "Да",
} satisfies Record<keyof typeof en, string>;
