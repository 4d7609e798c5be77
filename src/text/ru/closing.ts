import type en from "../en/closing.js";

export default {
  "closing.already": "Он уже закрыт {date}. Чтобы закрыть его заново, сначала откройте: /cop reopen",
  "closing.asClosed": "Этот период закрыт {date}; здесь его числа на тот день.",
  "closing.asNow": "Этот период закрыт {date}; здесь его числа на сегодня.",
  "closing.changed":
    "Изменено после закрытия: {n, plural, =0 {ни одной записи.} one {# запись.} few {# записи.} many {# записей.} other {# записи.}}",
  "closing.done": "Период закрыт: {what}, {from} – {to}.",
  "closing.kept": "Его числа остаются как сейчас. Записи можно менять и дальше; в отчётах сказано, сколько их изменено.",
  "closing.mayNot": "Отчётные периоды закрывают и открывают координаторы.",
  "closing.notClosed": "Этот период не закрыт.",
  "closing.notOver": "Этот период длится до {date}. Закройте его, когда он закончится.",
  "closing.now": "Как сейчас",
  "closing.reason": "Почему?",
  "closing.reopenSubmit": "Открыть",
  "closing.reopenTitle": "Снова открыть период",
  "closing.reopened": "Он снова открыт: его числа следуют за записями. Причина сохранена.",
  "closing.scope": "Чей?",
  "closing.submit": "Закрыть",
  "closing.title": "Закрыть отчётный период",
  "closing.what": "Какой период?",
  "closing.whatHint": "Например: last quarter, 2026-Q3, 2025",
  "closing.whole": "Вся программа со всеми сообществами",
} satisfies Record<keyof typeof en, string>;
