import { idFrom } from "../../domain/ids.js";
import { isRound, type Poll } from "../../domain/records.js";
import { pollReminder } from "../../domain/reminders.js";
import type { Tick } from "../../feature.js";
import * as m from "../../message.js";
import { insert, type Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { electorateOf, UNHURRIED_MS } from "./electorate.js";
import { moment } from "./when.js";

/** So many strangers become known in one commit. */
const AT_ONCE = 200;

/**
 * Reminds those who have not voted, once a round and in private, within what they take of unasked messages. It knows who voted, never
 * what; nobody is told who was reminded. Whoever votes meanwhile is asked no more (see cast.ts).
 */
export async function remind(poll: Poll, tick: Tick): Promise<void> {
  const { stage, closesAt, programme } = poll;
  if (pollReminder(poll, tick.now) !== "time" || !isRound(stage) || closesAt === null) return;
  const key = `poll-remind:${poll.id}:${stage}`;
  if (await tick.store.get("run", { programme, key })) return;
  const [electorate, voted] = await Promise.all([
    electorateOf(poll, tick, tick.now, UNHURRIED_MS),
    tick.store.questions.voters({ programme, poll: poll.id, round: stage }),
  ]);
  const done = new Set(voted.map(({ person }) => person));
  const asked = electorate.voters.filter(({ person }) => !done.has(person));
  // Whoever never said anything here is written to like everybody else: they are known from here on.
  for (let at = 0; at < asked.length; at += AT_ONCE)
    await tick.store.atomically(asked.slice(at, at + AT_ONCE).flatMap(({ person }) => electorate.steps.get(person) ?? []));
  const steps: Step[] = [];
  for (const { person } of asked)
    steps.push(
      ...(await ask(
        {
          programme,
          person,
          // Of several communities a person may be in any.
          community: poll.communities.length === 1 ? (poll.communities[0] ?? "") : "",
          kind: "poll",
          key: `poll-reminder:${poll.id}:${stage}:${person}`,
          about: poll.id,
          expires: closesAt,
          words: (say) => {
            const line = say("poll.reminder", { title: poll.title, when: moment(closesAt, poll.zone, say) });
            const vote = {
              action: "poll.vote",
              label: say("poll.vote"),
              value: poll.id,
              opens: true,
              style: "primary" as const,
            };
            return { line, blocks: [m.text(line), m.buttons(vote)], reason: say("poll.reminderWhy") };
          },
        },
        tick,
        tick.now,
      )),
    );
  await tick.store.atomically([insert("run", { programme, id: idFrom("run", programme, key), key, at: tick.now }), ...steps]);
}
