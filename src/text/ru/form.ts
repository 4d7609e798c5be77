import type en from "../en/form.js";

export default {
  "form.add": "Добавить «{name}»",
  "form.badChoice": "Пожалуйста, выберите из списка.",
  "form.badDate": "«{typed}» — такой даты нет. Напишите так: 2026-11-22.",
  "form.badNumber": "«{typed}» — это не целое число. Напишите цифрами, например 45.",
  "form.badTime": "«{typed}» — это не время. Напишите так: 14:30.",
  "form.cancel": "Отмена",
  "form.optional": "необязательно",
  "form.problems":
    "Пока ничего не сохранено. Пожалуйста, проверьте {n, plural, one {# отмеченное поле} few {# отмеченных поля} many {# отмеченных полей} other {# отмеченного поля}}.",
  "form.required": "Пожалуйста, заполните это поле.",
  "form.save": "Сохранить",
  "form.tooBig": "Укажите {max, number} или меньше.",
  "form.tooLong": "Здесь {length, number} знаков, помещается {max, number}. Пожалуйста, сократите.",
  "form.tooMany": "Выберите не больше {max, plural, one {#} few {#} many {#} other {#}}.",
  "form.tooSmall": "Укажите {min, number} или больше.",
} satisfies Record<keyof typeof en, string>;
