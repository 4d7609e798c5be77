import { addDays, dateIn } from "../domain/dates.js";
import type { AgendaItem, Need, Poll, Programme } from "../domain/records.js";
import type { Instant } from "../events.js";
import { candidateRow } from "../features/polls/candidates.js";
import { countNow, turnouts } from "../features/polls/count.js";
import { AT_ONCE } from "../looks.js";
import { insert, type Step } from "../ports.js";
import type { SampleCommunity, SampleId } from "./entry.js";
import { SAMPLE_ORGANISATIONS, SAMPLE_PEOPLE } from "./people.js";
import { STORIES } from "./stories.js";
import { callSteps, checkSteps, entriesOf, eventSteps } from "./story-done.js";
import { linked, type Telling } from "./story-rows.js";

const DAY_MS = 86_400_000;
/** Days ago. */
const ASKED = 135;
const OPENED = 118;
const VOTED = 111;
const AGREED = 110;
const DONE = 60;
const CHANGED = 40;

/** One need of a community from who asked to what came of it, a second one in hand, and one that was asked lately. */
export function storySteps(
  community: SampleCommunity,
  programme: Programme,
  platform: string,
  now: Instant,
  id: SampleId,
): readonly Step[] {
  const story = STORIES[community.key];
  if (!story) return [];
  const telling: Telling = {
    story,
    community,
    programme,
    now,
    id,
    row: (...parts) => id("story", community.key, ...parts),
    person: (account) => id("person", account),
    ago: (days) => now - days * DAY_MS,
  };
  const { steps, poll } = pollSteps(telling);
  return [
    ...needSteps(telling),
    ...steps,
    ...agendaSteps(telling, poll),
    ...entriesOf(telling, platform),
    ...checkSteps(telling),
    ...eventSteps(telling),
    ...callSteps(telling),
  ];
}

const organisationOf = (account: string): { readonly name: string; readonly stakeholder: string; readonly country: string } => {
  const name = SAMPLE_PEOPLE.find((one) => one.account === account)?.organisation ?? "";
  return SAMPLE_ORGANISATIONS.find((one) => one.name === name) ?? { name, stakeholder: "other", country: "" };
};

function needSteps({ story, community, programme, id, row, person, ago }: Telling): readonly Step[] {
  const need = (at: number, text: string, by: string, state: Need["state"], days: number): Step =>
    insert(
      "need",
      {
        programme: programme.id,
        id: row("need", String(at)),
        community: id(community.key),
        person: person(by),
        text,
        language: community.locale,
        themes: [],
        organisation: id("org", organisationOf(by).name),
        country: organisationOf(by).country,
        source: "command",
        ref: row("need", String(at)),
        joinedTo: null,
        state,
        sample: true,
        createdAt: ago(days),
        updatedAt: ago(days),
        version: 1,
      },
      "any",
    );
  const states = ["met", "on-agenda"] as const;
  return [
    ...story.needs.flatMap(({ text, by, also }, at) => [
      need(at, text, by, states[at] ?? "polled", ASKED - 2 * at),
      ...also.map((who) =>
        insert(
          "needVoice",
          {
            programme: programme.id,
            id: row("voice", String(at), who),
            need: row("need", String(at)),
            person: person(who),
            organisation: id("org", organisationOf(who).name),
            own: null,
            at: ago(ASKED - 2 * at - 3),
          },
          "any",
        ),
      ),
    ]),
    need(story.needs.length, story.late.text, story.late.by, "open", 3),
  ];
}

