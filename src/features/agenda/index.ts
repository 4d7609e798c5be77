import type { About, Reply } from "../../events.js";
import type { Context, Feature, FormSpec } from "../../feature.js";
import * as m from "../../message.js";
import { addForm } from "./add-form.js";
import { attachForm } from "./attach-form.js";
import { editItemForm } from "./edit-form.js";
import { entryInChain } from "./entry.js";
import { agendaPart } from "./home.js";
import { changeableItem, readItem } from "./item.js";
import { itemMessage } from "./item-message.js";
import { linkForm } from "./link-form.js";
import { HAND_LINKED } from "./links.js";
import { agendaList } from "./list.js";
import { outcomeForm, takeOutcomeBack } from "./outcome-form.js";
import { shown, trace } from "./trace.js";

/** The learning agenda: what a community agreed to work on, why, who sees to it, and what was done about it. */
export const agenda: Feature = {
  name: "agenda",
  forms: [addForm, editItemForm, linkForm, attachForm, outcomeForm],
  commands: {
    "cop trace": trace,
    "cop agenda": async (typed, ctx) => ({ say: await agendaList(typed.trim().toLowerCase() === "done", ctx) }),
  },
  presses: {
    "trace.show": async (value, ctx) => ({ say: await shown(value, ctx) }),
    /** About a need (`need:<id>`), a poll's candidate (`poll:<poll>:<candidate>`), or nothing. */
    "agenda.add": (value, ctx) => opened(addForm, aboutOf(value), ctx),
    "agenda.show": async (id, ctx) => ({ say: await itemMessage(await readItem(id, ctx), ctx) }),
    async "agenda.edit"(id, ctx) {
      const { version } = await changeableItem(id, ctx);
      return opened(editItemForm, { item: id, version: String(version) }, ctx);
    },
    /** An entry, or with its kind before it (`event:<id>`) something else that can be part of an item. */
    "agenda.link": (value, ctx) => {
      const kind = HAND_LINKED.find((one) => value.startsWith(`${one}:`));
      return opened(linkForm, kind ? { [kind]: value.slice(kind.length + 1) } : { interaction: value }, ctx);
    },
    "agenda.attach": (id, ctx) => opened(attachForm, { item: id }, ctx),
    async "agenda.outcome"(id, ctx) {
      const { version } = await changeableItem(id, ctx);
      return opened(outcomeForm, { item: id, version: String(version) }, ctx);
    },
    "agenda.outcomeBack": takeOutcomeBack,
    "trace.entry": entryInChain,
  },
  happenings: {
    async "home-opened"(_event, ctx) {
      const blocks = await agendaPart(ctx);
      return blocks.length > 0 ? { home: m.message(ctx.locale, ...blocks) } : {};
    },
  },
};

function aboutOf(value: string): About {
  const [kind, first = "", second = ""] = value.split(":");
  if (kind === "need") return { need: first };
  if (kind === "poll") return { poll: first, candidate: second };
  return {};
}

async function opened(form: FormSpec, about: About, ctx: Context): Promise<Reply> {
  const shown = await form.open(about, ctx);
  return "fields" in shown ? { open: shown } : shown;
}
