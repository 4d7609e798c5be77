import { defineForm } from "../../feature.js";
import * as f from "../../form.js";
import { readFilter } from "./filter.js";
import { myList } from "./list.js";

/** Which of my entries to show: words, type, period, deleted ones. */
export const filterForm = defineForm({
  name: "mine.filter",
  async build(about, ctx) {
    const { say } = ctx;
    const filter = readFilter(about.filter ?? "");
    return {
      title: say("mine.filterTitle"),
      submit: say("mine.show"),
      fields: {
        words: f.textField({ label: say("mine.words"), hint: say("mine.wordsHint"), maxLength: 80 }),
        type: f.choice({
          label: say("log.type"),
          options: ctx.vocabulary
            .all("type")
            .map((one) => ({ value: one.code, label: one.label[ctx.locale].slice(0, 75) }))
            .slice(0, f.MAX_OPTIONS),
        }),
        from: f.dateField({ label: say("mine.from") }),
        to: f.dateField({ label: say("mine.to") }),
        deleted: f.yesNo({ label: say("mine.showDeleted") }),
      },
      values: { ...filter },
    };
  },
  async submit(values, _about, ctx) {
    if (values.from && values.to && values.to < values.from) return { problems: { to: ctx.say("log.endBeforeStart") } };
    const filter = {
      ...(values.words ? { words: values.words } : {}),
      ...(values.type ? { type: values.type } : {}),
      ...(values.from ? { from: values.from } : {}),
      ...(values.to ? { to: values.to } : {}),
      ...(values.deleted ? { deleted: true as const } : {}),
    };
    return { reply: { say: await myList(filter, undefined, ctx) } };
  },
});
