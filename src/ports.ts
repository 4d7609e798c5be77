import type { Chart } from "./chart.js";
import type { PeriodOf } from "./domain/closings.js";
import type { DormancyAsked, DormancyFacts } from "./domain/dormancy.js";
import type { ExportCursor, ExportPage } from "./domain/exported.js";
import type { FiguresAsked, FiguresFacts } from "./domain/figures.js";
import type { Round, Voter } from "./domain/polls.js";
import type { Look, Records, Role, TableName } from "./domain/records.js";
import type { WeekAsked, WeekFacts } from "./domain/week.js";
import type { Account, Attachment, Instant, MessageRef } from "./events.js";
import type { Message } from "./message.js";

/** Equality, one of several, or a range, by column; every question names the programme. */
export type Where<T extends TableName> = { readonly programme: string } & {
  readonly [K in keyof Records[T]]?: Records[T][K] | readonly NonNullable<Records[T][K]>[] | Range<Records[T][K]>;
};
export interface Range<V> {
  readonly from?: V;
  readonly to?: V;
  /** True: any value but null. */
  readonly known?: boolean;
}

/** One write, as data. `rows` says how many rows it must touch, or the whole batch is rolled back as a conflict. */
export type Step = {
  [T in TableName]:
    | { readonly insert: T; readonly row: Records[T]; readonly rows: number | "any" }
    | { readonly update: T; readonly where: Where<T>; readonly set: Partial<Records[T]>; readonly rows: number | "any" }
    | { readonly remove: T; readonly where: Where<T>; readonly rows: number | "any" };
}[TableName];

/** A new row. One that stands already (same id or same unique key) is a conflict, or is passed over with `"any"`. */
export const insert = <T extends TableName>(table: T, row: Records[T], rows: number | "any" = 1): Step =>
  ({ insert: table, row, rows }) as unknown as Step;
/** A change; give the version seen in `where` and the next one in `set`, and a late writer gets a conflict. */
export const update = <T extends TableName>(
  table: T,
  where: Where<T>,
  set: Partial<Records[T]>,
  rows: number | "any" = 1,
): Step => ({ update: table, where, set, rows }) as unknown as Step;
export const remove = <T extends TableName>(table: T, where: Where<T>, rows: number | "any" = "any"): Step =>
  ({ remove: table, where, rows }) as unknown as Step;

export interface Store {
  get<T extends TableName>(table: T, where: Where<T>): Promise<Records[T] | undefined>;
  find<T extends TableName>(table: T, where: Where<T>, options?: FindOptions<T>): Promise<readonly Records[T][]>;
  count<T extends TableName>(table: T, where: Where<T>): Promise<number>;
  /** All steps in one durable commit, or none: throws `Conflict` where a step did not touch the rows it must. */
  atomically(steps: readonly Step[]): Promise<void>;
  readonly questions: Questions;
  /**
   * The same object for as long as nobody, in any process, wrote to the background: programmes, workspaces, channels, communities,
   * people, identities, roles, organisations. What was worked out from that alone holds as long (`whileItStands`). Undefined where it
   * takes a question to know.
   */
  background?(): object | undefined;
  close(): Promise<void>;
}
export interface FindOptions<T extends TableName> {
  readonly order?: readonly (readonly [column: keyof Records[T], direction: "asc" | "desc"])[];
  readonly limit?: number;
}

