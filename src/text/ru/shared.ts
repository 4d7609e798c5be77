import type en from "../en/shared.js";

export default {
  "shared.about": "Для тех, кто вне сообщества: без имён, текстов и малых чисел.",
  "shared.answered": "Записи, где это указано",
  "shared.button": "Для других",
  "shared.more":
    "{n, plural, one {ещё # строка в файле: /cop export share} few {ещё # строки в файле: /cop export share} many {ещё # строк в файле: /cop export share} other {ещё # строки в файле: /cop export share}}",
  "shared.notSaid": "Не указано",
  "shared.note":
    "Числа меньше {n} не показаны, чтобы никого нельзя было узнать. «–»: не показано, чтобы такое число нельзя было вычислить по суммам.",
  "shared.title.communities": "Взаимодействия по сообществам",
  "shared.title.designedTools": "Разработанные инструменты",
  "shared.title.groups": "Мужчины, женщины и молодёжь",
  "shared.title.implementors": "Взаимодействия по исполнителям",
  "shared.title.programmeTools": "Инструменты программы",
  "shared.title.seats": "Участники по годам",
  "shared.title.themes": "Взаимодействия по темам",
  "shared.title.types": "Взаимодействия по типам",
  "shared.title.usedTools": "Использованные инструменты",
  "shared.title.years": "Взаимодействия по годам",
  "shared.total": "Всего",
  "shared.under": "<{n}",
} satisfies Record<keyof typeof en, string>;
