import type { Id, Poll, PollOutcome } from "../../domain/records.js";
import type { Result } from "../../domain/voting/result.js";
import * as m from "../../message.js";
import type { Say } from "../../text/say.js";
import { shorten } from "../../text/shorten.js";

/** Pairs are shown among so many of the first. */
const IN_TABLE = 6;

/** What a candidate is called. */
export type Texts = (id: Id) => string;

const names = (ids: readonly string[], text: Texts, say: Say): string => say.list(ids.map((id) => `“${text(id)}”`));

/** How sure the order is: ties are said, and how many ballots would have to differ for another to be level. */
export function sureBlock({ sure, ranks, chosen, base }: Result, text: Texts, say: Say): readonly m.Block[] {
  const top = ranks[0] ?? [];
  const lines: string[] = [];
  if (top.length > 1) lines.push(say("poll.sure.tie", { names: names(top, text, say), n: top.length }));
  else if (sure.first !== null) lines.push(say("poll.sure.first", { n: sure.first, counted: base.counted }));
  const lower = ranks.slice(1).filter((group) => group.length > 1);
  if (lower.length > 0) lines.push(say("poll.sure.ties", { n: lower.length }));
  // A tie at the edge of what is chosen: more are chosen than there are places.
  if (top.length === 1 && sure.chosen === 0) lines.push(say("poll.sure.edge", { n: chosen.length }));
  return lines.length > 0 ? [m.text(m.bold(say("poll.sure")), " ", lines.join(" "))] : [];
}

export function minorityBlock({ minority }: Result, text: Texts, say: Say): readonly m.Block[] {
  if (!minority) return [];
  const wanted = minority.wanted.map(({ candidate }) => candidate);
  return [
    m.text(
      m.bold(say("poll.minority")),
      " ",
      say("poll.minorityWanted", {
        n: minority.ballots,
        names: names(wanted, text, say),
        supporters: minority.wanted[0]?.supporters ?? 0,
      }),
    ),
  ];
}

/** Every pair put against each other: who beats all others, or that nobody does and why; with the table of the first. */
export function pairwiseBlocks({ pairwise, ranks }: Result, text: Texts, say: Say): readonly m.Block[] {
  if (!pairwise) return [];
  const said = pairwise.winner
    ? say(pairwise.winner === ranks[0]?.[0] && ranks[0].length === 1 ? "poll.pairs.same" : "poll.pairs.other", {
        name: names([pairwise.winner], text, say),
      })
    : pairwise.cycle
      ? say("poll.pairs.cycle", { names: [...pairwise.cycle, pairwise.cycle[0] ?? ""].map((id) => `“${text(id)}”`).join(" > ") })
      : say("poll.pairs.none");
  const first = ranks.flat().slice(0, IN_TABLE);
  const wins = (a: string, b: string): number =>
    pairwise.wins[pairwise.candidates.indexOf(a)]?.[pairwise.candidates.indexOf(b)] ?? 0;
  return [
    m.text(m.bold(say("poll.pairs")), " ", said),
    m.table(
      ["", ...first.map((_, at) => say.number(at + 1))],
      first.map((a, at) => [
        `${say.number(at + 1)}. ${shorten(text(a), 40)}`,
        ...first.map((b) => (a === b ? "–" : `${say.number(wins(a, b))} : ${say.number(wins(b, a))}`)),
      ]),
    ),
  ];
}

/** The weighted order beside the plain one. */
export function voiceBlocks(poll: Poll, { voice }: PollOutcome, text: Texts, say: Say): readonly m.Block[] {
  if (!voice || poll.weighting === "none") return [];
  const shown = voice.standings.slice(0, 5);
  return [
    m.text(
      m.bold(say(`poll.voice.${poll.weighting}`)),
      " ",
      say(voice.changesFirst ? "poll.voice.otherFirst" : "poll.voice.sameFirst", { voices: voice.voices }),
      ...(voice.withoutGroup > 0 ? [" ", say("poll.voice.without", { n: voice.withoutGroup })] : []),
    ),
    ...inOrder(
      shown.map(({ rank }) => rank),
      shown.map(({ candidate, score, plainRank }) =>
        // Voices are split among those of one group: often whole, else with two digits.
        say("poll.voice.line", {
          text: text(candidate),
          score: say.number(score, Number.isInteger(score) ? 0 : 2),
          plain: plainRank,
        }),
      ),
      say,
    ),
  ];
}

/** Lines by their rank. Level ones share a number, which a numbered list cannot. */
export function inOrder(ranks: readonly number[], lines: readonly m.Text[], say: Say): readonly m.Block[] {
  if (lines.length === 0) return [];
  if (new Set(ranks).size === ranks.length) return [m.list(lines, true)];
  return lines.map((line, at) => m.text(`${say.number(ranks[at] ?? 0)}. `, ...(Array.isArray(line) ? line : [line])));
}

/** What the talk between two rankings changed. */
export function changeBlocks({ change }: PollOutcome, text: Texts, say: Say): readonly m.Block[] {
  if (!change) return [];
  const moved = change.moves.filter(({ rose }) => rose !== 0).slice(0, 8);
  return [
    m.text(
      m.bold(say("poll.change")),
      " ",
      say(change.newFirst ? "poll.change.newFirst" : "poll.change.sameFirst", {
        before: change.counted.before,
        after: change.counted.after,
      }),
      ...(change.alike === null ? [] : [" ", say("poll.change.alike", { alike: say.number(change.alike, 2) })]),
    ),
    ...(moved.length > 0
      ? [
          m.list(
            moved.map(({ candidate, from, to, rose }) =>
              say(rose > 0 ? "poll.change.rose" : "poll.change.fell", { text: text(candidate), from, to }),
            ),
          ),
        ]
      : []),
  ];
}
