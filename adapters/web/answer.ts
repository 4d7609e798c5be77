import type { Event, Reply } from "../../src/events.js";
import type { Form, Option } from "../../src/form.js";
import type { Message } from "../../src/message.js";
import { csrfOf } from "./csrf.js";
import { addressFor, IN_PAGE_BYTES } from "./downloads.js";
import type { Request_ } from "./env.js";
import { newNonce } from "./nonce.js";
import { sealForm } from "./sealed-form.js";
import type { Spot } from "./spot.js";
import { drawForm } from "./view/form.js";
import { type Html, html } from "./view/html.js";
import { drawMessage } from "./view/message.js";

/** What an act came to, as a piece of the page that it was done on. */
export interface Answer {
  readonly piece: Html;
  /** The piece is a form: it takes the place of what else the page shows. */
  readonly form: Form | undefined;
}

/** A form to show, with what the page knows beside it. */
export interface ShownForm {
  readonly form: Form;
  /** Kept from the page before, so that the same entry sent twice is one; undefined: a new one. */
  readonly nonce?: string;
  readonly found?: Readonly<Record<string, readonly Option[]>>;
  readonly queries?: Readonly<Record<string, string>>;
  readonly again?: boolean;
}

/** What was done when the core replied. */
export interface Done {
  readonly event: Event;
  readonly sent?: ShownForm;
  readonly typed?: string;
}

export async function answerOf(c: Request_, spot: Spot, reply: Reply, done: Done): Promise<Answer> {
  const said = reply.say ?? reply.update ?? reply.home;
  const parts: Html[] = [];
  const shown = shownForm(reply, done.sent);
  if (said) parts.push(await privately(c, spot, said));
  if (reply.failed && !shown?.form.problems[""] && !said) parts.push(html`<p>${reply.failed.message}</p>`);
  if (reply.file) parts.push(fileLink(c, reply.file, done.event));
  const words =
    parts.length > 0
      ? html`<div class="private" id="answer" tabindex="-1">${reply.posted ? "" : onlyYou(c)}${parts}</div>`
      : html``;
  if (!shown) return { piece: words, form: undefined };
  return { piece: html`${words}${formPiece(c, spot, shown)}`, form: shown.form };
}

const onlyYou = (c: Request_): Html => html`<p class="only-you">${c.var.visitor.say("web.onlyYou")}</p>`;

/** The form that stands after a reply: the next one, the same with problems, or after a failure the same as it was sent. */
function shownForm(reply: Reply, submitted: ShownForm | undefined): ShownForm | undefined {
  if (reply.open) return { form: reply.open };
  if (reply.problems) return { ...submitted, form: reply.problems, again: reply.failed !== undefined };
  if (!reply.failed || !submitted) return undefined;
  return { ...submitted, form: { ...submitted.form, problems: { "": reply.failed.message } }, again: true };
}

/** A form as the whole answer. */
export const answerOfForm = (c: Request_, spot: Spot, shown: ShownForm): Answer => ({
  piece: formPiece(c, spot, shown),
  form: shown.form,
});

/** The form as it is drawn, with its title. */
function formPiece(c: Request_, spot: Spot, shown: ShownForm): Html {
  const { say } = c.var.visitor;
  const { form, nonce, found, queries, again } = shown;
  const drawn = drawForm(form, {
    say,
    action: `${spot.path}#answer`,
    back: spot.path,
    csrf: csrfOf(c, c.var.visitor),
    nonce: nonce ?? newNonce(),
    sealed: sealForm(form, c.var.web.signer),
    ...(found ? { found } : {}),
    ...(queries ? { queries } : {}),
    ...(again ? { again } : {}),
  });
  return html`<section class="sheet-form"><h1 id="form-title">${form.title}</h1>${drawn}</section>`;
}

/** A message said to the visitor alone: it is kept nowhere, so its charts come with the page. */
export async function privately(c: Request_, spot: Spot, message: Message): Promise<Html> {
  const pictures = await Promise.all(
    message.blocks.flatMap((block) => (block.kind === "chart" ? [pictureOf(c, () => c.var.web.charts.png(block.chart))] : [])),
  );
  return drawMessage(message, { ...aroundOf(c, spot), picture: (n) => pictures[n] });
}

async function pictureOf(c: Request_, draw: () => Promise<Uint8Array>): Promise<string | undefined> {
  try {
    return `data:image/png;base64,${Buffer.from(await draw()).toString("base64")}`;
  } catch (error) {
    c.var.web.log.warn({ err: error }, "chart not drawn");
    return undefined;
  }
}

/** How the buttons of a message on this page post. */
export const aroundOf = (c: Request_, spot: Spot) => ({
  say: c.var.visitor.say,
  action: `${spot.path}#answer`,
  csrf: csrfOf(c, c.var.visitor),
  nonce: newNonce(),
});

function fileLink(c: Request_, file: NonNullable<Reply["file"]>, event: Event): Html {
  const { say } = c.var.visitor;
  const large = file.bytes.byteLength > IN_PAGE_BYTES;
  const address = large
    ? addressFor(c, file, event)
    : `data:${file.mime.replace(/[^\w/;=.+-]/g, "")};base64,${Buffer.from(file.bytes).toString("base64")}`;
  return html`<p><a class="button primary" download="${file.name}" href="${address}">${say("web.download", { name: file.name })}</a></p>${large ? html`<p class="note">${say("web.downloadNote")}</p>` : ""}`;
}
