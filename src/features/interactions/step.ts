import type { Logged, Parts } from "../../domain/interaction.js";
import type { Interaction } from "../../domain/records.js";
import type { About, Reply } from "../../events.js";
import { type Context, defineForm, type FormBody, type FormSpec } from "../../feature.js";
import type { Fields, Problems, ValuesOf } from "../../form.js";
import type { Step } from "../../ports.js";
import { changeable, saveChange } from "./change.js";
import { lookupField } from "./lookup.js";
import { receipt } from "./receipt.js";

/** What a step changes in the saved record. */
export interface Change {
  readonly set?: Partial<Interaction>;
  readonly parts?: Partial<Parts>;
  readonly more?: readonly Step[];
}
/** Opens the step after this one; undefined where this was the last. */
export type Next = (about: About, ctx: Context) => Promise<Reply | undefined>;

interface StepDefinition<F extends Fields> {
  readonly name: string;
  body(logged: Logged, ctx: Context): Promise<FormBody<F>>;
  change(values: ValuesOf<F>, logged: Logged, ctx: Context): Promise<Change | { readonly problems: Problems }>;
}

/** A further screen of a saved record: `about` names the interaction, the version seen, and the steps still to come. */
export function defineStep<F extends Fields>(definition: StepDefinition<F>): (next: Next) => FormSpec {
  return (next) =>
    defineForm<F>({
      name: definition.name,
      async build(about, ctx) {
        return definition.body(await changeable(about.interaction, ctx), ctx);
      },
      async submit(values, about, ctx) {
        const logged = await changeable(about.interaction, ctx);
        const change = await definition.change(values, logged, ctx);
        if ("problems" in change) return change;
        const seen = Number(about.version) || logged.interaction.version;
        await saveChange(logged, seen, change, ctx);
        ctx.wake();
        const step = await next({ ...about, version: String(seen + 1) }, ctx);
        return { reply: step ?? (await receipt(logged.interaction.id, ctx)) };
      },
      lookup: lookupField,
    });
}
