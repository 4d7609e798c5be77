import type { Locale } from "../text/locales.js";
import type { Entry } from "../vocabulary/entry.js";

/** What one typed line says; `null` or empty where nothing was said. */
export interface Draft {
  readonly type: string | null;
  /** Calendar dates in the speaker's zone. */
  readonly date: string | null;
  readonly endDate: string | null;
  readonly time: string | null;
  readonly durationMinutes: number | null;
  readonly mode: "in-person" | "online" | "hybrid" | null;
  readonly participants: {
    readonly total: number | null;
    readonly female: number | null;
    readonly male: number | null;
    readonly youth: number | null;
  };
  /** `known` is the id of an organisation we know; null proposes a new one. */
  readonly organisations: readonly { readonly name: string; readonly known: string | null }[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly themes: readonly string[];
  readonly tools: readonly string[];
  readonly people: readonly { readonly name: string; readonly known: string | null }[];
  readonly links: readonly string[];
  readonly title: string | null;
  /** Each reading chosen among several: nothing ambiguous is decided silently. */
  readonly notes: readonly Note[];
  /** Words that no field took: nothing typed is lost. */
  readonly rest: string;
}

export interface Note {
  readonly field: keyof Omit<Draft, "notes" | "rest">;
  /** The words that can be read in several ways. */
  readonly said: string;
  readonly taken: string | number;
  readonly others: readonly (string | number)[];
}

export interface ParseContext {
  readonly locale: Locale;
  readonly zone: string;
  readonly now: Date;
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly aliases?: readonly string[] }[];
  readonly people?: readonly { readonly id: string; readonly name: string }[];
  readonly vocabulary?: {
    readonly themes: readonly Entry[];
    readonly programmeTools: readonly Entry[];
    readonly kmTools: readonly Entry[];
  };
}
