import { fold } from "../../domain/fold.js";
import type { AgendaItem, FollowUp, Id, InterestCall, Need, Poll } from "../../domain/records.js";
import { METHODS } from "../../domain/voting/index.js";
import type { EntriesBy, Store } from "../../ports.js";
import type { Scope } from "./subject.js";

const NEWEST = 30;
const MOST = 500;

/** What a brief rests on: counts of people, never their names. */
export interface BriefFacts {
  /** Needs and how many of the subject's people ask each. */
  readonly asked: readonly { readonly need: Need; readonly people: number }[];
  /** Closed polls in which people were named: how many of theirs voted, and for what. */
  readonly voted: readonly {
    readonly poll: Poll;
    readonly voters: number;
    readonly supported: readonly { readonly text: string; readonly people: number }[];
  }[];
  readonly entries: EntriesBy;
  readonly committed: readonly (Pick<FollowUp, "what" | "due" | "status" | "community"> & { readonly agenda: boolean })[];
  readonly waitsFor: {
    readonly needs: readonly Need[];
    readonly followUps: readonly FollowUp[];
    readonly calls: readonly InterestCall[];
  };
}

/** Reads all of it from the given communities. */
export async function gather(scope: Scope, communities: readonly Id[], programme: Id, store: Store): Promise<BriefFacts> {
  const of = { programme };
  if (communities.length === 0)
    return {
      asked: [],
      voted: [],
      entries: { n: 0, newest: [] },
      committed: [],
      waitsFor: { needs: [], followUps: [], calls: [] },
    };
  const [asked, voted, entries, followUps, items, calls] = await Promise.all([
    askedFor(scope, communities, of, store),
    votedFor(scope, communities, of, store),
    store.questions.entriesBy({
      ...of,
      communities,
      organisations: scope.organisations,
      country: scope.country,
      limit: NEWEST,
    }),
    takenOn(scope, communities, of, store),
    scope.people.length > 0
      ? store.find("agendaItem", {
          ...of,
          community: communities,
          owner: scope.people,
          status: ["agreed", "in-progress", "done"],
        })
      : [],
    waiting(scope, communities, of, store),
  ]);
  const theirs = new Set(followUps.map(({ id }) => id));
  const around = entries.newest.map(({ id }) => id);
  const withThem =
    around.length > 0 ? await store.find("followUp", { ...of, interaction: around, community: communities, status: "open" }) : [];
  return {
    asked,
    voted,
    entries,
    committed: [
      ...items.map((item: AgendaItem) => ({
        what: item.title,
        due: item.due,
        status: item.status === "done" ? ("done" as const) : ("open" as const),
        community: item.community,
        agenda: true,
      })),
      ...followUps.map(({ what, due, status, community }) => ({ what, due, status, community, agenda: false })),
    ],
    waitsFor: {
      needs: asked.map(({ need }) => need).filter(({ state }) => state !== "met" && state !== "dropped"),
      followUps: newestFirst(withThem.filter(({ id }) => !theirs.has(id))),
      calls,
    },
  };
}

/** What their people took on, and what was written down for the organisation by one of its names, however long ago; newest first. */
async function takenOn(
  scope: Scope,
  communities: readonly Id[],
  of: { programme: Id },
  store: Store,
): Promise<readonly FollowUp[]> {
  const where = { ...of, community: communities, status: ["open", "done"] as const };
  const written =
    scope.names.size > 0 ? (await store.questions.doersWritten(of.programme)).filter((who) => scope.names.has(fold(who))) : [];
  const [known, named] = await Promise.all([
    scope.people.length > 0 ? store.find("followUp", { ...where, person: scope.people }) : [],
    written.length > 0 ? store.find("followUp", { ...where, person: null, who: written }) : [],
  ]);
  return newestFirst([...known, ...named]);
}

const newestFirst = (followUps: readonly FollowUp[]): readonly FollowUp[] =>
  [...followUps].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));

