import { addDays } from "../../domain/dates.js";
import { fold } from "../../domain/fold.js";
import type { Logged } from "../../domain/interaction.js";
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
  const candidates = await withParts(ctx.store, programme, overlapping);
  const organisations = new Set((await resolveOrganisations(stated.organisations, ctx)).ids);
  const mine = new Set([...stated.names, ctx.person.name].map(fold));
  const names = await namesIn(candidates, ctx);
  return candidates
    .filter(({ interaction, parts }) => {
      if (interaction.loggedBy === ctx.person.id) return fold(interaction.title) === fold(stated.title);
      return (
        parts.organisations.some((one) => organisations.has(one.organisation)) ||
        [interaction.loggedBy, ...parts.participants.map((one) => one.person)].some(
          (id) => id && mine.has(names.get(id) ?? ""),
        ) ||
        parts.participants.some((one) => one.name !== null && mine.has(fold(one.name))) ||
        titlesAlike(interaction.title, stated.title)
      );
    })
    .sort((a, b) => b.interaction.createdAt - a.interaction.createdAt)[0];
}

/** Folded names of the members who logged the candidates or took part in them. */
async function namesIn(candidates: readonly Logged[], ctx: Context): Promise<ReadonlyMap<string, string>> {
  const ids = candidates.flatMap(({ interaction, parts }) => [
    interaction.loggedBy,
    ...parts.participants.flatMap((one) => (one.person ? [one.person] : [])),
  ]);
  const people = await ctx.store.find("person", { programme: ctx.programme.id, id: [...new Set(ids)] });
  return new Map(people.map((person) => [person.id, fold(person.name)]));
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
