/**
 * The rounds of the nominal group technique, as data: silent ideas → clarify and merge → first ranking → discussion → final ranking.
 * Nothing is skipped and nothing goes back: an idea that comes late, or a merge after the vote began, would make the two rankings
 * incomparable. Ballots are not in here (they may be anonymous): each ranking is counted by `METHODS.nominal`, and `changeBetween`
 * compares them. Source as in nominal.ts; the recorded round-robin of a meeting is the list that appears when silence ends.
 */
export const STAGES = ["ideas", "clarify", "first", "discussion", "final", "closed"] as const;
export type Stage = (typeof STAGES)[number];

export interface Idea {
  readonly id: string;
  readonly text: string;
}
/** What is ranked: an idea as clarified, or several merged. `from` leads back to every idea in it. */
export interface Clarified extends Idea {
  readonly from: readonly string[];
}
export interface Rounds {
  readonly stage: Stage;
  /** As written, in the order of writing; whose they are is not known here. */
  readonly ideas: readonly Idea[];
  /** Empty until silence ends; then what stands for ranking. */
  readonly candidates: readonly Clarified[];
}

export type Action =
  | { readonly kind: "write"; readonly idea: Idea }
  | { readonly kind: "withdraw"; readonly idea: string }
  | { readonly kind: "merge"; readonly into: string; readonly others: readonly string[] }
  | { readonly kind: "split"; readonly candidate: string; readonly idea: string }
  | { readonly kind: "reword"; readonly candidate: string; readonly text: string }
  /** To the stage after `from`: who presses "next" twice, or late, moves nothing twice. */
  | { readonly kind: "next"; readonly from: Stage };

export type RoundsProblem = "notNow" | "unknownIdea" | "emptyText" | "tooFewIdeas";
export type Stepped = { readonly rounds: Rounds } | { readonly problem: RoundsProblem };

export const openRounds = (): Rounds => ({ stage: "ideas", ideas: [], candidates: [] });

/** While ideas are written nobody sees another's: that is what silent means. */
export const showsIdeas = ({ stage }: Rounds): boolean => stage !== "ideas";

/** Which ranking, if any, takes ballots now. */
export const rankingNow = ({ stage }: Rounds): "first" | "final" | null =>
  stage === "first" || stage === "final" ? stage : null;

/** What an action makes of the rounds, or why it cannot be. Never changes what it was given. */
export function step(rounds: Rounds, action: Action): Stepped {
  if (action.kind === "next") return next(rounds, action.from);
  const stage: Stage = action.kind === "write" || action.kind === "withdraw" ? "ideas" : "clarify";
  if (rounds.stage !== stage) return { problem: "notNow" };
  switch (action.kind) {
    case "write":
      return write(rounds, action.idea);
    case "withdraw":
      return { rounds: { ...rounds, ideas: rounds.ideas.filter(({ id }) => id !== action.idea) } };
    case "merge":
      return merge(rounds, action.into, action.others);
    case "split":
      return split(rounds, action.candidate, action.idea);
    case "reword":
      return reword(rounds, action.candidate, action.text);
  }
}

/** Fewer than two cannot be ranked. */
const FEWEST = 2;

function next(rounds: Rounds, from: Stage): Stepped {
  if (rounds.stage !== from) return { rounds };
  const stage = STAGES[STAGES.indexOf(from) + 1];
  if (!stage) return { problem: "notNow" };
  const candidates = from === "ideas" ? rounds.ideas.map((idea) => ({ ...idea, from: [idea.id] })) : rounds.candidates;
  return candidates.length < FEWEST ? { problem: "tooFewIdeas" } : { rounds: { ...rounds, stage, candidates } };
}

// The same idea delivered twice is one idea; the later text stands, so that its author can correct it.
function write(rounds: Rounds, idea: Idea): Stepped {
  const text = idea.text.trim();
  if (text === "") return { problem: "emptyText" };
  const written = { id: idea.id, text };
  const ideas = rounds.ideas.some(({ id }) => id === idea.id)
    ? rounds.ideas.map((old) => (old.id === idea.id ? written : old))
    : [...rounds.ideas, written];
  return { rounds: { ...rounds, ideas } };
}

function merge(rounds: Rounds, into: string, others: readonly string[]): Stepped {
  const find = (id: string): Clarified | undefined => rounds.candidates.find((candidate) => candidate.id === id);
  const target = find(into);
  const merged = [...new Set(others)].filter((id) => id !== into).map(find);
  if (!target || merged.some((candidate) => !candidate)) return { problem: "unknownIdea" };
  const from = [...target.from, ...merged.flatMap((candidate) => candidate?.from ?? [])];
  const candidates = rounds.candidates
    .filter((candidate) => !merged.includes(candidate))
    .map((candidate) => (candidate === target ? { ...target, from } : candidate));
  return { rounds: { ...rounds, candidates } };
}

// Undoes a merge for one idea: it stands again as it was written. The idea that gave the group its id stays in it.
function split(rounds: Rounds, candidate: string, id: string): Stepped {
  const group = rounds.candidates.find((one) => one.id === candidate);
  const idea = rounds.ideas.find((one) => one.id === id);
  if (!group || !idea || id === group.id || !group.from.includes(id)) return { problem: "unknownIdea" };
  const rest = { ...group, from: group.from.filter((one) => one !== id) };
  const candidates = rounds.candidates.flatMap((one) => (one === group ? [rest, { ...idea, from: [id] }] : [one]));
  return { rounds: { ...rounds, candidates } };
}

function reword(rounds: Rounds, candidate: string, typed: string): Stepped {
  const text = typed.trim();
  if (text === "") return { problem: "emptyText" };
  if (!rounds.candidates.some(({ id }) => id === candidate)) return { problem: "unknownIdea" };
  const candidates = rounds.candidates.map((one) => (one.id === candidate ? { ...one, text } : one));
  return { rounds: { ...rounds, candidates } };
}
