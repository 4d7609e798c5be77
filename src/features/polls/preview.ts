import type { Poll } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { electorateOf, WAITED_FOR_MS } from "./electorate.js";
import { NOTHING_YET, pollMessage } from "./poll-message.js";
import { placesOf, standing } from "./read.js";
import { moment } from "./when.js";

/** A draft as it will look, seen by its author only, with what will happen when it is posted. */
export async function preview(poll: Poll, ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const [candidates, communities, { voters }] = await Promise.all([
    standing(poll, ctx),
    placesOf(poll, ctx),
    electorateOf(poll, ctx, ctx.now, WAITED_FOR_MS),
  ]);
  const shown = pollMessage(poll, candidates, NOTHING_YET, say);
  const at = (instant: number | null, instead: string): string => (instant === null ? instead : moment(instant, poll.zone, say));
  return m.message(
    say.locale,
    m.note(say("poll.preview")),
    ...shown.blocks,
    m.divider,
    m.facts([
      [say("poll.communities"), communities.join(", ")],
      [say("poll.opens"), at(poll.opensAt, say("poll.atOnce"))],
      [say(poll.collect ? "poll.ideasEnd" : "poll.closes"), at(poll.closesAt, "–")],
      [say("poll.electorate"), say.number(voters.length)],
      [
        say("poll.remind"),
        poll.remindHours === null ? say("poll.remindNot") : say("poll.remindHours", { hours: poll.remindHours }),
      ],
      [say("poll.shows"), say(`poll.shows.${poll.shows}`)],
    ]),
    m.buttons(
      { action: "poll.post", label: say(poll.opensAt === null ? "poll.post" : "poll.plan"), value: poll.id, style: "primary" },
      { action: "poll.what", label: say("poll.changeWhat"), value: poll.id, opens: true },
      { action: "poll.rules", label: say("poll.changeRules"), value: poll.id, opens: true },
      { action: "poll.discard", label: say("poll.discard"), value: poll.id, style: "danger" },
    ),
  );
}
