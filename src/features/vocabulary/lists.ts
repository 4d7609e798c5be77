import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { LIST_MAX } from "../../vocabulary/check.js";
import { LISTS, type ListName } from "../../vocabulary/entry.js";

/** The lists of the programme, for whoever coordinates it; and what this community offers of them. */
export function overview(ctx: Context): m.Message {
  const { say, vocabulary } = ctx;
  return m.message(
    ctx.locale,
    m.heading(say("terms.title")),
    m.text(say("terms.intro")),
    m.facts(
      LISTS.map((list) => {
        const offered = vocabulary.entries(list).length;
        return [say(`terms.list.${list}`), say("terms.counted", { n: offered, retired: vocabulary.all(list).length - offered })];
      }),
    ),
    m.buttons(...LISTS.map((list) => ({ action: "vocabulary.list", label: say(`terms.list.${list}`), value: list }))),
    ctx.community && m.buttons({ action: "vocabulary.hide", label: say("terms.hideHere"), value: ctx.community.id, opens: true }),
  );
}

/** One list, in order, with where each entry comes from; `said`: what was just done. */
export function listMessage(list: ListName, ctx: Context, said?: string): m.Message {
  const { say, vocabulary } = ctx;
  const offered = vocabulary.entries(list);
  const retired = vocabulary.all(list).filter((one) => !offered.includes(one));
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(say(`terms.list.${list}`)),
    m.list(
      offered.map((one) => {
        const [label, short] = [one.label[ctx.locale], one.short[ctx.locale]];
        return [
          m.bold(label),
          `${short === label ? "" : ` · ${short}`} · ${say(`terms.source.${one.source}`)}`,
          ...(one.synonyms && one.synonyms.length > 0 ? [` · ${say("terms.also", { words: say.list(one.synonyms) })}`] : []),
        ];
      }),
      true,
    ),
    retired.length > 0 && m.note(say("terms.retired", { words: say.list(retired.map((one) => one.label[ctx.locale])) })),
    m.buttons(
      { action: "vocabulary.choose", label: say("terms.change"), value: list, opens: true },
      ...(offered.length < LIST_MAX ? [{ action: "vocabulary.add", label: say("terms.add"), value: list, opens: true }] : []),
      { action: "vocabulary.lists", label: say("terms.all"), value: "" },
    ),
  );
}
