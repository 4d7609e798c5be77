import type {
  AgendaLink,
  AgendaLinkKind,
  AgendaOutcome,
  CheckPlan,
  CheckRound,
  Id,
  InterestCall,
  PlannedEvent,
} from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { dotted } from "../../text/dotted.js";

/** What hangs on items besides needs, polls and entries. */
export interface Besides {
  readonly events: readonly PlannedEvent[];
  readonly checks: readonly CheckPlan[];
  readonly rounds: readonly CheckRound[];
  readonly calls: readonly InterestCall[];
  readonly outcomes: readonly AgendaOutcome[];
}

/** Reads it for the links given, each thing once, in the order of time. */
export async function besides(links: readonly AgendaLink[], { store, programme }: Context): Promise<Besides> {
  const of = { programme: programme.id };
  const refs = (kind: AgendaLinkKind): readonly Id[] => [
    ...new Set(links.filter((one) => one.kind === kind).map(({ ref }) => ref)),
  ];
  const [events, checks, calls, outcomes] = [refs("event"), refs("check"), refs("call"), refs("outcome")];
  const [planned, plans, rounds, asked, changed] = await Promise.all([
    events.length > 0 ? store.find("plannedEvent", { ...of, id: events }, { order: [["start", "asc"]] }) : [],
    checks.length > 0 ? store.find("checkPlan", { ...of, id: checks }, { order: [["createdAt", "asc"]] }) : [],
    checks.length > 0 ? store.find("checkRound", { ...of, plan: checks }, { order: [["sentAt", "asc"]] }) : [],
    calls.length > 0 ? store.find("interestCall", { ...of, id: calls }, { order: [["createdAt", "asc"]] }) : [],
    outcomes.length > 0
      ? store.find("agendaOutcome", { ...of, id: outcomes, withdrawnAt: null }, { order: [["date", "asc"]] })
      : [],
  ]);
  return { events: planned, checks: plans, rounds, calls: asked, outcomes: changed };
}

/** Events still to come or called off; one that was logged is its entry. */
export const eventLines = (events: readonly PlannedEvent[], { say }: Context): readonly string[] =>
  events
    .filter(({ state }) => state !== "logged")
    .map(({ state, date, title }) =>
      say(state === "planned" ? "agenda.planned" : "agenda.calledOff", { date: say.date(date), title }),
    );

export const callLines = (calls: readonly InterestCall[], { say }: Context): readonly string[] =>
  calls.map(({ title, state }) => dotted([say("agenda.callFor", { title }), say(`interest.state.${state}`)], say));

/** Each time that a check was sent, and how many answered once it was closed; one that is not sent yet says so. */
export async function checkLines(
  checks: readonly Pick<CheckPlan, "id">[],
  rounds: readonly CheckRound[],
  { say, store }: Context,
): Promise<readonly string[]> {
  const sent = await Promise.all(
    rounds.map(async (round) => {
      const date = say.date(round.date);
      if (round.state === "open") return say("agenda.checkRuns", { date });
      return say("trace.check", {
        date,
        n: await store.count("checkPart", { programme: round.programme, round: round.id, answered: true }),
      });
    }),
  );
  return [...sent, ...checks.filter(({ id }) => !rounds.some(({ plan }) => plan === id)).map(() => say("agenda.checkWaits"))];
}

/** "12 Jan 2027 · the ministry asks farmers first · source: Salma Idrissi" */
export const outcomeLine = ({ date, change, says }: AgendaOutcome, { say }: Context): string =>
  dotted([say.date(date), change, ...(says ? [say("agenda.saysSo", { name: says })] : [])], say);
