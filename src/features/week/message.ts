import { type Chart, topAndOthers } from "../../chart.js";
import type { Community } from "../../domain/records.js";
import { fiveWeeks, meanBefore, suggestion, type WeekAsked, type WeekFacts } from "../../domain/week.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import type { Say } from "../../text/say.js";
import { shorten, shortLabels } from "../../text/shorten.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import type { Open } from "./open.js";

/** The week as its channel sees it: lines a reader can finish in a minute, at most two charts, the rest behind a button. */
export function weekMessage(community: Community, asked: WeekAsked, facts: WeekFacts, open: Open, say: ProgrammeSay): m.Message {
  const weeks = fiveWeeks(asked, facts);
  const week = weeks.at(-1);
  const title = m.heading(say("week.title", { community: community.name, from: say.day(asked.from), to: say.date(asked.to) }));
  const next = suggestion(asked, facts);
  const advice = next && m.text(m.bold(say("week.suggestion")), " ", say(`week.suggest.${next}`));
  if (!week || week.entries === 0)
    return m.message(say.locale, title, m.text(say("week.empty")), ...waiting(facts, open, say), advice);
  const mean = meanBefore(weeks);
  return m.message(
    say.locale,
    title,
    m.text(
      m.bold(say("week.entries", { n: week.entries })),
      " ",
      say(compared(week.entries, mean), { mean: say.number(mean, mean % 1 === 0 ? 0 : 1) }),
    ),
    m.list(
      [
        dotted(
          topAndOthers(
            facts.types.map((one) => ({ label: say.term("type", one.key), value: one.count })),
            5,
            say("week.others"),
          ).map((row) => `${row.label} ${say.number(row.value)}`),
          say,
        ),
        themesLine(facts, say),
        week.counted > 0 && say("week.seats", { seats: week.nominal, counted: week.counted, n: week.entries }),
        facts.naming > 0 &&
          dotted(
            [
              say("week.people", { people: facts.people, naming: facts.naming, n: week.entries }),
              ...(facts.newcomers > 0 ? [say("week.newcomers", { n: facts.newcomers })] : []),
            ],
            say,
          ),
        organisationsLine(facts, say),
        facts.lessons[0] && [m.bold(say("week.lesson")), " ", shorten(facts.lessons[0].lesson, LONGEST_LESSON)],
      ].filter((line) => line !== false && line !== undefined),
    ),
    ...charts(asked, facts, say).map(m.chartBlock),
    ...waiting(facts, open, say),
    advice,
    thanks(facts, say),
    m.buttons({ action: "week.more", label: say("week.more"), value: `${community.id}:${asked.to}` }),
  );
}

/** What is longer is read in full behind the button. */
const LONGEST_LESSON = 200;

function themesLine(facts: WeekFacts, say: ProgrammeSay): string | undefined {
  if (facts.themes.length === 0) return undefined;
  const top = topAndOthers(
    facts.themes.map((one) => ({ label: say.shortTerm("theme", one.key), value: one.count })),
    3,
    say("week.others"),
  );
  return `${say("week.themes")}: ${dotted(
    top.map((row) => `${row.label} ${say.number(row.value)}`),
    say,
  )}`;
}

function organisationsLine(facts: WeekFacts, say: Say): string | undefined {
  const n = facts.organisations.length;
  if (n === 0) return undefined;
  const names = say.list(facts.organisations.slice(0, 3).map((one) => one.key));
  const { across, linked } = facts;
  return dotted([say("week.organisations", { n, names }), ...(across > 0 ? [say("week.across", { across, linked })] : [])], say);
}

/** Above or below what is usual by an entry at least, and by a tenth: one entry beside a mean of 0.8 is as usual. */
function compared(entries: number, mean: number) {
  if (mean === 0) return "week.first";
  const apart = Math.max(1, mean / 10);
  return entries >= mean + apart ? "week.above" : entries <= mean - apart ? "week.below" : "week.usual";
}

/** What waits for somebody, or for everybody. */
const waiting = (facts: WeekFacts, open: Open, say: Say) => [dueLine(facts, say), openLine(open, say), nextLine(facts, say)];

function openLine({ polls, checks }: Open, say: Say): m.Block | undefined {
  const parts = [
    ...(polls > 0 ? [say("week.openPolls", { n: polls })] : []),
    ...(checks > 0 ? [say("week.openChecks", { n: checks })] : []),
  ];
  return parts.length > 0 ? m.text(m.bold(say("week.open")), " ", dotted(parts, say)) : undefined;
}

function dueLine(facts: WeekFacts, say: Say): m.Block | undefined {
  const [first] = facts.due;
  if (!first) return undefined;
  return m.text(say("week.due", { n: facts.allDue, what: shorten(first.what, LONGEST_TITLE), date: say.day(first.due) }));
}

const LONGEST_TITLE = 100;

function nextLine(facts: WeekFacts, say: Say): m.Block | undefined {
  if (facts.next.length === 0) return undefined;
  const events = facts.next.map((one) => `${shorten(one.title, LONGEST_TITLE)} (${say.day(one.date)})`);
  return m.text(m.bold(say("week.comingUp")), " ", dotted(events, say));
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
