export default {
  "report.all": "All figures",
  "report.community": "Community",
  "report.empty": "Nothing was logged in this period with these filters. Try a longer period, for example /cop report this year",
  "report.loading": "Counting …",
  "report.noSuch":
    "I do not know “{typed}”. Filters are written country:MA, theme:backstopping, organisation:INRA or community:Name.",
  "report.participants": "Participants",
  "report.reversed": "“{typed}” ends before it begins. Put the earlier day first.",
  "report.title": "{what}: {from} – {to}",
  "report.trend": "Interactions by month",
  "report.unknown":
    "I do not know the period “{typed}”. Write for example: last quarter, 2026-Q3, since June, 2025, 2024 to 2025",
} as const;