/** A named vote, closed and counted as any other is. */
function pollSteps({ story, community, programme, id, row, person, ago }: Telling): { steps: readonly Step[]; poll: Poll } {
  const of = { programme: programme.id, id: row("poll") };
  const candidates = story.needs.map(({ text }, at) => candidateRow(of, text, at, row("need", String(at))));
  const ids = candidates.map((one) => one.id);
  const cast = Object.entries(story.votes).map(([who, wanted]) => ({
    who,
    marks: Object.fromEntries(wanted.map((at) => [ids[at] ?? "", 1])),
  }));
  const voter = (account: string) => {
    const { name, stakeholder, country } = organisationOf(account);
    return { person: person(account), organisation: name, stakeholder, country };
  };
  const voted = cast.map(({ who }) => voter(who));
  const members = SAMPLE_PEOPLE.filter(({ roles }) => community.key in roles).map(({ account }) => voter(account));
  const ballots = cast.map(({ marks }) => marks);
  const counting = { method: "approval", settings: { places: 2 }, candidates: ids, ballots, groups: null, before: null } as const;
  const poll: Poll = {
    ...of,
    title: story.poll.title,
    about: story.poll.about,
    communities: [id(community.key)],
    zone: community.zone,
    method: "approval",
    settings: counting.settings,
    weighting: "none",
    voters: "members",
    anonymous: false,
    collect: false,
    opensAt: ago(OPENED),
    closesAt: ago(VOTED),
    remindHours: 24,
    shows: "nothing",
    stage: "closed",
    changes: [],
    key: null,
    outcomes: [{ round: "vote", at: ago(VOTED), ...countNow(counting), ...turnouts(members, voted, false) }],
    drawn: null,
    lookAt: AT_ONCE,
    createdBy: person(story.runs),
    source: row("poll"),
    sample: true,
    createdAt: ago(OPENED),
    closedAt: ago(VOTED),
    version: 1,
  };
  const inRound = { programme: programme.id, poll: poll.id, round: "vote" as const };
  return {
    poll,
    steps: [
      insert("poll", poll, "any"),
      ...candidates.map((candidate) => insert("pollCandidate", candidate, "any")),
      ...cast.flatMap(({ who, marks }) => [
        insert("pollParticipation", { ...inRound, id: row("voted", who), person: person(who) }, "any"),
        insert("pollBallot", { ...inRound, id: row("ballot", who), person: person(who), marks, sealed: null, edition: 1 }, "any"),
      ]),
    ],
  };
}

function agendaSteps(telling: Telling, poll: Poll): readonly Step[] {
  const { story, community, programme, now, id, row, person, ago } = telling;
  const counted = poll.outcomes[0]?.result;
  const item = (at: 0 | 1, set: Pick<AgendaItem, "status" | "due" | "result" | "closedAt" | "updatedAt">): AgendaItem => {
    const candidate = candidateRow(poll, story.needs[at]?.text ?? "", at).id;
    const standing = counted?.standings.find((one) => one.candidate === candidate);
    return {
      programme: programme.id,
      id: row("item", String(at)),
      community: id(community.key),
      title: story.needs[at]?.text ?? "",
      why: {
        poll: poll.id,
        candidate,
        votes: standing?.score ?? 0,
        voters: counted?.base.counted ?? 0,
        rank: standing?.rank ?? 1,
      },
      owner: person(story.owners[at]),
      ...set,
      createdBy: person(story.runs),
      source: `poll:${poll.id}:${candidate}:${id(community.key)}`,
      sample: true,
      createdAt: ago(AGREED),
      version: 2,
    };
  };
  const today = dateIn(community.zone, now);
  const items = [
    item(0, {
      status: "done",
      due: addDays(today, -DONE + 5),
      result: story.result,
      closedAt: ago(DONE),
      updatedAt: ago(DONE),
    }),
    item(1, { status: "in-progress", due: addDays(today, 35), result: null, closedAt: null, updatedAt: ago(20) }),
  ];
  return [
    ...items.flatMap((one, at) => [
      insert("agendaItem", one, "any"),
      insert(
        "history",
        {
          programme: programme.id,
          id: row("history", String(at)),
          subject: one.id,
          kind: "other",
          action: "edited",
          by: person(story.owners[at as 0 | 1]),
          at: one.updatedAt,
          before: { title: one.title, owner: one.owner, due: one.due, status: "agreed", result: null },
          source: row("history", String(at)),
        },
        "any",
      ),
      linked(telling, at, "need", row("need", String(at)), AGREED),
      linked(telling, at, "poll", poll.id, AGREED),
    ]),
    insert(
      "agendaOutcome",
      {
        programme: programme.id,
        id: row("outcome"),
        community: id(community.key),
        ...story.outcome,
        date: addDays(today, -CHANGED - 5),
        by: person(story.runs),
        source: row("outcome"),
        sample: true,
        createdAt: ago(CHANGED),
        withdrawnAt: null,
      },
      "any",
    ),
    linked(telling, 0, "outcome", row("outcome"), CHANGED),
  ];
}
