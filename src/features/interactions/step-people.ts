import * as f from "../../form.js";
import { noticesTo } from "../my-data/named.js";
import * as field from "./fields.js";
import { personOptions, resolvePeople } from "./people.js";
import { defineStep } from "./step.js";

/** Who took part: counts by sex and age band, people we know, and third parties who were informed. */
export const peopleStep = defineStep({
  name: "log.people",
  async body(logged, ctx) {
    const { participants, counts } = logged.parts;
    const names = participants.flatMap((one) => (one.person ? [] : [one.name ?? ""]));
    const chosen = participants.flatMap((one) => (one.person ? [`person:${one.person}`] : []));
    return {
      title: ctx.say("log.step.people"),
      fields: {
        counts: field.countsField(ctx, true),
        people: f.people({
          label: ctx.say("log.knownPeople"),
          hint: ctx.say("log.knownPeopleHint"),
          options: await personOptions(logged.interaction.community, chosen, ctx),
          max: 100,
        }),
        names: field.namesField(ctx),
        informed: field.informedField(ctx),
      },
      values: { counts, people: chosen, names: names.join("\n"), informed: names.length > 0 },
    };
  },
  async change(values, logged, ctx) {
    const names = field.linesOf(values.names);
    const people = await resolvePeople(values.people, ctx);
    const named = names.length + people.ids.length;
    const counted = Object.values(values.counts).reduce((sum, cell) => sum + cell, 0);
    if (Object.keys(values.counts).length > 0 && counted < named)
      return { problems: { counts: ctx.say("log.fewerThanNamed", { named, counted }) } };
    if (names.length > 0 && !values.informed) return { problems: { informed: ctx.say("log.notInformed") } };
    return {
      parts: {
        counts: values.counts,
        participants: [
          ...people.ids.map((person) => ({ person, name: null, informed: true })),
          ...names.map((name) => ({ person: null, name: name.slice(0, 120), informed: true })),
        ],
      },
      more: [
        ...people.steps,
        ...(await noticesTo(
          people.ids.filter((id) => !logged.parts.participants.some((one) => one.person === id)),
          logged.interaction,
          ctx,
        )),
      ],
    };
  },
});
