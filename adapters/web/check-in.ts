import type { Hono } from "hono";
import { parse, type Raw } from "../../src/form.js";
import { type CheckInAt, checkIn, checkInAt, checkInFields } from "../../src/planned/check-in.js";
import { whenWords } from "../../src/planned/when.js";
import { nearestLocale } from "../../src/text/locales.js";
import { type Say, sayIn } from "../../src/text/say.js";
import { bodyOf } from "./body.js";
import { browserOf, type Env, type Request_ } from "./env.js";
import { newNonce } from "./nonce.js";
import { refuse } from "./refuse.js";
import { drawField } from "./view/field.js";
import { type Html, html } from "./view/html.js";
import { layout } from "./view/layout.js";

const MINUTE_MS = 60_000;
/** A room full of people behind one address checks in within minutes; a program that plays is faster. */
const MOST_A_MINUTE = 60;

/** A page for an event, without an account: who is there says so, and nothing else is asked that may not be left empty. */
export function checkInPages(app: Hono<Env>): void {
  const counted = new Map<string, { since: number; n: number }>();
  const path = "/e/:programme/:secret";
  app.get(path, async (c) => {
    const at = await found(c);
    return at ? shown(c, at) : refuse(c, "missing");
  });
  app.post(path, async (c) => {
    const { clock } = c.get("web");
    const at = await found(c);
    if (!at) return refuse(c, "missing");
    if (at.state !== "open") return shown(c, at);
    if (tooMany(counted, at.event.id, clock.now())) return answer(c, at, "checkIn.tooMany", 429);
    return sent(c, at);
  });
}

const found = (c: Request_): Promise<CheckInAt | undefined> => {
  const { store, clock } = c.get("web");
  return checkInAt(c.req.param("programme") ?? "", c.req.param("secret") ?? "", store, clock.now());
};

function tooMany(counted: Map<string, { since: number; n: number }>, event: string, now: number): boolean {
  const before = counted.get(event);
  if (!before || now - before.since >= MINUTE_MS) {
    for (const [key, { since }] of counted) if (now - since >= MINUTE_MS) counted.delete(key);
    counted.set(event, { since: now, n: 1 });
    return false;
  }
  before.n += 1;
  return before.n > MOST_A_MINUTE;
}

const sayFor = (c: Request_, { programme }: CheckInAt): Say => sayIn(nearestLocale(browserOf(c).language, programme.locale));

async function sent(c: Request_, at: CheckInAt): Promise<Response> {
  const body = await bodyOf(c);
  if (body === "too-big") return refuse(c, "tooBig", { limit: 4 });
  const say = sayFor(c, at);
  const fields = checkInFields(say);
  const values = Object.fromEntries(Object.keys(fields).map((name) => [name, body.get(`v:${name}`)]));
  const parsed = parse(fields, values, say);
  if (!parsed.ok) return shown(c, at, values, parsed.problems, body.get("_nonce"));
  if (parsed.values.name !== null && !parsed.values.informed)
    return shown(c, at, values, { informed: say("checkIn.tick") }, body.get("_nonce"));
  const nonce = body.get("_nonce") ?? "";
  const counted = nonce.length >= 8 && (await checkIn(at.event, parsed.values, nonce, c.get("web").store));
  return counted ? answer(c, at, "checkIn.thanks") : answer(c, at, "checkIn.tooMany", 429);
}

const page = (c: Request_, say: Say, title: string, main: Html, status: 200 | 422 | 429 = 200): Response =>
  c.html(String(layout({ say, title, shape: "sheet", assets: c.get("web").assets, path: "" }, main)), status) as Response;

/** The page as it is now: the few fields, or why there are none. */
function shown(
  c: Request_,
  at: CheckInAt,
  values: Readonly<Record<string, Raw>> = {},
  problems: Readonly<Record<string, string>> = {},
  nonce: string | null = null,
): Response {
  const say = sayFor(c, at);
  const { event, state } = at;
  if (state !== "open") return answer(c, at, state === "early" ? "checkIn.early" : "checkIn.closed");
  const fields = Object.entries(checkInFields(say)).map(([name, field]) =>
    drawField({ name, field, value: values[name] ?? null, problem: problems[name], found: [], query: "", say }),
  );
  const wrong = Object.values(problems);
  return page(
    c,
    say,
    event.title,
    html`<section class="sheet-form"><h1 id="form-title">${event.title}</h1><p>${whenWords(event, say)}</p><p>${say("checkIn.intro")}</p><form class="form" method="post" action="${c.req.path}" aria-labelledby="form-title"><input type="hidden" name="_nonce" value="${nonce ?? newNonce()}">${wrong.length > 0 && html`<div class="problems" role="alert"><p>${wrong.join(" ")}</p></div>`}<div class="fields">${fields}</div><div class="actions"><button class="primary">${say("checkIn.here")}</button></div></form></section>`,
    wrong.length > 0 ? 422 : 200,
  );
}

type Told = "checkIn.early" | "checkIn.closed" | "checkIn.thanks" | "checkIn.tooMany";
function answer(c: Request_, at: CheckInAt, words: Told, status: 200 | 429 = 200): Response {
  const say = sayFor(c, at);
  const { event } = at;
  const told = say(words, { when: whenWords(event, say) });
  return page(c, say, event.title, html`<div class="refused"><h1>${event.title}</h1><p role="status">${told}</p></div>`, status);
}
