import type { About, Reply } from "../../events.js";
import type { Context, FormSpec } from "../../feature.js";
import * as f from "../../form.js";
import { outcomeStep } from "./step-outcome.js";
import { peopleStep } from "./step-people.js";
import { topicsStep } from "./step-topics.js";
import { whereStep } from "./step-where.js";

const NAMES = ["people", "topics", "where", "outcome"] as const;
type StepName = (typeof NAMES)[number];

/** The further screens of a record; each adds to what is saved already, so leaving one loses nothing. */
const STEPS: Readonly<Record<StepName, FormSpec>> = {
  people: peopleStep(nextStep),
  topics: topicsStep(nextStep),
  where: whereStep(nextStep),
  outcome: outcomeStep(nextStep),
};
export const stepForms: readonly FormSpec[] = Object.values(STEPS);

/** "What else would you like to add?" */
export const stepField = ({ say }: Context) =>
  f.choices({
    label: say("log.next"),
    hint: say("log.nextHint"),
    options: NAMES.map((step) => ({ value: step, label: say(`log.step.${step}`) })),
  });

/** Opens the next of the steps that `about` still names; undefined where none is left. */
export async function nextStep(about: About, ctx: Context): Promise<Reply | undefined> {
  const [first, ...rest] = (about.steps ?? "").split(",").filter((step): step is StepName => NAMES.includes(step as StepName));
  if (!first) return undefined;
  const opened = await STEPS[first].open({ ...about, steps: rest.join() }, ctx);
  return "fields" in opened ? { open: opened } : opened;
}
