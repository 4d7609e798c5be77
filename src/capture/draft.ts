import type { Mode } from "../domain/records.js";
import type { Instant } from "../events.js";
import type { Locale } from "../text/locales.js";
import type { Entry } from "../vocabulary/entry.js";

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

/** The code lists to read against: a programme's own where given, the shipped ones otherwise. */
export interface ParseVocabulary {
  readonly types?: readonly Entry[];
  readonly themes?: readonly Entry[];
  readonly programmeTools?: readonly Entry[];
  readonly kmTools?: readonly Entry[];
}

/** What a line is read against: whose language comes first, which day it is where, and which names are known. */
export interface ParseContext {
  readonly locale: Locale;
  /** IANA zone of the community: calendar dates are days in it. */
  readonly zone: string;
  readonly now: Instant | Date | string;
  /** Keep the same array between calls: its index is cached with it. */
  readonly organisations: readonly KnownOrganisation[];
  readonly people?: readonly KnownPerson[];
  readonly vocabulary?: ParseVocabulary;
  /** Whether day or month comes first in figures, where it is known (a column of dates shows it): then 03/04 can be read one way only. */
  readonly dayOrder?: "day-first" | "month-first";
}

/** A name as read: `known` is the record's id, or null for a name we propose as new. */
export interface NameRead {
  readonly name: string;
  readonly known: string | null;
}

export interface ParticipantsRead {
  readonly total: number | null;
  readonly female: number | null;
  readonly male: number | null;
  readonly youth: number | null;
}

/** Why a reading is worth saying. The catalogue has a sentence for each. */
export const NOTE_CODES = [
  "day-or-month",
  "year",
  "month",
  "weekday",
  "week",
  "future",
  "long-ago",
  "impossible",
  "month-only",
  "several",
  "hour",
  "time-or-duration",
  "days",
  "heading",
  "half-day",
  "number",
  "approximate",
  "total",
  "spelling",
  "same-name",
  "organisation-or-person",
  "person-or-organisation",
  "maybe-organisation",
  "type",
  "discussion",
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

export type NoteField =
  | "type"
  | "date"
  | "endDate"
  | "time"
  | "durationMinutes"
  | "participants.total"
  | "organisations"
  | "people"
  | "country";
export type NoteValue = string | number | null;

/** One reading chosen among several (or that a person should see): data, so that it can be shown in any language and switched with one click. */
export interface Note {
  readonly code: NoteCode;
  readonly field: NoteField;
  /** The words read, as typed. */
  readonly said: string;
  readonly taken: NoteValue;
  /** The other values of the same field. */
  readonly others: readonly NoteValue[];
  /** Readings that would fill another field instead. */
  readonly instead?: readonly { readonly field: NoteField; readonly value: NoteValue }[];
}

/** What one line says. `null` or empty where nothing was said. */
export interface Draft {
  readonly type: string | null;
  /** Calendar dates `YYYY-MM-DD` in the context's zone; `endDate` only where it took several days. */
  readonly date: string | null;
  readonly endDate: string | null;
  /** `HH:MM`, as typed: in the context's zone. */
  readonly time: string | null;
  readonly durationMinutes: number | null;
  readonly mode: Mode | null;
  readonly participants: ParticipantsRead;
  readonly organisations: readonly NameRead[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly themes: readonly string[];
  readonly tools: readonly string[];
  readonly people: readonly NameRead[];
  readonly links: readonly string[];
  readonly title: string | null;
  readonly notes: readonly Note[];
  /** The words that no field took, in the order typed: they belong in the summary. */
  readonly rest: string;
}
