import { newId } from "../../domain/ids.js";
import * as f from "../../form.js";
import { insert } from "../../ports.js";
import { memberNamed } from "../follow-ups/who.js";
import * as field from "./fields.js";
import { defineStep } from "./step.js";

/** What came of it: the lesson, and who will do what by when (three at a time; more by opening it again). */
export const outcomeStep = defineStep({
  name: "log.outcome",
  async body({ interaction }, ctx) {
    const { say } = ctx;
    const what = f.textField({ label: say("followUp.what") });
    const who = f.textField({ label: say("followUp.who") });
    const due = f.dateField({ label: say("followUp.due") });
    return {
      title: say("log.step.outcome"),
      fields: {
        lesson: field.lessonField(ctx),
        first: f.section(say("followUp.heading", { n: 1 })),
        what1: what,
        who1: who,
        due1: due,
        second: f.section(say("followUp.heading", { n: 2 })),
        what2: what,
        who2: who,
        due2: due,
        third: f.section(say("followUp.heading", { n: 3 })),
        what3: what,
        who3: who,
        due3: due,
      },
      values: { lesson: interaction.lesson },
    };
  },
  async change(values, { interaction }, ctx) {
    const stated = [
      { n: 1, what: values.what1, who: values.who1, due: values.due1 },
      { n: 2, what: values.what2, who: values.who2, due: values.due2 },
      { n: 3, what: values.what3, who: values.who3, due: values.due3 },
    ];
    const nameless = stated.find((one) => one.what === null && (one.who !== null || one.due !== null));
    if (nameless) return { problems: { [`what${nameless.n}`]: ctx.say("followUp.whatMissing") } };
    const people = new Map(
      await Promise.all(stated.map(async ({ n, who }) => [n, await memberNamed(who, interaction.community, ctx)] as const)),
    );
    return {
      set: { lesson: values.lesson },
      more: stated.flatMap(({ n, what, who, due }) =>
        what === null
          ? []
          : [
              insert("followUp", {
                programme: ctx.programme.id,
                id: newId(),
                community: interaction.community,
                interaction: interaction.id,
                what,
                who,
                person: people.get(n) ?? null,
                due,
                status: "open",
                createdAt: ctx.now,
                closedAt: null,
                version: 1,
              }),
            ],
      ),
    };
  },
});
