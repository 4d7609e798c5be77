import { KEEP_ENDED_MS } from "../../domain/sign-in.js";
import type { Tick } from "../../feature.js";
import { remove } from "../../ports.js";

/** Once an hour: links and sessions that ended some time ago are removed. */
export async function tidy({ store, now }: Tick): Promise<void> {
  if (Math.floor(now / 60_000) % 60 !== 0) return;
  const expiresAt = { to: now - KEEP_ENDED_MS };
  for (const { id: programme } of await store.questions.programmes())
    await store.atomically([remove("signInLink", { programme, expiresAt }), remove("session", { programme, expiresAt })]);
}
