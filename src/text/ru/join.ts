import type en from "../en/join.js";

export default {
  "join.another": "Другое: записать тоже",
  "join.anotherHint": "Оно станет отдельной записью.",
  "join.answered": "На этот вопрос уже ответили. Ваши записи: /cop mine.",
  "join.join": "То же: присоединиться",
  "join.joinHint": "Ваш рассказ сохранится рядом с другим; событие считается один раз.",
  "join.joined": "Присоединено.",
  "join.leave": "Убрать мой рассказ",
  "join.left": "Ваш рассказ убран из записи «{title}».",
  "join.logAnother": "Вы всё равно можете сохранить свою запись.",
  "join.question": "Это одно и то же событие?",
  "join.submit": "Дальше",
  "join.there": "Я участвовал(а)",
  "join.theyLogged": "Похоже на то, что записано {when} ({name}):",
  "join.title": "Уже записано?",
  "join.youLogged": "Похоже на то, что вы записали {when}:",
} satisfies Record<keyof typeof en, string>;
