import { idFrom } from "./domain/ids.js";
import type { OutboxRow } from "./domain/records.js";
import type { Instant } from "./events.js";
import { insert, type Step } from "./ports.js";

type Draft = Pick<OutboxRow, "programme" | "key" | "platform" | "workspace" | "to" | "kind" | "message"> &
  Partial<Pick<OutboxRow, "ref" | "nextAt">>;

/** A message to deliver, as a step of the commit that it tells of. The key is deterministic: written twice, it is posted once. */
export const toOutbox = (draft: Draft, now: Instant): Step =>
  insert(
    "outbox",
    {
      ref: null,
      nextAt: now,
      ...draft,
      id: idFrom("outbox", draft.key),
      state: "waiting",
      attempts: 0,
      error: null,
      createdAt: now,
      postedAt: null,
    },
    "any",
  );