/** Questions that take more than one table or an aggregate; each is a small file in `db/`, on both databases. */
export interface Questions {
  /** The programme a workspace belongs to. The only question asked without a programme: it answers which one. */
  workspace(platform: string, external: string): Promise<Records["workspace"] | undefined>;
  /** What lets the program act in a workspace; like `workspace`, it says whose it is. */
  installation(platform: string, external: string): Promise<Records["installation"] | undefined>;
  installations(platform: string): Promise<readonly Records["installation"][]>;
  programmes(): Promise<readonly Records["programme"][]>;
  /**
   * Communities whose next digest, or next daily look, is to be seen to, over all programmes: its time has come by `now`, was never
   * reckoned, is not of their present settings, or lies beyond `horizon` (a clock that was put back). Reads no other community.
   */
  communitiesDue(look: Look, now: Instant, horizon: Instant): Promise<readonly Records["community"][]>;
  /** Outbox rows due at `now`, over all programmes, oldest first: the first in line of each place only. */
  dueOutbox(now: Instant, limit: number): Promise<readonly Records["outbox"][]>;
  /** What is in the outbox and not posted, over all programmes: how many in each state, and when the oldest was written. */
  outboxStates(): Promise<readonly { readonly state: string; readonly n: number; readonly oldest: Instant }[]>;
  /** A community's seven days and what they are held against. */
  week(asked: WeekAsked): Promise<WeekFacts>;
  /** What the signs that a community goes quiet rest on; `dormancy` reads them. */
  dormancy(asked: DormancyAsked): Promise<DormancyFacts>;
  /** A person's entries, deleted ones too, newest logged first; those before `before` where given. */
  entriesOf(
    programme: string,
    person: string,
    before: { readonly createdAt: Instant; readonly id: string } | undefined,
    limit: number,
  ): Promise<readonly Records["interaction"][]>;
  /** Entries of others with a lesson that share an organisation or a theme, from `from` on, newest first. */
  lessonsLike(about: Related, from: string, limit: number): Promise<readonly Records["interaction"][]>;
  /** Open follow-ups of other entries with the same organisations, those due first first. */
  followUpsWith(about: Related, limit: number): Promise<readonly Records["followUp"][]>;
  /** Entries that an organisation took part in, or that were in a country: how many, and the newest. */
  entriesBy(asked: EntriesAsked): Promise<EntriesBy>;
  myYear(programme: string, person: string, from: string, to: string): Promise<MyYear>;
  /** Sums over the entries of a period, for reports and the study's figures. Slow where there are many: ask it in `later`. */
  figures(asked: FiguresAsked): Promise<FiguresFacts>;
  /** How many entries of a period (as it is now, or as it was) were logged, edited, deleted or brought back after `at`. Slow: ask it in `later`. */
  changedSince(asked: PeriodOf, at: Instant): Promise<number>;
  /** The next entries of one community after `after`, by day and id, that pass the filters; `communities` is not looked at. */
  exportPage(asked: FiguresAsked, community: string, after: ExportCursor | undefined, limit: number): Promise<ExportPage>;
  /** Who logged in a community, on which days from `from` to `to` (calendar dates). */
  loggingDays(programme: string, community: string, from: string, to: string): Promise<readonly LoggingDays[]>;
  /** Needs of a community by how many of these keys they share (`keysOf`), most first, then newest; of each key only its newest some thousand. */
  needsSharing(asked: NeedsShared, limit: number): Promise<readonly string[]>;
  /** Who was written down, each spelling once, to do a follow-up that belongs to no person known. */
  doersWritten(programme: string): Promise<readonly string[]>;
  /** Who has one of these roles in one of these communities, and whom they work for. */
  electorate(asked: ElectorateAsked): Promise<readonly Voter[]>;
  /** Whom these people work for; erased ones are left out. */
  people(asked: PeopleAsked): Promise<readonly Voter[]>;
  /** Who voted in a round of a poll; never what. */
  voters(asked: VotersAsked): Promise<readonly Voter[]>;
  /** Answers where the database does, and in how many milliseconds. */
  ping(): Promise<number>;
}

export interface NeedsShared {
  readonly programme: string;
  readonly community: string;
  readonly keys: readonly string[];
}

export interface LoggingDays {
  readonly person: string;
  /** Different days, newest first. */
  readonly days: readonly string[];
  /** The last day that somebody else's entry named them on. */
  readonly namedOn: string | null;
}
export interface ElectorateAsked {
  readonly programme: string;
  readonly communities: readonly string[];
  readonly roles: readonly Role[];
}
export interface PeopleAsked {
  readonly programme: string;
  readonly people: readonly string[];
}
export interface VotersAsked {
  readonly programme: string;
  readonly poll: string;
  readonly round: Round;
}

/** Whose entries: of any of these organisations or, where given, in this country (ISO 3166-1 alpha-2). */
export interface EntriesAsked {
  readonly programme: string;
  readonly communities: readonly string[];
  readonly organisations: readonly string[];
  readonly country: string | null;
  readonly limit: number;
}
export interface EntriesBy {
  readonly n: number;
  readonly newest: readonly Records["interaction"][];
}

