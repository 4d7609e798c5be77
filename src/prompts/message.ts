import type { Prompt } from "../domain/records.js";
import * as m from "../message.js";
import { sayIn } from "../text/say.js";

const LISTED = 3;

/** What a person is sent: the message itself, why they get it, what else waits, and how to get fewer. */
export function promptMessage(prompt: Prompt, also: readonly Prompt[]): m.Message {
  const say = sayIn(prompt.locale);
  const later = (span: "day" | "week" | "month") => ({
    action: "prompts.later",
    label: say(`prompts.later.${span}`),
    value: `${prompt.id}:${span}`,
  });
  return m.message(
    prompt.locale,
    ...prompt.blocks,
    m.note(say("prompts.because", { reason: prompt.reason })),
    also.length > 0 &&
      m.note(say("prompts.also", { n: also.length, lines: say.list(also.slice(0, LISTED).map((one) => one.line)) })),
    m.buttons(later("day"), later("week"), later("month"), {
      action: "prompts.never",
      label: say("prompts.never"),
      value: prompt.id,
      confirm: say("prompts.neverSure", { kind: say(`prompts.kind.${prompt.kind}`) }),
    }),
  );
}
