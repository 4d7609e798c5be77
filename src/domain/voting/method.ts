/**
 * A voter's answer: candidate id → mark. What a mark is depends on the method: 1 for a choice or an approval, a number of dots, or a
 * place (1 = first). A candidate left out, or marked 0, is not marked. No mark at all is a blank ballot: valid, and counted as blank.
 */
export type Ballot = Readonly<Record<string, number>>;

/** What the person who opens a poll may set. */
export interface Settings {
  /** How many candidates the poll is to choose (places on the agenda); 1 where not set. */
  readonly places?: number;
  /** Dot voting: dots a voter; a quarter of the candidates, rounded up, where not set. */
  readonly dots?: number;
  /** Dot voting: may several dots go to one candidate? No where not set. */
  readonly stack?: boolean;
  /** Nominal group technique: how many ideas each voter ranks; 5 where not set, or all where there are fewer. */
  readonly keep?: number;
}

/** What is wrong with a ballot or a setting, for the catalogue to put into words. `limit` and `given` are numbers for its sentence. */
export interface Problem {
  readonly code:
    | "unknownCandidate"
    | "notWhole"
    | "tooManyMarks"
    | "markTooHigh"
    | "tooManyDots"
    | "placeTwice"
    | "placeMissing"
    | "settingTooLow"
    | "settingTooHigh";
  /** The candidate the problem stands beside; absent where it is about the whole ballot. */
  readonly candidate?: string;
  /** The setting the problem stands beside. */
  readonly setting?: keyof Settings;
  readonly limit?: number;
  readonly given?: number;
}

/** What one method is. All methods shipped are additive: a candidate's score is the sum of the points each ballot gives it. */
export interface Rules {
  readonly name: string;
  checkSettings(settings: Settings, candidates: readonly string[]): Problem[];
  /** Everything wrong with a ballot at once; none for a blank one. Candidates and whole numbers are checked for every method before. */
  checkMarks(ballot: Ballot, candidates: readonly string[], settings: Settings): Problem[];
  /** The points a ballot gives to one candidate: whole or half numbers, so that sums and ties are exact. */
  points(ballot: Ballot, candidates: readonly string[], settings: Settings): (candidate: string) => number;
  /** The most points by which one valid ballot can put a candidate ahead of another. */
  reach(candidates: readonly string[], settings: Settings): number;
  /** Does this ballot ask for this candidate? Used for "who supported what", never for the score. */
  supports(ballot: Ballot, candidate: string, candidates: readonly string[]): boolean;
  /** Are marks places? Then the table of pairwise wins stands beside the result. */
  readonly ranked?: boolean;
}

/** The mark of a candidate; 0 where there is none. Ids are data: never looked up on the prototype. */
export const markOf = (ballot: Ballot, candidate: string): number =>
  Object.hasOwn(ballot, candidate) ? (ballot[candidate] ?? 0) : 0;

/** The ids a ballot marks. */
export const marked = (ballot: Ballot): string[] => Object.keys(ballot).filter((candidate) => markOf(ballot, candidate) !== 0);

export const isBlank = (ballot: Ballot): boolean => marked(ballot).length === 0;
