import { AGENDA_WITH_ID, type AgendaRecords } from "./agenda.js";
import { CALLS_WITH_ID, type CallsRecords } from "./calls.js";
import { CHECKS_WITH_ID, type ChecksRecords } from "./checks.js";
import { CLOSINGS_WITH_ID, type ClosingsRecords } from "./closings.js";
import { INTERACTIONS_WITH_ID, type InteractionsRecords } from "./interactions.js";
import { INTEREST_WITH_ID, type InterestRecords } from "./interest.js";
import { LEAVING_WITH_ID, type LeavingRecords } from "./leaving.js";
import { LINKS_WITH_ID, type LinksRecords } from "./links.js";
import { NEEDS_WITH_ID, type NeedsRecords } from "./needs.js";
import { PEOPLE_WITH_ID, type PeopleRecords } from "./people.js";
import { PLACES_WITH_ID, type PlacesRecords } from "./places.js";
import { PLANNED_WITH_ID, type PlannedRecords } from "./planned.js";
import { POLLS_WITH_ID, type PollsRecords } from "./polls.js";
import { POSTS_WITH_ID, type PostsRecords } from "./posts.js";
import { PROMPTS_WITH_ID, type PromptsRecords } from "./prompts.js";
import { RETENTION_WITH_ID, type RetentionRecords } from "./retention.js";
import { SIGN_IN_WITH_ID, type SignInRecords } from "./sign-in.js";
import { VOCABULARY_WITH_ID, type VocabularyRecords } from "./vocabulary.js";

export * from "./agenda.js";
export * from "./calls.js";
export * from "./checks.js";
export * from "./closings.js";
export * from "./interactions.js";
export * from "./interest.js";
export type { AccountCode, PersonLink } from "./links.js";
export * from "./needs.js";
export type { Id } from "./owned.js";
export * from "./people.js";
export * from "./places.js";
export * from "./planned.js";
export * from "./polls.js";
export * from "./posts.js";
export * from "./prompts.js";
export * from "./vocabulary.js";

/** The store's tables: one file an area, each named like its db/tables file. */
export interface Records
  extends PlacesRecords,
    PeopleRecords,
    InteractionsRecords,
    CallsRecords,
    ClosingsRecords,
    PostsRecords,
    PromptsRecords,
    PlannedRecords,
    ChecksRecords,
    SignInRecords,
    NeedsRecords,
    AgendaRecords,
    InterestRecords,
    VocabularyRecords,
    LeavingRecords,
    LinksRecords,
    RetentionRecords,
    PollsRecords {}
export type TableName = keyof Records;

type WithId = { [T in TableName]: Records[T] extends { id: string } ? T : never }[TableName];
const listed = [
  ...PLACES_WITH_ID,
  ...PEOPLE_WITH_ID,
  ...INTERACTIONS_WITH_ID,
  ...CALLS_WITH_ID,
  ...CLOSINGS_WITH_ID,
  ...POSTS_WITH_ID,
  ...PROMPTS_WITH_ID,
  ...PLANNED_WITH_ID,
  ...CHECKS_WITH_ID,
  ...SIGN_IN_WITH_ID,
  ...NEEDS_WITH_ID,
  ...AGENDA_WITH_ID,
  ...INTEREST_WITH_ID,
  ...VOCABULARY_WITH_ID,
  ...LEAVING_WITH_ID,
  ...LINKS_WITH_ID,
  ...RETENTION_WITH_ID,
  ...POLLS_WITH_ID,
] as const;
type Missing = Exclude<WithId, (typeof listed)[number]>;
/** The tables whose rows have an id of their own; the others hang on one of these and hold codes, ids and counts only. One missing here does not compile. */
export const TABLES_WITH_ID: [Missing] extends [never] ? readonly TableName[] : Missing = listed;
