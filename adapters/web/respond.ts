import { raw } from "hono/html";
import type { Reply } from "../../src/events.js";
import { PostFailed } from "../../src/ports.js";
import { answerOf, type Done } from "./answer.js";
import { download } from "./downloads.js";
import type { Request_ } from "./env.js";
import { createMessenger } from "./messenger.js";
import { pageOf } from "./page.js";
import type { Spot } from "./spot.js";
import { html } from "./view/html.js";

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
  const answer = await answerOf(c, spot, shown, done);
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
    const answer = await answerOf(c, spot, await replaced(c, await slow, done), done);
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
