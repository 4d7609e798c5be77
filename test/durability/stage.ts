import { addDays } from "../../src/domain/dates.js";
import { idFrom } from "../../src/domain/ids.js";
import type { CheckPlan, Poll } from "../../src/domain/records.js";
import { insert, type Step, type Store, update } from "../../src/ports.js";
import { type World, world } from "../support/world.js";
import { checkPlan, followUp, interaction, poll } from "./rows.js";

/** Monday, 30 November 2026. */
export const FIRST_MONDAY = "2026-11-30";
const COMMUNITIES = ["Seeds", "Soils", "Water", "Trade"];
/** Five weeks of entries, three of silence; each of a community's forgetful people in another week. */
const FORGETFUL = 4;
/** Messages unasked that the forgetful take a week; everybody else takes the usual two. */
export const MORE = 3;

/**
 * Four communities on two platforms each, with an entry every week, people whose logging stops and starts, things taken on, a weekly
 * learning check (in private in two of them, in the channel in the others), a weekly poll of two of them in turns, and a coordinator.
 */
export async function setUp(store: Store, weeks: number): Promise<World> {
  const w = await world({ store, zone: "UTC" });
  const { programme } = w;
  const steps: Step[] = [
    insert("workspace", { programme, id: idFrom("pages"), platform: "web", external: "web", name: "", active: true }),
  ];
  const steadies: { readonly community: string; readonly person: string }[] = [];
  for (const [nth, name] of COMMUNITIES.entries()) {
    const community = nth === 0 ? w.community : await w.addCommunity(name, `room ${name}`, { zone: "UTC" });
    const where = { platform: "web", workspace: "web", place: name, name, active: true };
    steps.push(insert("channel", { programme, id: idFrom("pages", name), community, ...where }));
    const steady = (await w.as(`steady ${name}`, { community })).person;
    steadies.push({ community, person: steady });
    const facilitator = (await w.as(`facilitator ${name}`, { community, role: "facilitator" })).person;
    for (let which = 0; which < FORGETFUL; which += 1) {
      const { person } = await w.as(`forgetful ${which} ${name}`, { community });
      steps.push(update("person", { programme, id: person }, { settings: { promptBudget: MORE } }));
      for (let week = -5; week < weeks; week += 1)
        if ((week + 8 + 2 * which) % 8 < 5) steps.push(entry(programme, community, addDays(FIRST_MONDAY, 7 * week - 4), person));
    }
    const plan = checkPlan(programme, community, facilitator, nth < 2 ? "private" : "channel", FIRST_MONDAY);
    steps.push(insert("checkPlan", plan));
    for (let week = -5; week < weeks; week += 1) {
      const monday = addDays(FIRST_MONDAY, 7 * week);
      steps.push(entry(programme, community, addDays(monday, -3), steady));
      steps.push(insert("followUp", followUp(programme, community, addDays(monday, 1), steady)));
      if (week >= 0) steps.push(...answered(plan, monday, steady));
    }
  }
  for (let week = 0; week < weeks; week += 1)
    steps.push(
      ...pollOf(
        programme,
        steadies.filter((_, nth) => nth % 2 === week % 2),
        addDays(FIRST_MONDAY, 7 * week),
      ),
    );
  await w.as("coordinator", { role: "coordinator" });
  while (steps.length > 0) await store.atomically(steps.splice(0, 400));
  return w;
}

const entry = (programme: string, community: string, date: string, by: string): Step =>
  insert("interaction", interaction(programme, community, date, by));

/** The steady one's answer to the round of that Monday, whose id is known before it is sent. */
function answered(plan: CheckPlan, monday: string, person: string): readonly Step[] {
  const { programme, questions } = plan;
  const round = idFrom("check-round", plan.id, monday);
  const answers = Object.fromEntries(questions.map(({ id, kind }) => [id, kind === "scale" ? 4 : "Seed law"]));
  return [
    insert("checkPart", { programme, id: idFrom("check-part", round, person), round, person, answered: true }),
    insert("checkAnswer", { programme, id: idFrom("answer", round, person), round, person, answers }),
  ];
}

/** A poll of some communities that opens on that Monday, ten past nine, and closes a day later; the steady ones voted, the others are reminded. */
function pollOf(programme: string, of: readonly { community: string; person: string }[], monday: string): readonly Step[] {
  const opensAt = Date.parse(`${monday}T09:10:00Z`);
  const row: Poll = poll(
    programme,
    of.map((one) => one.community),
    opensAt,
    `Poll of ${monday}`,
  );
  const candidates = ["Seed law", "Soil health"].map((text, position) => ({
    programme,
    id: idFrom("candidate", row.id, text),
    poll: row.id,
    position,
    text,
    state: "standing" as const,
    mergedInto: null,
    needs: [],
  }));
  return [
    insert("poll", row),
    ...candidates.map((one) => insert("pollCandidate", one)),
    ...of.flatMap(({ person }): readonly Step[] => {
      const vote = { programme, id: idFrom("vote", row.id, person), poll: row.id, round: "vote" as const, person };
      const marks = { [candidates[0]?.id ?? ""]: 1 };
      return [insert("pollParticipation", vote), insert("pollBallot", { ...vote, marks, sealed: null, edition: 0 })];
    }),
  ];
}
