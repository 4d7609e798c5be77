import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Attachment, Instant } from "../../src/events.js";
import type { Clock, Log } from "../../src/ports.js";
import type { Say } from "../../src/text/say.js";
import type { Outgoing } from "./wire.js";

const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
const INFO = "application/vnd.microsoft.teams.card.file.info";
/** A file waits this long for the person's yes, and so many wait at once; then it is made anew by asking again. */
const KEPT_MS = 15 * 60_000;
const KEPT = 50;

const consent = z.looseObject({
  action: z.enum(["accept", "decline"]),
  context: z.looseObject({ file: z.string() }),
  uploadInfo: z
    .looseObject({
      uploadUrl: z.string(),
      contentUrl: z.string(),
      name: z.string(),
      uniqueId: z.string(),
      fileType: z.string().optional(),
    })
    .optional(),
});

interface Outside {
  readonly clock: Clock;
  readonly log: Log;
  /** Is this an address of the vendor's file store? */
  readonly stores: (url: string) => boolean;
}
interface Waiting {
  readonly file: Attachment;
  /** Whose it is: nobody else may take it. */
  readonly account: string;
  readonly until: Instant;
}

/**
 * A bot cannot send a file here, it asks whether it may: on the person's yes, the file is put in their own file store (OneDrive), and a card
 * links to it. Only private conversations take this, which is where files belong.
 */
export function createFiles({ clock, log, stores }: Outside) {
  const waiting = new Map<string, Waiting>();

  /** The question whether the file may be put there. */
  function ask(file: Attachment, account: string, say: Say): Outgoing {
    for (const [id, { until }] of waiting) if (until < clock.now() || waiting.size >= KEPT) waiting.delete(id);
    const id = randomUUID();
    waiting.set(id, { file, account, until: clock.now() + KEPT_MS });
    const context = { file: id };
    const content = {
      description: say("chat.fileReady"),
      sizeInBytes: file.bytes.byteLength,
      acceptContext: context,
      declineContext: context,
    };
    return card(CONSENT, file.name, content);
  }

  /** What the person answered: the card to show instead of the question, or the words to say. */
  async function answered(value: unknown, account: string, say: Say): Promise<Outgoing | string> {
    const answer = consent.safeParse(value).data;
    const held = answer && waiting.get(answer.context.file);
    if (!answer || !held || held.account !== account || held.until < clock.now()) return say("chat.fileGone");
    waiting.delete(answer.context.file);
    const to = answer.uploadInfo;
    if (answer.action === "decline" || !to) return say("chat.fileDeclined");
    if (!stores(to.uploadUrl)) {
      log.warn({}, "file store not the vendor's");
      return say("chat.fileFailed");
    }
    const { bytes, mime, name } = held.file;
    const size = bytes.byteLength;
    const put = await fetch(to.uploadUrl, {
      method: "PUT",
      headers: { "content-type": mime, "content-range": `bytes 0-${size - 1}/${size}` },
      body: new Blob([new Uint8Array(bytes)]),
      redirect: "error",
      signal: AbortSignal.timeout(30_000),
    }).catch((error: unknown) => ({ ok: false, status: 0, error }));
    if (!put.ok) {
      log.warn({ status: put.status, ...("error" in put ? { err: put.error } : {}) }, "file not stored");
      return say("chat.fileFailed");
    }
    return {
      ...card(INFO, name, { uniqueId: to.uniqueId, fileType: to.fileType ?? name.split(".").pop() }, to.contentUrl),
      summary: name,
    };
  }

  return { ask, answered };
}
export type Files = ReturnType<typeof createFiles>;

const card = (contentType: string, name: string, content: object, contentUrl?: string): Outgoing => ({
  type: "message",
  attachmentLayout: "list",
  attachments: [{ contentType, name, content, ...(contentUrl ? { contentUrl } : {}) }],
  summary: name,
});
