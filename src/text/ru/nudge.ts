import type en from "../en/nudge.js";

export default {
  "nudge.line": "Есть что записать для {community}? Звонок или письмо займёт десять секунд.",
  "nudge.log": "Записать",
  "nudge.mine": "Мои записи",
  "nudge.noNewcomers":
    "за двенадцать недель никого нового среди {active, plural, one {# активного участника} few {# активных участников} many {# активных участников} other {# активных участников}}",
  "nudge.oneLogger":
    "один человек сделал {share} из {entries, plural, one {# записи} few {# записей} many {# записей} other {# записи}} за двенадцать недель",
  "nudge.overdue":
    "{n, plural, one {# задача просрочена} few {# задачи просрочены} many {# задач просрочено} other {# задачи просрочено}}, самая старая с {oldest}",
  "nudge.quietDigest": "После двух недель без записей я не публикую его неделю в канале; следующая запись вернёт её.",
  "nudge.quietIdea": "Что можно сделать: спросите одного из участников, что он пробовал в последнее время, и запишите ответ.",
  "nudge.quietLine": "Похоже, {community} затихает.",
  "nudge.quietReason": "вы ведёте {community}; об одних и тех же признаках говорим раз в четыре недели",
  "nudge.reason":
    "обычно вы ведёте записи для {community} {usual, plural, one {раз в # день} few {раз в # дня} many {раз в # дней} other {раз в # дня}}, последняя — {last}",
  "nudge.shrinking": "всё меньше разных людей за каждые четыре недели: {people}",
  "nudge.silent":
    "{days, plural, one {# день} few {# дня} many {# дней} other {# дня}} без записей; обычно запись бывает {usual, plural, one {раз в # день} few {раз в # дня} many {раз в # дней} other {раз в # дня}}",
  "nudge.silentNew": "{days, plural, one {# день} few {# дня} many {# дней} other {# дня}} без записей",
} satisfies Record<keyof typeof en, string>;
