import { insert, remove, type Step } from "../ports.js";
import { newId } from "./ids.js";
import type { AgeBand, FollowUp, Id, Interaction, Part, Sex, ToolUse } from "./records.js";

/** Participants by `sex.age`, e.g. `female.unknown`; what was not counted is left out. */
export type Counts = Readonly<Record<string, number>>;

/** What hangs on an interaction. */
export interface Parts {
  readonly themes: readonly string[];
  readonly tools: readonly { readonly tool: string; readonly use: ToolUse }[];
  readonly organisations: readonly { readonly organisation: Id; readonly part: Part }[];
  readonly counts: Counts;
  readonly participants: readonly { readonly person: Id | null; readonly name: string | null; readonly informed: boolean }[];
}

/** An interaction, whole. */
export interface Logged {
  readonly interaction: Interaction;
  readonly parts: Parts;
  readonly followUps: readonly FollowUp[];
}

/** Seats filled: the counts' sum; the named people where nothing was counted; null where neither was said. Nobody is added silently. */
export function nominalOf(parts: Pick<Parts, "counts" | "participants">): number | null {
  const cells = Object.values(parts.counts);
  if (cells.length > 0) return cells.reduce((sum, cell) => sum + cell, 0);
  return parts.participants.length > 0 ? parts.participants.length : null;
}

/** The rows that hang on an interaction, to write. */
export function partSteps(programme: Id, interaction: Id, parts: Parts): Step[] {
  const of = { programme, interaction };
  return [
    ...[...new Set(parts.themes)].map((theme) => insert("interactionTheme", { ...of, theme })),
    ...parts.tools.map(({ tool, use }) => insert("interactionTool", { ...of, tool, use }, "any")),
    ...parts.organisations.map(({ organisation, part }) =>
      insert("interactionOrganisation", { ...of, organisation, part }, "any"),
    ),
    ...Object.entries(parts.counts)
      .filter(([, count]) => count > 0)
      .map(([cell, count]) => {
        const [sex, age] = cell.split(".") as [Sex, AgeBand];
        return insert("participantCount", { ...of, sex, age, count });
      }),
    ...parts.participants.map((one) => insert("participant", { ...of, id: newId(), ...one })),
  ];
}

/** Takes all that hangs on an interaction away, before it is written anew. */
export const removeParts = (programme: Id, interaction: Id): Step[] =>
  (["interactionTheme", "interactionTool", "interactionOrganisation", "participantCount", "participant"] as const).map((table) =>
    remove(table, { programme, interaction }),
  );
