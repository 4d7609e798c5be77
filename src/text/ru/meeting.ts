import type en from "../en/meeting.js";

export default {
  "meeting.allow": "Сообщества могут включать вопрос после звонка",
  "meeting.allowHint":
    "Для этого мне нужно знать, кто сейчас в звонке; после его окончания я это забываю. Дальше каждое сообщество решает само в своих настройках.",
  "meeting.allowed": "Разрешено. Фасилитаторы включают это для своего сообщества командой /cop settings.",
  "meeting.ask":
    "Вы были в звонке {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} с участниками: {people}. Запишем его для сообщества «{community}»?",
  "meeting.dismissed": "Хорошо. Об этом звонке больше не спрошу.",
  "meeting.forbidden": "Выключено. После звонков никого не спрашиваю и не смотрю, кто в них участвует.",
  "meeting.gone": "Этот вопрос был задан не вам или уже закрыт.",
  "meeting.log": "Записать",
  "meeting.logged": "Этот звонок записан. Спасибо!",
  "meeting.mayNot": "Это решает только координатор.",
  "meeting.notNow": "Нет, спасибо",
  "meeting.others": "{count, plural, one {ещё # человек} few {ещё # человека} many {ещё # человек} other {ещё # человека}}",
  "meeting.reason":
    "вы там были, первым из тех, кто ведёт записи для {community}. Спросили только вас и только один раз. Само ничего не записывается.",
  "meeting.settingsTitle": "Вопросы после звонков",
} satisfies Record<keyof typeof en, string>;
