import type en from "../en/retention.js";

export default {
  "retention.calls": "Кто участвовал в звонке",
  "retention.change": "Изменить",
  "retention.days": "{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}",
  "retention.drafts": "Черновики и вставленные строки",
  "retention.emptyForGood": "Оставьте пустым, чтобы хранить бессрочно.",
  "retention.forGood": "бессрочно",
  "retention.formTitle": "Срок в днях",
  "retention.help": "как долго хранятся данные",
  "retention.history": "Какими записи были до каждой правки",
  "retention.mayNot": "Срок хранения задаёт только координатор. Что хранится о вас: /cop my-data",
  "retention.names": "Имена участников в записях",
  "retention.notSure": "Сначала отметьте это: история или имена будут удалены навсегда.",
  "retention.pages": "Сообщения на веб-страницах",
  "retention.posts": "Тексты отправленных сообщений",
  "retention.saved": "Сохранено. Действует со следующей ночи.",
  "retention.signIn": "Ссылки для входа и сеансы после окончания",
  "retention.sure": "Удалённое не вернуть",
  "retention.sureHint":
    "Отметьте, чтобы хранить историю или имена меньше. Число участников останется; сосчитать разных людей за те дни будет нельзя.",
  "retention.title": "Сколько хранятся данные",
  "retention.usual": "Обычно: {usual}.",
  "retention.when": "Более старое удаляется ночью, понемногу. Что хранится о человеке: /cop my-data.",
} satisfies Record<keyof typeof en, string>;
