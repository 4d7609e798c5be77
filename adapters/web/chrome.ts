import { getCookie, setCookie } from "hono/cookie";
import type { Request_ } from "./env.js";
import { type Actor, actorsOf, privatePlace } from "./look.js";
import type { Visitor } from "./visitor.js";

/** What stands around every page. */
export interface Chrome {
  /** Trial only: whom one can act as. */
  readonly actors: readonly Actor[];
  /** Trial only: the sample data is still here. */
  readonly sample: boolean;
  /** Private notices since the person last looked. */
  readonly unseen: number;
}

const SEEN = "seen";

export async function chromeOf(c: Request_, { programme, workspace, account }: Visitor): Promise<Chrome> {
  const { store, settings } = c.get("web");
  const seen = Number(getCookie(c, SEEN)) || 0;
  const [actors, samples, unseen] = await Promise.all([
    settings.trial ? actorsOf(store, programme, workspace) : [],
    settings.trial ? store.find("community", { programme: programme.id, sample: true }, { limit: 1 }) : [],
    store.count("webMessage", { programme: programme.id, place: privatePlace(account), createdAt: { from: seen + 1 } }),
  ]);
  return { actors, sample: samples.length > 0, unseen };
}

/** The person has their notices before them now. */
export function markSeen(c: Request_): void {
  setCookie(c, SEEN, String(c.get("web").clock.now()), { path: "/", sameSite: "Lax", httpOnly: true, maxAge: 31_536_000 });
}
