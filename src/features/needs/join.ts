import { idFrom } from "../../domain/ids.js";
import type { Id, Need, NeedVoice } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { insert, remove, type Step, update } from "../../ports.js";
import { refused } from "./where.js";

/** The need that counts for this one: itself, or the one it was joined to. */
export async function rootOf(id: Id, ctx: Context): Promise<Need> {
  const of = { programme: ctx.programme.id };
  const need = await ctx.store.get("need", { ...of, id });
  const root = need?.joinedTo ? await ctx.store.get("need", { ...of, id: need.joinedTo }) : need;
  if (!root || !ctx.may("interaction.read", root.community)) throw refused(ctx, ctx.say("needs.gone"));
  return root;
}

const voiceOn = (need: Need, voice: Pick<NeedVoice, "person" | "organisation" | "own" | "at">): Step =>
  insert(
    "needVoice",
    {
      programme: need.programme,
      // One voice a person; one without a person is its own need's.
      id: idFrom("needVoice", need.id, voice.person ?? voice.own ?? ""),
      need: need.id,
      person: voice.person,
      organisation: voice.organisation,
      own: voice.own,
      at: voice.at,
    },
    "any",
  );

/** "Me too": adds the person's voice to a need. Nothing where they asked it themselves or did so already. */
export async function addVoice(id: Id, ctx: Context): Promise<Need> {
  const need = await rootOf(id, ctx);
  if (!ctx.may("need.add", need.community)) throw refused(ctx, ctx.say("needs.mayNot"));
  const { person } = ctx;
  if (need.person !== person.id)
    await ctx.store.atomically([voiceOn(need, { person: person.id, organisation: person.organisation, own: null, at: ctx.now })]);
  return need;
}

/** Takes the person's voice off again; what they asked in their own words stands by itself again. */
export async function removeVoice(id: Id, ctx: Context): Promise<Need> {
  const of = { programme: ctx.programme.id };
  const need = await rootOf(id, ctx);
  const voice = await ctx.store.get("needVoice", { ...of, need: need.id, person: ctx.person.id });
  if (voice)
    await ctx.store.atomically([
      remove("needVoice", { ...of, id: voice.id }),
      ...(voice.own ? [update("need", { ...of, id: voice.own }, { joinedTo: null, updatedAt: ctx.now }, "any")] : []),
    ]);
  return need;
}

/**
 * Joins a need of the person's own to another: it keeps its words, and its voices count there. Both versions are named, so that
 * two needs joined to each other at once do not swallow one another.
 */
export async function joinNeed(ownId: Id, otherId: Id, ctx: Context): Promise<Need> {
  const of = { programme: ctx.programme.id };
  const own = await ctx.store.get("need", { ...of, id: ownId });
  const root = await rootOf(otherId, ctx);
  if (!own || !(own.person === ctx.person.id || ctx.may("agenda.edit", own.community))) throw refused(ctx, ctx.say("needs.gone"));
  if (own.community !== root.community) throw refused(ctx, ctx.say("needs.gone"));
  if (own.joinedTo === root.id || own.id === root.id) return root;
  const voices = await ctx.store.find("needVoice", { ...of, need: own.id });
  const { now } = ctx;
  await ctx.store.atomically([
    update("need", { ...of, id: own.id, version: own.version }, { joinedTo: root.id, updatedAt: now, version: own.version + 1 }),
    update("need", { ...of, id: root.id, version: root.version }, { updatedAt: now, version: root.version + 1 }),
    ...(own.person !== root.person || own.person === null
      ? [voiceOn(root, { person: own.person, organisation: own.organisation, own: own.id, at: own.createdAt })]
      : []),
    ...voices.filter(({ person }) => person === null || person !== root.person).map((voice) => voiceOn(root, voice)),
    remove("needVoice", { ...of, need: own.id }),
    // Whatever had been joined to it follows.
    update("need", { ...of, joinedTo: own.id }, { joinedTo: root.id }, "any"),
  ]);
  return root;
}

/** Takes back a need of one's own: gone where nobody else asked it, else the next who asked stands for it. */
export async function takeBack(id: Id, ctx: Context): Promise<Need> {
  const of = { programme: ctx.programme.id };
  const need = await ctx.store.get("need", { ...of, id, person: ctx.person.id });
  if (!need) throw refused(ctx, ctx.say("needs.gone"));
  if (need.joinedTo) await removeVoice(need.id, ctx);
  const voices = need.joinedTo ? [] : await ctx.store.find("needVoice", { ...of, need: id }, { order: [["at", "asc"]] });
  const next = voices[0];
  const { version } = need;
  await ctx.store.atomically(
    next
      ? [
          update(
            "need",
            { ...of, id, version },
            { person: next.person, organisation: next.organisation, country: null, updatedAt: ctx.now, version: version + 1 },
          ),
          remove("needVoice", { ...of, id: next.id }),
        ]
      : [update("need", { ...of, id, version }, { state: "dropped", updatedAt: ctx.now, version: version + 1 })],
  );
  return need;
}
