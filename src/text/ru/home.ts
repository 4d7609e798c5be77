import type en from "../en/home.js";

export default {
  "home.communities": "Мои сообщества",
  "home.due": "Что нужно сделать",
  "home.dueOn": "{what} — {who}, до {date}",
  "home.edit": "Изменить",
  "home.entries": "Мои записи",
  "home.entryCount": "{n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}",
  "home.hello": "Здравствуйте, {name}",
  "home.help": "Помощь",
  "home.last": "{name} — последняя запись {date}",
  "home.log": "Записать взаимодействие",
  "home.noCommunity": "Вы пока не состоите ни в одном сообществе. Напишите /log в канале любого из них.",
  "home.noDate": "{what} — {who}",
  "home.noEntry": "{name} — пока нет записей",
  "home.nobody": "никто не назначен",
  "home.nothingDue": "Вас ничего не ждёт.",
  "home.numbers": "Мои цифры",
  "home.overdue": "{what} — {who}, срок был {date}",
  "home.recent": "Последние записи",
  "home.report": "Отчёт",
  "home.seats":
    "{n, plural, one {# участник} few {# участника} many {# участников} other {# участника}} в {answered, plural, one {# записи, где сказано сколько} few {# записях, где сказано сколько} many {# записях, где сказано сколько} other {# записи, где сказано сколько}}",
  "home.settings": "Настройки: {community}",
  "home.thisMonth": "В этом месяце",
  "home.thisYear": "В этом году",
  "home.year": "Мой год",
} satisfies Record<keyof typeof en, string>;
