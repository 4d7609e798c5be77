import type { Role } from "../../../src/domain/records.js";
import type { Say } from "../../../src/text/say.js";
import type { Spot } from "../spot.js";
import { attributes, type Html, html } from "./html.js";
import { hidden } from "./message.js";

/** A community's channel: what was posted, the answer only you see, and the box to type in. */
export function drawRoom(page: {
  readonly spot: Spot;
  readonly say: Say;
  readonly role: Role | undefined;
  readonly posts: Html;
  readonly tag: string;
  readonly answer: Html;
  readonly composer: Html;
}): Html {
  const { say, spot } = page;
  return html`<div class="room-head"><h1>${spot.title}</h1>${page.role && html`<p class="role">${say("web.yourRole", { role: say(`web.role.${page.role}`) })}</p>`}</div>
<div class="scroller" tabindex="0" role="region" aria-label="${say("web.messages")}"><div class="scrolled"><div id="posts" data-refresh="${spot.path}/posts" data-tag="${page.tag}" role="log">${page.posts}</div>${page.answer}</div></div>
${page.composer}`;
}

/** The box that commands are typed into, with one to try. */
export function drawComposer(around: {
  readonly say: Say;
  readonly action: string;
  readonly csrf: string;
  readonly nonce: string;
  readonly typed: string;
}): Html {
  const { say, typed } = around;
  const example = `/log ${say("web.example")}`;
  return html`<form class="composer" method="post" action="${around.action}" id="composer">${hidden(around)}<label class="hidden" for="text">${say("web.type")}</label><div class="row"><textarea${attributes({ id: "text", name: "text", rows: 1, dir: "auto", placeholder: say("web.typeHint"), autocomplete: "off", enterkeyhint: "send" })}>
${typed}</textarea><button class="primary" name="send" value="typed">${say("web.send")}</button></div><p class="examples">${say("web.try")} <button class="example" name="text" value="${example}"><span dir="ltr">/log</span> ${say("web.example")}</button> <button class="example" name="text" value="/cop digest"><span dir="ltr">/cop digest</span></button> <button class="example" name="text" value="/cop help"><span dir="ltr">/cop help</span></button></p></form>`;
}
