import type en from "../en/week.js";

export default {
  "week.above": "(больше обычного: {mean} в неделю за четыре недели до этого)",
  "week.across": "{across, number} из {linked, number} с несколькими организациями",
  "week.acrossAll": "Между организациями",
  "week.acrossOf": "{across, number} из {linked, number} записей, где названа организация, называют несколько",
  "week.allDue": "Задачи к сроку",
  "week.allOrganisations": "Организации",
  "week.below": "(меньше обычного: {mean} в неделю за четыре недели до этого)",
  "week.byTheme": "По темам",
  "week.byType": "По видам",
  "week.comingUp": "Дальше:",
  "week.due":
    "{n, plural, one {Ждёт # задача} few {Ждут # задачи} many {Ждут # задач} other {Ждут # задачи}}, первая: {what} ({date})",
  "week.empty": "За эти семь дней ничего не записано. Достаточно одной строки: /log звонок с INRA вчера",
  "week.entries": "{n, plural, one {# событие} few {# события} many {# событий} other {# события}}",
  "week.entriesShort": "События",
  "week.first": "(за четыре недели до этого — ни одного)",
  "week.lesson": "Узнали:",
  "week.lessons": "Чему научились",
  "week.more": "Подробнее",
  "week.moreOrganisations": "{n, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}",
  "week.never": "пока нет",
  "week.neverTouched": "Ни разу не затронуты",
  "week.newcomers":
    "{n, plural, one {# новый участник} few {# новых участника} many {# новых участников} other {# нового участника}}",
  "week.open": "Ждут ответа:",
  "week.openChecks":
    "{n, plural, one {# набор вопросов об обучении} few {# набора вопросов об обучении} many {# наборов вопросов об обучении} other {# набора вопросов об обучении}}",
  "week.openPolls": "{n, plural, one {# опрос} few {# опроса} many {# опросов} other {# опроса}}",
  "week.organisations":
    "{n, plural, one {# организация} few {# организации} many {# организаций} other {# организации}}, чаще всего {names}",
  "week.others": "Прочие",
  "week.people":
    "{people, plural, one {# человек} few {# разных человека} many {# разных человек} other {# разных человека}}, названы в {naming, number} из {n, number} записей",
  "week.posted": "Неделя опубликована в {channel}.",
  "week.postedHere": "Неделя появится в этом канале, здесь её смогут прочитать все.",
  "week.quiet":
    "В сообществе «{community}» тихо уже две недели (последняя запись: {last}), поэтому я не опубликовал неделю. Часто хватает спросить кого-нибудь, что он пробовал в последнее время.",
  "week.quietReason": "вы ведёте {community}, и две недели подряд не было записей",
  "week.seats":
    "{seats, plural, one {# участник} few {# участника} many {# участников} other {# участника}}, посчитано в {counted, number} из {n, number} записей",
  "week.suggest.no-counts": "нигде не указано, сколько было участников: достаточно числа.",
  "week.suggest.no-lesson": "никто не написал, чему научились: добавьте предложение к записи через /cop mine.",
  "week.suggest.one-logger": "почти всё записывает один человек: попросите другого записать следующую встречу.",
  "week.suggest.overdue": "спросите о просроченной задаче или закройте её.",
  "week.suggest.quiet": "спросите кого-нибудь, что он пробовал в последнее время, и запишите ответ.",
  "week.suggest.theme": "ни у одной записи нет темы: отметьте её, чтобы можно было сравнить.",
  "week.suggestion": "Одно дело:",
  "week.thanks": "Спасибо за записи: {names}",
  "week.themes": "Темы",
  "week.title": "{community}: {from} – {to}",
  "week.trend": "События по неделям",
  "week.trendAlt": "События за каждую из пяти недель, по первому дню: {numbers}",
  "week.untouched": "Не затронуты двенадцать недель",
  "week.usual": "(как обычно: {mean} в неделю за четыре недели до этого)",
  "week.who": "Посчитанные участники",
} satisfies Record<keyof typeof en, string>;
