import { addDays, dateIn } from "../domain/dates.js";
import { fold } from "../domain/fold.js";
import { idFrom } from "../domain/ids.js";
import type { Parts } from "../domain/interaction.js";
import type { Programme } from "../domain/records.js";
import type { Instant } from "../events.js";
import { insert, type Step, type Store } from "../ports.js";
import { entrySteps, type SampleCommunity, type SampleId } from "./entry.js";
import { SAMPLE_COMMUNITIES, SAMPLE_ORGANISATIONS, SAMPLE_PEOPLE } from "./people.js";
import { storySteps } from "./story.js";
import { TELLINGS } from "./tellings.js";

/** Five months back, so that weeks, quarters and trends can be seen. */
const DAYS = 150;

/**
 * Writes the trial's sample data: three communities with channels on `platform`, their people, some months of
 * entries up to `now`, and in each one need followed from who asked to what came of it.
 * Everything is marked as sample. For a programme that has none yet.
 */
export async function makeSample(store: Store, programme: Programme, platform: string, now: Instant): Promise<void> {
  const id: SampleId = (...parts) => idFrom("sample", programme.id, ...parts);
  await store.atomically(background(programme, platform, now, id));
  const steps: Step[] = [];
  for (const community of SAMPLE_COMMUNITIES)
    steps.push(...entries(community, programme, platform, now, id), ...storySteps(community, programme, platform, now, id));
  // Batches keep the write lock short.
  for (let at = 0; at < steps.length; at += 400) await store.atomically(steps.slice(at, at + 400));
}

/** Communities, channels, organisations, people, their identities and roles. */
function background(programme: Programme, platform: string, now: Instant, id: SampleId): Step[] {
  const of = { programme: programme.id };
  const createdAt = now - DAYS * 86_400_000;
  return [
    ...SAMPLE_COMMUNITIES.flatMap(({ key, name, locale, zone, weekStart }) => [
      insert(
        "community",
        {
          ...of,
          id: id(key),
          name,
          locale,
          zone,
          settings: { weekStart },
          sample: true,
          createdAt,
          archivedAt: null,
          version: 1,
        },
        "any",
      ),
      insert(
        "channel",
        { ...of, id: id("channel", key), community: id(key), platform, workspace: platform, place: key, name, active: true },
        "any",
      ),
    ]),
    ...SAMPLE_ORGANISATIONS.map(({ name, stakeholder, country }) =>
      insert(
        "organisation",
        {
          ...of,
          id: id("org", name),
          name,
          folded: fold(name),
          aliases: [],
          stakeholder,
          country,
          mergedInto: null,
          sample: true,
          createdAt,
          version: 1,
        },
        "any",
      ),
    ),
    ...SAMPLE_PEOPLE.flatMap(({ account, name, sex, age, organisation, roles }) => [
      insert(
        "person",
        {
          ...of,
          id: id("person", account),
          name,
          organisation: id("org", organisation),
          locale: null,
          zone: null,
          sex,
          ageBand: age,
          settings: { thanks: true },
          sample: true,
          createdAt,
          erasedAt: null,
          version: 1,
        },
        "any",
      ),
      insert(
        "identity",
        {
          ...of,
          id: id("identity", account),
          person: id("person", account),
          platform,
          workspace: platform,
          account,
          name,
          locale: null,
          zone: null,
          active: true,
        },
        "any",
      ),
      ...Object.entries(roles).map(([key, role]) =>
        insert(
          "roleGrant",
          {
            ...of,
            id: id("role", account, key),
            person: id("person", account),
            community: key === "" ? "" : id(key),
            role,
            createdAt,
            sample: true,
          },
          "any",
        ),
      ),
    ]),
  ];
}

/** Entries of one community: two to five a week, fewer in the middle, with what a log really has: gaps, repeats, one long event now and then. */
function entries(community: SampleCommunity, programme: Programme, platform: string, now: Instant, id: SampleId): Step[] {
  const random = numbers(community.key);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const members = SAMPLE_PEOPLE.filter((person) => community.key in person.roles);
  const today = dateIn(community.zone, now);
  const tellings = TELLINGS[community.key] ?? [];
  const steps: Step[] = [];
  for (let ago = DAYS; ago >= 1; ago -= 1) {
    const quiet = ago > 70 && ago < 90;
    if (random() > (quiet ? 0.15 : 0.5)) continue;
    const [type = "email", theme = "", title = "", summary = "", lesson = ""] = pick(tellings).split("|");
    const date = addDays(today, -ago);
    const gathering = ["workshop", "training", "webinar", "conference", "field-visit", "exchange-visit", "writeshop"].includes(
      type,
    );
    const logger = pick(members);
    const people = [...new Set([logger, pick(members), ...(gathering ? [pick(members), pick(members)] : [])])];
    const named = (sex: string) => people.filter((person) => person.sex === sex).length;
    const female = named("female") + (gathering ? 3 + Math.floor(random() * 9) : Math.floor(random() * 2));
    const male = named("male") + (gathering ? 2 + Math.floor(random() * 12) : 0);
    const parts: Parts = {
      themes: [theme],
      tools: gathering ? [{ tool: pick(["social-spaces", "e-learning", "field-collection", "repositories"]), use: "used" }] : [],
      organisations: [...new Set([pick(SAMPLE_ORGANISATIONS).name, ...(gathering ? [pick(SAMPLE_ORGANISATIONS).name] : [])])].map(
        (name, index) => ({
          organisation: id("org", name),
          part: gathering && index === 0 ? ("implementor" as const) : ("other" as const),
        }),
      ),
      // One entry in six counts nobody, as in a real log.
      counts:
        random() < 0.16
          ? {}
          : {
              "female.unknown": female,
              "male.unknown": male,
              ...(gathering ? { "unknown.youth": Math.floor(random() * 4) } : {}),
            },
      participants: people.map((person) => ({ person: id("person", person.account), name: null, informed: true })),
    };
    steps.push(
      ...entrySteps(
        {
          key: String(ago),
          type,
          title,
          date,
          endDate: type === "workshop" ? addDays(date, 1) : null,
          hour: 8 + Math.floor(random() * 9),
          minutes: type === "email" ? null : pick([20, 30, 45, 60, gathering ? 240 : 90]),
          mode:
            type === "email" || type === "call" || type === "webinar"
              ? "online"
              : gathering
                ? "in-person"
                : pick(["online", "in-person", "hybrid"]),
          summary: summary || null,
          lesson: lesson && random() < 0.6 ? lesson : null,
          logger: id("person", logger.account),
          parts,
        },
        community,
        programme,
        platform,
        id,
      ),
    );
  }
  return steps;
}

/** A small repeatable stream of numbers in [0, 1) (mulberry32): sample data must look the same on every machine. */
function numbers(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
