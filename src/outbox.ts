import { idFrom } from "./domain/ids.js";
import type { OutboxRow } from "./domain/records.js";
import type { Instant } from "./events.js";
import { insert, type Step } from "./ports.js";

type Draft = Pick<OutboxRow, "programme" | "key" | "platform" | "workspace" | "to" | "kind" | "message"> &
  Partial<Pick<OutboxRow, "ref" | "nextAt" | "community" | "unasked">>;

/** A message to deliver, as a step of the commit that it tells of. The key is deterministic: written twice, it is posted once. */
export const toOutbox = (draft: Draft, now: Instant): Step =>
  insert(
    "outbox",
    {
      ref: null,
      nextAt: now,
      community: null,
      unasked: false,
      ...draft,
      id: idFrom("outbox", draft.programme, draft.key),
      turn: nextTurn(now),
      state: "waiting",
      attempts: 0,
      unsure: false,
      error: null,
      createdAt: now,
      postedAt: null,
    },
    "any",
  );

let last = 0;
/** A thousand places in line a millisecond; what this process writes later stands later, whatever the clock says. */
function nextTurn(now: Instant): number {
  last = Math.max(now * 1000, last + 1);
  return last;
}
