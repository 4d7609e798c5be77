import type { Reply } from "../../src/events.js";
import type { Button } from "../../src/message.js";

/** Every button of what was said, in order. */
export const buttonsIn = (reply: Reply): readonly Button[] =>
  [...(reply.say?.blocks ?? []), ...(reply.update?.blocks ?? [])].flatMap((block) =>
    block.kind === "buttons" ? block.buttons : [],
  );

/** What a button with this action carries; the first, or the `nth`. */
export function carried(reply: Reply, action: string, nth = 0): string {
  const found = buttonsIn(reply).filter((button) => button.action === action)[nth];
  if (!found) throw new Error(`no button ${action} ${nth}`);
  return found.value;
}

/** The reply, with its deferred part done. */
export async function finished(reply: Reply): Promise<Reply> {
  return reply.later ? { ...reply, later: undefined, ...(await reply.later.work()) } : reply;
}
