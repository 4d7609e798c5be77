import { randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { idFrom } from "../../src/domain/ids.js";
import type { Attachment, Event, Instant } from "../../src/events.js";
import { Conflict, insert } from "../../src/ports.js";
import { browserOf, type Request_ } from "./env.js";
import { refuse } from "./refuse.js";
import { inboundOf } from "./visitor.js";

/** A file larger than this is fetched from an address of its own: inside the page it would be a third larger, and hold everything up. */
export const IN_PAGE_BYTES = 64 * 1024;
const LASTS_MS = 10 * 60_000;
/** What one process holds for people to fetch; what does not fit is made once more when it is fetched. */
const HELD_BYTES = 128 * 1024 * 1024;
const PURPOSE = "download";

/** What an address stands for. It travels in the address, sealed, so that any process can answer it: none needs to have made the file. */
interface Asked {
  readonly id: string;
  /** Session and account that it was made for, signed. */
  readonly whose: string;
  readonly until: Instant;
  /** What the file is the answer to; who asked is whoever fetches it, and is asked for anew. */
  readonly event: Omit<Event, "who" | "platform" | "workspace">;
}

/** Files that wait to be fetched, in memory only: for minutes, each once. */
export interface Held {
  put(id: string, file: Attachment): void;
  take(id: string): Attachment | undefined;
  clear(): void;
}

export function holding(): Held {
  const files = new Map<string, { readonly file: Attachment; readonly gone: NodeJS.Timeout }>();
  let bytes = 0;
  const take = (id: string): Attachment | undefined => {
    const held = files.get(id);
    if (!held) return undefined;
    clearTimeout(held.gone);
    files.delete(id);
    bytes -= held.file.bytes.byteLength;
    return held.file;
  };
  return {
    put(id, file) {
      files.set(id, { file, gone: setTimeout(() => take(id), LASTS_MS).unref() });
      bytes += file.bytes.byteLength;
      for (const oldest of files.keys()) {
        if (bytes <= HELD_BYTES) break;
        take(oldest);
      }
    },
    take,
    clear() {
      for (const id of files.keys()) take(id);
    },
  };
}

/** An address that hands over the file: once, within ten minutes, to this session as this person, if they may still have it then. */
export function addressFor(
  c: Request_,
  file: Attachment,
  { who: _who, platform: _platform, workspace: _workspace, ...event }: Event,
): string {
  const { web, visitor } = c.var;
  const id = randomBytes(16).toString("base64url");
  const asked: Asked = {
    id,
    whose: web.signer.mac(PURPOSE, visitor.session, visitor.account),
    until: web.clock.now() + LASTS_MS,
    event,
  };
  web.held.put(id, file);
  return `/file/${web.signer.seal(PURPOSE, deflateRawSync(JSON.stringify(asked)))}`;
}

/** Answers such an address. What was asked is asked of the core again: only it knows who may have what, now. */
export async function fetched(c: Request_): Promise<Response> {
  const { web, visitor } = c.var;
  const sealed = web.signer.open(PURPOSE, c.req.param("sealed") ?? "");
  const asked = sealed && (JSON.parse(inflateRawSync(sealed).toString()) as Asked);
  if (!asked || !web.signer.right(asked.whose, PURPOSE, visitor.session, visitor.account)) return refuse(c, "missing");
  if (asked.until <= web.clock.now()) return refuse(c, "file");
  // A browser that only looks (HEAD) uses nothing up.
  if (c.req.raw.method === "HEAD") return c.body(null, 200);
  const reply = await web.core.handle({ ...asked.event, ...inboundOf(visitor, browserOf(c)) } as Event);
  if (!reply.file && !reply.later) {
    web.held.take(asked.id);
    return refuse(c, "noFile");
  }
  if (!(await claimed(c, asked.id))) return refuse(c, "file");
  const file = web.held.take(asked.id) ?? reply.file ?? (await reply.later?.work())?.file;
  return file ? download(file) : refuse(c, "file");
}

/** Whoever comes first has it, whichever process answers. */
async function claimed(c: Request_, id: string): Promise<boolean> {
  const { web, visitor } = c.var;
  const { id: programme } = visitor.programme;
  const key = `download:${id}`;
  try {
    await web.store.atomically([insert("run", { programme, id: idFrom("run", programme, key), key, at: web.clock.now() })]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** A file as the whole answer. */
export function download({ name, mime, bytes }: Attachment): Response {
  // Plain letters for old clients, the true name for the others (RFC 6266).
  const plain = name.replace(/[^\w.-]/g, "_");
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": mime,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`,
      "cache-control": "private, no-store",
    },
  });
}
