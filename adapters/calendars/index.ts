import { lookup as resolve } from "node:dns";
import { type IncomingMessage, request as plain } from "node:http";
import { request as secure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import PQueue from "p-queue";
import type { CalendarProblem, Calendars, Log } from "../../src/ports.js";
import { isPublic } from "./addresses.js";

/** The numbers it keeps to. */
export const LIMITS = { redirects: 3, bytes: 1_048_576, ms: 10_000, link: 700, atOnce: 4 };

interface Options {
  /** Nothing is fetched at all. */
  readonly off?: boolean;
  /** Only these hosts (`name` or `name:port`); they may be inside the organisation's own network, since whoever runs this named them. */
  readonly hosts?: readonly string[];
  /** For tests: one origin on loopback that may be read, without encryption. */
  readonly testOrigin?: string;
  readonly ms?: number;
  readonly resolve?: LookupFunction;
  readonly log?: Log;
}

class Failed extends Error {
  constructor(readonly problem: CalendarProblem) {
    super(problem);
  }
}

/**
 * Reads calendars from web addresses that people paste, and lets nobody use it to look around where this program runs: https only, to
 * public addresses only, looked at when the connection is made and after each redirect; so much and so long at most.
 */
export function createCalendars(options: Options = {}): Calendars {
  const queue = new PQueue({ concurrency: LIMITS.atOnce });
  return {
    async read(link) {
      const wanted = link.trim();
      let host = "";
      try {
        const first = addressOf(wanted, undefined, options);
        host = first.hostname;
        return { text: await queue.add(() => within(first, options)) };
      } catch (error) {
        const problem = error instanceof Failed ? error.problem : "unreachable";
        // The address may hold a secret: its host is enough to help whoever asks.
        options.log?.info({ host, problem, reason: (error as { code?: unknown }).code ?? "" }, "calendar link not read");
        return { problem };
      }
    },
  };
}

/** What is asked, made plain; `webcal:` is https by another name. Fails where it may not be asked. */
function addressOf(link: string, base: URL | undefined, { off, hosts, testOrigin }: Options): URL {
  if (off) throw new Failed("off");
  const written = link.replace(/^webcals?:/i, "https:");
  if (written.length > LIMITS.link || !URL.canParse(written, base?.href)) throw new Failed("refused");
  const url = new URL(written, base?.href);
  if (url.username || url.password) throw new Failed("refused");
  if (testOrigin !== undefined && url.origin === testOrigin) return url;
  if (url.protocol !== "https:") throw new Failed("refused");
  if (hosts) {
    if (!hosts.includes(url.host.toLowerCase())) throw new Failed("refused");
    return url;
  }
  if (url.port !== "") throw new Failed("refused");
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  // An address written as such is never looked up: it is judged here.
  if (isIP(literal) && !isPublic(literal)) throw new Failed("refused");
  return url;
}

async function within(first: URL, options: Options): Promise<string> {
  const clock = AbortSignal.timeout(options.ms ?? LIMITS.ms);
  let url = first;
  try {
    for (let hop = 0; hop <= LIMITS.redirects; hop += 1) {
      const response = await ask(url, clock, options);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy();
        url = addressOf(headers.location, url, options);
        continue;
      }
      return await bodyOf(response);
    }
  } catch (error) {
    throw clock.aborted ? new Failed("slow") : error;
  }
  throw new Failed("refused");
}

/** One request, without anything that says who asks; on a connection of its own, so that the address is looked at each time. */
function ask(url: URL, signal: AbortSignal, { hosts, testOrigin, resolve: own }: Options): Promise<IncomingMessage> {
  const trusted = hosts !== undefined || url.origin === testOrigin;
  return new Promise((done, fail) => {
    const request = (url.protocol === "https:" ? secure : plain)(url, {
      agent: false,
      signal,
      lookup: trusted ? (own ?? resolve) : publicOnly(own ?? (resolve as LookupFunction)),
      headers: { accept: "text/calendar", "accept-encoding": "identity", "user-agent": "coptrack" },
      maxHeaderSize: 16_384,
    });
    request.on("response", done).on("error", fail).end();
  });
}

/** Looks a name up, and takes it only where all its addresses are public: what is answered here is what is connected to. */
const publicOnly =
  (lookup: LookupFunction): LookupFunction =>
  (name, options, answer) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      const all = Array.isArray(found) ? found : [];
      if (error) answer(error, []);
      else if (all.length === 0 || !all.every(({ address }) => isPublic(address))) answer(new Failed("refused"), []);
      else if (options.all) answer(null, all);
      else answer(null, all[0]?.address ?? "", all[0]?.family);
    });

/** The text, as far as it is a calendar: given up at its first line where that is something else. */
async function bodyOf(response: IncomingMessage): Promise<string> {
  const { statusCode = 0, headers } = response;
  try {
    if ([401, 403, 404, 410].includes(statusCode)) throw new Failed("closed");
    if (statusCode !== 200) throw new Failed("unreachable");
    const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
    const encoding = headers["content-encoding"] ?? "identity";
    if (type === "text/html" || encoding !== "identity") throw new Failed("notCalendar");
    if (Number(headers["content-length"] ?? 0) > LIMITS.bytes) throw new Failed("big");
    const chunks: Buffer[] = [];
    let [size, begun] = [0, false];
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LIMITS.bytes) throw new Failed("big");
      if (!begun && size >= 64) begun = beginsWell(Buffer.concat(chunks).toString("utf8", 0, 200));
    }
    const text = Buffer.concat(chunks).toString("utf8");
    beginsWell(text);
    return text;
  } finally {
    response.destroy();
  }
}

function beginsWell(text: string): true {
  if (!/^\ufeff?\s*BEGIN:VCALENDAR\b/i.test(text)) throw new Failed("notCalendar");
  return true;
}
