import type { AgendaLinkKind, Id, Programme } from "../domain/records.js";
import type { Instant } from "../events.js";
import { insert, type Step } from "../ports.js";
import type { SampleCommunity, SampleId } from "./entry.js";
import type { Story } from "./stories.js";

/** What a story's rows are made with. */
export interface Telling {
  readonly story: Story;
  readonly community: SampleCommunity;
  readonly programme: Programme;
  readonly now: Instant;
  readonly id: SampleId;
  /** The id of a row of this story. */
  row(...parts: string[]): Id;
  person(account: string): Id;
  /** Noon, so many days ago. */
  ago(days: number): Instant;
}

/** A link of the item at this place to what it came from or what was done about it. */
export const linked = (
  { story, programme, row, person, ago }: Telling,
  at: number,
  kind: AgendaLinkKind,
  ref: Id,
  days: number,
): Step =>
  insert(
    "agendaLink",
    {
      programme: programme.id,
      id: row("link", String(at), kind, ref),
      item: row("item", String(at)),
      kind,
      ref,
      by: person(story.runs),
      at: ago(days),
    },
    "any",
  );
