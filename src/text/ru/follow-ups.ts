import type en from "../en/follow-ups.js";

export default {
  "followUps.ask": "Срок {date} — «{what}»: сделано?",
  "followUps.askOf": "Срок {date} — «{what}» ({who}): вы знаете, сделано ли это?",
  "followUps.closed": "Это уже закрыто: {what}",
  "followUps.done": "Сделано",
  "followUps.help": "о чём договорились и что ещё не сделано",
  "followUps.isDone": "Сделано: «{what}» — спасибо!",
  "followUps.isDropped": "Больше не нужно: «{what}» — убрано из списка.",
  "followUps.isLater": "Новый срок для «{what}» — {date}; тогда спрошу снова.",
  "followUps.more": "и ещё {n, plural, one {#} few {#} many {#} other {#}}, позже",
  "followUps.newDate": "К какому сроку?",
  "followUps.noLonger": "Уже не нужно",
  "followUps.none":
    "Открытых задач нет. Договорённости из записей стоят здесь, пока не выполнены: откройте запись через /cop mine и добавьте, что дальше.",
  "followUps.notYet": "Ещё нет",
  "followUps.notYours": "Этой задачи больше нет, или отвечать за неё другому.",
  "followUps.past": "{date} уже не впереди. Укажите день после сегодняшнего.",
  "followUps.reason": "вы взялись за это: «{title}» ({community})",
  "followUps.reasonCheck": "вы взялись за это в опросе об обучении сообщества {community}",
  "followUps.reasonLogged": "вы записали «{title}» ({community}), а взявшийся за это здесь не известен",
  "followUps.settled": "Решено: {what}",
  "followUps.title": "{n, plural, one {Открыта # задача} few {Открыты # задачи} many {Открыто # задач} other {Открыто # задачи}}",
} satisfies Record<keyof typeof en, string>;
