import type { Reply } from "../../events.js";
import type { Context, Feature, FormSpec } from "../../feature.js";
import { changeable, saveChange } from "../interactions/change.js";
import { againForm, logAgain } from "./again-form.js";
import { deleteForm } from "./delete-form.js";
import { readFilter } from "./filter.js";
import { filterForm } from "./filter-form.js";
import { historyOf } from "./history.js";
import { myList } from "./list.js";
import { tellings } from "./tellings.js";

/** My own entries: find, correct, delete, bring back, log one again, see what was changed. */
export const mine: Feature = {
  name: "mine",
  forms: [filterForm, deleteForm, againForm],
  commands: {
    async "cop mine"(words, ctx) {
      return { say: await myList(words === "" ? {} : { words: words.slice(0, 80) }, undefined, ctx) };
    },
    "cop again": (_text, ctx) => opened(againForm, {}, ctx),
  },
  presses: {
    async "mine.open"(_value, ctx) {
      return { say: await myList({}, undefined, ctx) };
    },
    async "mine.page"(value, ctx) {
      const bar = value.indexOf("|");
      const [createdAt = "", id = ""] = value.slice(0, bar).split(".");
      const after = id === "" ? undefined : { createdAt: Number(createdAt) || 0, id };
      return { update: await myList(readFilter(value.slice(bar + 1)), after, ctx) };
    },
    "mine.filter": (filter, ctx) => opened(filterForm, { filter }, ctx),
    async "mine.delete"(id, ctx) {
      const { interaction } = await changeable(id, ctx, "interaction.delete");
      return opened(deleteForm, { interaction: id, version: String(interaction.version) }, ctx);
    },
    async "mine.restore"(id, ctx) {
      const logged = await changeable(id, ctx, "interaction.delete");
      const { interaction } = logged;
      if (interaction.deletedAt !== null)
        await saveChange(logged, interaction.version, { set: { deletedAt: null, deletedReason: null }, action: "restored" }, ctx);
      return { update: await myList({}, undefined, ctx, ctx.say("mine.restored", { title: interaction.title })) };
    },
    async "mine.history"(id, ctx) {
      return { say: await historyOf(id, ctx) };
    },
    async "mine.tellings"(_value, ctx): Promise<Reply> {
      return { say: await tellings(ctx) };
    },
    "log.again": logAgain,
  },
};

async function opened(form: FormSpec, about: Readonly<Record<string, string>>, ctx: Context): Promise<Reply> {
  const shown = await form.open(about, ctx);
  return "fields" in shown ? { open: shown } : shown;
}
