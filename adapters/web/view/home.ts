import { may } from "../../../src/access.js";
import type { Say } from "../../../src/text/say.js";
import type { Room } from "../look.js";
import { roomPath } from "../spot.js";
import type { Visitor } from "../visitor.js";
import { type Html, html } from "./html.js";

/** A room, and how much was logged in it in the last 30 days. */
type OpenRoom = Room & { readonly entries: number };

/** The programme: its communities, each a door to its channel. */
export function drawHome(page: {
  readonly say: Say;
  readonly visitor: Visitor;
  readonly rooms: readonly OpenRoom[];
  readonly answer: Html;
  readonly composer: Html;
  readonly trial: boolean;
}): Html {
  const { say, rooms, visitor } = page;
  return html`<h1>${visitor.programme.name}</h1>
${page.trial && drawSteps(say)}
${page.answer}
<div class="here">${page.composer}</div>
<h2>${say("web.communities")}</h2>
${rooms.length === 0 ? html`<p class="empty">${say("web.noCommunities")}</p>` : html`<ul class="cards">${rooms.map((room) => drawCard(room, say, page.trial))}</ul>`}`;
}

const drawSteps = (say: Say): Html =>
  html`<ol class="steps"><li>${say("web.stepWho")}</li><li>${say("web.stepOpen")}</li><li>${say("web.stepType")}</li></ol>`;

function drawCard({ channel, community, role, entries }: OpenRoom, say: Say, trial: boolean): Html {
  if (!may("interaction.read", role))
    return html`<li class="card closed"><h3>${community.name}</h3><p>${say(trial ? "web.notMemberTrial" : "web.notMember")}</p></li>`;
  return html`<li class="card"><h3><a href="${roomPath(channel.place)}">${community.name}</a></h3><p>${say("web.entries", { n: entries })}</p><p>${say("web.yourRole", { role: say(`web.role.${role ?? "none"}`) })}</p></li>`;
}
