import type { ContentfulStatusCode } from "hono/utils/http-status";
import { nearestLocale } from "../../src/text/locales.js";
import { type Params, type Say, sayIn } from "../../src/text/say.js";
import { bodyOf } from "./body.js";
import { browserOf, type Request_ } from "./env.js";
import { readForm } from "./read-form.js";
import { openForm } from "./sealed-form.js";
import { drawForm } from "./view/form.js";
import { type Child, html } from "./view/html.js";
import { layout } from "./view/layout.js";

const sayFor = (c: Request_): Say => c.var.visitor?.say ?? sayIn(nearestLocale(browserOf(c).language));

const STATUS = {
  missing: 404,
  host: 403,
  origin: 403,
  old: 403,
  notYours: 403,
  signIn: 401,
  link: 410,
  file: 410,
  noFile: 403,
  tooBig: 413,
  notSetUp: 503,
  failed: 500,
} as const satisfies Record<string, ContentfulStatusCode>;
export type Refused = keyof typeof STATUS;

/** A page that says, in the person's language, what is the matter and what to do next. */
export function refuse(c: Request_, why: Refused, params: Params = {}, more: Child = ""): Response {
  const { web } = c.var;
  const say = sayFor(c);
  const title = say(`web.refused.${why}`);
  const page = layout(
    { say, title, shape: "sheet", assets: web.assets, path: "" },
    html`<div class="refused"><h1>${title}</h1><p>${say(`web.refused.${why}Hint`, params)}</p>${more}<p><a class="button plain" href="/">${say("web.toStart")}</a></p></div>`,
  );
  return c.html(String(page), STATUS[why]) as Response;
}

/** Nobody is signed in. What was sent meanwhile (a session may end at any time) is shown, to be copied. */
export async function signInFirst(c: Request_): Promise<Response> {
  const body = c.req.method === "POST" ? await bodyOf(c) : undefined;
  return refuse(c, "signIn", {}, body instanceof URLSearchParams ? typedPart(c, body) : "");
}

/** A failure on our side: what was sent stands on the page, with a button that sends it once more. */
export async function failed(c: Request_, reference: string): Promise<Response> {
  const body = c.req.method === "POST" ? await bodyOf(c).catch(() => undefined) : undefined;
  if (!(body instanceof URLSearchParams)) return refuse(c, "failed", { reference });
  const { web } = c.var;
  const shape = openForm(body.get("_form"), web.signer);
  const say = sayFor(c);
  if (!shape) return refuse(c, "failed", { reference }, typedPart(c, body));
  const { values, found, queries } = readForm(shape, body);
  const form = { ...shape, values, problems: { "": say("failed.notSaved", { reference }) } };
  const again = drawForm(form, {
    say,
    action: c.req.path,
    back: c.req.path,
    csrf: body.get("_csrf") ?? "",
    nonce: body.get("_nonce") ?? "",
    sealed: body.get("_form") ?? "",
    found,
    queries,
    again: true,
  });
  const page = layout(
    { say, title: form.title, shape: "sheet", assets: web.assets, path: "" },
    html`<section class="sheet-form"><h1 id="form-title">${form.title}</h1>${again}</section>`,
  );
  return c.html(String(page), STATUS.failed) as Response;
}

/** An old page whose form we cannot read any more: what was typed is shown, to be copied. */
export function typedBack(c: Request_, body: URLSearchParams): Response {
  return refuse(c, "old", {}, typedPart(c, body));
}

function typedPart(c: Request_, body: URLSearchParams): Child {
  const typed = [...body].filter(([name, value]) => (name.startsWith("v:") || name === "text") && value.trim() !== "");
  const say = sayFor(c);
  return (
    typed.length > 0 &&
    html`<h2>${say("web.youTyped")}</h2>${typed.map(
      ([, value]) => html`<textarea readonly rows="2" dir="auto" aria-label="${say("web.youTyped")}">
${value}</textarea>`,
    )}`
  );
}
