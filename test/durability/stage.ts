import { addDays } from "../../src/domain/dates.js";
import { idFrom } from "../../src/domain/ids.js";
import type { Interaction } from "../../src/domain/records.js";
import { insert, type Step, type Store } from "../../src/ports.js";
import { NOON, type World, world } from "../support/world.js";

/** Monday, 30 November 2026. */
export const FIRST_MONDAY = "2026-11-30";
const COMMUNITIES = ["Seeds", "Soils", "Water", "Trade"];

/** Four communities on two platforms each, with an entry every week, people whose logging stops and starts, and things taken on. */
export async function setUp(store: Store, weeks: number): Promise<World> {
  const w = await world({ store, zone: "UTC" });
  const { programme } = w;
  const steps: Step[] = [
    insert("workspace", { programme, id: idFrom("pages"), platform: "web", external: "web", name: "", active: true }),
  ];
  for (const [nth, name] of COMMUNITIES.entries()) {
    const community = nth === 0 ? w.community : await w.addCommunity(name, `room ${name}`, { zone: "UTC" });
    const pages = {
      programme,
      id: idFrom("pages", name),
      community,
      platform: "web",
      workspace: "web",
      place: name,
      name,
      active: true,
    };
    steps.push(insert("channel", pages));
    const steady = (await w.as(`steady ${name}`, { community })).person;
    const forgetful = (await w.as(`forgetful ${name}`, { community })).person;
    await w.as(`facilitator ${name}`, { community, role: "facilitator" });
    for (let week = -5; week < weeks; week += 1) {
      const monday = addDays(FIRST_MONDAY, 7 * week);
      const entry = (day: number, by: string) =>
        steps.push(insert("interaction", interaction(programme, community, addDays(monday, day), by)));
      entry(-3, steady);
      // Five weeks of entries, three of silence: a reminder each time.
      if ((week + 8) % 8 < 5) entry(-4, forgetful);
      steps.push(insert("followUp", followUp(programme, community, addDays(monday, 1), steady)));
    }
  }
  while (steps.length > 0) await store.atomically(steps.splice(0, 400));
  return w;
}

const interaction = (programme: string, community: string, date: string, by: string): Interaction => ({
  programme,
  id: idFrom(community, date, by),
  community,
  type: "call",
  title: `On ${date}`,
  date,
  endDate: null,
  time: null,
  zone: "UTC",
  durationMinutes: null,
  mode: null,
  place: null,
  country: null,
  summary: null,
  lesson: null,
  language: null,
  links: [],
  nominal: null,
  status: "draft",
  loggedBy: by,
  loggedVia: "test",
  source: `${community} ${date} ${by}`,
  sample: false,
  createdAt: NOON,
  updatedAt: NOON,
  deletedAt: null,
  deletedReason: null,
  version: 1,
});

const followUp = (programme: string, community: string, due: string, person: string) => ({
  programme,
  id: idFrom("taken on", community, due),
  community,
  interaction: null,
  what: `By ${due}`,
  who: null,
  person,
  due,
  status: "open" as const,
  createdAt: NOON,
  closedAt: null,
  version: 1,
});
