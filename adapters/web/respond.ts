import { raw } from "hono/html";
import type { Event, Reply } from "../../src/events.js";
import { PostFailed } from "../../src/ports.js";
import { answerOf, type ShownForm } from "./answer.js";
import type { Request_ } from "./env.js";
import { createMessenger } from "./messenger.js";
import { pageOf } from "./page.js";
import type { Spot } from "./spot.js";
import { html } from "./view/html.js";

/** What was done when the core replied. */
export interface Done {
  readonly event: Event;
  readonly sent?: ShownForm;
  readonly typed?: string;
}

const PATIENCE_MS = 800;

/** Turns a reply into a page, or a file. */
export async function respond(c: Request_, spot: Spot, reply: Reply, done: Done): Promise<Response> {
  if (!reply.later) return finished(c, spot, reply, done);
  const { loading, work } = reply.later;
  const slow = work();
  const quick = await Promise.race([slow, pause(c.var.web.settings.patienceMs ?? PATIENCE_MS)]);
  if (quick) return finished(c, spot, { ...reply, later: undefined, ...quick } as Reply, done);
  return streamed(c, spot, loading, slow, done);
}

export const pause = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());

async function finished(c: Request_, spot: Spot, reply: Reply, done: Done): Promise<Response> {
  if (reply.file && !reply.say && !reply.open && !reply.update) return download(reply.file);
  const shown = await replaced(c, reply, done);
  const answer = await answerOf(c, spot, shown, done.sent);
  return c.html(await pageOf(c, spot, { answer, typed: done.typed ?? "" })) as Response;
}

/** `update` takes the place of the stored message whose button was pressed; of a private answer it is the new private answer. */
async function replaced(c: Request_, reply: Reply, { event }: Done): Promise<Reply> {
  const ref = event.kind === "press" ? event.message : undefined;
  if (!reply.update || !ref) return reply;
  try {
    await createMessenger(c.var.web).update(c.var.visitor.workspace, ref, reply.update);
    const { update: _shown, ...rest } = reply;
    return rest;
  } catch (error) {
    if (error instanceof PostFailed) return reply;
    throw error;
  }
}

/**
 * The page at once, with "one moment" where the answer will stand; the answer follows in the same response when it is
 * there. So it needs no script, no second request, and no memory that another process would not have.
 */
function streamed(c: Request_, spot: Spot, loading: string, slow: Promise<Reply>, done: Done): Response {
  const write = async (to: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const encode = (text: string) => to.enqueue(new TextEncoder().encode(text));
    const hole = "<!-- here the answer follows -->";
    const waiting = html`<div class="private later" id="answer"><p class="loading" role="status">${loading}</p>${raw(hole)}</div>`;
    const [before = "", after = ""] = (await pageOf(c, spot, { answer: { piece: waiting, form: undefined } })).split(hole);
    encode(before);
    const answer = await answerOf(c, spot, await replaced(c, await slow, done), done.sent);
    encode(`<div class="arrived">${String(answer.piece)}</div>${after}`);
    to.close();
  };
  const stream = new ReadableStream<Uint8Array>({
    start: (to) => {
      write(to).catch((error: unknown) => {
        c.var.web.log.error({ err: error }, "answer broken off");
        to.error(error);
      });
    },
  });
  return c.body(stream, 200, { "content-type": "text/html; charset=utf-8" }) as Response;
}

function download({ name, mime, bytes }: NonNullable<Reply["file"]>): Response {
  // Plain letters for old clients, the true name for the others (RFC 6266).
  const plain = name.replace(/[^\w.-]/g, "_");
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": mime,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`,
    },
  });
}
