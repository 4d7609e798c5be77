import type { Id, InterestCall } from "../../domain/records.js";
import type { Services } from "../../feature.js";
import * as m from "../../message.js";
import type { Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import type { Say } from "../../text/say.js";

const MONTH_MS = 30 * 24 * 3_600_000;

/** A word about a call to one person, privately and through their attention budget; `key` names what is told, once. */
export const tellOf = (
  call: InterestCall,
  person: Id,
  key: string,
  words: (say: Say) => readonly string[],
  reason: "interest.reasonAnswered" | "interest.reasonRuns",
  services: Pick<Services, "store" | "platforms">,
  now: number,
): Promise<readonly Step[]> =>
  ask(
    {
      programme: call.programme,
      person,
      community: call.community,
      kind: "notice",
      key: `interest:${call.id}:${key}:${person}`,
      about: call.id,
      expires: now + MONTH_MS,
      words: (say) => {
        const lines = words(say);
        return {
          line: (lines[0] ?? "").slice(0, 200),
          blocks: [
            ...lines.map((line) => m.text(line)),
            m.buttons({ action: "interest.show", label: say("interest.show"), value: call.id }),
          ],
          reason: say(reason, { title: call.title }),
        };
      },
    },
    services,
    now,
  );
