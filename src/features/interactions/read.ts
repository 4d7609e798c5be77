import type { Logged, Parts } from "../../domain/interaction.js";
import type { Id, Interaction } from "../../domain/records.js";
import type { Store } from "../../ports.js";

/** An interaction with all that hangs on it; undefined where the programme has none of that id. */
export async function readLogged(store: Store, programme: Id, id: Id): Promise<Logged | undefined> {
  const interaction = await store.get("interaction", { programme, id });
  return interaction && (await withParts(store, programme, [interaction]))[0];
}

/** What those of these organisations that were merged stand for now: an entry shows and counts the one they were merged into. */
export async function mergedInto(store: Store, programme: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, Id>> {
  if (ids.length === 0) return new Map();
  const merged = await store.find("organisation", { programme, id: [...new Set(ids)], mergedInto: { known: true } });
  return new Map(merged.flatMap((one) => (one.mergedInto === null ? [] : [[one.id, one.mergedInto] as const])));
}

/** Each once: two that were merged are one. */
const once = (organisations: Parts["organisations"]): Parts["organisations"] =>
  organisations.filter(
    (one, at) => at === organisations.findIndex((other) => other.organisation === one.organisation && other.part === one.part),
  );

/** Several interactions with all that hangs on them, in the order given, in six questions whatever their number. */
export async function withParts(store: Store, programme: Id, interactions: readonly Interaction[]): Promise<readonly Logged[]> {
  if (interactions.length === 0) return [];
  const of = { programme, interaction: interactions.map((one) => one.id) };
  const [themes, tools, organisations, counts, participants, followUps] = await Promise.all([
    store.find("interactionTheme", of),
    store.find("interactionTool", of),
    store.find("interactionOrganisation", of),
    store.find("participantCount", of),
    store.find("participant", of),
    store.find("followUp", of, { order: [["createdAt", "asc"]] }),
  ]);
  const into = await mergedInto(
    store,
    programme,
    organisations.map((row) => row.organisation),
  );
  return interactions.map((interaction) => {
    const mine = <T extends { readonly interaction: Id | null }>(rows: readonly T[]): T[] =>
      rows.filter((row) => row.interaction === interaction.id);
    const parts: Parts = {
      themes: mine(themes).map((row) => row.theme),
      tools: mine(tools).map(({ tool, use }) => ({ tool, use })),
      organisations: once(
        mine(organisations).map(({ organisation, part }) => ({ organisation: into.get(organisation) ?? organisation, part })),
      ),
      counts: Object.fromEntries(mine(counts).map((row) => [`${row.sex}.${row.age}`, row.count])),
      participants: mine(participants).map(({ person, name, informed }) => ({ person, name, informed })),
    };
    return { interaction, parts, followUps: mine(followUps) };
  });
}
