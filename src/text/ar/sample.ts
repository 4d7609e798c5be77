import type en from "../en/sample.js";

export default {
  "sample.firstCommunity": "مجتمعي الأول",
  "sample.mayNot": "لا يزيل البيانات التجريبية إلا المنسق. تصرّف بصفة المنسق ثم اضغط مجددًا.",
  "sample.removed": "أُزيلت البيانات التجريبية. لديك مجتمع فارغ جاهز: غيّر اسمه عبر ‎/cop settings.",
} satisfies Record<keyof typeof en, string>;
