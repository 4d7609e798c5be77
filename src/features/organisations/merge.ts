import { idFrom, newId } from "../../domain/ids.js";
import type { HistoryEntry, Id, Organisation } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { insert, type Step, update } from "../../ports.js";

/** What a merge did beyond its pointer, so that taking it back puts back exactly that. */
interface Merged {
  readonly into: Id;
  /** Those that had been merged into the one that went: they point to the new one now, so that no chain is ever followed. */
  readonly through: readonly Id[];
  /** The people whose organisation it was. */
  readonly people: readonly Id[];
}
export const mergedOf = (entry: HistoryEntry): Merged | undefined =>
  entry.action === "merged" && entry.before ? (entry.before as unknown as Merged) : undefined;

/** The organisation that stands for this one: itself, or the one it was merged into. */
export async function standingFor(id: Id | null | undefined, ctx: Context): Promise<Organisation | undefined> {
  const { store, programme } = ctx;
  const known = id ? await store.get("organisation", { programme: programme.id, id }) : undefined;
  return known?.mergedInto ? store.get("organisation", { programme: programme.id, id: known.mergedInto }) : known;
}

/**
 * Two that are one: entries keep what was logged and are read as the other's; people belong to the other from now on. Both must
 * stand as they were seen, so that two merges at once in opposite directions cannot make a circle.
 */
export async function merge(from: Organisation, into: Organisation, ctx: Context): Promise<HistoryEntry> {
  const { store, now } = ctx;
  const of = { programme: ctx.programme.id };
  const [through, people] = await Promise.all([
    store.find("organisation", { ...of, mergedInto: from.id }),
    store.find("person", { ...of, organisation: from.id }),
  ]);
  const before: Merged = { into: into.id, through: through.map((one) => one.id), people: people.map((one) => one.id) };
  const done = noted(from.id, "merged", { ...before }, ctx);
  await store.atomically([
    update(
      "organisation",
      { ...of, id: from.id, version: from.version, mergedInto: null },
      { mergedInto: into.id, version: from.version + 1 },
    ),
    update("organisation", { ...of, id: into.id, version: into.version, mergedInto: null }, { version: into.version + 1 }),
    update("organisation", { ...of, mergedInto: from.id }, { mergedInto: into.id }, "any"),
    update("person", { ...of, organisation: from.id }, { organisation: into.id }, "any"),
    insert("history", { ...done, at: now }),
  ]);
  return done;
}

/** Puts back exactly what a merge did: what was changed since by somebody's own hand stays. False: it was taken back already. */
export async function unmerge(done: HistoryEntry, ctx: Context): Promise<boolean> {
  const of = { programme: ctx.programme.id };
  const merged = mergedOf(done);
  const gone = await ctx.store.get("organisation", { ...of, id: done.subject });
  if (!merged || !gone || gone.mergedInto === null) return false;
  const newer = await ctx.store.find("history", { ...of, subject: done.subject, at: { from: done.at } });
  if (newer.some((one) => one.id !== done.id && (one.action === "restored" || one.action === "merged"))) return false;
  // Later it may have been carried on into another: where it points now is where its people are.
  const now = gone.mergedInto;
  const steps: Step[] = [
    update("organisation", { ...of, id: gone.id, version: gone.version }, { mergedInto: null, version: gone.version + 1 }),
    insert("history", noted(gone.id, "restored", { into: now }, ctx)),
  ];
  if (merged.through.length > 0)
    steps.push(update("organisation", { ...of, id: merged.through, mergedInto: now }, { mergedInto: gone.id }, "any"));
  for (let at = 0; at < merged.people.length; at += 200)
    steps.push(
      update("person", { ...of, id: merged.people.slice(at, at + 200), organisation: now }, { organisation: gone.id }, "any"),
    );
  await ctx.store.atomically(steps);
  return true;
}

/** A line of an organisation's history; the same event twice writes one. */
export const noted = (
  subject: Id,
  action: HistoryEntry["action"],
  before: Readonly<Record<string, unknown>>,
  ctx: Context,
): HistoryEntry => ({
  programme: ctx.programme.id,
  id: ctx.event.id ? idFrom("history", subject, action, ctx.event.id) : newId(),
  subject,
  kind: "organisation",
  action,
  by: ctx.person.id,
  at: ctx.now,
  before,
  source: `${action}:${ctx.event.id}`,
});
