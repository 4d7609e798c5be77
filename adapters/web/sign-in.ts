import type { Hono } from "hono";
import { newId } from "../../src/domain/ids.js";
import type { Person } from "../../src/domain/records.js";
import { isOpenLink, newToken, readToken, type SignInLink, sessionEnd } from "../../src/domain/sign-in.js";
import { Conflict, insert, update } from "../../src/ports.js";
import { nearestLocale } from "../../src/text/locales.js";
import { sayIn } from "../../src/text/say.js";
import { bodyOf } from "./body.js";
import { hasCsrf } from "./csrf.js";
import { deviceOf } from "./device.js";
import { browserOf, type Env, type Request_ } from "./env.js";
import { refuse } from "./refuse.js";
import { forgetSession, keepSession } from "./signed-in.js";
import { html } from "./view/html.js";
import { layout } from "./view/layout.js";

/** The door: a link opens a page that asks, and only the button on it uses the link up (programs that look at links press no buttons). */
export function door(app: Hono<Env>): void {
  app.get("/in/:token", async (c) => {
    const way = await openWay(c);
    return way ? askToEnter(c, way.person) : refuse(c, "link");
  });
  app.post("/in/:token", async (c) => {
    const way = await openWay(c);
    return way ? enter(c, way) : refuse(c, "link");
  });
}

/** Leaving: for those who are in. */
export async function leave(c: Request_): Promise<Response> {
  const { visitor, web } = c.var;
  const body = await bodyOf(c);
  if (body === "too-big" || !hasCsrf(c, visitor, body)) return refuse(c, "old");
  const at = { programme: visitor.programme.id, id: visitor.session };
  await web.store.atomically([update("session", at, { revokedAt: web.clock.now() }, "any")]);
  forgetSession(c);
  // On a shared computer nobody comes back to these pages.
  c.header("clear-site-data", '"cache"');
  return c.redirect("/", 303);
}

interface Way {
  readonly link: SignInLink;
  readonly person: Person;
}

async function openWay(c: Request_): Promise<Way | undefined> {
  const { store, clock } = c.get("web");
  const opened = readToken(c.req.param("token") ?? "");
  const link = opened && (await store.get("signInLink", opened));
  if (!link || !isOpenLink(link, clock.now())) return undefined;
  const person = await store.get("person", { programme: link.programme, id: link.person, erasedAt: null });
  return person && { link, person };
}

function askToEnter(c: Request_, person: Person): Response {
  const { assets } = c.get("web");
  const say = sayIn(person.locale ?? nearestLocale(browserOf(c).language));
  const title = say("web.enterTitle");
  const page = layout(
    { say, title, shape: "sheet", assets, path: "" },
    html`<div class="refused"><h1>${title}</h1><p>${say("web.enterAs", { name: person.name })}</p><form method="post" action="${c.req.path}"><button class="primary">${say("web.enter")}</button></form><p class="note">${say("web.enterNote")}</p></div>`,
  );
  return c.html(String(page)) as Response;
}

async function enter(c: Request_, { link, person }: Way): Promise<Response> {
  const { store, clock, log } = c.get("web");
  const now = clock.now();
  const { token, hash } = newToken(link.programme);
  const session = {
    programme: link.programme,
    id: newId(),
    person: person.id,
    hash,
    device: deviceOf(c.req.header("user-agent")),
    createdAt: now,
    seenAt: now,
    expiresAt: sessionEnd(now, now),
    revokedAt: null,
  };
  try {
    // The link is used up in the same commit: of two who press at once, one gets in.
    await store.atomically([
      update("signInLink", { programme: link.programme, id: link.id, usedAt: null, revokedAt: null }, { usedAt: now }),
      insert("session", session),
    ]);
  } catch (error) {
    if (error instanceof Conflict) return refuse(c, "link");
    throw error;
  }
  log.info({ session: session.id, person: person.id }, "signed in");
  keepSession(c, token);
  return c.redirect("/", 303);
}
