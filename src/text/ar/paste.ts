import type en from "../en/paste.js";

export default {
  "paste.alike":
    "{n, plural, zero {لا شيء مسجّل من قبل} one {واحد ربما سُجّل من قبل} two {اثنان ربما سُجّلا من قبل} few {# ربما سُجّلت من قبل} many {# ربما سُجّل من قبل} other {# ربما سُجّل من قبل}}",
  "paste.allSavedBefore": "كل ما فيه محفوظ من قبل. لم يُحفظ شيء مرتين.",
  "paste.bad":
    "{n, plural, zero {لا شيء يحتاج إلى تصحيح} one {واحد يحتاج إلى تصحيح} two {اثنان يحتاجان إلى تصحيح} few {# تحتاج إلى تصحيح} many {# يحتاج إلى تصحيح} other {# يحتاج إلى تصحيح}}",
  "paste.beside": "لم يُقرأ كإدخالات: {parts}.",
  "paste.beside.header": "سطر أسماء الأعمدة",
  "paste.beside.heading":
    "{n, plural, zero {لا أيام فوق سطورها} one {يوم واحد فوق سطوره} two {يومان فوق سطورهما} few {# أيام فوق سطورها} many {# يوما فوق سطورها} other {# يوم فوق سطورها}}",
  "paste.beside.more-instances":
    "{n, plural, zero {تواريخ أخرى من سلسلة} one {تواريخ أخرى من سلسلة} two {تواريخ أخرى من سلسلتين} few {تواريخ أخرى من # سلاسل} many {تواريخ أخرى من # سلسلة} other {تواريخ أخرى من # سلسلة}}",
  "paste.beside.quoted": "الجزء الأقدم من الرسالة",
  "paste.comeBack": "يمكنك المغادرة والعودة بالأمر ‎/cop drafts. يُحفظ هذا 30 يومًا.",
  "paste.drop": "تجاهل الباقي",
  "paste.dropConfirm":
    "{n, plural, zero {تجاهل # سطر؟} one {تجاهل سطر واحد؟ لم يُحفظ.} two {تجاهل سطرين؟ لم يُحفظا.} few {تجاهل # أسطر؟ لم تُحفظ.} many {تجاهل # سطرًا؟ لم تُحفظ.} other {تجاهل # سطر؟ لم تُحفظ.}}",
  "paste.dropped": "أُهمل الباقي. ما حُفظ باقٍ.",
  "paste.edit": "تعديل",
  "paste.empty": "مدخل واحد فقط؟",
  "paste.emptyHint": "اترك الخانة فارغة واضغط الزر: تُفتح الاستمارة.",
  "paste.gone": "لم يبقَ منه شيء. الصقه مجددًا إن احتجته.",
  "paste.heading": "ما فهمته",
  "paste.hint": "سطر لكل مدخل، وتُقرأ صفوف الجدول كأسطر. الحد الأقصى هنا {lines, number} سطر و{characters, number} حرف.",
  "paste.join": "أنضم إليه",
  "paste.like": "يشبه هذا «{title}» الذي سجّله {name}.",
  "paste.lineDone": "انتهى هذا السطر من قبل. ما بقي تجده في ‎/cop drafts.",
  "paste.lineTitle": "السطر {n, number}",
  "paste.logToo": "سجّله أيضًا",
  "paste.named":
    "{n, plural, zero {لا أشخاص.} one {حُسب شخص واحد دون اسمه؛ عدّل السطر لإضافته.} two {حُسب شخصان دون اسميهما؛ عدّل السطر لإضافتهما.} few {حُسب # أشخاص دون أسمائهم؛ عدّل السطر لإضافتها.} many {حُسب # شخصًا دون أسمائهم؛ عدّل السطر لإضافتها.} other {حُسب # شخص دون أسمائهم؛ عدّل السطر لإضافتها.}}",
  "paste.next": "التالي",
  "paste.noDay": "لم يُذكر يوم: اليوم.",
  "paste.noTitle": "لا عنوان له بعد.",
  "paste.noType": "لا يتضح نوعه: مكالمة أم اجتماع أم رسالة؟ عدّل السطر لتحديده.",
  "paste.none": "لا مسودات بانتظارك. يفتح ‎/log خانة اللصق.",
  "paste.nowSaved":
    "{n, plural, =0 {لم يُحفظ شيء.} zero {لم يُحفظ شيء.} one {حُفظ مدخل واحد.} two {حُفظ مدخلان.} few {حُفظت # مدخلات.} many {حُفظ # مدخلًا.} other {حُفظ # مدخل.}}",
  "paste.page": "الصفحة {page, number} من {pages, number}",
  "paste.previous": "السابق",
  "paste.reading":
    "تجري قراءة {n, plural, zero {# سطر} one {سطر واحد} two {سطرين} few {# أسطر} many {# سطرًا} other {# سطر}}… قد يستغرق ذلك بضع ثوانٍ.",
  "paste.ready": "{n, plural, zero {لا شيء جاهز} one {واحد جاهز} two {اثنان جاهزان} few {# جاهزة} many {# جاهزًا} other {# جاهز}}",
  "paste.saveAll":
    "{n, plural, zero {حفظ الكل (#)} one {حفظ} two {حفظ الكل (#)} few {حفظ الكل (#)} many {حفظ الكل (#)} other {حفظ الكل (#)}}",
  "paste.saved":
    "{n, plural, zero {لا شيء محفوظ} one {واحد محفوظ} two {اثنان محفوظان} few {# محفوظة} many {# محفوظًا} other {# محفوظ}}",
  "paste.saving":
    "يجري حفظ {n, plural, zero {# مدخل} one {مدخل واحد} two {مدخلين} few {# مدخلات} many {# مدخلًا} other {# مدخل}}… قد يستغرق ذلك بضع ثوانٍ.",
  "paste.seeMine": "عرض مدخلاتي",
  "paste.skip": "تخطٍّ",
  "paste.skipped": "تم تخطي السطر {n, number}.",
  "paste.submit": "متابعة",
  "paste.title": "تسجيل واحد أو أكثر",
  "paste.tooLarge":
    "هذا النص طويل جدا: {given} ميغابايت، والحد الأقصى {max} ميغابايت في المرة الواحدة. يرجى لصقه على أجزاء؛ لم يحفظ شيء.",
  "paste.tooMany":
    "هذا كثير دفعة واحدة: {lines, number}، ويمكن قراءة {max, number} على الأكثر في المرة. الصقها على أجزاء: ما حُفظ لا يُحفظ مرتين.",
  "paste.took": "قُرئت «{said}» على أنها: {taken}.",
  "paste.twin": "يقول ما يقوله السطر {n, number}.",
  "paste.typed": "ماذا حدث؟",
  "paste.wrong.cancelled": "أُلغي في التقويم. عدل السطر إن حدث رغم ذلك، أو تجاوزه.",
  "paste.wrong.impossible-date": "تذكر يوما غير موجود في التقويم. عدل السطر لتحديد التاريخ.",
  "paste.wrong.unreadable": "تعذرت قراءة جزء منه. عدل السطر لإكمال الناقص.",
} satisfies Record<keyof typeof en, string>;
