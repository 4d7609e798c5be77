import { NEED_SOURCES, NEED_STATES, type NeedSource, type NeedState } from "../../domain/records.js";
import { defineForm } from "../../feature.js";
import * as f from "../../form.js";
import { listOptions } from "../interactions/fields.js";
import { readNeedFilter } from "./filter.js";
import { needsList } from "./list.js";

/** Which needs to show: words, state, where they came from, topic, mine. */
export const needsFilterForm = defineForm({
  name: "needs.filter",
  async build(about, ctx) {
    const { say } = ctx;
    const filter = readNeedFilter(about.filter ?? "");
    return {
      title: say("needs.filterTitle"),
      submit: say("needs.show"),
      fields: {
        words: f.textField({ label: say("needs.words"), maxLength: 80 }),
        state: f.choice({
          label: say("needs.stateLabel"),
          options: NEED_STATES.map((state) => ({ value: state, label: say(`needs.state.${state}`) })),
        }),
        source: f.choice({
          label: say("needs.sourceLabel"),
          options: NEED_SOURCES.map((source) => ({ value: source, label: say(`needs.source.${source}`) })),
        }),
        theme: f.choice({ label: say("needs.theme"), options: listOptions("theme", ctx) }),
        mine: f.yesNo({ label: say("needs.mine") }),
      },
      values: { ...filter, mine: filter.mine === "1" },
    };
  },
  async submit(values, _about, ctx) {
    const filter = {
      ...(values.words ? { words: values.words } : {}),
      ...(values.state ? { state: values.state as NeedState } : {}),
      ...(values.source ? { source: values.source as NeedSource } : {}),
      ...(values.theme ? { theme: values.theme } : {}),
      ...(values.mine ? { mine: "1" as const } : {}),
    };
    return { reply: { say: await needsList(filter, undefined, ctx) } };
  },
});
