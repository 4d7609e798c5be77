import type { Hono } from "hono";
import { may } from "../../src/access.js";
import { PAGES } from "../../src/domain/sign-in.js";
import { update } from "../../src/ports.js";
import { LOCALES, type Locale } from "../../src/text/locales.js";
import { act } from "./act.js";
import { bodyOf, MAX_BODY } from "./body.js";
import { hasCsrf } from "./csrf.js";
import type { WebSettings } from "./deps.js";
import { fetched } from "./downloads.js";
import type { Env, Request_ } from "./env.js";
import { privatePlace, roomAt } from "./look.js";
import { pageOf, postsOf } from "./page.js";
import { refuse } from "./refuse.js";
import { leave } from "./sign-in.js";
import { privateSpot, roomSpot, type Spot } from "./spot.js";
import { actAs } from "./trial.js";

/** Every page, and what is sent from it. */
export function routes(app: Hono<Env>, settings: WebSettings): void {
  const page = (path: string, spotOf: (c: Request_) => Promise<Spot | Response>): void => {
    app.get(path, async (c) => {
      const spot = await spotOf(c);
      return spot instanceof Response ? spot : c.html(await pageOf(c, spot));
    });
    app.post(path, (c) =>
      sent(c, async (body) => {
        const spot = await spotOf(c);
        return spot instanceof Response ? spot : act(c, spot, body);
      }),
    );
  };
  page("/", async (c) => privateSpot("home", c.var.visitor.account, c.var.visitor.programme.name));
  page("/me", async (c) => privateSpot("me", c.var.visitor.account, c.var.visitor.say("web.mine")));
  page("/c/:place", room);
  app.get("/c/:place/posts", async (c) => {
    const spot = await room(c);
    if (spot instanceof Response) return spot;
    const { posts, tag } = await postsOf(c, spot);
    const etag = `"${tag}"`;
    return c.req.header("if-none-match") === etag ? c.body(null, 304, { etag }) : c.html(String(posts), 200, { etag });
  });
  app.get("/chart/:message/:file", chart);
  app.get("/file/:sealed", fetched);
  app.post("/language", (c) => sent(c, (body) => language(c, body)));
  if (!settings.trial) app.post("/out", leave);
  app.post("/act-as", (c) => sent(c, (body) => switchActor(c, body)));
}

async function sent(c: Request_, next: (body: URLSearchParams) => Promise<Response>): Promise<Response> {
  const body = await bodyOf(c);
  return body === "too-big" ? refuse(c, "tooBig", { limit: MAX_BODY / 1024 / 1024 }) : next(body);
}

/**
 * A community's channel: for those with a role there, and for nobody else. What somebody sends from the page of one that they have just
 * left (to come back, say) is sent from their start page.
 */
async function room(c: Request_): Promise<Spot | Response> {
  const { visitor, web } = c.var;
  const found = await roomAt({ store: web.store, ...visitor }, c.req.param("place") ?? "");
  if (!found) return refuse(c, "missing");
  if (may("interaction.read", found.role)) return roomSpot(found);
  const { programme, person } = visitor;
  const of = { programme: programme.id, person: person.id, community: found.community.id };
  if (c.req.method === "POST" && (await web.store.count("formerRole", of)) > 0)
    return privateSpot("home", visitor.account, programme.name);
  return refuse(c, "notYours", { community: found.community.name });
}

/** The picture of the nth chart of a message that the visitor may see. */
async function chart(c: Request_): Promise<Response> {
  const { visitor, web } = c.var;
  const n = Number(/^(\d{1,2})\.png$/.exec(c.req.param("file") ?? "")?.[1] ?? Number.NaN);
  const row = await web.store.get("webMessage", { programme: visitor.programme.id, id: c.req.param("message") ?? "" });
  const charts = row?.message.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : [])) ?? [];
  const wanted = charts[n];
  if (!row || !wanted) return refuse(c, "missing");
  if (row.place !== privatePlace(visitor.account)) {
    const found = await roomAt({ store: web.store, ...visitor }, row.place);
    if (!found || !may("interaction.read", found.role)) return refuse(c, "missing");
  }
  const tag = `"${web.pictures.tag(wanted)}"`;
  const caching = { etag: tag, "cache-control": "private, no-cache" };
  if (c.req.header("if-none-match") === tag) return c.body(null, 304, caching);
  return c.body(Buffer.from(await web.pictures.png(wanted)), 200, { ...caching, "content-type": "image/png" });
}

/** The person's own choice of language, kept with the person. */
async function language(c: Request_, body: URLSearchParams): Promise<Response> {
  const { visitor, web } = c.var;
  if (!hasCsrf(c, visitor, body)) return refuse(c, "old");
  const locale = LOCALES.find((one) => one === body.get("locale"));
  if (locale) await keepLocale(web.store, visitor.person, locale);
  return c.redirect(back(body), 303);
}

async function keepLocale(
  store: Request_["var"]["web"]["store"],
  person: { programme: string; id: string; version: number },
  locale: Locale,
) {
  const at = { programme: person.programme, id: person.id };
  await store.atomically([update("person", { ...at, version: person.version }, { locale, version: person.version + 1 }, "any")]);
}

async function switchActor(c: Request_, body: URLSearchParams): Promise<Response> {
  const { visitor, web } = c.var;
  if (!web.settings.trial) return refuse(c, "missing");
  if (!hasCsrf(c, visitor, body)) return refuse(c, "old");
  const account = body.get("account") ?? "";
  const known = await web.store.get("identity", {
    programme: visitor.programme.id,
    platform: PAGES,
    workspace: visitor.workspace,
    account,
    active: true,
  });
  if (known) actAs(c, visitor.session, account);
  return c.redirect(back(body), 303);
}

/** The page to come back to: one of our own paths, whatever was sent. */
function back(body: URLSearchParams): string {
  const path = body.get("_back") ?? "/";
  return /^\/(?![/\\])[\w\-./%@~]*$/.test(path) ? path : "/";
}
