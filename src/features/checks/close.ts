import { idFrom } from "../../domain/ids.js";
import type { CheckAnswer, CheckRound, Community } from "../../domain/records.js";
import { checkReminder } from "../../domain/reminders.js";
import type { Tick } from "../../feature.js";
import { toOutbox } from "../../outbox.js";
import { Conflict, insert, type Step, type Store, update } from "../../ports.js";
import { hoursOf, opensAt } from "../../prompts/hours.js";
import { whereToReach } from "../../reach.js";
import { sayIn } from "../../text/say.js";
import { newNeed } from "../needs/new-need.js";
import { needLines } from "./answer-form.js";
import { asking } from "./rounds.js";
import { FEWEST_ANONYMOUS } from "./setup-form.js";
import { type Gathered, summary } from "./summary.js";

/** What came of a round so far. */
export async function gathered(round: CheckRound, community: Community, store: Store): Promise<Gathered> {
  const of = { programme: round.programme, round: round.id };
  const [asked, answers] = await Promise.all([
    store.count("checkPart", of),
    store.find("checkAnswer", of, { order: [["id", "asc"]] }),
  ]);
  return { round, community, asked, answers };
}

/** Non-answerers are reminded once, in private and within their budget, whichever way the round was sent. */
export async function remind(round: CheckRound, community: Community, tick: Tick): Promise<void> {
  const { programme, id } = round;
  const key = `check-reminded:${id}`;
  if (checkReminder(round, tick.now) !== "time" || (await tick.store.get("run", { programme, key }))) return;
  const parts = await tick.store.find("checkPart", { programme, round: id, answered: false });
  const steps: Step[] = [];
  for (const { person } of parts) steps.push(...(await asking(round, community, person, "check.reasonReminder", tick, tick.now)));
  await claimed([insert("run", { programme, id: idFrom("run", programme, key), key, at: tick.now }), ...steps], tick);
}

/** Its time is over: the summary goes to those who answered and to who runs it, in their hours; the needs of nobody in particular to the log. */
export async function closeRound(round: CheckRound, community: Community, tick: Tick): Promise<void> {
  const { programme, id } = round;
  const parts = await tick.store.find("checkPart", { programme, round: id, answered: true });
  const found = await gathered(round, community, tick.store);
  const plan = await tick.store.get("checkPlan", { programme, id: round.plan });
  const people = new Set([...parts.map((one) => one.person), ...(plan ? [plan.person] : [])]);
  const steps: Step[] = [];
  for (const person of people) {
    const reached = await whereToReach(programme, person, tick);
    const who = await tick.store.get("person", { programme, id: person });
    if (!reached || !who) continue;
    const { platform, workspace, account } = reached.identity;
    steps.push(
      toOutbox(
        {
          programme,
          key: `check-result:${id}:${person}`,
          platform,
          workspace,
          to: account,
          kind: "direct",
          community: community.id,
          nextAt: opensAt(hoursOf(who, community, community.zone), tick.now),
          message: summary(found, sayIn(reached.locale)),
        },
        tick.now,
      ),
    );
  }
  await claimed(
    [
      update("checkRound", { programme, id, state: "open" }, { state: "closed" }),
      ...steps,
      ...(await needsOf(found, community, tick)),
    ],
    tick,
  );
}

/** Of an anonymous round, together and at its end, so that no need tells by its time who asked for it; under five answers none. */
async function needsOf({ round, answers }: Gathered, community: Community, { store, now }: Tick): Promise<readonly Step[]> {
  if (!round.anonymous || answers.length < FEWEST_ANONYMOUS) return [];
  const steps: Step[] = [];
  for (const { id } of round.questions.filter((one) => one.kind === "need")) {
    const lines = answers.flatMap((one) => saidNeeds(one, id));
    for (const text of lines.sort())
      steps.push(
        insert(
          "need",
          await newNeed(
            {
              programme: round.programme,
              community: round.community,
              person: null,
              text,
              locale: community.locale,
              source: "check",
              ref: round.id,
            },
            store,
            now,
          ),
          "any",
        ),
      );
  }
  return steps;
}

const saidNeeds = ({ answers }: CheckAnswer, question: string): readonly string[] => {
  const said = answers[question];
  return typeof said === "string" ? needLines(said) : [];
};

async function claimed(steps: readonly Step[], tick: Tick): Promise<void> {
  try {
    await tick.store.atomically(steps);
    tick.wake();
  } catch (error) {
    // Another process was quicker.
    if (!(error instanceof Conflict)) throw error;
  }
}
