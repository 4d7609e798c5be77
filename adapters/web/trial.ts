import { randomBytes } from "node:crypto";
import { getCookie, setCookie } from "hono/cookie";
import type { Programme } from "../../src/domain/records.js";
import { PAGES } from "../../src/domain/sign-in.js";
import type { Store } from "../../src/ports.js";
import { FIRST_WORKSPACE } from "./deps.js";
import { browserOf, type Request_, type Sessions } from "./env.js";
import { actorsOf, programmeOf } from "./look.js";
import { visitorFrom } from "./visitor.js";

const COOKIE = "coptrack-trial";
/** Whoever tries the product where no sample people are (any more). */
const NOBODY_SEEDED = { account: "you", name: "You" };

/** Trial mode: whoever is at this machine chooses whom to act as; the signed cookie says whom. */
export const trialSessions: Sessions = {
  async visitor(c) {
    const { store, signer } = c.get("web");
    const programme = await programmeOf(store, FIRST_WORKSPACE);
    if (!programme) return undefined;
    const [session, chosen] = read(signer.open(COOKIE, getCookie(c, COOKIE) ?? ""));
    const known = (chosen !== undefined && (await actor(store, programme, chosen))) || (await firstActor(c, programme));
    if (!known) return undefined;
    const id = session ?? randomBytes(18).toString("base64url");
    if (!session) actAs(c, id, known.account);
    const grants = await store.find("roleGrant", { programme: programme.id, person: known.person.id });
    return visitorFrom({ session: id, programme, workspace: FIRST_WORKSPACE, grants, ...known }, browserOf(c));
  },
};

/** Remembers whom the person at this browser acts as. */
export function actAs(c: Request_, session: string, account: string): void {
  setCookie(c, COOKIE, c.get("web").signer.seal(COOKIE, JSON.stringify([session, account])), {
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
  });
}

function read(cookie: Buffer | undefined): readonly [session?: string, account?: string] {
  return cookie ? (JSON.parse(cookie.toString()) as [string, string]) : [];
}

async function actor(store: Store, programme: Programme, account: string) {
  const identity = await store.get("identity", {
    programme: programme.id,
    platform: PAGES,
    workspace: FIRST_WORKSPACE,
    account,
    active: true,
  });
  const person = identity && (await store.get("person", { programme: programme.id, id: identity.person, erasedAt: null }));
  return identity && person && { account, person };
}

/** An ordinary member to begin as; where there is nobody, the one who is here. */
async function firstActor(c: Request_, programme: Programme) {
  const { store, core } = c.get("web");
  const [first] = await actorsOf(store, programme, FIRST_WORKSPACE);
  if (first) return { account: first.identity.account, person: first.person };
  await core.handle({
    kind: "happening",
    happening: "home-opened",
    id: `web:trial:${randomBytes(9).toString("base64url")}`,
    platform: PAGES,
    workspace: FIRST_WORKSPACE,
    who: NOBODY_SEEDED,
  });
  return actor(store, programme, NOBODY_SEEDED.account);
}
