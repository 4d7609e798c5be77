import { nominalOf, type Parts, partSteps } from "../domain/interaction.js";
import type { Id, Interaction, Programme } from "../domain/records.js";
import { insert, type Step } from "../ports.js";
import type { SAMPLE_COMMUNITIES } from "./people.js";

export type SampleCommunity = (typeof SAMPLE_COMMUNITIES)[number];
/** Ids of sample rows follow from what they are. */
export type SampleId = (...parts: string[]) => Id;

export interface SampleEntry {
  /** What tells it from the community's other entries. */
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly summary: string | null;
  readonly lesson: string | null;
  readonly date: string;
  readonly endDate: string | null;
  readonly hour: number;
  readonly minutes: number | null;
  readonly mode: Interaction["mode"];
  readonly logger: Id;
  readonly parts: Parts;
}

/** An entry of a sample community, marked as sample, with all that hangs on it. */
export function entrySteps(
  entry: SampleEntry,
  community: SampleCommunity,
  programme: Programme,
  platform: string,
  id: SampleId,
): readonly Step[] {
  const at = Date.parse(`${entry.date}T${String(entry.hour).padStart(2, "0")}:15:00Z`);
  const interaction: Interaction = {
    programme: programme.id,
    id: id("interaction", community.key, entry.key),
    community: id(community.key),
    type: entry.type,
    title: entry.title,
    date: entry.date,
    endDate: entry.endDate,
    time: null,
    zone: community.zone,
    durationMinutes: entry.minutes,
    mode: entry.mode,
    place: null,
    country: community.country,
    summary: entry.summary,
    lesson: entry.lesson,
    language: community.locale,
    links: [],
    nominal: nominalOf(entry.parts),
    status: "draft",
    loggedBy: entry.logger,
    loggedVia: platform,
    source: `sample:${community.key}:${entry.key}`,
    sample: true,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    deletedReason: null,
    version: 1,
  };
  return [insert("interaction", interaction, "any"), ...partSteps(programme.id, interaction.id, entry.parts)];
}
