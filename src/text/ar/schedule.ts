import type en from "../en/schedule.js";

export default {
  "schedule.badHoliday": "«{typed}» ليس تاريخًا. اكتبه هكذا 2026-12-25، أو فترة هكذا 2026-12-24..2027-01-02.",
  "schedule.help": "موعد الملخص وأيام العطل؛ /cop pause و /cop resume لإيقاف كل شيء واستئنافه",
  "schedule.holidays": "أيام العطل",
  "schedule.holidaysHint":
    "واحد في كل سطر: 2026-12-25 أو 2026-12-24..2027-01-02. الملخص الذي يصادف يوم عطلة يصل في يوم العمل التالي.",
  "schedule.isPaused": "{community} متوقف مؤقتًا: لا يُرسل شيء تلقائيًا.",
  "schedule.manyHolidays":
    "الحد الأقصى {n, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}. احذف الأيام الماضية من فضلك.",
  "schedule.next": "{community}: الملخص التالي {when} ({zone})",
  "schedule.noNext": "{community}: لا يوجد يوم عمل بلا عطلة خلال السنة القادمة، فلن يصل أي ملخص.",
  "schedule.pause": "إيقاف {community} مؤقتًا",
  "schedule.paused": "إيقاف كل شيء مؤقتًا",
  "schedule.pausedHint": "لا يُرسل أي ملخص أو تذكير أو استبيان حتى تستأنف.",
  "schedule.pausedNow":
    "{community} متوقف الآن مؤقتًا. لا يُرسل شيء تلقائيًا حتى يضغط أحد على الزر أو يكتب /cop resume؛ والتسجيل يعمل كالمعتاد.",
  "schedule.resume": "استئناف {community}",
  "schedule.saved": "حُفظ الجدول الزمني.",
  "schedule.title": "الجدول الزمني",
  "schedule.which": "أي مجتمع؟",
  "schedule.zone": "جميع الأوقات بتوقيت {zone}.",
} satisfies Record<keyof typeof en, string>;
