import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";

/**
 * The first time somebody is told something in a community: three lines and one example to press, after what is said anyway.
 * Once in each community, whatever the platform. A reply that only opens a form is not the moment; the next one is.
 */
export async function welcome(reply: Reply, ctx: Context): Promise<Reply> {
  const { community, event, say, programme, store } = ctx;
  if (!reply.say || reply.failed || !community || event.who.account === "") return reply;
  if (ctx.person.settings.welcomed?.includes(community.id)) return reply;
  // Read again: what was just answered may have changed the person.
  const person = await store.get("person", { programme: programme.id, id: ctx.person.id });
  if (!person || person.erasedAt) return reply;
  const welcomed = [...(person.settings.welcomed ?? []), community.id];
  // The version stays: nobody's open form is out of date for this. Of two writers at once one may win; at worst it is said twice.
  await store.atomically([
    update(
      "person",
      { programme: programme.id, id: person.id, version: person.version },
      { settings: { ...person.settings, welcomed } },
      "any",
    ),
  ]);
  const example = say("help.example");
  return {
    ...reply,
    say: m.message(
      reply.say.locale,
      ...reply.say.blocks,
      m.divider,
      m.text(m.bold(say("first.hello", { community: community.name }))),
      m.list([say("first.log"), say("first.back"), say("first.names")]),
      m.buttons({ action: "log.open", label: say("help.tryIt"), value: example, opens: true }),
    ),
  };
}
