import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { codeFor, LIST_MAX, problemOfCode, problemsOfWords } from "../../vocabulary/check.js";
import { entryAt, entryValue, listAt } from "./at.js";
import { card } from "./card.js";
import { edit } from "./edit.js";
import { besideFields, wordsFields, wordsOf, wordsValues } from "./words.js";

/** Which entry of a list to look at and change. */
export const chooseForm = defineForm({
  name: "vocabulary.choose",
  async build(about, ctx) {
    const list = listAt(about.list, ctx);
    const offered = ctx.vocabulary.entries(list);
    const all = [...offered, ...ctx.vocabulary.all(list).filter((one) => !offered.includes(one))].map((entry) => {
      const label = entry.label[ctx.locale];
      const shown = offered.includes(entry) ? label : ctx.say("terms.retiredOption", { label });
      return { value: entryValue(list, entry.code), label: shown.slice(0, 75) };
    });
    return {
      title: ctx.say(`terms.list.${list}`),
      submit: ctx.say("organisation.next"),
      fields: { entry: f.choice({ label: ctx.say("terms.which"), required: true, options: all.slice(0, f.MAX_OPTIONS) }) },
    };
  },
  async submit({ entry }, _about, ctx): Promise<Outcome> {
    return { reply: { say: card(entryAt(entry, ctx), ctx) } };
  },
});

/** A new entry of a list. */
export const addForm = defineForm({
  name: "vocabulary.add",
  async build(about, ctx) {
    const list = listAt(about.list, ctx);
    const { say } = ctx;
    return {
      title: say("terms.addTitle"),
      fields: {
        list: f.section(say(`terms.list.${list}`), say("terms.addHint")),
        ...wordsFields(ctx),
        code: f.textField({ label: say("terms.code"), hint: say("terms.codeHint"), maxLength: 40 }),
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const list = listAt(about.list, ctx);
    const words = wordsOf(values);
    const { vocabulary } = ctx;
    const code = values.code?.trim() || codeFor(list, words.label.en ?? words.label[ctx.locale] ?? "", vocabulary);
    const odd = problemOfCode(list, code, vocabulary);
    const problems = [
      ...(vocabulary.entries(list).length >= LIST_MAX ? [{ field: "", problem: "full", max: LIST_MAX } as const] : []),
      ...problemsOfWords(list, undefined, words, vocabulary, ctx.locale),
      ...(odd ? [odd] : []),
    ];
    if (problems.length > 0) return { problems: besideFields(problems, ctx) };
    const after = await edit(list, { action: "added", code, words }, ctx);
    return { reply: { say: card(entryAt(entryValue(list, code), after), after, after.say("terms.added")) } };
  },
});

/** Other words for an entry: a correction shows on older entries too, a new meaning from now on. */
export const renameForm = defineForm({
  name: "vocabulary.rename",
  async build(about, ctx) {
    const { entry } = entryAt(about.entry, ctx);
    const { say } = ctx;
    return {
      title: say("terms.renameTitle"),
      fields: {
        ...wordsFields(ctx),
        correction: f.yesNo({ label: say("terms.correction"), hint: say("terms.correctionHint") }),
      },
      values: wordsValues(entry),
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { list, entry } = entryAt(about.entry, ctx);
    const words = wordsOf(values);
    const problems = problemsOfWords(list, entry.code, words, ctx.vocabulary, ctx.locale);
    if (problems.length > 0) return { problems: besideFields(problems, ctx) };
    const { correction } = values;
    const after = await edit(list, { action: "renamed", code: entry.code, words, correction }, ctx);
    return { reply: { say: card(entryAt(about.entry, after), after, after.say("terms.renamed")) } };
  },
});
