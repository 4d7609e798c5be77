import type { Chart } from "../../chart.js";
import { type FiguresFacts, studyFigures } from "../../domain/figures.js";
import * as m from "../../message.js";
import type { Say } from "../../text/say.js";
import { shortLabels } from "../../text/shorten.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import type { ReportAsked } from "./asked.js";
import { figureChart, figureLabels } from "./figures-text.js";

/** A period in a minute: how much, with whom, the trend, by type; several communities side by side, by name and not by rank. */
export function reportMessage(
  asked: ReportAsked,
  facts: FiguresFacts,
  title: string,
  again: string,
  say: ProgrammeSay,
): m.Message {
  const { from, to } = asked.question;
  const heading = m.heading(say("report.title", { what: title, from: say.date(from), to: say.date(to) }));
  const n = facts.months.reduce((sum, month) => sum + month.entries, 0);
  if (n === 0) return m.message(say.locale, heading, m.text(say("report.empty")));
  const seats = facts.months.reduce((sum, month) => sum + month.nominal, 0);
  const counted = facts.months.reduce((sum, month) => sum + month.counted, 0);
  const byType = figureChart("figure2", studyFigures(facts, figureLabels(say)), say);
  const trend = trendChart(facts, say);
  return m.message(
    say.locale,
    heading,
    m.list([
      say("week.entries", { n }),
      ...(counted > 0 ? [say("week.seats", { seats, counted, n })] : []),
      ...(facts.naming > 0 ? [say("week.people", { people: facts.people, naming: facts.naming, n })] : []),
    ]),
    asked.communities.length > 1 && sideBySide(asked, facts, say),
    trend && m.chartBlock(trend),
    byType && byType.categories.length > 1 && m.chartBlock(byType),
    again.length <= 1000 &&
      m.buttons(
        { action: "report.all", label: say("report.all"), value: again },
        { action: "report.share", label: say("shared.button"), value: again },
      ),
  );
}

function sideBySide(asked: ReportAsked, facts: FiguresFacts, say: Say): m.Block {
  const counted = new Map(facts.communities.map((row) => [row.key, row]));
  return m.table(
    [say("report.community"), say("week.entriesShort"), say("report.participants")],
    asked.communities.map((one) => [
      one.name,
      say.number(counted.get(one.id)?.count ?? 0),
      say.number(counted.get(one.id)?.nominal ?? 0),
    ]),
  );
}

/** By month, with the empty ones between; by year where there are more than twenty months, and the latest twenty of those. */
function trendChart(facts: FiguresFacts, say: Say): Chart | undefined {
  const first = facts.months[0]?.key;
  const last = facts.months.at(-1)?.key;
  if (!first || !last || first === last) return undefined;
  const keys: string[] = [];
  for (let n = indexOf(first); n <= indexOf(last); n += 1)
    keys.push(`${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`);
  const byYear = keys.length > 20;
  const shown = byYear ? [...new Set(keys.map((key) => key.slice(0, 4)))].slice(-20) : keys;
  const values = shown.map((key) =>
    facts.months.filter((month) => month.key.startsWith(key)).reduce((sum, month) => sum + month.entries, 0),
  );
  const title = say(byYear ? "figures.figure1" : "report.trend");
  return {
    kind: "bar",
    title,
    categories: shortLabels(shown),
    series: [{ name: say("week.entriesShort"), data: values }],
    locale: say.locale,
    alt: say("figures.alt", { title, rows: shown.map((key, n) => `${key} ${say.number(values[n] ?? 0)}`).join(", ") }),
  };
}

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
