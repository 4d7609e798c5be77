import type { Logged, Parts } from "../../domain/interaction.js";
import type { Id, Interaction } from "../../domain/records.js";
import type { Store } from "../../ports.js";

/** An interaction with all that hangs on it; undefined where the programme has none of that id. */
export async function readLogged(store: Store, programme: Id, id: Id): Promise<Logged | undefined> {
  const interaction = await store.get("interaction", { programme, id });
  return interaction && (await withParts(store, programme, [interaction]))[0];
}

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
  return interactions.map((interaction) => {
    const mine = <T extends { readonly interaction: Id | null }>(rows: readonly T[]): T[] =>
      rows.filter((row) => row.interaction === interaction.id);
    const parts: Parts = {
      themes: mine(themes).map((row) => row.theme),
      tools: mine(tools).map(({ tool, use }) => ({ tool, use })),
      organisations: mine(organisations).map(({ organisation, part }) => ({ organisation, part })),
      counts: Object.fromEntries(mine(counts).map((row) => [`${row.sex}.${row.age}`, row.count])),
      participants: mine(participants).map(({ person, name, informed }) => ({ person, name, informed })),
    };
    return { interaction, parts, followUps: mine(followUps) };
  });
}
