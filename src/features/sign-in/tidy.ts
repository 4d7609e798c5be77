import { retentionOf } from "../../domain/retention.js";
import type { Tick } from "../../feature.js";
import { remove } from "../../ports.js";

/** Once an hour: links and sessions that ended some time ago are removed. */
export async function tidy({ store, now }: Tick): Promise<void> {
  if (Math.floor(now / 60_000) % 60 !== 0) return;
  for (const { id: programme, settings } of await store.questions.programmes()) {
    const expiresAt = { to: now - retentionOf(settings).signIn * 86_400_000 };
    await store.atomically([remove("signInLink", { programme, expiresAt }), remove("session", { programme, expiresAt })]);
  }
}
