import type { Community } from "../../domain/records.js";
import { quarterOf, type WeekAsked, type WeekFacts } from "../../domain/week.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";

/** What stands behind the button: everything else the week's rows say. */
export function weekDetails(community: Community, asked: WeekAsked, facts: WeekFacts, say: ProgrammeSay): m.Message {
  const last = new Map(facts.touched.map((one) => [one.theme, one.last]));
  const offered = say.vocabulary
    .entries("theme")
    .filter((theme) => !community.settings.hiddenEntries?.includes(`theme:${theme.code}`));
  const named = (belongs: (lastTouched: string | undefined) => boolean): string =>
    offered
      .filter((theme) => belongs(last.get(theme.code)))
      .map((theme) => theme.label[say.locale])
      .join("; ");
  const untouched = named((day) => day !== undefined && day < quarterOf(asked));
  const never = named((day) => day === undefined);
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
      ...(untouched ? ([[say("week.untouched"), untouched]] as const) : []),
      ...(never ? ([[say("week.neverTouched"), never]] as const) : []),
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
              [
                ...facts.organisations.slice(0, 10).map((one) => `${one.key} (${say.number(one.count)})`),
                ...(facts.organisations.length > 10
                  ? [say("week.moreOrganisations", { n: facts.organisations.length - 10 })]
                  : []),
              ].join(", "),
            ],
          ] as const)
        : []),
      ...(facts.linked > 0
        ? ([[say("week.acrossAll"), say("week.acrossOf", { across: facts.across, linked: facts.linked })]] as const)
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
