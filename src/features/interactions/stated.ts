import { addDays, dateIn } from "../../domain/dates.js";
import type { Counts } from "../../domain/interaction.js";
import type { Id, Interaction } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Problems } from "../../form.js";
import { isWebLink } from "./fields.js";

/** What a person states about an interaction on its main screen. */
export interface Stated {
  readonly community: Id;
  readonly type: string;
  readonly title: string;
  readonly date: string;
  readonly endDate: string | null;
  readonly time: string | null;
  readonly durationMinutes: number | null;
  readonly mode: Interaction["mode"];
  readonly country: string | null;
  readonly summary: string | null;
  readonly lesson: string | null;
  readonly links: readonly string[];
  readonly themes: readonly string[];
  readonly toolsUsed: readonly string[];
  /** Field values: ids, or `new:<name>`. */
  readonly organisations: readonly string[];
  readonly counts: Counts;
  /** People of the platform, as field values: they were there and know of it. */
  readonly people?: readonly string[];
  /** Named third parties. */
  readonly names: readonly string[];
  readonly informed: boolean;
  /** The day is still to come, and the person said that this is right. */
  readonly future: boolean;
}

/** Communities of practice as we know them are younger than this; an older date is a slip of the keyboard. */
const EARLIEST = "1990-01-01";

/** Everything that cannot be right, beside its field. */
export function problemsOf(stated: Omit<Stated, "organisations">, ctx: Context): Problems {
  const { say } = ctx;
  const problems: Record<string, string> = {};
  const today = dateIn(ctx.zone, ctx.now);
  if (stated.date < EARLIEST) problems.date = say("log.tooLongAgo", { date: say.date(stated.date) });
  else if (stated.date > addDays(today, 366 * 2)) problems.date = say("log.tooFarAhead", { date: say.date(stated.date) });
  else if (stated.date > today && !stated.future) problems.future = say("log.isFuture", { date: say.date(stated.date) });
  if (stated.endDate && stated.endDate < stated.date) problems.endDate = say("log.endBeforeStart");
  else if (stated.endDate && stated.endDate > addDays(stated.date, 366)) problems.endDate = say("log.tooManyDays");
  const counted = Object.values(stated.counts).reduce((sum, cell) => sum + cell, 0);
  const named = stated.names.length + (stated.people?.length ?? 0);
  if (Object.keys(stated.counts).length > 0 && counted < named) problems.counts = say("log.fewerThanNamed", { named, counted });
  if (stated.names.length > 0 && !stated.informed) problems.informed = say("log.notInformed");
  const longName = stated.names.find((name) => name.length > 120);
  if (longName) problems.names = say("form.tooLong", { max: 120, length: longName.length });
  const badLink = stated.links.find((link) => !isWebLink(link));
  if (badLink) problems.links = say("log.badLink", { typed: badLink.slice(0, 100) });
  return problems;
}
