import type { Poll, PollCandidate } from "../../domain/records.js";
import { type Ballot, markOf } from "../../domain/voting/method.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import type { Cast } from "./cast.js";
import { idsOf } from "./read.js";
import { moment } from "./when.js";

/** What the voter is told, and nobody else. Of an anonymous vote only that it counts: the words may be kept where they are read. */
export function castReply(done: Cast, poll: Poll, candidates: readonly PollCandidate[], marks: Ballot, ctx: Context): m.Message {
  const { say } = ctx;
  const until = poll.closesAt === null ? "" : moment(poll.closesAt, poll.zone, say);
  const title = poll.title;
  if (done === "closed" || done === "already") return m.message(ctx.locale, m.text(say(`poll.cast.${done}`, { title })));
  if (poll.anonymous) return m.message(ctx.locale, m.text(say("poll.cast.secret", { title })));
  return m.message(
    ctx.locale,
    m.text(say(`poll.cast.${done}`, { title })),
    m.list(voteWords(poll, candidates, marks, ctx), isRanked(poll)),
    m.note(say("poll.cast.until", { when: until })),
    m.buttons({ action: "poll.vote", label: say("poll.changeVote"), value: poll.id, opens: true }),
  );
}

const isRanked = ({ method }: Poll): boolean => method === "ranking" || method === "nominal";

/** One's own vote in words: best first; places have no gap, so the list's own numbers are they. */
function voteWords(poll: Poll, candidates: readonly PollCandidate[], marks: Ballot, { say }: Context): readonly string[] {
  const ranked = isRanked(poll);
  const ids = idsOf(candidates).filter((id) => markOf(marks, id) > 0);
  const order = ids.sort((a, b) => (ranked ? markOf(marks, a) - markOf(marks, b) : markOf(marks, b) - markOf(marks, a)));
  return order.map((id) => {
    const text = candidates.find((one) => one.id === id)?.text ?? "";
    return poll.method === "dots" ? `${text} (${say("poll.dotCount", { n: markOf(marks, id) })})` : text;
  });
}
