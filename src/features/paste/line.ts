import type { Draft } from "../../capture/index.js";
import { dateIn } from "../../domain/dates.js";
import type { DraftRow, Id } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Problems } from "../../form.js";
import { statedFrom } from "../interactions/prefill.js";
import { problemsOf, type Stated } from "../interactions/stated.js";
import type { Piece } from "./pieces.js";

/** What a line of a paste holds, in its draft row. */
export interface LineData {
  /** As pasted. */
  readonly text: string;
  readonly stated: Partial<Stated>;
  /** What made it, whatever paste it came in: the same line saves one entry. */
  readonly source: string;
  /** No day was said, so today's was taken. */
  readonly noDay: boolean;
  /** People named in it: counted, and left out by name until somebody says that they were informed. */
  readonly named: number;
  /** What was read: words that can be read in several ways are noted in it, and can be read the other way. */
  readonly draft: Draft;
  /** What cannot be right in it as it stands. */
  readonly wrong: Piece["problems"];
  /** An entry that it looks like, or the place of the same line in this paste. */
  readonly like?: Id;
  readonly twin?: number;
}
export type Line = DraftRow & { readonly data: LineData };
export const asLine = (row: DraftRow): Line => row as unknown as Line;

/** A piece of a paste as what would be saved: names become a count, since counts without names are enough. */
export function lineFrom(piece: Piece, community: Id, source: string, at: number, ctx: Context): LineData {
  const read = statedFrom(piece.draft);
  const named = read.names?.length ?? 0;
  const counted = Object.keys(read.counts ?? {}).length > 0;
  return {
    text: piece.text,
    source,
    noDay: read.date === undefined,
    named,
    draft: piece.draft,
    wrong: piece.problems,
    stated: {
      ...read,
      community,
      date: read.date ?? dateIn(ctx.zone, at),
      names: [],
      counts: counted || named === 0 ? (read.counts ?? {}) : { "unknown.unknown": named },
    },
  };
}

/** What a line says, whole; or what is missing or cannot be right, by field. */
export function wholeLine(stated: Partial<Stated>, ctx: Context): { readonly stated: Stated } | { readonly problems: Problems } {
  const { say } = ctx;
  const missing: Record<string, string> = {
    ...(stated.type ? {} : { type: say("paste.noType") }),
    ...(stated.title ? {} : { title: say("paste.noTitle") }),
  };
  const whole: Stated = {
    community: "",
    type: "",
    title: "",
    date: "",
    endDate: null,
    time: null,
    durationMinutes: null,
    mode: null,
    country: null,
    summary: null,
    lesson: null,
    links: [],
    themes: [],
    toolsUsed: [],
    organisations: [],
    counts: {},
    names: [],
    informed: false,
    future: false,
    ...stated,
  };
  const problems = { ...missing, ...problemsOf(whole, ctx), ...tooLong(whole, ctx) };
  return Object.keys(problems).length > 0 ? { problems } : { stated: whole };
}

/** The lengths that the form's fields hold: a pasted line did not pass through them. */
function tooLong(stated: Stated, { say }: Context): Problems {
  return {
    ...(stated.title.length > 150 ? { title: say("form.tooLong", { max: 150, length: stated.title.length }) } : {}),
    ...((stated.summary?.length ?? 0) > 3000
      ? { summary: say("form.tooLong", { max: 3000, length: stated.summary?.length ?? 0 }) }
      : {}),
    ...(Object.values(stated.counts).some((cell) => cell > 100_000) ? { counts: say("form.tooBig", { max: 100_000 }) } : {}),
  };
}
