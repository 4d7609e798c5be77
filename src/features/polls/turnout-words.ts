import type { PollOutcome } from "../../domain/records.js";
import type { Turnout } from "../../domain/voting/turnout.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";

const GROUPS = 8;

/** Who took part, by stakeholder type and by organisation; of what must not be told nothing is said but that it is not. */
export function turnoutBlocks(outcome: PollOutcome, say: ProgrammeSay): readonly m.Block[] {
  const [byStakeholder, byOrganisation] = [told(outcome.byStakeholder), told(outcome.byOrganisation)];
  const named = [outcome.byStakeholder, outcome.byOrganisation].some(
    ({ applied, rows }) => applied && rows.some(({ group }) => group !== null),
  );
  const rows = (turnout: Told, name: (group: string) => string): string =>
    dotted(
      turnout.slice(0, GROUPS).map(({ group, voted, members }) =>
        say("poll.turnout.group", {
          group: group === null ? say("poll.turnout.unknown") : name(group),
          voted: say.number(voted),
          members,
        }),
      ),
      say,
    );
  const some = byStakeholder.some(({ group }) => group !== null);
  const known = byOrganisation.some(({ group }) => group !== null);
  const facts: (readonly [string, string])[] = [
    ...(some ? [[say("poll.turnout.stakeholder"), rows(byStakeholder, (code) => say.term("stakeholder", code))] as const] : []),
    ...(known ? [[say("poll.turnout.organisation"), rows(byOrganisation, isolated)] as const] : []),
  ];
  return [...(facts.length === 0 ? [] : [m.facts(facts)]), ...(named ? [m.note(say("poll.turnout.withheld"))] : [])];
}

type Told = readonly { readonly group: string | null; readonly members: number; readonly voted: number }[];
const told = ({ rows }: Turnout): Told =>
  rows.flatMap(({ voted, ...row }) => (voted.kind === "count" ? [{ ...row, voted: voted.count }] : []));

// First-strong isolate … pop: a name in another script must not turn the numbers around it.
const isolated = (name: string): string => `\u2068${name}\u2069`;
