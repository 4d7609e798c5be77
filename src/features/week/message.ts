import { type Chart, topAndOthers } from "../../chart.js";
import type { Community } from "../../domain/records.js";
import { fiveWeeks, meanBefore, suggestion, type WeekAsked, type WeekFacts } from "../../domain/week.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import type { Say } from "../../text/say.js";
import { shortLabels } from "../../text/shorten.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";

/** The week as its channel sees it: lines a reader can finish in a minute, at most two charts, the rest behind a button. */
export function weekMessage(community: Community, asked: WeekAsked, facts: WeekFacts, say: ProgrammeSay): m.Message {
  const weeks = fiveWeeks(asked, facts);
  const week = weeks.at(-1);
  const title = m.heading(say("week.title", { community: community.name, from: say.day(asked.from), to: say.date(asked.to) }));
  const next = suggestion(asked, facts);
  const advice = next && m.text(m.bold(say("week.suggestion")), " ", say(`week.suggest.${next}`));
  if (!week || week.entries === 0) return m.message(say.locale, title, m.text(say("week.empty")), dueLine(facts, say), advice);
  const mean = meanBefore(weeks);
  return m.message(
    say.locale,
    title,
    m.text(
      m.bold(say("week.entries", { n: week.entries })),
      " ",
      say(compared(week.entries, mean), { mean: say.number(mean, mean % 1 === 0 ? 0 : 1) }),
    ),
    m.list([
      dotted(
        facts.types.map((one) => `${say.term("type", one.key)} ${say.number(one.count)}`),
        say,
      ),
      ...(week.counted > 0 ? [say("week.seats", { seats: week.nominal, counted: week.counted, n: week.entries })] : []),
      ...(facts.naming > 0 ? [say("week.people", { people: facts.people, naming: facts.naming, n: week.entries })] : []),
      ...(facts.newcomers > 0 ? [say("week.newcomers", { n: facts.newcomers })] : []),
      ...(facts.organisations.length > 0
        ? [
            say("week.organisations", {
              n: facts.organisations.length,
              names: say.list(facts.organisations.slice(0, 3).map((one) => one.key)),
            }),
          ]
        : []),
      ...(facts.lessons[0] ? [[m.bold(say("week.lesson")), " ", facts.lessons[0].lesson]] : []),
    ]),
    ...charts(asked, facts, say).map(m.chartBlock),
    dueLine(facts, say),
    advice,
    thanks(facts, say),
    m.buttons({ action: "week.more", label: say("week.more"), value: `${community.id}:${asked.to}` }),
  );
}

const compared = (entries: number, mean: number) =>
  mean === 0 ? "week.first" : entries > mean * 1.1 ? "week.above" : entries < mean * 0.9 ? "week.below" : "week.usual";

function dueLine(facts: WeekFacts, say: Say): m.Block | undefined {
  const [first] = facts.due;
  if (!first) return undefined;
  return m.text(say("week.due", { n: facts.due.length, what: first.what, date: say.day(first.due) }));
}

function thanks(facts: WeekFacts, say: Say): m.Block | undefined {
  const names = facts.loggers.flatMap((one) => (one.name ? [one.name] : [])).slice(0, 5);
  return names.length > 0 ? m.note(say("week.thanks", { names: say.list(names) })) : undefined;
}

/** The trend always, and what there is most to see of beside it: types, or themes, or women and men. */
function charts(asked: WeekAsked, facts: WeekFacts, say: ProgrammeSay): readonly Chart[] {
  const weeks = fiveWeeks(asked, facts);
  const trend: Chart = {
    kind: "bar",
    title: say("week.trend"),
    categories: weeks.map((week) => say.day(week.from)),
    series: [{ name: say("week.entriesShort"), data: weeks.map((week) => week.entries) }],
    locale: say.locale,
    alt: say("week.trendAlt", { numbers: weeks.map((week) => `${say.day(week.from)} ${say.number(week.entries)}`).join(", ") }),
  };
  const busy = weeks.filter((week) => week.entries > 0).length > 1;
  const parts =
    facts.types.length > 1
      ? counted("type", facts.types, say)
      : facts.themes.length > 1
        ? counted("theme", facts.themes, say)
        : undefined;
  return [...(busy ? [trend] : []), ...(parts ? [parts] : [])];
}

function counted(list: "type" | "theme", rows: WeekFacts["types"], say: ProgrammeSay): Chart {
  const top = topAndOthers(
    rows.map((row) => ({ label: say.shortTerm(list, row.key), value: row.count })),
    8,
    say("week.others"),
  );
  return {
    kind: "bar",
    title: say(list === "type" ? "week.byType" : "week.byTheme"),
    categories: shortLabels(top.map((row) => row.label)),
    series: [{ name: say("week.entriesShort"), data: top.map((row) => row.value) }],
    locale: say.locale,
    alt: `${say(list === "type" ? "week.byType" : "week.byTheme")}: ${top.map((row) => `${row.label} ${say.number(row.value)}`).join(", ")}`,
  };
}

/** What stands behind the button: everything else the week's rows say. */
export function weekDetails(community: Community, asked: WeekAsked, facts: WeekFacts, say: ProgrammeSay): m.Message {
  const untouched = say.vocabulary
    .entries("theme")
    .filter(
      (theme) => !facts.recentThemes.includes(theme.code) && !community.settings.hiddenEntries?.includes(`theme:${theme.code}`),
    )
    .map((theme) => theme.label[say.locale]);
  const bySex = ["female", "male", "unknown"].map((sex) => ({
    sex,
    n: facts.cells.filter((cell) => cell.sex === sex).reduce((sum, cell) => sum + cell.count, 0),
  }));
  const youth = facts.cells.filter((cell) => cell.age === "youth").reduce((sum, cell) => sum + cell.count, 0);
  return m.message(
    say.locale,
    m.heading(say("week.title", { community: community.name, from: say.day(asked.from), to: say.date(asked.to) })),
    m.facts([
      ...(facts.themes.length > 0
        ? ([
            [
              say("week.themes"),
              facts.themes.map((one) => `${say.term("theme", one.key)} (${say.number(one.count)})`).join("; "),
            ],
          ] as const)
        : []),
      ...(untouched.length > 0 ? ([[say("week.untouched"), untouched.join("; ")]] as const) : []),
      ...(bySex.some((one) => one.n > 0)
        ? ([
            [
              say("week.who"),
              dotted(
                [
                  ...bySex.map((one) => `${say(`sex.${one.sex as "female"}`)} ${say.number(one.n)}`),
                  `${say("age.youth")} ${say.number(youth)}`,
                ],
                say,
              ),
            ],
          ] as const)
        : []),
      ...(facts.organisations.length > 0
        ? ([
            [
              say("week.allOrganisations"),
              facts.organisations
                .slice(0, 10)
                .map((one) => `${one.key} (${say.number(one.count)})`)
                .join(", "),
            ],
          ] as const)
        : []),
    ]),
    facts.lessons.length > 0 && m.text(m.bold(say("week.lessons"))),
    facts.lessons.length > 0 && m.list(facts.lessons.map((one) => [m.bold(one.title), ": ", one.lesson])),
    facts.due.length > 0 && m.text(m.bold(say("week.allDue"))),
    facts.due.length > 0 &&
      m.list(
        facts.due.map((one) =>
          dotted(
            [one.who ?? "", one.what, say.day(one.due)].filter((part) => part !== ""),
            say,
          ),
        ),
      ),
  );
}
