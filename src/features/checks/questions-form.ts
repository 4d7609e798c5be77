import { QUESTION_KINDS, type Question, type QuestionKind } from "../../domain/records.js";
import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { update } from "../../ports.js";
import { preview } from "./preview.js";
import { wordsOf } from "./sets.js";
import { theCheck } from "./where.js";

const NUMBERS = [1, 2, 3, 4, 5, 6] as const;
const LONGEST = 300;
type Row = `text${(typeof NUMBERS)[number]}` | `kind${(typeof NUMBERS)[number]}`;

/** The questions of a check that was not sent yet: ours to change, or one's own; at most six, so that a minute is enough. */
export const questionsForm = defineForm({
  name: "check.questions",
  async build(about, ctx) {
    const { say } = ctx;
    const { plan } = await theCheck(about.check, ctx);
    const kinds = QUESTION_KINDS.filter((kind) => !plan.anonymous || kind !== "commitment");
    const text = (n: number) => f.textField({ label: say("check.question", { n }), maxLength: LONGEST });
    const kind = (n: number) =>
      f.choice({
        label: say("check.kind", { n }),
        options: kinds.map((one) => ({ value: one, label: say(`check.kind.${one}`) })),
      });
    const values: Partial<Record<Row, string>> = {};
    for (const n of NUMBERS) {
      const question = plan.questions[n - 1];
      values[`text${n}`] = question ? wordsOf(question, ctx.locale) : "";
      values[`kind${n}`] = question?.kind ?? "text";
    }
    return {
      title: say("check.questions"),
      submit: say("check.toPreview"),
      fields: {
        how: f.section(say("check.questionsHint")),
        text1: text(1),
        kind1: kind(1),
        text2: text(2),
        kind2: kind(2),
        text3: text(3),
        kind3: kind(3),
        text4: text(4),
        kind4: kind(4),
        text5: text(5),
        kind5: kind(5),
        text6: text(6),
        kind6: kind(6),
      },
      values,
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { plan, community } = await theCheck(about.check, ctx);
    const { say } = ctx;
    const problems: Record<string, string> = {};
    const questions: Question[] = [];
    for (const n of NUMBERS) {
      const typed = values[`text${n}`];
      if (typed === null) continue;
      if (questions.some((one) => wordsOf(one, ctx.locale) === typed)) problems[`text${n}`] = say("check.twice");
      const kind = (values[`kind${n}`] ?? "text") as QuestionKind;
      // Words that were left as they were stay known in every language.
      const same = plan.questions.find((one) => wordsOf(one, ctx.locale) === typed);
      questions.push({ id: `q${n}`, kind, text: same ? same.text : typed });
    }
    if (questions.length === 0) problems.text1 = say("check.noQuestion");
    if (Object.keys(problems).length > 0) return { problems };
    const version = Number(about.version) || plan.version;
    const changed = { ...plan, questions, version: version + 1 };
    await ctx.store.atomically([
      // What was sent stays as it was sent; the next round asks the new questions.
      update("checkPlan", { programme: plan.programme, id: plan.id, version }, { questions, version: version + 1 }),
    ]);
    return { reply: { say: await preview(changed, community, ctx) } };
  },
});
