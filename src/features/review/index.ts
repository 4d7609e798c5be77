import type { Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import { Conflict } from "../../ports.js";
import { saveChange } from "../interactions/change.js";
import { readLogged } from "../interactions/read.js";
import { NEXT, reviewList, SHOWN } from "./list.js";
import { programmeForm } from "./programme-form.js";

/** Entries pass draft → checked → approved, where the programme wants that; and the programme's settings that say so. */
export const review: Feature = {
  name: "review",
  forms: [programmeForm],
  commands: {
    async "cop review"(_text, ctx) {
      return { say: await reviewList(ctx) };
    },
    async "cop programme"(_text, ctx) {
      const form = await programmeForm.open({ version: String(ctx.programme.version) }, ctx);
      return "fields" in form ? { open: form } : form;
    },
  },
  presses: {
    "review.check": (value, ctx) => moved([value], ctx),
    "review.approve": (value, ctx) => moved([value], ctx),
    "review.all": (values, ctx) => moved(values.split(",").slice(0, SHOWN), ctx),
  },
};

/** Takes each entry one step on, if it still is as it was seen; what was changed meanwhile stays where it is, and is said. */
async function moved(values: readonly string[], ctx: Context): Promise<Reply> {
  let done = 0;
  for (const value of values) {
    const [id = "", seen = ""] = value.split(":");
    if (await step(id, Number(seen), ctx)) done += 1;
  }
  const left = values.length - done;
  const said = [
    ...(done > 0 ? [ctx.say("review.done", { n: done })] : []),
    ...(left > 0 ? [ctx.say("review.changed", { n: left })] : []),
  ];
  return { update: await reviewList(ctx, said.join(" ")) };
}

async function step(id: string, seen: number, ctx: Context): Promise<boolean> {
  const logged = await readLogged(ctx.store, ctx.programme.id, id);
  if (!ctx.programme.settings.approval || !logged || logged.interaction.deletedAt !== null) return false;
  const { status, version, community } = logged.interaction;
  if (status === "approved" || version !== seen || !ctx.may(NEXT[status].action, community)) return false;
  try {
    await saveChange(logged, seen, { set: { status: NEXT[status].to }, action: NEXT[status].to }, ctx, id);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
