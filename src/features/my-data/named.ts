import { newId } from "../../domain/ids.js";
import type { Id, Interaction } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { insert, type Step, update } from "../../ports.js";
import { type Asking, answered, ask } from "../../prompts/ask.js";

/** A month later nobody remembers whether they were there. */
const NOTICE_MS = 31 * 24 * 3_600_000;

/** Tells people, privately and once an entry, that they are named in it; whoever names themselves knows. To be written with the entry. */
export async function noticesTo(people: readonly Id[], interaction: Interaction, ctx: Context): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const person of people) {
    if (person === ctx.person.id) continue;
    const asking: Asking = {
      programme: ctx.programme.id,
      person,
      community: interaction.community,
      kind: "notice",
      key: `named:${interaction.id}:${person}`,
      about: interaction.id,
      expires: ctx.now + NOTICE_MS,
      words: (say) => {
        const button = (action: string, label: string) => ({ action, label, value: interaction.id });
        const line = say("named.told", { by: ctx.person.name, title: interaction.title, date: say.date(interaction.date) });
        const buttons = m.buttons(
          button("named.right", say("named.right")),
          button("named.wrong", say("named.wrong")),
          button("named.off", say("named.off")),
        );
        return { line, blocks: [m.text(line), buttons], reason: say("named.reason") };
      },
    };
    steps.push(...(await ask(asking, ctx, ctx.now)));
  }
  return steps;
}

const told = (ctx: Context, words: string): Reply => ({ update: m.message(ctx.locale, m.text(words)) });
const settled = (id: Id, ctx: Context): Step => answered(ctx.programme.id, "notice", id, ctx.person.id);

export const namedPresses = {
  "named.right": async (id: string, ctx: Context): Promise<Reply> => {
    await ctx.store.atomically([settled(id, ctx)]);
    return told(ctx, ctx.say("named.thanks"));
  },
  /** They were not there: their name goes, and the entry's author is told to check. */
  "named.wrong": async (id: string, ctx: Context): Promise<Reply> => {
    const interaction = await takeOff(id, ctx, true);
    return told(ctx, interaction ? ctx.say("named.wasWrong", { title: interaction.title }) : ctx.say("log.gone"));
  },
  "named.off": async (id: string, ctx: Context): Promise<Reply> => {
    const interaction = await takeOff(id, ctx, false);
    return told(ctx, interaction ? ctx.say("named.isOff", { title: interaction.title }) : ctx.say("log.gone"));
  },
};

/** Takes the person's name off an entry; what was counted stays counted. Undefined to whoever was never named in it: they learn nothing of it. */
async function takeOff(id: Id, ctx: Context, wrong: boolean): Promise<Interaction | undefined> {
  const of = { programme: ctx.programme.id };
  const interaction = await ctx.store.get("interaction", { ...of, id });
  if (!interaction) return undefined;
  const mine = await ctx.store.find("participant", { ...of, interaction: id, person: ctx.person.id });
  if (mine.length === 0) {
    // Pressed twice, the name is off all the same.
    const told = await ctx.store.count("prompt", { ...of, kind: "notice", about: id, person: ctx.person.id });
    return told > 0 ? interaction : undefined;
  }
  const told = wrong ? await ask(wasWrong(interaction, ctx), ctx, ctx.now) : [];
  await ctx.store.atomically([
    settled(id, ctx),
    // A nameless row keeps the seat without the name.
    ...mine.map((row) => update("participant", { ...of, id: row.id }, { person: null, name: null })),
    insert(
      "history",
      {
        ...of,
        id: newId(),
        subject: id,
        kind: "interaction",
        action: "edited",
        by: ctx.person.id,
        at: ctx.now,
        before: null,
        source: ctx.event.id,
      },
      "any",
    ),
    ...told,
  ]);
  ctx.wake();
  return interaction;
}

/** Whoever logged it hears that somebody was not there, and may put the entry right. */
const wasWrong = (interaction: Interaction, ctx: Context): Asking => ({
  programme: interaction.programme,
  person: interaction.loggedBy,
  community: interaction.community,
  kind: "notice",
  key: `named-wrong:${interaction.id}:${ctx.person.id}`,
  about: interaction.id,
  expires: ctx.now + NOTICE_MS,
  words: (say) => {
    const line = say("named.check", { title: interaction.title });
    const edit = { action: "log.edit", label: say("log.edit"), value: interaction.id, opens: true };
    return { line, blocks: [m.text(line), m.buttons(edit)], reason: say("named.checkReason") };
  },
});
