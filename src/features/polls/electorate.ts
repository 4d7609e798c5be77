import type { Id, Poll, Role, Voter } from "../../domain/records.js";
import type { Services } from "../../feature.js";
import type { Step } from "../../ports.js";
import { presentIn } from "./present.js";

const ROLES: Record<Poll["voters"], readonly Role[]> = {
  members: ["member", "facilitator", "coordinator", "administrator"],
  facilitators: ["facilitator", "coordinator", "administrator"],
};
/** Milliseconds a platform may take to say who is in a channel: while somebody waits for an answer, and where nobody does. */
export const WAITED_FOR_MS = 1_500;
export const UNHURRIED_MS = 30_000;
const PART = 500;

/** Who can vote, as far as platforms say. */
export interface Electorate {
  readonly voters: readonly Voter[];
  /** Every channel was asked and answered; otherwise some of them are known only once they have voted. */
  readonly whole: boolean;
  /** What makes somebody known who never said anything here; nothing for everybody else. */
  readonly steps: ReadonlyMap<Id, readonly Step[]>;
}

/**
 * Who can vote: everybody with a role in one of the poll's communities and, where members vote, everybody who is in one of their
 * channels now, each once whatever their accounts. Whoever said they leave is not counted, and votes all the same if they come.
 * Nothing is written: people of a channel become known when something is written to them.
 */
export async function electorateOf(
  poll: Pick<Poll, "programme" | "communities" | "voters">,
  services: Pick<Services, "store" | "platforms" | "log">,
  now: number,
  patience: number,
): Promise<Electorate> {
  const { store } = services;
  const { programme, communities } = poll;
  const known = await store.questions.electorate({ programme, communities, roles: ROLES[poll.voters] });
  if (poll.voters !== "members") return { voters: known, whole: true, steps: new Map() };
  const [presence, former] = await Promise.all([
    presentIn(poll, services, patience, now),
    store.find("formerRole", { programme, community: communities }),
  ]);
  const not = new Set([...known, ...former].map(({ person }) => person));
  const others = presence.people.filter(({ person }) => !not.has(person));
  const voters = new Map<Id, Voter>();
  for (const { person } of others) voters.set(person, { person, organisation: null, stakeholder: null, country: null });
  const told = others.filter(({ steps }) => steps.length === 0).map(({ person }) => person);
  const erased = new Set(told);
  for (let at = 0; at < told.length; at += PART)
    for (const voter of await store.questions.people({ programme, people: told.slice(at, at + PART) })) {
      voters.set(voter.person, voter);
      erased.delete(voter.person);
    }
  for (const person of erased) voters.delete(person);
  return {
    voters: [...known, ...voters.values()],
    whole: presence.whole,
    steps: new Map(others.map(({ person, steps }) => [person, steps])),
  };
}
