import type en from "../en/failed.js";

export default {
  "failed.conflict": "عدّل شخص آخر هذا قبل لحظات. افتحه من جديد لترى أحدث نسخة ثم أجرِ تعديلك. الرقم المرجعي: {reference}.",
  "failed.loading": "لحظة من فضلك…",
  "failed.noProgramme": "مساحة العمل هذه غير مرتبطة ببرنامج بعد. اطلب من المنسق ربطها.",
  "failed.notSaved": "تعذّر الحفظ. لم يضع شيء مما كتبته: أبقِ هذه الصفحة مفتوحة وحاول بعد دقيقة. الرقم المرجعي: {reference}.",
  "failed.notTold": "تم الحفظ. تعذّر فقط عرض الملخص. يعرض ‎/cop mine ما سجّلته. (الرقم المرجعي {reference})",
  "failed.outdated": "هذا الزر من إصدار أقدم. يُرجى تشغيل الأمر من جديد.",
  "failed.sorry": "حدث خطأ من جانبنا. يُرجى المحاولة مرة أخرى؛ وإن تكرر فأبلغ المنسق بالرقم المرجعي {reference}.",
} satisfies Record<keyof typeof en, string>;
