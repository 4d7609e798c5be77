import { idFrom } from "../../src/domain/ids.js";
import type { FollowUp } from "../../src/domain/records.js";
import { insert } from "../../src/ports.js";
import { NOON, type World } from "./world.js";

/** Something that somebody took on in the world's community, open and due on its first day unless said otherwise. */
export async function addFollowUp(w: World, what: string, over: Partial<FollowUp> = {}): Promise<string> {
  const id = idFrom("follow-up", what);
  const row: FollowUp = {
    programme: w.programme,
    id,
    community: w.community,
    interaction: null,
    what,
    who: null,
    person: null,
    due: "2026-11-23",
    status: "open",
    createdAt: NOON,
    closedAt: null,
    version: 1,
    ...over,
  };
  await w.store.atomically([insert("followUp", row, "any")]);
  return id;
}
