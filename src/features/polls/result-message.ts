import { hasNumbers } from "../../chart.js";
import type { Poll, PollCandidate, PollOutcome } from "../../domain/records.js";
import type { Result } from "../../domain/voting/result.js";
import * as m from "../../message.js";
import type { Say } from "../../text/say.js";
import { shorten, shortLabels } from "../../text/shorten.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import { scoreWords, UNITS } from "./method-words.js";
import { changeBlocks, inOrder, minorityBlock, pairwiseBlocks, sureBlock, type Texts, voiceBlocks } from "./result-words.js";
import { turnoutBlocks } from "./turnout-words.js";

/** Lines and bars shown; the rest is said to be there. */
const SHOWN = 10;
const MOST_BUTTONS = 3;

/** What a round came to, for the channels: the order with a chart and in words, who took part, and how sure it is. */
export function resultMessage(
  poll: Poll,
  outcome: PollOutcome,
  candidates: readonly PollCandidate[],
  say: ProgrammeSay,
): m.Message {
  const text: Texts = (id) => candidates.find((one) => one.id === id)?.text ?? "–";
  const { result } = outcome;
  const { voted, members } = outcome.byStakeholder;
  return m.message(
    say.locale,
    m.heading(shorten(say(outcome.round === "first" ? "poll.result.first" : "poll.result.title", { title: poll.title }), 150)),
    m.text(
      say("poll.result.voted", { voted, members, share: say.percent(members === 0 ? 0 : (100 * voted) / members, 0) }),
      " ",
      say(poll.anonymous ? "poll.result.anonymous" : "poll.result.named"),
    ),
    outcome.partly === true && m.note(say("poll.result.partly")),
    ...(result
      ? orderBlocks(poll, outcome, result, text, say)
      : [m.text(say(voted === 0 ? "poll.result.nobody" : "poll.result.tooFew"))]),
    ...turnoutBlocks(outcome, say),
    ...(outcome.round === "first" ? [m.text(say("poll.discuss"))] : []),
    ...agendaButtons(poll, outcome, text, say),
  );
}

function orderBlocks(poll: Poll, outcome: PollOutcome, result: Result, text: Texts, say: Say): readonly m.Block[] {
  if (result.base.counted === 0) return [m.text(say("poll.result.nobody"))];
  const shown = result.standings.slice(0, SHOWN);
  const wanted = result.pairwise ? "poll.result.upper" : "poll.result.supporters";
  const lines = shown.map(({ candidate, score, supporters }) => [
    m.bold(text(candidate)),
    ` — ${scoreWords(poll, score, say)}`,
    ...(result.pairwise || poll.method === "dots" ? [` · ${say(wanted, { n: supporters })}`] : []),
  ]);
  return [
    ...inOrder(
      shown.map(({ rank }) => rank),
      lines,
      say,
    ),
    ...(result.standings.length > SHOWN ? [m.note(say("poll.andMore", { n: result.standings.length - SHOWN }))] : []),
    ...chartBlocks(poll, result, text, say),
    ...sureBlock(result, text, say),
    ...minorityBlock(result, text, say),
    ...pairwiseBlocks(result, text, say),
    ...voiceBlocks(poll, outcome, text, say),
    ...changeBlocks(outcome, text, say),
  ];
}

function chartBlocks(poll: Poll, result: Result, text: Texts, say: Say): readonly m.Block[] {
  const shown = result.standings.slice(0, SHOWN);
  const chart = {
    kind: "bar" as const,
    title: say("poll.result.chart"),
    categories: shortLabels(shown.map(({ candidate }) => text(candidate))),
    series: [{ name: say(`poll.result.series.${UNITS[poll.method]}`), data: shown.map(({ score }) => score) }],
    locale: say.locale,
    alt: say("poll.result.alt", {
      numbers: shown.map(({ candidate, score }) => `${text(candidate)} ${scoreWords(poll, score, say)}`).join(", "),
    }),
  };
  return hasNumbers(chart) ? [m.chartBlock(chart)] : [];
}

/** For the first of those chosen, while nothing is settled for longer than a button can say. */
function agendaButtons(poll: Poll, outcome: PollOutcome, text: Texts, say: Say): readonly m.Block[] {
  const chosen = outcome.round === "first" ? [] : (outcome.result?.chosen ?? []);
  if (chosen.length === 0) return [];
  return [
    m.buttons(
      ...chosen.slice(0, MOST_BUTTONS).map((candidate) => ({
        action: "agenda.add",
        label: shorten(say("poll.toAgenda", { text: text(candidate) }), 75),
        value: `poll:${poll.id}:${candidate}`,
        opens: true,
      })),
    ),
  ];
}
