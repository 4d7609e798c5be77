import type { InterestCall } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import type { Say } from "../../text/say.js";
import { linkButton } from "../agenda/links.js";
import { expressionsTo, mayRun, mayScore, takesAnswers } from "./read.js";

/** What a call says, for its channels and for whoever looks at it. */
export function callBlocks(call: InterestCall, say: Say): readonly m.Block[] {
  return [
    m.heading(say("interest.callFor", { title: call.title }).slice(0, 150)),
    m.text(m.bold(say("interest.problem")), ": ", call.problem),
    m.text(m.bold(say("interest.objectives")), ": ", call.objectives),
    ...(call.rightPeople ? [m.text(m.bold(say("interest.rightPeople")), ": ", call.rightPeople)] : []),
    m.facts([
      [say("interest.deadline"), say.date(call.deadline)],
      ...(call.places ? [[say("interest.places"), say.number(call.places)] as const] : []),
      ...(call.authority ? [[say("interest.authorityShort"), say("interest.authorityNeeded")] as const] : []),
      [say("interest.criteria"), say.list(call.criteria)],
    ]),
  ];
}

/** As posted in a channel, with the button to answer while it is open. */
export const posted = (call: InterestCall, say: Say): m.Message =>
  m.message(
    say.locale,
    ...callBlocks(call, say),
    call.state === "open"
      ? m.buttons({ action: "interest.answer", label: say("interest.answer"), value: call.id, style: "primary", opens: true })
      : m.note(say(`interest.state.${call.state}`)),
  );

/** A call as one person sees it: their own answer, and what they may do. */
export async function callMessage(call: InterestCall, ctx: Context, said?: string): Promise<m.Message> {
  const { say, store, person } = ctx;
  const mine = await store.get("expression", { programme: call.programme, call: call.id, person: person.id });
  const runs = mayRun(call, ctx);
  const scores = mayScore(call, ctx);
  const open = takesAnswers(call, ctx);
  const count = runs || scores ? (await expressionsTo(call, ctx)).length : 0;
  const button = (action: string, label: string, more: Partial<m.Button> = {}) => ({ action, label, value: call.id, ...more });
  const row: m.Button[] = [
    ...(open
      ? [
          button("interest.answer", say(mine && mine.state === "submitted" ? "interest.changeMine" : "interest.answer"), {
            opens: true,
          }),
        ]
      : []),
    ...(mine?.state === "submitted" && call.state === "open"
      ? [button("interest.back", say("interest.withdrawMine"), { confirm: say("interest.sureMine") })]
      : []),
    ...(scores && call.state === "open" ? [button("interest.toScore", say("interest.toScore"))] : []),
    ...(runs ? [button("interest.board", say("interest.board"))] : []),
    ...(runs ? [linkButton("call", call.id, ctx)] : []),
    ...(runs && call.state === "open"
      ? [
          button("interest.move", say("interest.move"), { opens: true }),
          button("interest.stop", say("interest.stop"), { style: "danger", confirm: say("interest.sureStop") }),
        ]
      : []),
  ];
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    ...callBlocks(call, say),
    m.note(
      call.state !== "open" ? say(`interest.state.${call.state}`) : open ? say("interest.state.open") : say("interest.closedNow"),
    ),
    mine && m.text(say("interest.yours", { state: say(`interest.mine.${mine.state}`) })),
    (runs || scores) && m.text(say("interest.count", { n: count })),
    row.length > 0 && m.buttons(...row),
  );
}
