import { addDays } from "../../domain/dates.js";
import { fold } from "../../domain/fold.js";
import type { Logged } from "../../domain/interaction.js";
import type { Id, Interaction } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { resolveOrganisations } from "./organisations.js";
import { withParts } from "./read.js";
import type { Stated } from "./stated.js";

/** How far before the day stated an entry of several days may have begun and still be found. */
const LOOK_BACK_DAYS = 14;
const MOST = 200;

/**
 * The newest entry that may be the same event: same community and type, overlapping days, and shared organisations or people
 * or a title alike. The person's own entries count only where the title is the same, since one person writes several e-mails a day.
 */
export async function alikeEntry(stated: Stated, ctx: Context): Promise<Logged | undefined> {
  const { id: programme } = ctx.programme;
  const last = stated.endDate ?? stated.date;
  const near = await ctx.store.find(
    "interaction",
    {
      programme,
      community: stated.community,
      date: { from: addDays(stated.date, -LOOK_BACK_DAYS), to: last },
      type: stated.type,
      deletedAt: null,
    },
    { order: [["date", "desc"]], limit: MOST },
  );
  const overlapping = near.filter((one) => (one.endDate ?? one.date) >= stated.date);
  if (overlapping.length === 0) return undefined;
  const same = await whoAndWith(
    overlapping.filter((one) => one.loggedBy !== ctx.person.id),
    stated,
    ctx,
  );
  const [newest] = overlapping
    .filter((one) =>
      one.loggedBy === ctx.person.id
        ? fold(one.title) === fold(stated.title)
        : same.has(one.id) || titlesAlike(one.title, stated.title),
    )
    .sort((a, b) => b.createdAt - a.createdAt);
  return newest && (await withParts(ctx.store, programme, [newest]))[0];
}

/** Which of others' entries share an organisation or somebody who was there with what is stated. */
async function whoAndWith(others: readonly Interaction[], stated: Stated, ctx: Context): Promise<ReadonlySet<Id>> {
  if (others.length === 0) return new Set();
  const { id: programme } = ctx.programme;
  const of = { programme, interaction: others.map((one) => one.id) };
  const [{ ids }, organisations, participants] = await Promise.all([
    resolveOrganisations(stated.organisations, ctx),
    ctx.store.find("interactionOrganisation", of),
    ctx.store.find("participant", of),
  ]);
  const loggers = others.map((one) => ({ interaction: one.id, person: one.loggedBy, name: null }));
  const there = [...loggers, ...participants];
  const people = await ctx.store.find("person", {
    programme,
    id: [...new Set(there.flatMap((one) => (one.person ? [one.person] : [])))],
  });
  const names = new Map(people.map((person) => [person.id, fold(person.name)]));
  const mine = new Set([...stated.names, ctx.person.name].map(fold).filter((name) => name !== ""));
  return new Set([
    ...organisations.filter((one) => ids.includes(one.organisation)).map((one) => one.interaction),
    ...there
      .filter((one) => mine.has(one.person ? (names.get(one.person) ?? "") : fold(one.name ?? "")))
      .map((one) => one.interaction),
  ]);
}

/** Two titles that say the same: equal but for case, accents and spaces, or at least two words and half of the shorter one shared. */
export function titlesAlike(one: string, other: string): boolean {
  const [folded, otherFolded] = [fold(one), fold(other)];
  if (folded === otherFolded) return folded !== "";
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  const shared = [...words].filter((word) => otherWords.has(word)).length;
  return shared >= 2 && shared * 2 >= Math.min(words.size, otherWords.size);
}

/** Words of three letters or more: shorter ones are mostly articles and prepositions, in all our languages. */
const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    title
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .map(fold)
      .filter((word) => word.length >= 3),
  );
