import type en from "../en/reading.js";

export default {
  "reading.at": "В {time}",
  "reading.impossible": "«{said}» — такого дня в календаре нет. Проверьте дату ниже.",
  "reading.minutes": "{n, plural, one {Длилось # минуту} few {Длилось # минуты} many {Длилось # минут} other {Длилось # минуты}}",
  "reading.noDate": "Не день: берётся поле «Дата»",
  "reading.noEnd": "Только один день",
  "reading.organisation": "Организация {name}",
  "reading.people":
    "{n, plural, one {Участвовал # человек} few {Участвовали # человека} many {Участвовали # человек} other {Участвовали # человека}}",
  "reading.person": "Человек: оставить слова, организацию не считать",
  "reading.until": "По {day}",
  "reading.which": "Вы написали «{said}». Что имелось в виду?",
  "reading.words": "Просто слова: оставить как написано",
} satisfies Record<keyof typeof en, string>;
