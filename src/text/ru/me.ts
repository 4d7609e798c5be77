import type en from "../en/me.js";

export default {
  "me.byMonth": "Записи по месяцам",
  "me.byMonthAlt": "Записи по месяцам: {list}",
  "me.entries": "Записи",
  "me.export": "Сохранить таблицей",
  "me.joined":
    "{n, plural, one {Вы дополнили # чужую запись.} few {Вы дополнили # чужие записи.} many {Вы дополнили # чужих записей.} other {Вы дополнили # чужой записи.}}",
  "me.lessons": "Чему вы научились",
  "me.nothing": "За этот год записей нет. Начните с /log.",
  "me.organisations": "Организации",
  "me.seats":
    "{n, plural, one {# участник} few {# участника} many {# участников} other {# участника}} в {answered, plural, one {# записи, где указано число} few {# записях, где указано число} many {# записях, где указано число} other {# записи, где указано число}}.",
  "me.title": "Ваш {year} год",
  "me.total":
    "{n, plural, one {Вы сделали # запись.} few {Вы сделали # записи.} many {Вы сделали # записей.} other {Вы сделали # записи.}}",
} satisfies Record<keyof typeof en, string>;
