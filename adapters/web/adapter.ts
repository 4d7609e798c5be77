import { randomBytes } from "node:crypto";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { Adapter } from "../../src/adapter.js";
import type { Core } from "../../src/core.js";
import { PAGES } from "../../src/domain/sign-in.js";
import { readAssets } from "./assets.js";
import { LONGEST_TEXT } from "./body.js";
import { checkInPages } from "./check-in.js";
import type { WebDeps, WebSettings } from "./deps.js";
import { createDirectory } from "./directory.js";
import { holding } from "./downloads.js";
import type { Env, Web } from "./env.js";
import { createMessenger } from "./messenger.js";
import { createPictures } from "./pictures.js";
import { failed, refuse, signInFirst } from "./refuse.js";
import { routes } from "./routes.js";
import { headers, loopbackOnly, ownOrigin } from "./security.js";
import { door } from "./sign-in.js";
import { peopleSessions } from "./signed-in.js";
import { createSigner } from "./signing.js";
import { trialSessions } from "./trial.js";

export type { WebDeps, WebSettings } from "./deps.js";

/** The web: pages drawn here, for people who have no other platform, and for a trial on one machine. */
export function createWebAdapter(settings: WebSettings, deps: WebDeps): Adapter {
  const assets = readAssets();
  let core: Core | undefined;
  const web: Web = {
    ...deps,
    settings,
    signer: createSigner(settings.secretKey, ...(settings.olderKeys ?? [])),
    sessions: settings.trial ? trialSessions : peopleSessions,
    pictures: createPictures(deps.charts),
    held: holding(),
    get core() {
      if (!core) throw new Error("the web adapter was not started");
      return core;
    },
    assets: { style: assets.style.path, script: assets.script.path, icon: assets.icon.path },
  };

  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("web", web);
    await next();
  });
  app.use(logged);
  app.use(headers, loopbackOnly);
  for (const { path, mime, content } of Object.values(assets))
    app.get(path, (c) => c.body(content, 200, { "content-type": mime, "cache-control": "public, max-age=31536000, immutable" }));
  app.use(ownOrigin);
  if (!settings.trial) door(app);
  checkInPages(app);
  app.use(async (c, next) => {
    if (!core) return refuse(c, "notSetUp");
    const visitor = await web.sessions.visitor(c);
    if (!visitor) return settings.trial ? refuse(c, "notSetUp") : signInFirst(c);
    c.set("visitor", visitor);
    await next();
  });
  routes(app, settings);
  app.notFound((c) => refuse(c, "missing"));
  app.onError((error, c) => {
    const reference = randomBytes(4).toString("hex");
    deps.log.error({ reference, path: c.req.routePath, err: error }, "page failed");
    return failed(c, reference);
  });

  const listener = getRequestListener(app.fetch);
  const open = new Set<Promise<void>>();
  return {
    name: PAGES,
    platform: { messenger: createMessenger(deps), directory: createDirectory(deps.store), longestText: LONGEST_TEXT },
    paths: ["/"],
    serve(request, response) {
      const done = listener(request, response).finally(() => open.delete(done));
      open.add(done);
    },
    async start(started) {
      core = started;
    },
    async stop() {
      await Promise.allSettled(open);
      web.held.clear();
    },
  };
}

/** One line a request: which kind of page, how it went, how long. Never who, never what. */
const logged = async (c: import("./env.js").Request_, next: () => Promise<void>): Promise<void> => {
  const before = performance.now();
  await next();
  const { web } = c.var;
  web.log.info(
    { method: c.req.method, page: c.req.routePath, status: c.res.status, ms: Math.round(performance.now() - before) },
    "page",
  );
};
