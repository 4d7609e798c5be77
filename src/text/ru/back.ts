import type en from "../en/back.js";

export default {
  "back.agreed":
    "{n, plural, one {Договорились об # следующем шаге.} few {Договорились о # следующих шагах.} many {Договорились о # следующих шагах.} other {Договорились о # следующего шага.}}",
  "back.due": "к {date}",
  "back.event":
    "{type, select, email {Сообщество «{community}» вело переписку} meeting {Сообщество «{community}» провело встречу} call {Сообщество «{community}» провело созвон} workshop {Сообщество «{community}» провело семинар} writeshop {Сообщество «{community}» провело авторскую мастерскую} training {Сообщество «{community}» провело обучение} webinar {Сообщество «{community}» провело вебинар} conference {Сообщество «{community}» участвовало в конференции} fieldvisit {Сообщество «{community}» совершило выезд на места} exchangevisit {Сообщество «{community}» совершило поездку по обмену опытом} onlinediscussion {Сообщество «{community}» провело онлайн-обсуждение} other {Сообщество «{community}» отметило событие ({label})}}: «{title}» ({date}).",
  "back.followUps": "Ещё не сделано с ними:",
  "back.lasted": "Это длилось {n, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.",
  "back.learned": "Вывод: {lesson}",
  "back.lessons": "Чему научились другие за последнее время:",
  "back.mode":
    "{mode, select, online {Всё прошло онлайн.} inperson {Встретились очно.} other {Одни были на месте, другие онлайн.}}",
  "back.organisations": "Участвовали организации: {names}.",
  "back.overdue": "срок прошёл {date}",
  "back.paragraph": "Для вашего отчёта",
  "back.paragraphButton": "Абзац",
  "back.people":
    "{n, plural, one {Участвовал # человек.} few {Участвовали # человека.} many {Участвовали # человек.} other {Участвовало # человека.}}",
  "back.peopleOf":
    "{n, plural, one {Участвовал # человек} few {Участвовали # человека} many {Участвовали # человек} other {Участвовало # человека}} ({parts}).",
  "back.place": "Место: {place}.",
  "back.themes": "Темы: {themes}.",
  "back.thisMonth":
    "{n, plural, one {# ваша запись в этом месяце. Ваш год: /cop me.} few {# ваши записи в этом месяце. Ваш год: /cop me.} many {# ваших записей в этом месяце. Ваш год: /cop me.} other {# вашей записи в этом месяце. Ваш год: /cop me.}}",
} satisfies Record<keyof typeof en, string>;
