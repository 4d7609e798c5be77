import { countedStatuses } from "../../domain/approval.js";
import type { FiguresAsked, FiguresFacts } from "../../domain/figures.js";
import type { Programme } from "../../domain/records.js";
import type { Store } from "../../ports.js";
import type { Say } from "../../text/say.js";

/** A report's numbers, and what must be said under them. */
export interface ReportFacts {
  readonly facts: FiguresFacts;
  readonly notes: readonly string[];
}

/** The numbers asked for, of the entries that count in this programme. `outside`: nothing may be said that could be a small number. */
export async function reportFacts(
  { question }: { readonly question: FiguresAsked },
  { store, programme, say }: { readonly store: Store; readonly programme: Programme; readonly say: Say },
  outside = false,
): Promise<ReportFacts> {
  const statuses = countedStatuses(programme.settings);
  const facts = await store.questions.figures({ ...question, ...(statuses ? { statuses } : {}) });
  if (!statuses) return { facts, notes: [] };
  const only = say("review.countedOnly", { status: statuses[0] ?? "" });
  if (outside) return { facts, notes: [only] };
  const all = await store.questions.figures(question);
  return { facts, notes: [`${only} ${say("review.notCounted", { n: entriesOf(all) - entriesOf(facts) })}`] };
}

const entriesOf = (facts: FiguresFacts): number => facts.months.reduce((sum, month) => sum + month.entries, 0);
