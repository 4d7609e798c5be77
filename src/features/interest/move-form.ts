import { dateIn } from "../../domain/dates.js";
import { newId } from "../../domain/ids.js";
import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { insert, update } from "../../ports.js";
import { refused } from "../needs/where.js";
import { callMessage } from "./call-message.js";
import { endOf } from "./new-form.js";
import { runCall } from "./read.js";
import { redraw } from "./redraw.js";

/** Another deadline or number of places; what is posted follows. */
export const moveForm = defineForm({
  name: "interest.move",
  async build(about, ctx) {
    const call = await runCall(about.call, ctx);
    if (call.state !== "open") throw refused(ctx, ctx.say(`interest.state.${call.state}`));
    return {
      title: ctx.say("interest.moveTitle"),
      fields: {
        deadline: f.dateField({ label: ctx.say("interest.deadline"), hint: ctx.say("interest.deadlineHint"), required: true }),
        places: f.numberField({ label: ctx.say("interest.places"), min: 1, max: 1000 }),
      },
      values: { deadline: call.deadline, places: call.places },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const call = await runCall(about.call, ctx);
    const community = await ctx.store.get("community", { programme: call.programme, id: call.community });
    const zone = community?.zone ?? ctx.zone;
    if (values.deadline < dateIn(zone, ctx.now)) return { problems: { deadline: ctx.say("interest.pastDeadline") } };
    const version = Number(about.version) || call.version;
    const moved = {
      ...call,
      deadline: values.deadline,
      closesAt: endOf(values.deadline, zone),
      places: values.places,
      version: version + 1,
    };
    const { deadline, closesAt, places } = moved;
    await ctx.store.atomically([
      update(
        "interestCall",
        { programme: call.programme, id: call.id, version },
        { deadline, closesAt, places, version: version + 1 },
      ),
      insert("history", {
        programme: call.programme,
        id: newId(),
        subject: call.id,
        kind: "other",
        action: "edited",
        by: ctx.person.id,
        at: ctx.now,
        before: { deadline: call.deadline, places: call.places },
        source: ctx.event.id,
      }),
      ...(await redraw(moved, ctx)),
    ]);
    ctx.wake();
    return { reply: { say: await callMessage(moved, ctx, ctx.say("interest.moved")) } };
  },
});
