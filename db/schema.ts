import type { Columns } from "./columns.js";
import { agendaTables } from "./tables/agenda.js";
import { callsTables } from "./tables/calls.js";
import { checksTables } from "./tables/checks.js";
import { closingsTables } from "./tables/closings.js";
import { figuresTables } from "./tables/figures.js";
import { interactionsTables } from "./tables/interactions.js";
import { interestTables } from "./tables/interest.js";
import { leavingTables } from "./tables/leaving.js";
import { linksTables } from "./tables/links.js";
import { needsTables } from "./tables/needs.js";
import { peopleTables } from "./tables/people.js";
import { placesTables } from "./tables/places.js";
import { plannedTables } from "./tables/planned.js";
import { pollsTables } from "./tables/polls.js";
import { postsTables } from "./tables/posts.js";
import { promptsTables } from "./tables/prompts.js";
import { retentionTables } from "./tables/retention.js";
import { signInTables } from "./tables/sign-in.js";
import { vocabularyTables } from "./tables/vocabulary.js";

/**
 * Every table, for both databases: one file an area in tables/. Each row names its programme, and every index that serves a
 * question begins with it; what must be unique is unique here and nowhere else. Names follow src/domain/records.ts (checked in store.ts);
 * what is derived (tables/figures.ts) is the database's own affair and is no record.
 */
export function schemaOf(columns: Columns) {
  return {
    ...placesTables(columns),
    ...peopleTables(columns),
    ...interactionsTables(columns),
    ...figuresTables(columns),
    ...callsTables(columns),
    ...closingsTables(columns),
    ...postsTables(columns),
    ...checksTables(columns),
    ...plannedTables(columns),
    ...promptsTables(columns),
    ...signInTables(columns),
    ...needsTables(columns),
    ...agendaTables(columns),
    ...interestTables(columns),
    ...vocabularyTables(columns),
    ...leavingTables(columns),
    ...linksTables(columns),
    ...retentionTables(columns),
    ...pollsTables(columns),
  };
}
export type Schema = ReturnType<typeof schemaOf>;
