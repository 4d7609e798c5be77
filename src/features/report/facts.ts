import { countedStatuses, type Status } from "../../domain/approval.js";
import { dateIn } from "../../domain/dates.js";
import type { FiguresAsked, FiguresFacts } from "../../domain/figures.js";
import type { Closing, Id, Programme } from "../../domain/records.js";
import type { Store } from "../../ports.js";
import type { Say } from "../../text/say.js";

/** A report's numbers, and what must be said under them. */
export interface ReportFacts {
  readonly facts: FiguresFacts;
  readonly notes: readonly string[];
  /** The period is closed: when that was, and whether these are its numbers as they were closed. */
  readonly closing?: { readonly asClosed: boolean };
}

interface Outside {
  readonly store: Store;
  readonly programme: Programme;
  readonly say: Say;
}
interface How {
  /** For people outside: nothing may be said that could be a small number. */
  readonly outside?: boolean;
  /** A closed period too as it is now. */
  readonly now?: boolean;
}

/**
 * The numbers asked for, of the entries that count in this programme: those of a closed period as they were closed, whatever was edited
 * since, unless they are asked for as they are `now`. With filters they are always counted anew.
 */
export async function reportFacts(
  { question, whole }: { readonly question: FiguresAsked; readonly whole?: boolean },
  around: Outside,
  how: How = {},
): Promise<ReportFacts> {
  const closing = await closingFor(question, whole ?? false, around);
  const asClosed = closing !== undefined && !how.now && !filtered(question);
  const counted = asClosed ? atClosing(closing) : await current(question, around, how);
  if (!closing) return counted;
  const { say, programme } = around;
  const date = say.date(dateIn(programme.zone, closing.closedAt));
  const notes = [...counted.notes, say(asClosed ? "closing.asClosed" : "closing.asNow", { date })];
  if (!how.outside) notes.push(await changedNote(closing, question, around));
  return { ...counted, notes, closing: { asClosed } };

  function atClosing({ facts, statuses }: Closing): ReportFacts {
    return { facts, notes: statuses ? [countedOnly(statuses, around.say)] : [] };
  }
}

async function changedNote({ closedAt }: Closing, question: FiguresAsked, { store, say }: Outside): Promise<string> {
  const { programme, communities = [], from = "", to = "" } = question;
  return say("closing.changed", { n: await store.questions.changedSince({ programme, communities, from, to }, closedAt) });
}

async function current(question: FiguresAsked, { store, programme, say }: Outside, { outside }: How): Promise<ReportFacts> {
  const statuses = countedStatuses(programme.settings);
  const facts = await store.questions.figures({ ...question, ...(statuses ? { statuses } : {}) });
  if (!statuses) return { facts, notes: [] };
  const only = countedOnly(statuses, say);
  if (outside) return { facts, notes: [only] };
  const all = await store.questions.figures(question);
  return { facts, notes: [`${only} ${say("review.notCounted", { n: entriesOf(all) - entriesOf(facts) })}`] };
}

/** The closing that holds for just this period: of the one community asked about, or of the whole programme. */
async function closingFor(question: FiguresAsked, whole: boolean, { store }: Outside): Promise<Closing | undefined> {
  const { programme, communities, from, to } = question;
  const [only, ...others] = communities ?? [];
  const community: Id | undefined = whole ? "" : others.length === 0 ? only : undefined;
  if (community === undefined || !from || !to) return undefined;
  const found = await store.get("closing", { programme, community, from, to, reopenedAt: null });
  // A programme of one community is that community too.
  return (
    found ??
    (whole && only && others.length === 0
      ? store.get("closing", { programme, community: only, from, to, reopenedAt: null })
      : undefined)
  );
}

const filtered = ({ country, theme, organisation }: FiguresAsked): boolean =>
  country !== undefined || theme !== undefined || organisation !== undefined;
const countedOnly = (statuses: readonly Status[], say: Say): string => say("review.countedOnly", { status: statuses[0] ?? "" });
const entriesOf = (facts: FiguresFacts): number => facts.months.reduce((sum, month) => sum + month.entries, 0);
