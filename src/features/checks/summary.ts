import type { Chart } from "../../chart.js";
import type { CheckAnswer, CheckRound, Community, Question } from "../../domain/records.js";
import { suppressRow } from "../../domain/suppression.js";
import * as m from "../../message.js";
import type { Say } from "../../text/say.js";
import { wordsOf } from "./sets.js";
import { FEWEST_ANONYMOUS } from "./setup-form.js";

const SCALE = [1, 2, 3, 4, 5];
const QUOTED = 10;
const LONGEST_QUOTE = 300;
/** Charts a message takes without becoming long. */
const CHARTS = 2;

export interface Gathered {
  readonly round: CheckRound;
  readonly community: Community;
  readonly asked: number;
  readonly answers: readonly CheckAnswer[];
}

/**
 * What came of a round, for everybody who answered: how many did, each question's numbers with their base, and what was said, without
 * names. Of an anonymous one nothing under five answers, question by question, and small counts withheld with what would tell them.
 */
export function summary({ round, community, asked, answers }: Gathered, say: Say): m.Message {
  const title = m.heading(say("check.result", { community: community.name, date: say.date(round.date) }));
  const turnout = m.text(say("check.turnout", { n: answers.length, asked: Math.max(asked, answers.length) }));
  if (round.anonymous && answers.length < FEWEST_ANONYMOUS)
    return m.message(say.locale, title, m.text(say("check.tooFewAnswers", { least: FEWEST_ANONYMOUS })));
  let charts = 0;
  const parts = round.questions.flatMap((question) => {
    const said = answers.map((one) => one.answers[question.id]).filter((one) => one !== undefined);
    const head = m.text(m.bold(wordsOf(question, say.locale)), " ", say("check.base", { n: said.length }));
    if (said.length === 0) return [head];
    if (round.anonymous && said.length < FEWEST_ANONYMOUS)
      return [m.text(m.bold(wordsOf(question, say.locale))), m.note(say("check.tooFewAnswers", { least: FEWEST_ANONYMOUS }))];
    if (question.kind !== "scale") return [head, ...quotes(said.map(String), say)];
    const { line, chart } = scale(question, said.map(Number), round.anonymous, say);
    charts += chart ? 1 : 0;
    return [head, m.text(line), ...(chart && charts <= CHARTS ? [m.chartBlock(chart)] : [])];
  });
  return m.message(
    say.locale,
    title,
    turnout,
    ...parts,
    m.note(say(round.anonymous ? "check.wasAnonymous" : "check.withoutNames")),
  );
}

/** In random order of their ids, which say nothing of who and when. */
function quotes(said: readonly string[], say: Say): readonly m.Block[] {
  const more = said.length - QUOTED;
  return [
    m.list(said.slice(0, QUOTED).map((one) => (one.length > LONGEST_QUOTE ? `${one.slice(0, LONGEST_QUOTE)}…` : one))),
    ...(more > 0 ? [m.note(say("check.more", { n: more }))] : []),
  ];
}

function scale(
  question: Question,
  said: readonly number[],
  anonymous: boolean,
  say: Say,
): { readonly line: string; readonly chart?: Chart } {
  const counts = SCALE.map((n) => said.filter((one) => one === n).length);
  const shown = anonymous ? suppressRow(counts, { threshold: FEWEST_ANONYMOUS }) : undefined;
  const cells = counts.map((count, at) => {
    const cell = shown?.cells[at];
    return cell === undefined || cell.kind === "count" ? say.number(count) : cell.kind === "under" ? `<${cell.below}` : "–";
  });
  const numbers = SCALE.map((n, at) => `${say.number(n)}: ${cells[at]}`).join(" · ");
  // A mean of few would tell the withheld counts.
  const mean = said.reduce((sum, one) => sum + one, 0) / said.length;
  const line = shown?.applied ? numbers : `${numbers} (${say("check.mean", { mean: say.number(mean, 1) })})`;
  if (shown?.applied) return { line };
  const title = wordsOf(question, say.locale);
  const chart: Chart = {
    kind: "bar",
    title: title.length > 60 ? `${title.slice(0, 59)}…` : title,
    categories: SCALE.map((n) => say.number(n)),
    series: [{ name: say("check.answersShort"), data: counts }],
    locale: say.locale,
    alt: `${title} ${numbers}`,
  };
  return { line, chart };
}
