import type en from "../en/schedule.js";

export default {
  "schedule.badHoliday": "«{typed}» — не дата. Напишите её так: 2026-12-25, а период так: 2026-12-24..2027-01-02.",
  "schedule.help": "когда приходит сводка, нерабочие дни; /cop pause и /cop resume останавливают и возобновляют всё",
  "schedule.holidays": "Нерабочие дни",
  "schedule.holidaysHint":
    "По одному в строке: 2026-12-25 или 2026-12-24..2027-01-02. Сводка, выпавшая на такой день, придёт в следующий рабочий день.",
  "schedule.isPaused": "{community} на паузе: само собой ничего не отправляется.",
  "schedule.manyHolidays":
    "Не больше {n, plural, one {# дня} few {# дней} many {# дней} other {# дня}}. Уберите, пожалуйста, прошедшие.",
  "schedule.next": "{community}: следующая сводка — {when} ({zone})",
  "schedule.noNext": "{community}: в ближайший год нет рабочего дня без выходных, поэтому сводки не будет.",
  "schedule.pause": "Приостановить {community}",
  "schedule.paused": "Приостановить всё",
  "schedule.pausedHint": "Сводки, напоминания и опросы не отправляются, пока вы не продолжите.",
  "schedule.pausedNow":
    "{community} теперь на паузе. Само собой ничего не отправляется, пока кто-нибудь не нажмёт кнопку или не напишет /cop resume; записи принимаются как обычно.",
  "schedule.resume": "Возобновить {community}",
  "schedule.saved": "Расписание сохранено.",
  "schedule.title": "Расписание",
  "schedule.which": "Какое сообщество?",
  "schedule.zone": "Всё время указано для пояса {zone}.",
} satisfies Record<keyof typeof en, string>;
