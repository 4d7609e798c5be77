import { DateTime } from "luxon";
import { addDays, dateIn } from "../domain/dates.js";
import type { Question } from "../domain/records.js";
import { QUESTION_SETS, questionAbout } from "../features/checks/sets.js";
import { endOf } from "../features/interest/new-form.js";
import { AT_ONCE } from "../looks.js";
import { insert, type Step } from "../ports.js";
import { entrySteps } from "./entry.js";
import { SAMPLE_PEOPLE } from "./people.js";
import { linked, type Telling } from "./story-rows.js";

const DAY_MS = 86_400_000;
/** Days ago. */
const CHECKED = 54;
const CALLED = 6;
/** Days ahead. */
const PLANNED = 9;
const ENDS = 12;

/** What was done about the items: the people named are those who were there. */
export function entriesOf(telling: Telling, platform: string): readonly Step[] {
  const { story, community, programme, now, id, row, person } = telling;
  const today = dateIn(community.zone, now);
  return story.entries.flatMap((entry, at) => {
    const people = [entry.by, ...entry.with];
    const of = (sex: string): number => SAMPLE_PEOPLE.filter((one) => people.includes(one.account) && one.sex === sex).length;
    const gathering = entry.type !== "call" && entry.type !== "meeting";
    const key = `story-${at}`;
    return [
      ...entrySteps(
        {
          key,
          type: entry.type,
          title: entry.title,
          summary: entry.summary,
          lesson: entry.lesson,
          date: addDays(today, -entry.ago),
          endDate: null,
          hour: 9,
          minutes: gathering ? 180 : 45,
          mode: entry.type === "call" || entry.type === "webinar" ? "online" : "in-person",
          logger: person(entry.by),
          parts: {
            themes: [entry.theme],
            tools: [],
            organisations: entry.organisations.map((name) => ({ organisation: id("org", name), part: "other" as const })),
            counts: { "female.unknown": of("female"), "male.unknown": of("male") },
            participants: people.map((account) => ({ person: person(account), name: null, informed: true })),
          },
        },
        community,
        programme,
        platform,
        id,
      ),
      linked(telling, entry.item, "interaction", id("interaction", community.key, key), entry.ago),
      ...(entry.item === 1
        ? [
            insert(
              "followUp",
              {
                programme: programme.id,
                id: row("followUp"),
                community: id(community.key),
                interaction: id("interaction", community.key, key),
                what: story.event.title,
                who: null,
                person: person(entry.by),
                due: addDays(today, PLANNED),
                status: "open",
                createdAt: now - entry.ago * DAY_MS,
                closedAt: null,
                version: 1,
              },
              "any",
            ),
          ]
        : []),
    ];
  });
}

/** A learning check about the item that is done, answered and closed. */
export function checkSteps(telling: Telling): readonly Step[] {
  const { story, community, programme, now, id, row, person, ago } = telling;
  const useful = QUESTION_SETS.needs.filter(({ kind }) => kind === "scale");
  const questions: readonly Question[] = [questionAbout(story.needs[0]?.text ?? ""), ...useful];
  const of = { programme: programme.id, community: id(community.key), questions, place: "channel", anonymous: false } as const;
  const answers = Object.entries(story.learned);
  return [
    insert(
      "checkPlan",
      {
        ...of,
        id: row("check"),
        person: person(story.runs),
        rhythm: "once",
        hour: 10,
        state: "stopped",
        nextDate: null,
        lookAt: AT_ONCE,
        createdAt: ago(CHECKED),
        version: 2,
      },
      "any",
    ),
    insert(
      "checkRound",
      {
        ...of,
        id: row("round"),
        plan: row("check"),
        date: addDays(dateIn(community.zone, now), -CHECKED),
        sentAt: ago(CHECKED),
        closesAt: ago(CHECKED - 6),
        state: "closed",
        lookAt: AT_ONCE,
      },
      "any",
    ),
    ...answers.flatMap(([who, words], at) => [
      insert(
        "checkPart",
        { programme: programme.id, id: row("part", who), round: row("round"), person: person(who), answered: true },
        "any",
      ),
      insert(
        "checkAnswer",
        {
          programme: programme.id,
          id: row("answer", who),
          round: row("round"),
          person: person(who),
          answers: { [questions[0]?.id ?? ""]: words, ...Object.fromEntries(useful.map((one) => [one.id, 5 - (at % 2)])) },
        },
        "any",
      ),
    ]),
    linked(telling, 0, "check", row("check"), CHECKED),
  ];
}

/** What comes next for the item in hand. */
export function eventSteps(telling: Telling): readonly Step[] {
  const { story, community, programme, now, id, row, person, ago } = telling;
  const { zone } = community;
  const start = DateTime.fromMillis(now, { zone })
    .plus({ days: PLANNED })
    .set({ hour: 10, minute: 0, second: 0, millisecond: 0 });
  return [
    insert(
      "plannedEvent",
      {
        programme: programme.id,
        id: row("event"),
        community: id(community.key),
        type: "meeting",
        title: story.event.title,
        description: story.event.description,
        start: start.toMillis(),
        end: start.plus({ minutes: 90 }).toMillis(),
        zone,
        allDay: false,
        date: start.toISODate() ?? "",
        place: null,
        link: null,
        person: person(story.owners[1]),
        source: row("event"),
        state: "planned",
        interaction: null,
        checkIn: row("event", "check-in"),
        // As for a later date of a series, a week before.
        announceAt: start.minus({ days: 7 }).toMillis(),
        createdAt: ago(CALLED),
        version: 1,
      },
      "any",
    ),
    linked(telling, 1, "event", row("event"), CALLED),
  ];
}

/** A call for people to take it further, open to whoever tries the product. */
export function callSteps(telling: Telling): readonly Step[] {
  const { story, community, programme, now, id, row, person, ago } = telling;
  const deadline = addDays(dateIn(community.zone, now), ENDS);
  return [
    insert(
      "interestCall",
      {
        programme: programme.id,
        id: row("call"),
        community: id(community.key),
        title: story.call.title,
        problem: story.call.problem,
        objectives: story.call.objectives,
        rightPeople: null,
        authority: false,
        deadline,
        closesAt: endOf(deadline, community.zone),
        places: 3,
        criteria: story.call.criteria,
        questions: [],
        reviewers: [person(story.runs)],
        state: "open",
        createdBy: person(story.runs),
        source: row("call"),
        sample: true,
        createdAt: ago(CALLED),
        decidedAt: null,
        version: 1,
      },
      "any",
    ),
    linked(telling, 1, "call", row("call"), CALLED),
  ];
}
