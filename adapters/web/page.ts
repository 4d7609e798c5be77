import { createHash } from "node:crypto";
import { addDays, dateIn } from "../../src/domain/dates.js";
import type { Answer } from "./answer.js";
import { aroundOf, privately } from "./answer.js";
import { chromeOf, markSeen } from "./chrome.js";
import { csrfOf } from "./csrf.js";
import { browserOf, type Request_ } from "./env.js";
import { entriesSince, messagesIn, PAGE, privatePlace, roomsOf } from "./look.js";
import { openRooms } from "./membership.js";
import { newNonce } from "./nonce.js";
import type { Spot } from "./spot.js";
import { drawHome } from "./view/home.js";
import { type Html, html } from "./view/html.js";
import { layout } from "./view/layout.js";
import { drawPosts, type PostsAround } from "./view/posts.js";
import { drawComposer, drawRoom } from "./view/room.js";
import { inboundOf } from "./visitor.js";

/** What a page shows beside what always stands on it. */
export interface Shown {
  readonly answer?: Answer;
  /** Typed and not taken: it stays in the box. */
  readonly typed?: string;
}

/** The page of a spot as HTML, with the answer to what was done on it. */
export async function pageOf(c: Request_, spot: Spot, shown: Shown = {}): Promise<string> {
  const { visitor, web } = c.var;
  const answer = shown.answer?.piece ?? html``;
  const main = shown.answer?.form ? drawFormPage(spot, answer) : await mainOf(c, spot, answer, shown.typed ?? "");
  const isRoom = spot.kind === "room" && !shown.answer?.form;
  return String(
    layout(
      {
        say: visitor.say,
        title: shown.answer?.form?.title ?? spot.title,
        shape: isRoom ? "room" : "sheet",
        assets: web.assets,
        path: spot.path,
        visitor,
        csrf: csrfOf(c, visitor),
        nonce: newNonce(),
        chrome: await chromeOf(c, visitor),
      },
      main,
    ),
  );
}

const drawFormPage = (spot: Spot, form: Html): Html => html`<p class="back"><a href="${spot.path}">${spot.title}</a></p>${form}`;

async function mainOf(c: Request_, spot: Spot, answer: Html, typed: string): Promise<Html> {
  const { visitor, web } = c.var;
  const composer = drawComposer({
    say: visitor.say,
    action: `${spot.path}#answer`,
    csrf: csrfOf(c, visitor),
    nonce: newNonce(),
    typed,
  });
  switch (spot.kind) {
    case "room":
      return drawRoom({ spot, say: visitor.say, role: spot.room?.role, ...(await postsOf(c, spot)), answer, composer });
    case "home": {
      if (!web.settings.trial) await openRooms(web.store, visitor);
      const rooms = await roomsOf({ store: web.store, ...visitor });
      const since = addDays(dateIn(visitor.zone, web.clock.now()), -29);
      const entries = await Promise.all(rooms.map((room) => entriesSince(web.store, room.community, since)));
      const shown = rooms.map((room, at) => ({ ...room, entries: entries[at] ?? 0 }));
      return drawHome({ say: visitor.say, visitor, rooms: shown, answer, composer, trial: web.settings.trial });
    }
    case "me": {
      const { posts: notices } = await postsOf(c, spot);
      markSeen(c);
      const own = String(answer) === "" ? await ownPage(c, spot) : answer;
      return html`<h1>${spot.title}</h1>${own}<section class="notices" aria-labelledby="notices"><h2 id="notices">${visitor.say("web.notices")}</h2>${notices}</section>${composer}`;
    }
  }
}

const tagOf = (content: unknown): string => createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 16);

/** What the core shows on a person's own page. */
async function ownPage(c: Request_, spot: Spot): Promise<Html> {
  const { visitor, web } = c.var;
  const reply = await web.core.handle({
    kind: "happening",
    happening: "home-opened",
    id: `web:${newNonce()}`,
    ...inboundOf(visitor, browserOf(c)),
  });
  const message = reply.home ?? reply.say;
  return message ? html`<div class="home">${await privately(c, spot, message)}</div>` : html``;
}

/** The messages of a spot as they are drawn, and a tag that changes when they do; `before` shows an earlier page. */
export async function postsOf(c: Request_, spot: Spot): Promise<{ readonly posts: Html; readonly tag: string }> {
  const { visitor, web } = c.var;
  const before = Number(c.req.query("before")) || undefined;
  const place = spot.kind === "room" ? spot.where.place : privatePlace(visitor.account);
  const found = await messagesIn(web.store, visitor.programme, place, before);
  const around: PostsAround = {
    ...aroundOf(c, spot),
    zone: visitor.zone,
    ...(found.length > PAGE ? { earlier: `${spot.path}?before=${found[1]?.createdAt ?? 0}` } : {}),
    ...(before ? { newest: spot.path } : {}),
  };
  const shown = found.slice(-PAGE).map((row) => ({ row, tag: tagOf([row.message, visitor.locale, visitor.zone]) }));
  const tag = tagOf([visitor.session, visitor.account, ...shown.map((one) => [one.row.id, one.tag])]);
  return { posts: drawPosts(shown, around), tag };
}
