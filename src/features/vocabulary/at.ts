import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import type { Entry, ListName } from "../../vocabulary/entry.js";
import { LISTS } from "../../vocabulary/entry.js";

/** An entry of a list, as a button or form carries it: `theme:soil`. */
export const entryValue = (list: ListName, code: string): string => `${list}:${code}`;

/** The lists are the whole programme's: who coordinates it changes them. */
export function mayEdit(ctx: Context): void {
  if (!ctx.may("vocabulary.edit", "")) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("terms.mayNot"))) });
}

/** A list by name; refused where there is none, or the person may not change it. */
export function listAt(name: string | undefined, ctx: Context): ListName {
  mayEdit(ctx);
  const list = LISTS.find((one) => one === name);
  if (!list) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("terms.gone"))) });
  return list;
}

export interface At {
  readonly list: ListName;
  readonly entry: Entry;
  readonly retired: boolean;
}

/** An entry by its value, offered or retired. */
export function entryAt(value: string | undefined, ctx: Context): At {
  const [name, code] = (value ?? "").split(":");
  const list = listAt(name, ctx);
  const entry = ctx.vocabulary.all(list).find((one) => one.code === code);
  if (!entry) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("terms.gone"))) });
  return { list, entry, retired: !ctx.vocabulary.entries(list).includes(entry) };
}
