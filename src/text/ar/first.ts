import type en from "../en/first.js";

export default {
  "first.back": "وتحصل فورًا على مقابل: ما تعرفه الجماعة مسبقًا، وجملة لتقريرك.",
  "first.done": "{step} (تمّ)",
  "first.hello": "مرحبًا بك في {community}! ثلاثة أمور لتعرفها:",
  "first.invite": "دعوة شخص",
  "first.listTitle": "الخطوات الأولى في {community}: أُنجز {done} من {all}",
  "first.log": "سجّل رسالة أو مكالمة أو اجتماعًا في سطر واحد، وبلغتك.",
  "first.names": "تكفي الأعداد من دون أسماء. وما نحفظه عنك: ‎/cop my-data",
  "first.settings": "فتح الإعدادات",
  "first.stays": "تختفي هذه القائمة من تلقاء نفسها عند إتمام كل الخطوات.",
  "first.step.channel": "ربط قناة: ‎/cop link في قناة الجماعة",
  "first.step.digest": "تحديد يوم وساعة ملخص الأسبوع",
  "first.step.invite": "دعوة الآخرين، إلى أن يصبح لشخص آخر دور أو يسجّل شيئًا",
  "first.step.language": "التحقق من اللغة والمنطقة الزمنية",
  "first.step.vocabulary": "اختيار المواضيع التي تستعملها جماعتك",
  "first.topics": "اختيار المواضيع",
} satisfies Record<keyof typeof en, string>;
