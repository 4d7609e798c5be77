import type { Id, Need, NeedState } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { type Step, update } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import type { Say } from "../../text/say.js";

const MONTH_MS = 30 * 24 * 3_600_000;
/** A need only moves on: what is on the agenda is not "voted on" again. An item opened again takes its needs along. */
const BEFORE: Readonly<Record<NeedState, readonly NeedState[]>> = {
  open: [],
  polled: ["open"],
  "on-agenda": ["open", "polled", "dropped", "met"],
  met: ["open", "polled", "on-agenda"],
  dropped: ["open", "polled", "on-agenda"],
};

/** Moves needs on, in the commit of what moved them. */
export const needsBecame = (programme: Id, needs: readonly Id[], state: NeedState, now: number): readonly Step[] =>
  needs.length === 0 ? [] : [update("need", { programme, id: needs, state: BEFORE[state] }, { state, updatedAt: now }, "any")];

/**
 * "You asked, this happened": tells everybody who asked for a need what became of it, privately and through their attention budget;
 * whoever did it knows. `key` names what happened, so that each is told once.
 */
export async function tellAskers(
  needs: readonly Need[],
  key: string,
  words: (say: Say, need: Need) => readonly m.Block[],
  ctx: Context,
): Promise<readonly Step[]> {
  const first = needs[0];
  if (!first) return [];
  const { programme } = first;
  const voices = await ctx.store.find("needVoice", { programme, need: needs.map(({ id }) => id) });
  const steps: Step[] = [];
  const told = new Set<Id>([ctx.person.id]);
  for (const need of needs)
    for (const person of [need.person, ...voices.filter((voice) => voice.need === need.id).map((voice) => voice.person)]) {
      if (person === null || told.has(person)) continue;
      told.add(person);
      steps.push(
        ...(await ask(
          {
            programme,
            person,
            community: need.community,
            kind: "notice",
            key: `need:${need.id}:${key}:${person}`,
            about: need.id,
            expires: ctx.now + MONTH_MS,
            words: (say) => {
              const blocks = words(say, need);
              const line = m.plainText(m.message(say.locale, ...blocks)).split("\n")[0] ?? "";
              return { line: line.slice(0, 200), blocks, reason: say("needs.reason") };
            },
          },
          ctx,
          ctx.now,
        )),
      );
    }
  return steps;
}
