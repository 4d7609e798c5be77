import type { WebMessage } from "../../../src/domain/records.js";
import { type Html, html } from "./html.js";
import { type Around, drawMessage } from "./message.js";
import { when } from "./when.js";

export interface PostsAround extends Omit<Around, "message" | "picture"> {
  readonly zone: string;
  /** Where the messages before these are. */
  readonly earlier?: string;
  /** Where the newest are, when these are not. */
  readonly newest?: string;
}

/** Messages as a list, the newest at the bottom. */
export function drawPosts(messages: readonly { readonly row: WebMessage; readonly tag: string }[], around: PostsAround): Html {
  const { say, earlier, newest, zone } = around;
  const items = messages.map(
    ({ row: one, tag }) =>
      html`<li class="post" id="m-${one.id}" data-tag="${tag}"><p class="by"><strong>coptrack</strong> <time datetime="${new Date(one.createdAt).toISOString()}">${when(one.createdAt, zone, say)}</time></p>${drawMessage(one.message, { ...around, message: one.id, picture: (n) => `/chart/${one.id}/${n}.png` })}</li>`,
  );
  if (items.length === 0) return html`<p class="empty">${say("web.empty")}</p>`;
  return html`${earlier && html`<p class="more"><a href="${earlier}">${say("web.earlier")}</a></p>`}<ol class="posts">${items}</ol>${newest && html`<p class="more"><a href="${newest}">${say("web.newest")}</a></p>`}`;
}
