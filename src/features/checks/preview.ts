import type { CheckPlan, Community } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { membersOf } from "./members.js";
import { wordsOf } from "./sets.js";

/** A check before it is sent: what is asked, of how many, where and how often, and what becomes of the answers. */
export async function preview(plan: CheckPlan, community: Community, ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const members = await membersOf(community, ctx.store);
  return m.message(
    ctx.locale,
    m.heading(say("check.preview", { community: community.name })),
    m.list(
      plan.questions.map((one) => `${wordsOf(one, ctx.locale)} (${say(`check.kind.${one.kind}`)})`),
      true,
    ),
    m.facts([
      [say("check.place"), say(`check.place.${plan.place}`)],
      [say("check.rhythm"), say(`check.rhythm.${plan.rhythm}`)],
      [say("check.asked"), say("check.people", { n: members.length })],
      [say("check.answers"), say(plan.anonymous ? "check.areAnonymous" : "check.areNamed")],
    ]),
    plan.state === "draft" &&
      m.note(plan.nextDate ? say("check.goesOn", { date: say.date(plan.nextDate) }) : say("check.goesNow")),
    m.buttons(
      ...(plan.state === "draft"
        ? [{ action: "check.send", label: say("check.send"), value: plan.id, style: "primary" as const }]
        : [{ action: "check.stop", label: say("check.stop"), value: plan.id, style: "danger" as const }]),
      { action: "check.edit", label: say("check.edit"), value: plan.id, opens: true },
      ...(plan.state === "draft" ? [{ action: "check.discard", label: say("check.discard"), value: plan.id }] : []),
    ),
  );
}
