import type { Poll } from "../../domain/records.js";
import { dotsFor } from "../../domain/voting/dots.js";
import type { MethodName } from "../../domain/voting/index.js";
import type { Problem, Settings } from "../../domain/voting/method.js";
import { keepFor } from "../../domain/voting/nominal.js";
import type { Say } from "../../text/say.js";

/** What a result of the method counts. */
export const UNITS: Readonly<Record<MethodName, "dots" | "votes" | "points">> = {
  single: "votes",
  approval: "votes",
  dots: "dots",
  ranking: "points",
  nominal: "points",
};

/** The method's name, for a choice. */
export const methodName = (say: Say, method: MethodName): string => say(`method.${method}`);

/** How the method works, for voters: one sentence, with this poll's numbers in it. */
export function methodSentence(say: Say, method: MethodName, candidates: readonly string[], settings: Settings): string {
  switch (method) {
    case "dots": {
      const dots = dotsFor(candidates, settings);
      return say(settings.stack && dots > 1 ? "method.dots.stack" : "method.dots.how", { dots });
    }
    case "nominal":
      return say("method.nominal.how", { keep: keepFor(candidates, settings) });
    case "single":
    case "approval":
    case "ranking":
      return say(`method.${method}.how`);
  }
}

/** What a weighting does, in one sentence. */
export const voiceSentence = (say: Say, by: "organisation" | "country"): string => say(`method.voice.${by}`);

/** What is wrong with a ballot or a setting, for beside its field. */
export const problemWords = (say: Say, { code, limit = 0, given = 0 }: Problem): string =>
  say(`method.problem.${code}`, { limit, given });

/** "3 votes", "7 points": what a candidate got, in the method's own unit. */
export const scoreWords = ({ method }: Pick<Poll, "method">, score: number, say: Say): string =>
  say(`poll.result.${UNITS[method]}`, { n: score });
