import { dateIn } from "../../domain/dates.js";
import type { Community, Id } from "../../domain/records.js";
import { showCount, suppressRow } from "../../domain/suppression.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import type { BriefFacts } from "./gather.js";
import type { Scope } from "./subject.js";

/** What a brief is written with. */
export interface BriefAsked {
  readonly scope: Scope;
  readonly facts: BriefFacts;
  readonly communities: readonly Pick<Community, "id" | "name">[];
  /** Counts of people below it are withheld: a brief is made to be handed on. */
  readonly threshold: number;
  readonly today: string;
  readonly zone: string;
  /** Lines a section. */
  readonly most: number;
}

/** A brief: asked for, voted for, took part in, committed to, waits for. People are counts in it, small ones withheld; nobody is named. */
export function briefBlocks(
  { scope, facts, communities, threshold, today, zone, most }: BriefAsked,
  say: ProgrammeSay,
): readonly m.Block[] {
  const names = new Map<Id, string>(communities.map(({ id, name }) => [id, name]));
  const several = communities.length > 1;
  const place = (community: Id): readonly string[] => (several ? [names.get(community) ?? ""] : []);
  const people = (count: number): string => {
    const shown = showCount(count, { threshold });
    return shown.kind === "count" ? say("brief.people", { n: shown.count }) : say("brief.fewPeople", { n: threshold });
  };
  const section = (title: string, lines: readonly string[]): readonly m.Block[] => [
    m.text(m.bold(title)),
    lines.length === 0
      ? m.text(say("brief.nothing"))
      : m.list([...lines.slice(0, most), ...(lines.length > most ? [say("brief.more", { n: lines.length - most })] : [])]),
  ];
  const { entries, waitsFor } = facts;
  return [
    m.heading(say("brief.title", { name: scope.name }).slice(0, 150)),
    m.note(say("brief.from", { communities: say.list(communities.map(({ name }) => name)), date: say.date(today) })),
    ...section(
      say("brief.asked"),
      facts.asked.map(({ need, people: n }) =>
        dotted(
          [
            need.text,
            people(n),
            say(`needs.state.${need.state}`),
            say.date(dateIn(zone, need.createdAt)),
            ...place(need.community),
          ],
          say,
        ),
      ),
    ),
    ...section(
      say("brief.voted"),
      facts.voted.map((vote) => votedLine(vote, threshold, say)),
    ),
    m.text(m.bold(say("brief.tookPart")), " ", say("brief.entries", { n: entries.n })),
    ...(entries.newest.length > 0
      ? [
          m.list([
            ...entries.newest
              .slice(0, most)
              .map((one) =>
                dotted([say.date(one.date), say.term("type", one.type, one.createdAt), one.title, ...place(one.community)], say),
              ),
            ...(entries.n > most ? [say("brief.more", { n: entries.n - Math.min(most, entries.newest.length) })] : []),
          ]),
        ]
      : []),
    ...section(
      say("brief.committed"),
      facts.committed.map(({ what, due, status, community, agenda }) =>
        dotted(
          [
            what,
            say(`brief.${status === "done" ? "isDone" : "isOpen"}`),
            ...(due ? [say(due < today && status === "open" ? "brief.overdue" : "agenda.by", { date: say.date(due) })] : []),
            ...(agenda ? [say("agenda.title")] : []),
            ...place(community),
          ],
          say,
        ),
      ),
    ),
    ...section(say("brief.waits"), [
      ...waitsFor.needs.map((need) => dotted([need.text, say(`needs.state.${need.state}`), ...place(need.community)], say)),
      ...waitsFor.followUps.map(({ what, due, community }) =>
        dotted(
          [say("brief.owed", { what }), ...(due ? [say("agenda.by", { date: say.date(due) })] : []), ...place(community)],
          say,
        ),
      ),
      ...waitsFor.calls.map(({ title, community }) => dotted([say("brief.callOpen", { title }), ...place(community)], say)),
    ]),
    m.note(say("brief.withheld", { n: threshold })),
  ];
}

/** A poll's line: how many of theirs voted, and for what where that is enough of them. */
function votedLine(vote: BriefFacts["voted"][number], threshold: number, say: ProgrammeSay): string {
  const { poll, voters, supported } = vote;
  if (showCount(voters, { threshold }).kind !== "count")
    return dotted([poll.title, say("brief.fewVoted", { n: threshold })], say);
  // How many voted is said, so a count is shown only where neither it nor the rest of them is small, and, where each has one vote,
  // where the other counts do not leave it over.
  const together = suppressRow(
    supported.map(({ people }) => people),
    { threshold },
    { total: true },
  );
  const wanted = supported.flatMap(({ text, people }, at) => {
    const alone = suppressRow([people, voters - people], { threshold }, { total: true });
    const open = [alone.cells[0], together.cells[at]].every((one) => one?.kind === "count");
    return open ? [`${text} (${say.number(people)})`] : [];
  });
  return dotted(
    [
      poll.title,
      say("brief.voters", { n: voters }),
      ...(wanted.length > 0 ? [say.list(wanted.slice(0, 5))] : []),
      ...(wanted.length < supported.length ? [say("brief.someWithheld")] : []),
    ],
    say,
  );
}
