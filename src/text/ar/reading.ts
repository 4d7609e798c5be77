import type en from "../en/reading.js";

export default {
  "reading.at": "الساعة {time}",
  "reading.impossible": "«{said}» ليس يوما في التقويم. يرجى التحقق من التاريخ أدناه.",
  "reading.minutes":
    "{n, plural, zero {المدة # دقيقة} one {المدة دقيقة واحدة} two {المدة دقيقتان} few {المدة # دقائق} many {المدة # دقيقة} other {المدة # دقيقة}}",
  "reading.noDate": "ليس يوما محددا: يؤخذ بخانة التاريخ",
  "reading.noEnd": "يوم واحد فقط",
  "reading.organisation": "المنظمة {name}",
  "reading.people":
    "{n, plural, zero {لم يشارك أحد} one {شارك شخص واحد} two {شارك شخصان} few {شارك # أشخاص} many {شارك # شخصا} other {شارك # شخص}}",
  "reading.person": "شخص: تبقى الكلمات دون احتساب منظمة",
  "reading.until": "حتى {day}",
  "reading.which": "كتبت «{said}». ماذا قصدت؟",
  "reading.words": "مجرد كلمات: تبقى كما كتبت",
} satisfies Record<keyof typeof en, string>;
