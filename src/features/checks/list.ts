import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { linkButton } from "../agenda/links.js";
import { communitiesToCheck } from "./where.js";

const SHOWN = 6;

/** The checks of the communities that the person runs: what is going on, when the next one comes, and what came of the last. */
export async function listed(ctx: Context): Promise<m.Message> {
  const { say, store } = ctx;
  const programme = ctx.programme.id;
  const communities = await communitiesToCheck(ctx.community?.id, ctx);
  const plans = await store.find(
    "checkPlan",
    { programme, community: communities.map((one) => one.id) },
    { order: [["createdAt", "desc"]], limit: SHOWN },
  );
  const add = m.buttons({ action: "check.setup", label: say("check.new"), value: "", opens: true, style: "primary" });
  if (plans.length === 0) return m.message(ctx.locale, m.text(say("check.none")), add);
  const blocks: m.Block[] = [];
  for (const plan of plans) {
    const [round] = await store.find("checkRound", { programme, plan: plan.id }, { order: [["date", "desc"]], limit: 1 });
    const name = communities.find((one) => one.id === plan.community)?.name ?? "";
    const state =
      plan.nextDate && plan.state === "running"
        ? say("check.nextOn", { date: say.date(plan.nextDate) })
        : say(`check.state.${plan.state}`);
    blocks.push(
      m.text(m.bold(name), " · ", say(`check.rhythm.${plan.rhythm}`), " · ", state),
      m.buttons(
        { action: "check.edit", label: say("check.edit"), value: plan.id, opens: true },
        ...(round ? [{ action: "check.results", label: say("check.results"), value: round.id }] : []),
        linkButton("check", plan.id, ctx),
        ...(plan.state === "running" ? [{ action: "check.stop", label: say("check.stop"), value: plan.id }] : []),
        ...(plan.state === "draft" ? [{ action: "check.send", label: say("check.send"), value: plan.id }] : []),
      ),
    );
  }
  return m.message(ctx.locale, m.heading(say("check.list")), ...blocks, add);
}