/** What an entry is related by; `until`: the last day looked at, `person`: whose own entries are left out. */
export interface Related {
  readonly programme: string;
  readonly community: string;
  readonly interaction: string;
  readonly person: string;
  readonly organisations: readonly string[];
  readonly themes: readonly string[];
  readonly until: string;
}
/** A person's entries of a period: `n` entries each; `nominal` seats in the `answered` entries that say how many took part. */
export interface MyYear {
  readonly types: readonly { readonly type: string; readonly n: number }[];
  /** `YYYY-MM`. */
  readonly months: readonly { readonly month: string; readonly n: number }[];
  /** The ten most frequent. */
  readonly organisations: readonly { readonly name: string; readonly n: number }[];
  /** The ten newest. */
  readonly lessons: readonly { readonly title: string; readonly date: string; readonly lesson: string }[];
  readonly answered: number;
  readonly nominal: number;
}

/** A batch lost: somebody else's write came first. `table` is the step that could not be done. */
export class Conflict extends Error {
  constructor(readonly table: TableName) {
    super(`conflict in ${table}`);
    this.name = "Conflict";
  }
}

/** Posts to one platform. Every call may fail half-way: see `PostFailed`. */
export interface Messenger {
  /** `key` is remembered with the message where the platform can, so that `find` works after a crash. */
  post(workspace: string, place: string, message: Message, key: string): Promise<MessageRef>;
  /** To one person, privately. */
  direct(workspace: string, account: string, message: Message, key: string): Promise<MessageRef>;
  update(workspace: string, ref: MessageRef, message: Message): Promise<void>;
  remove(workspace: string, ref: MessageRef): Promise<void>;
  /** The message posted under `key` since `since`; `"unknown"` where the platform does not let us look. Fails where it cannot be looked just now. */
  find(workspace: string, to: string, key: string, since: Instant): Promise<MessageRef | undefined | "unknown">;
  /** Hands a file to a conversation. */
  file?(workspace: string, to: string, file: Attachment): Promise<void>;
}

/**
 * Why a message could not be posted, and whether trying again can help. `gone`: the place takes nothing of ours any more.
 * `refused`: the platform answered, and posted nothing; without it (no answer, a server's error) the message may stand there.
 */
export class PostFailed extends Error {
  constructor(
    readonly reason: string,
    readonly options: {
      readonly retryAfterMs?: number;
      readonly permanent?: boolean;
      readonly gone?: boolean;
      readonly refused?: boolean;
      readonly cause?: unknown;
    } = {},
  ) {
    super(reason, { cause: options.cause });
    this.name = "PostFailed";
  }
}

/** What a platform says about people and places. */
export interface Directory {
  person(workspace: string, account: string): Promise<Account | undefined>;
  members(workspace: string, place: string): Promise<readonly Account[]>;
  /** Who has a role in a community is in its places: nobody comes there otherwise, and nobody leaves by themselves. */
  readonly byRole?: boolean;
}

export interface Charts {
  png(chart: Chart): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Why a calendar was not read: reading links is `off` here; the address is `refused` (not https, not public, not among those allowed);
 * it is `closed` to us; `unreachable`; too `slow` or too `big`; or what it answers is no calendar.
 */
export type CalendarProblem = "off" | "refused" | "closed" | "unreachable" | "slow" | "big" | "notCalendar";
/** Reads a calendar from a web address that somebody pasted. Slow: ask it in `later`. */
export interface Calendars {
  read(link: string): Promise<{ readonly text: string } | { readonly problem: CalendarProblem }>;
}

export interface Clock {
  now(): Instant;
}

/** Structured lines; never personal data: ids, names of things, counts, references. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** What the program counts about itself, for whoever runs it; never personal data. */
export interface Meter {
  count(what: Counted, by?: Readonly<Record<string, string>>): void;
  /** How long something took, in milliseconds. */
  took(what: Timed, ms: number): void;
}
export type Counted = "outbox" | "event" | "save";
export type Timed = "tick" | "drain";

/** One platform as the core calls it. */
export interface Platform {
  readonly messenger: Messenger;
  readonly directory: Directory;
  /** What connects another workspace to a programme, a link to open or words to write there; where the platform is set up for several. */
  readonly connect?: (programme: string) => { readonly name: string; readonly link?: string; readonly words?: string };
  /** The longest text one field of its forms takes, in characters; `MAX_TEXT` where it does not say. */
  readonly longestText?: number;
}
