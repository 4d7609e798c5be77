import { may, roleIn } from "../../access.js";
import type { Id, Poll } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Services } from "../../feature.js";
import * as m from "../../message.js";
import type { Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import type { Say } from "../../text/say.js";

/** What whoever runs a poll must do before it goes on. */
export type NextStep = "few" | "clarify" | "discussion";

const MONTH_MS = 30 * 24 * 3_600_000;

/** Who is written to about it: its author while they may run it in all its communities, else everybody who may. */
async function runnersOf(poll: Poll, { store }: Pick<Services, "store">): Promise<readonly Id[]> {
  const grants = await store.find("roleGrant", { programme: poll.programme, community: [...poll.communities, ""] });
  const people = [...new Set(grants.map(({ person }) => person))].filter((person) => {
    const own = grants.filter((grant) => grant.person === person);
    return poll.communities.every((one) => may("poll.run", roleIn(own, one)));
  });
  return people.includes(poll.createdBy) ? [poll.createdBy] : people;
}

/** A word in private to whoever runs it, where the clock brought the poll to what a person must decide: once, with the way on. */
export async function tellRunners(
  poll: Poll,
  what: NextStep,
  n: number,
  services: Pick<Services, "store" | "platforms">,
  now: Instant,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const person of await runnersOf(poll, services))
    steps.push(
      ...(await ask(
        {
          programme: poll.programme,
          person,
          community: poll.communities.length === 1 ? (poll.communities[0] ?? "") : "",
          kind: "notice",
          key: `poll-next:${poll.id}:${what}:${poll.closesAt ?? now}:${person}`,
          about: poll.id,
          expires: now + MONTH_MS,
          words: (say) => {
            const line = say(`poll.next.${what}`, { title: poll.title, n });
            return {
              line: say("poll.next.line", { title: poll.title }),
              blocks: [m.text(line), m.buttons(...buttons(poll, what, say))],
              reason: say("poll.next.why"),
            };
          },
        },
        services,
        now,
      )),
    );
  return steps;
}

function buttons({ id: value }: Poll, what: NextStep, say: Say): readonly m.Button[] {
  const button = (action: string, label: string, more: Partial<m.Button> = {}): m.Button => ({
    action,
    label,
    value,
    opens: true,
    ...more,
  });
  if (what === "few") return tooFewButtons(value, say);
  const go = button("poll.go", say("poll.startVote"), { style: "primary" });
  return what === "clarify" ? [button("poll.clarify", say("poll.clarify")), go] : [go];
}

/** The ways on from a silent round that came to fewer than two ideas. */
export const tooFewButtons = (value: Id, say: Say): readonly m.Button[] => [
  { action: "poll.extend", label: say("poll.extend"), value, opens: true, style: "primary" },
  { action: "poll.stop", label: say("poll.stop"), value, confirm: say("poll.sureStop"), style: "danger" },
];
