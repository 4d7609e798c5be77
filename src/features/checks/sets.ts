import type { Question } from "../../domain/records.js";
import type { Locale } from "../../text/locales.js";

export const SETS = ["review", "needs", "change", "blank"] as const;
export type SetName = (typeof SETS)[number];

const question = (id: string, kind: Question["kind"], en: string, fr: string, ar: string, ro: string, ru: string): Question => ({
  id,
  kind,
  text: { en, fr, ar, ro, ru } satisfies Record<Locale, string>,
});

/** The question sets to begin with, each to be edited before it is sent; answered in under a minute. */
export const QUESTION_SETS: Readonly<Record<SetName, readonly Question[]>> = {
  review: [
    question(
      "intended",
      "text",
      "What was intended?",
      "Qu’était-il prévu ?",
      "ما الذي كان مقصودًا؟",
      "Ce s-a dorit?",
      "Что было задумано?",
    ),
    question("happened", "text", "What happened?", "Que s’est-il passé ?", "ما الذي حدث؟", "Ce s-a întâmplat?", "Что произошло?"),
    question(
      "well",
      "text",
      "What went well, and why?",
      "Qu’est-ce qui a bien marché, et pourquoi ?",
      "ما الذي سار جيدًا، ولماذا؟",
      "Ce a mers bine și de ce?",
      "Что получилось хорошо и почему?",
    ),
    question(
      "better",
      "text",
      "What should be done better, and how?",
      "Que faudrait-il mieux faire, et comment ?",
      "ما الذي ينبغي تحسينه، وكيف؟",
      "Ce ar trebui făcut mai bine și cum?",
      "Что сделать лучше и как?",
    ),
    question(
      "next",
      "commitment",
      "What will you do next?",
      "Qu’allez-vous faire ensuite ?",
      "ماذا ستفعل بعد ذلك؟",
      "Ce vei face mai departe?",
      "Что вы сделаете дальше?",
    ),
  ],
  needs: [
    question(
      "need",
      "need",
      "On what would you like support or to learn more? One thing a line.",
      "Sur quoi souhaitez-vous un appui ou en savoir plus ? Une chose par ligne.",
      "ما الذي تود الحصول على دعم فيه أو تعلّم المزيد عنه؟ أمر واحد في كل سطر.",
      "Despre ce ai vrea sprijin sau să afli mai multe? Un lucru pe rând.",
      "В чём вам нужна поддержка или что хочется узнать? По одному в строке.",
    ),
    question(
      "stuck",
      "text",
      "Where are you stuck at the moment?",
      "Où bloquez-vous en ce moment ?",
      "أين تواجه صعوبة حاليًا؟",
      "Unde te-ai împotmolit acum?",
      "На чём вы сейчас застряли?",
    ),
    question(
      "useful",
      "scale",
      "How useful was the community to your work lately? (1 not at all, 5 very)",
      "Ces derniers temps, la communauté a-t-elle été utile à votre travail ? (1 pas du tout, 5 très)",
      "ما مدى فائدة المجتمع لعملك مؤخرًا؟ (1 لا فائدة، 5 مفيد جدًا)",
      "Cât de utilă ți-a fost comunitatea în ultima vreme? (1 deloc, 5 foarte)",
      "Насколько полезно было сообщество для вашей работы? (1 совсем нет, 5 очень)",
    ),
  ],
  change: [
    question(
      "change",
      "text",
      "Looking back over the last weeks, what was the most significant change that you saw?",
      "Ces dernières semaines, quel changement le plus significatif avez-vous observé ?",
      "بالنظر إلى الأسابيع الماضية، ما أهم تغيير لاحظته؟",
      "Privind ultimele săptămâni, care a fost cea mai importantă schimbare pe care ai văzut-o?",
      "Если оглянуться на последние недели, какое изменение было самым значимым?",
    ),
    question(
      "where",
      "text",
      "Who, where and when?",
      "Qui, où et quand ?",
      "من، وأين، ومتى؟",
      "Cine, unde și când?",
      "Кто, где и когда?",
    ),
    question(
      "why",
      "text",
      "Why does it matter?",
      "Pourquoi est-ce important ?",
      "لماذا هو مهم؟",
      "De ce contează?",
      "Почему это важно?",
    ),
  ],
  blank: [],
};

/** What a check about an agenda item begins with. */
export const questionAbout = (title: string): Question => {
  const what = title.slice(0, 120);
  return question(
    "learned",
    "text",
    `What did you learn about “${what}”, and what do you do with it?`,
    `Qu’avez-vous appris sur « ${what} », et qu’en faites-vous ?`,
    `ماذا تعلمت عن «${what}»، وماذا تفعل به؟`,
    `Ce ai aflat despre „${what}” și ce faci cu asta?`,
    `Что вы узнали о «${what}» и как это применяете?`,
  );
};

/** A question in a language; as typed, where a facilitator changed it. */
export const wordsOf = ({ text }: Question, locale: Locale): string => (typeof text === "string" ? text : text[locale]);
