import type en from "../en/merge.js";

export default {
  "merge.already": "{from} уже объединена с {into}.",
  "merge.counted":
    "{n, plural, one {# организация} few {# организации} many {# организаций} other {# организации}}{merged, plural, =0 {.} one {; # объединена с другой.} few {; # объединены с другими.} many {; # объединено с другими.} other {; # объединено с другими.}}",
  "merge.done": "{from} теперь {into}.",
  "merge.follows":
    "{entries, plural, =0 {Нет записей} one {# запись} few {# записи} many {# записей} other {# записи}} и {people, plural, =0 {никого} one {# человек} few {# человека} many {# человек} other {# человека}}: теперь всё считается с {into}. Её названия понимаются как {into}.",
  "merge.formTitle": "Объединение",
  "merge.from": "Эта исчезнет",
  "merge.into": "Эта останется",
  "merge.intoHint": "Её записи, люди и названия считаются с этой. Это можно отменить.",
  "merge.itself": "{name} и другая — уже одна организация. Выберите другую.",
  "merge.keep": "Оставить «{name}»",
  "merge.looking": "Сравниваем названия…",
  "merge.mayNot": "Объединять организации может только координатор: это меняет цифры всей программы. Обратитесь к нему.",
  "merge.mend": "Найти и исправить",
  "merge.merge": "Объединить две",
  "merge.none": "Похожих организаций нет.",
  "merge.sameHint": "Только по названиям. Нажмите название, которое останется, или скажите, что их две: больше не спросим.",
  "merge.sameTitle": "Это одна и та же?",
  "merge.submit": "Объединить",
  "merge.suggest": "Вероятно, одна и та же",
  "merge.title": "Организации",
  "merge.two": "Это две разные",
  "merge.undo": "Отменить объединение",
  "merge.undone": "Отменено: их снова две, у каждой свои записи и люди.",
  "merge.undoneBefore": "Это уже отменено.",
  "merge.was": "{from} → {into}, {date}",
} satisfies Record<keyof typeof en, string>;
