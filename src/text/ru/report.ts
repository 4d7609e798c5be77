import type en from "../en/report.js";

export default {
  "report.all": "Все цифры",
  "report.community": "Сообщество",
  "report.empty":
    "За этот период с такими условиями ничего не записано. Попробуйте период длиннее, например /cop report this year",
  "report.loading": "Считаю …",
  "report.noSuch":
    "Я не знаю «{typed}». Условия пишутся так: country:MA, theme:backstopping, organisation:INRA или community:Название.",
  "report.participants": "Участники",
  "report.reversed": "«{typed}» кончается раньше, чем начинается. Поставьте сначала более раннюю дату.",
  "report.title": "{what}: {from} – {to}",
  "report.trend": "Взаимодействия по месяцам",
  "report.unknown": "Я не знаю период «{typed}». Напишите, например: прошлый квартал, 2026-Q3, с июня, 2025",
} satisfies Record<keyof typeof en, string>;
