import { AGENDA_STATES, type AgendaState } from "../../domain/records.js";
import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { personOptions, resolvePeople } from "../interactions/people.js";
import { becameOf } from "./became.js";
import { changeableItem, changeItem } from "./item.js";
import { itemMessage } from "./item-message.js";

/** How far an item is, who sees to it, by when, and what came of it. */
export const editItemForm = defineForm({
  name: "agenda.edit",
  async build(about, ctx) {
    const item = await changeableItem(about.item, ctx);
    const { say } = ctx;
    const owner = item.owner ? [`person:${item.owner}`] : [];
    return {
      title: say("agenda.editTitle"),
      fields: {
        title: f.textField({ label: say("agenda.what"), required: true, maxLength: 150 }),
        status: f.choice({
          label: say("agenda.statusLabel"),
          required: true,
          options: AGENDA_STATES.map((one) => ({ value: one, label: say(`agenda.status.${one}`) })),
        }),
        result: f.longText({ label: say("agenda.result"), hint: say("agenda.resultHint"), maxLength: 1000 }),
        owner: f.people({ label: say("agenda.owner"), options: await personOptions(item.community, owner, ctx), max: 1 }),
        due: f.dateField({ label: say("agenda.due") }),
      },
      values: { title: item.title, status: item.status, result: item.result, owner, due: item.due },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const item = await changeableItem(about.item, ctx);
    const status = values.status as AgendaState;
    if ((status === "done" || status === "dropped") && !values.result)
      return { problems: { result: ctx.say(status === "done" ? "agenda.sayWhat" : "agenda.sayWhy") } };
    const owner = await resolvePeople(values.owner, ctx);
    const changed = await changeItem(
      item,
      Number(about.version) || item.version,
      { title: values.title, status, result: values.result, owner: owner.ids[0] ?? null, due: values.due },
      [...owner.steps, ...(status === item.status ? [] : await becameOf(item, status, values.result ?? "", ctx))],
      ctx,
    );
    return { reply: { say: await itemMessage(changed, ctx, ctx.say("agenda.changed")) } };
  },
});
