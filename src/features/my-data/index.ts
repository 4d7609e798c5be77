import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { correctForm } from "./correct-form.js";
import { erasePerson } from "./erase.js";
import { heldOn } from "./held.js";
import { namedPresses } from "./named.js";

/** What is held on a person: shown, corrected, taken away, erased; and a word to whoever is named by somebody else. */
export const myData: Feature = {
  name: "my-data",
  forms: [correctForm],
  commands: {
    "cop my-data": async (_text, ctx) => ({ say: await shown(ctx) }),
  },
  presses: {
    ...namedPresses,
    async "my-data.correct"(_value, ctx) {
      const form = await correctForm.open({}, ctx);
      return "fields" in form ? { open: form } : form;
    },
    async "my-data.export"(_value, ctx) {
      const held = await heldOn(ctx);
      return {
        file: {
          name: "my-data.json",
          mime: "application/json",
          bytes: new TextEncoder().encode(`${JSON.stringify(held, null, 2)}\n`),
        },
      };
    },
    async "my-data.erase"(_value, ctx) {
      await erasePerson(ctx);
      return { say: m.message(ctx.locale, m.text(ctx.say("myData.erased"))) };
    },
  },
};

async function shown(ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const held = await heldOn(ctx);
  const { person } = held;
  return m.message(
    ctx.locale,
    m.heading(say("myData.title")),
    m.facts([
      [say("myData.name"), person.name],
      [say("myData.organisation"), person.organisation ?? "–"],
      [say("myData.sex"), say(`myData.sex.${person.sex}`)],
      [say("myData.age"), say(`age.${person.ageBand}`)],
      [say("myData.accounts"), held.identities.map((one) => `${one.platform} (${one.name})`).join(", ")],
      [say("myData.logged"), say.number(held.logged.length)],
      [say("myData.namedIn"), say.number(held.namedIn.length)],
      [say("myData.followUps"), say.number(held.followUps.length)],
      [say("myData.drafts"), say.number(held.drafts.length)],
    ]),
    m.note(say("myData.who")),
    m.buttons(
      { action: "my-data.correct", label: say("myData.correct"), value: "", opens: true },
      { action: "my-data.export", label: say("myData.export"), value: "" },
      { action: "my-data.erase", label: say("myData.erase"), value: "", style: "danger", confirm: say("myData.sure") },
    ),
  );
}
