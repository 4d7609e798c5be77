import type { Poll, PollCandidate } from "../../domain/records.js";
import * as m from "../../message.js";
import type { Say } from "../../text/say.js";
import { shorten } from "../../text/shorten.js";
import { methodSentence, scoreWords, voiceSentence } from "./method-words.js";
import { idsOf } from "./read.js";
import { inOrder } from "./result-words.js";
import { moment } from "./when.js";

/** What a poll's message says of how it stands, besides the poll itself. */
export interface Live {
  readonly voted: number;
  /** The order so far; only where the poll shows it. */
  readonly order: readonly { readonly rank: number; readonly text: string; readonly score: number }[];
  /** Names of those who changed it, by id. */
  readonly names: ReadonlyMap<string, string>;
}
export const NOTHING_YET: Live = { voted: 0, order: [], names: new Map() };

/** Candidates listed in a channel; the ballot has all of them. */
const LISTED = 30;
/** With more, the ballot opens as a form. */
const MOST_BUTTONS = 8;

/** The poll as its channels see it: what it is about, how to vote, what happens with the vote, and every change since it opened. */
export function pollMessage(poll: Poll, candidates: readonly PollCandidate[], live: Live, say: Say): m.Message {
  return m.message(
    say.locale,
    m.heading(shorten(poll.title, 150)),
    poll.about !== null && m.text(poll.about),
    ...stageBlocks(poll, candidates, say),
    ...liveBlocks(poll, live, say),
    ...poll.changes.map((change) => m.note(changeWords(poll, change, live, say))),
    ...pollButtons(poll, candidates, say),
  );
}

function stageBlocks(poll: Poll, candidates: readonly PollCandidate[], say: Say): readonly m.Block[] {
  const until = { when: poll.closesAt === null ? "" : moment(poll.closesAt, poll.zone, say) };
  switch (poll.stage) {
    case "ideas":
      return [m.text(m.bold(say("poll.ideasOpen", until))), m.text(say("poll.ideasHow")), m.note(say("poll.ideasTrust"))];
    case "clarify":
      return [m.text(say("poll.clarifying", { n: candidates.length })), listed(candidates, say)];
    case "discussion":
      return [m.text(say("poll.discussing"))];
    case "cancelled":
      return [m.text(say("poll.isStopped", { when: poll.closedAt === null ? "" : moment(poll.closedAt, poll.zone, say) }))];
    case "closed":
      return [m.text(say("poll.isClosed", { when: poll.closedAt === null ? "" : moment(poll.closedAt, poll.zone, say) }))];
    case "draft":
    case "scheduled":
      return poll.collect
        ? [
            m.text(say("poll.ideasHow")),
            ...(candidates.length > 0 ? [listed(candidates, say)] : []),
            ...rules(poll, candidates, say),
          ]
        : [listed(candidates, say), ...rules(poll, candidates, say)];
    case "vote":
    case "first":
    case "final":
      return [
        ...(poll.stage === "vote" ? [] : [m.text(m.bold(say(`poll.round.${poll.stage}`)))]),
        listed(candidates, say),
        ...rules(poll, candidates, say),
        m.text(m.bold(say("poll.openUntil", until))),
      ];
  }
}

function rules(poll: Poll, candidates: readonly PollCandidate[], say: Say): readonly m.Block[] {
  return [
    m.text(methodSentence(say, poll.method, idsOf(candidates), poll.settings)),
    ...(poll.weighting === "none" ? [] : [m.text(voiceSentence(say, poll.weighting))]),
    m.note(`${say(poll.anonymous ? "poll.trust.anonymous" : "poll.trust.named")} ${say(`poll.mayVote.${poll.voters}`)}`),
  ];
}

const listed = (candidates: readonly PollCandidate[], say: Say): m.Block =>
  m.list(
    [
      ...candidates.slice(0, LISTED).map(({ text }) => text),
      ...(candidates.length > LISTED ? [say("poll.andMore", { n: candidates.length - LISTED })] : []),
    ],
    candidates.length <= LISTED,
  );

function liveBlocks(poll: Poll, { voted, order }: Live, say: Say): readonly m.Block[] {
  const shown = poll.stage === "vote" || poll.stage === "first" || poll.stage === "final";
  if (!shown || poll.shows === "nothing") return [];
  return [
    m.text(say("poll.votedSoFar", { n: voted })),
    ...(order.length > 0 ? [m.text(m.bold(say("poll.soFar")))] : []),
    ...inOrder(
      order.map(({ rank }) => rank),
      order.map(({ text, score }) => `${text} — ${scoreWords(poll, score, say)}`),
      say,
    ),
  ];
}

function changeWords(poll: Poll, change: Poll["changes"][number], { names }: Live, say: Say): string {
  const who = names.get(change.by) ?? say("poll.somebody");
  const at = (instant: number | null): string => (instant === null ? "–" : moment(instant, poll.zone, say));
  const [when, from, to] = [at(change.at), at(change.from), at(change.to)];
  if (change.what === "closes" || change.what === "missed") return say(`poll.change.${change.what}`, { who, when, from, to });
  return change.what === "few" ? say("poll.change.few", { until: from }) : say(`poll.change.${change.what}`, { who, when });
}

function pollButtons(poll: Poll, candidates: readonly PollCandidate[], say: Say): readonly m.Block[] {
  if (poll.stage === "ideas")
    return [m.buttons({ action: "poll.idea", label: say("poll.writeIdeas"), value: poll.id, opens: true, style: "primary" })];
  if (poll.stage !== "vote" && poll.stage !== "first" && poll.stage !== "final") return [];
  if (poll.method === "single" && candidates.length <= MOST_BUTTONS)
    return [
      m.buttons(
        ...candidates.map(({ id, text }) => ({
          action: "poll.pick",
          label: shorten(text, 75),
          value: `${poll.id}:${id}`,
          ...(poll.anonymous ? { confirm: say("poll.sureFinal") } : {}),
        })),
      ),
    ];
  return [m.buttons({ action: "poll.vote", label: say("poll.vote"), value: poll.id, opens: true, style: "primary" })];
}
