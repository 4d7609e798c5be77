import type { OutboxRow } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, type Feature, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { communitiesRun, statusMessage } from "./message.js";

/** How it goes: what waits to be posted, what could not be and why, and what comes next; a press tries again. */
export const status: Feature = {
  name: "status",
  commands: { "cop status": async (_text, ctx) => ({ say: await statusMessage(ctx) }) },
  presses: {
    async "status.retry"(id, ctx) {
      const row = await ctx.store.get("outbox", { programme: ctx.programme.id, id });
      if (!row || !ctx.may("outbox.retry", row.community ?? ""))
        throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("status.mayNot"))) });
      return retry([row], ctx);
    },
    async "status.retryAll"(_value, ctx) {
      const whole = ctx.may("outbox.retry", "");
      const run = (await communitiesRun(ctx)).map((one) => one.id);
      const rows = await ctx.store.find("outbox", {
        programme: ctx.programme.id,
        state: "failed",
        ...(whole ? {} : { community: run }),
      });
      return retry(rows, ctx);
    },
  },
};

/** From the beginning, and looking first: nobody knows what became of it meanwhile. */
async function retry(rows: readonly OutboxRow[], ctx: Context): Promise<Reply> {
  const again = { state: "waiting", attempts: 0, unsure: true, nextAt: ctx.now } as const;
  // Pressed twice, or retried by somebody else: only what still stands as failed is tried again.
  await ctx.store.atomically(rows.map(({ programme, id }) => update("outbox", { programme, id, state: "failed" }, again, "any")));
  ctx.wake();
  return {
    say: m.message(ctx.locale, m.text(ctx.say("status.trying", { n: rows.filter((row) => row.state === "failed").length }))),
  };
}
