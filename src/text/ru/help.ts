import type en from "../en/help.js";

export default {
  "help.digest": "публикует здесь неделю",
  "help.example": "звонок с INRA вчера, 2 женщины 1 мужчина, 45 мин, о семенной политике",
  "help.link": "подключает канал к сообществу",
  "help.log": "открывает форму",
  "help.logLine": "заполняет её из одной строки",
  "help.organisations": "исправляет названия, вид и страну организации",
  "help.report": "считает за любой период, например: прошлый квартал, 2026-Q3, с июня",
  "help.settings": "язык, часовой пояс, рабочие дни, час сводки",
  "help.title": "Что я умею",
  "help.tryIt": "Попробовать пример",
  "help.unknown": "Я не знаю «{typed}». Вот что я умею.",
  "help.vocabulary": "списки, с которыми делают записи, и что из них предлагается здесь",
} satisfies Record<keyof typeof en, string>;