async function askedFor(
  scope: Scope,
  communities: readonly Id[],
  of: { programme: Id },
  store: Store,
): Promise<BriefFacts["asked"]> {
  const [byOrganisation, byCountry, voices] = await Promise.all([
    scope.organisations.length > 0
      ? store.find(
          "need",
          { ...of, organisation: scope.organisations, community: communities },
          { order: [["createdAt", "desc"]], limit: MOST },
        )
      : [],
    scope.country
      ? store.find(
          "need",
          { ...of, country: scope.country, community: communities },
          { order: [["createdAt", "desc"]], limit: MOST },
        )
      : [],
    scope.organisations.length > 0 ? store.find("needVoice", { ...of, organisation: scope.organisations }, { limit: 5000 }) : [],
  ]);
  const own = new Map([...byOrganisation, ...byCountry].map((need) => [need.id, need]));
  // A need joined to another is counted there.
  const rootIds = [...own.values()].flatMap(({ joinedTo }) => (joinedTo ? [joinedTo] : []));
  const wanted = [...new Set([...rootIds, ...voices.map(({ need }) => need)])].filter((id) => !own.has(id)).slice(0, MOST);
  const others = wanted.length > 0 ? await store.find("need", { ...of, id: wanted, community: communities }) : [];
  const all = new Map([...own.values(), ...others].map((need) => [need.id, need]));
  const asking = new Map<Id, Set<Id>>();
  const add = (root: Id, who: Id) => asking.set(root, (asking.get(root) ?? new Set()).add(who));
  for (const need of own.values()) add(need.joinedTo ?? need.id, need.person ?? need.id);
  for (const { need, person, id } of voices) add(need, person ?? id);
  return [...asking]
    .flatMap(([root, who]) => {
      const need = all.get(root);
      return need && need.joinedTo === null ? [{ need, people: who.size }] : [];
    })
    .sort((a, b) => b.need.createdAt - a.need.createdAt);
}

/** What they voted for, in polls that are closed and were named; an anonymous one tells nobody's vote. */
async function votedFor(
  scope: Scope,
  communities: readonly Id[],
  of: { programme: Id },
  store: Store,
): Promise<BriefFacts["voted"]> {
  if (scope.people.length === 0) return [];
  const closed = await store.find(
    "poll",
    { ...of, stage: "closed", anonymous: false },
    { order: [["createdAt", "desc"]], limit: 100 },
  );
  const polls = closed.filter((poll) => poll.communities.some((one) => communities.includes(one))).slice(0, 20);
  if (polls.length === 0) return [];
  const [ballots, candidates] = await Promise.all([
    store.find("pollBallot", { ...of, poll: polls.map(({ id }) => id), person: scope.people }),
    store.find("pollCandidate", { ...of, poll: polls.map(({ id }) => id), state: "standing" }),
  ]);
  return polls.flatMap((poll) => {
    const last = (["final", "vote", "first"] as const).find((round) =>
      ballots.some((one) => one.poll === poll.id && one.round === round),
    );
    const cast = ballots.filter((one) => one.poll === poll.id && one.round === last);
    if (cast.length === 0) return [];
    const mine = candidates.filter((candidate) => candidate.poll === poll.id);
    const ids = mine.map(({ id }) => id);
    const { rules } = METHODS[poll.method];
    const supported = mine
      .map(({ id, text }) => ({
        text,
        people: cast.filter(({ marks }) => marks !== null && rules.supports(marks, id, ids)).length,
      }))
      .filter(({ people }) => people > 0)
      .sort((a, b) => b.people - a.people);
    return [{ poll, voters: cast.length, supported }];
  });
}

/** Calls that their people answered and nobody has decided. */
async function waiting(
  scope: Scope,
  communities: readonly Id[],
  of: { programme: Id },
  store: Store,
): Promise<readonly InterestCall[]> {
  if (scope.organisations.length === 0) return [];
  const answers = await store.find(
    "expression",
    { ...of, organisation: scope.organisations, state: "submitted" },
    { limit: MOST },
  );
  const ids = [...new Set(answers.map(({ call }) => call))];
  return ids.length === 0 ? [] : store.find("interestCall", { ...of, id: ids, state: "open", community: communities });
}
