import type { RefusedPaste } from "../../capture/index.js";
import { fold } from "../../domain/fold.js";
import { idFrom } from "../../domain/ids.js";
import type { DraftRow, Id } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { insert, remove, update } from "../../ports.js";
import { alikeEntry } from "../interactions/alike.js";
import { readingOf } from "../interactions/prefill.js";
import type { Stated } from "../interactions/stated.js";
import { type LineData, lineFrom, wholeLine } from "./line.js";
import { type Piece, piecesOf, STOPS } from "./pieces.js";

const CHUNK = 100;

/** Keeps a pasted text before anything is done with it; the same text pasted again the same day is the same batch. */
export async function keepPaste(typed: string, community: Id, ctx: Context): Promise<DraftRow> {
  const { id: programme } = ctx.programme;
  const day = new Date(ctx.now).toISOString().slice(0, 10);
  const id = idFrom("paste", programme, ctx.person.id, community, day, typed);
  const row: DraftRow = {
    programme,
    id,
    person: ctx.person.id,
    kind: "paste",
    batch: id,
    position: 0,
    state: "waiting",
    data: { typed, community },
    createdAt: ctx.now,
  };
  await ctx.store.atomically([insert("draft", row, "any")]);
  return (await ctx.store.get("draft", { programme, id })) ?? row;
}

/** Reads a kept paste into one draft a line, each judged; done before, it is not done again. The text itself is let go then. Gives why it was not read, where it was not. */
export async function readPaste(paste: DraftRow, ctx: Context): Promise<RefusedPaste | undefined> {
  if (paste.state !== "waiting") return undefined;
  const { typed, community } = paste.data as { typed: string; community: Id };
  const read = await piecesOf(typed, await readingOf(paste.createdAt, ctx));
  if (!read.ok) {
    await dropPaste(paste.batch, ctx);
    return read;
  }
  const { pieces, beside } = read;
  const sources = sourcesOf(pieces, community, ctx);
  const twins = new Map<string, number>();
  for (let start = 0; start < pieces.length; start += CHUNK) {
    const chunk = pieces.slice(start, start + CHUNK);
    const saved = await savedBefore(sources.slice(start, start + CHUNK), ctx);
    const rows = await Promise.all(
      chunk.map(async (piece, index) => {
        const position = start + index + 1;
        const line = lineFrom(piece, community, sources[position - 1] ?? "", paste.createdAt, ctx);
        const twin = twinOf(line, position, twins);
        const judged = saved.has(line.source) ? { state: "saved" as const } : await judge(line, twin, ctx);
        return rowOf(paste, position, { ...line, ...("like" in judged ? judged.like : {}) }, judged.state);
      }),
    );
    await ctx.store.atomically(rows.map((row) => insert("draft", row, "any")));
  }
  await ctx.store.atomically([
    update("draft", { programme: paste.programme, id: paste.id }, { state: "ready", data: { community, beside } }),
  ]);
  return undefined;
}

const rowOf = (paste: DraftRow, position: number, data: LineData, state: DraftRow["state"]): DraftRow => ({
  programme: paste.programme,
  id: idFrom("line", paste.id, String(position)),
  person: paste.person,
  kind: "line",
  batch: paste.id,
  position,
  state,
  data: { ...data },
  createdAt: paste.createdAt,
});

/**
 * What makes each line: its words, and the day where one was said; the same words twice in one paste are two. So a backlog
 * pasted again with more lines at its end saves only those, and "call yesterday" is another call tomorrow.
 */
function sourcesOf(pieces: readonly Piece[], community: Id, ctx: Context): readonly string[] {
  const seen = new Map<string, number>();
  return pieces.map(({ text, draft }) => {
    const words = `${draft.date ?? ""} ${text}`;
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return `paste:${idFrom(ctx.programme.id, ctx.person.id, community, words, String(nth))}`;
  });
}

async function savedBefore(sources: readonly string[], ctx: Context): Promise<ReadonlySet<string>> {
  const found = await ctx.store.find("interaction", { programme: ctx.programme.id, source: sources });
  return new Set(found.map((one) => one.source));
}

/** Ready, to mend, or like an entry (or an earlier line) that it may repeat. */
export async function judge(
  line: LineData,
  twin: number | undefined,
  ctx: Context,
): Promise<{ readonly state: "ready" | "bad" | "alike"; readonly like?: Pick<LineData, "like" | "twin"> }> {
  const whole = wholeLine(line.stated, ctx);
  if ("problems" in whole || line.wrong.some((one) => STOPS.includes(one))) return { state: "bad" };
  if (twin !== undefined) return { state: "alike", like: { twin } };
  const like = await alikeEntry(whole.stated, ctx);
  return like ? { state: "alike", like: { like: like.interaction.id } } : { state: "ready" };
}

/** The place of an earlier line of the same paste that says the same. */
function twinOf({ stated }: LineData, position: number, twins: Map<string, number>): number | undefined {
  const { type, date, title, organisations } = stated as Stated;
  if (!type || !title) return undefined;
  const key = [type, date, fold(title), ...[...organisations].map(fold).sort()].join("|");
  const earlier = twins.get(key);
  if (earlier === undefined) twins.set(key, position);
  return earlier;
}

/** Lets a paste go, with what is left of it. */
export const dropPaste = (batch: Id, ctx: Context): Promise<void> =>
  ctx.store.atomically([remove("draft", { programme: ctx.programme.id, person: ctx.person.id, batch })]);
