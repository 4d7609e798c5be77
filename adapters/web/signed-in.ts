import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { isOpenSession, readToken, SESSION_IDLE_MS, sessionEnd } from "../../src/domain/sign-in.js";
import { update } from "../../src/ports.js";
import { browserOf, type Request_, type Sessions } from "./env.js";
import { identityOn, workspaceOf } from "./membership.js";
import { visitorFrom } from "./visitor.js";

/** That a session is in use is written down at most this often. */
const NOTE_EVERY_MS = 3_600_000;

/** Outside a trial: whoever holds the secret of an open session. */
export const peopleSessions: Sessions = {
  async visitor(c) {
    const { store, clock } = c.get("web");
    const opened = readToken(getCookie(c, cookieName(c)) ?? "");
    if (!opened) return undefined;
    const now = clock.now();
    const session = await store.get("session", opened);
    if (!session || !isOpenSession(session, now)) return undefined;
    const of = { programme: session.programme };
    const [programme, person, grants] = await Promise.all([
      store.get("programme", { ...of, id: session.programme }),
      store.get("person", { ...of, id: session.person, erasedAt: null }),
      store.find("roleGrant", { ...of, person: session.person }),
    ]);
    if (!programme || !person) return undefined;
    const workspace = await workspaceOf(store, programme);
    const identity = await identityOn(store, workspace, person);
    if (now - session.seenAt > NOTE_EVERY_MS)
      await store.atomically([
        update("session", { ...of, id: session.id }, { seenAt: now, expiresAt: sessionEnd(session.createdAt, now) }, "any"),
      ]);
    return visitorFrom({ session: session.id, programme, workspace, person, account: identity.account, grants }, browserOf(c));
  },
};

// Lax, not Strict: a link to a page, pressed in a chat, must find the person signed in. What changes anything carries a token.
export const keepSession = (c: Request_, token: string): void =>
  setCookie(c, cookieName(c), token, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure: isSecure(c),
    maxAge: SESSION_IDLE_MS / 1000,
  });

export const forgetSession = (c: Request_): void => {
  deleteCookie(c, cookieName(c), { path: "/", secure: isSecure(c) });
};

const isSecure = (c: Request_): boolean => c.get("web").settings.publicUrl?.startsWith("https:") ?? false;
const cookieName = (c: Request_): string => (isSecure(c) ? "__Host-coptrack" : "coptrack");
