import type { PollOutcome } from "../../domain/records.js";
import type { Shown } from "../../domain/suppression.js";
import type { Turnout } from "../../domain/voting/turnout.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import type { Say } from "../../text/say.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";

const GROUPS = 8;

/** Who took part, by stakeholder type and by organisation; in anonymous polls only groups with voters enough. */
export function turnoutBlocks({ byStakeholder, byOrganisation }: PollOutcome, say: ProgrammeSay): readonly m.Block[] {
  const rows = (turnout: Turnout, name: (group: string) => string): string =>
    dotted(
      turnout.rows.slice(0, GROUPS).map(({ group, voted, members }) =>
        say("poll.turnout.group", {
          group: group === null ? say("poll.turnout.unknown") : name(group),
          voted: shownWords(voted, say),
          members,
        }),
      ),
      say,
    );
  const some = byStakeholder.rows.some(({ group }) => group !== null);
  const known = byOrganisation.rows.some(({ group }) => group !== null);
  const facts: (readonly [string, string])[] = [
    ...(some ? [[say("poll.turnout.stakeholder"), rows(byStakeholder, (code) => say.term("stakeholder", code))] as const] : []),
    ...(known ? [[say("poll.turnout.organisation"), rows(byOrganisation, isolated)] as const] : []),
  ];
  if (facts.length === 0) return [];
  return [m.facts(facts), ...(byStakeholder.applied || byOrganisation.applied ? [m.note(say("poll.turnout.withheld"))] : [])];
}

// First-strong isolate … pop: a name in another script must not turn the numbers around it.
const isolated = (name: string): string => `\u2068${name}\u2069`;

const shownWords = (shown: Shown, say: Say): string =>
  shown.kind === "count"
    ? say.number(shown.count)
    : shown.kind === "under"
      ? `<${say.number(shown.below)}`
      : say("poll.turnout.hidden");
