import type en from "../en/organisation.js";

export default {
  "organisation.aliases": "Другие названия, по одному в строке",
  "organisation.aliasesHint": "Сокращения и другие языки; их понимают при записи",
  "organisation.gone": "Этой организации больше нет.",
  "organisation.name": "Название",
  "organisation.next": "Далее",
  "organisation.saved": "Сохранено: {name}.",
  "organisation.stakeholder": "Вид заинтересованной стороны",
  "organisation.taken": "Другая организация уже называется «{name}». Выберите другое название.",
  "organisation.title": "Организация",
  "organisation.which": "Какая организация?",
} satisfies Record<keyof typeof en, string>;
