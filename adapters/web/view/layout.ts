import { LANGUAGE_NAMES, LOCALES } from "../../../src/text/locales.js";
import { type Say, sayIn } from "../../../src/text/say.js";
import type { Chrome } from "../chrome.js";
import type { Actor } from "../look.js";
import type { Visitor } from "../visitor.js";
import { attributes, type Html, html } from "./html.js";

/** A page, whole, but for what stands in its middle. */
export interface Frame {
  readonly say: Say;
  readonly title: string;
  /** `room`: the page fills the window and its messages scroll; `sheet`: an ordinary page. */
  readonly shape: "room" | "sheet";
  readonly assets: Readonly<Record<"style" | "script" | "icon", string>>;
  /** The page's own path, to come back to. */
  readonly path: string;
  readonly visitor?: Visitor;
  readonly csrf?: string;
  readonly nonce?: string;
  readonly chrome?: Chrome;
}

export function layout(frame: Frame, main: Html): Html {
  const { say, title, assets, shape, visitor } = frame;
  return html`<!doctype html>
<html lang="${say.locale}" dir="${say.direction}">
<head>
<meta charset="utf-8">
<title>${title} · coptrack</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
<script src="${assets.script}" defer></script>
</head>
<body class="${shape}">
<a class="skip" href="#main">${say("web.skip")}</a>
<header class="top">
<a class="brand" href="/"><img src="${assets.icon}" alt="" width="28" height="28"><span>coptrack</span></a>
${visitor && drawNav(frame, visitor)}
</header>
${drawTrial(frame)}
<main id="main" tabindex="-1">${main}</main>
</body>
</html>`;
}

function drawNav(frame: Frame, visitor: Visitor): Html {
  const { say, path, chrome } = frame;
  const link = (to: string, words: string, more?: Html) =>
    html`<a${attributes({ href: to, "aria-current": path === to ? "page" : undefined })}>${words}${more}</a>`;
  const unseen = chrome?.unseen ?? 0;
  const badge =
    unseen > 0
      ? html` <span class="badge"><span aria-hidden="true">${unseen}</span><span class="hidden">${say("web.unseen", { n: unseen })}</span></span>`
      : undefined;
  return html`<nav aria-label="${say("web.navigation")}">${link("/", say("web.communities"))}${link("/me", say("web.mine"), badge)}</nav>
<div class="who">${chrome && chrome.actors.length > 0 ? drawActors(frame, chrome.actors, visitor) : drawSignedIn(frame, visitor)}${drawLanguages(frame)}</div>`;
}

/** What every small form of the frame carries: the token, and where to come back to. */
const carried = ({ csrf, path }: Frame): Html =>
  html`<input type="hidden" name="_csrf" value="${csrf}"><input type="hidden" name="_back" value="${path}">`;

function drawLanguages(frame: Frame): Html {
  const { say } = frame;
  return html`<details class="menu"><summary class="button plain" aria-label="${say("web.language")}: ${LANGUAGE_NAMES[say.locale]}"><span class="wide">${LANGUAGE_NAMES[say.locale]}</span><span class="narrow">${say.locale.toUpperCase()}</span></summary><form method="post" action="/language">${carried(frame)}${LOCALES.map((locale) => html`<button${attributes({ name: "locale", value: locale, lang: locale, dir: sayIn(locale).direction, "aria-current": locale === say.locale ? "true" : undefined })}>${LANGUAGE_NAMES[locale]}</button>`)}</form></details>`;
}

function drawSignedIn(frame: Frame, visitor: Visitor): Html {
  return html`<span class="name">${visitor.person.name}</span><form method="post" action="/out">${carried(frame)}<button class="plain">${frame.say("web.leave")}</button></form>`;
}

function drawActors(frame: Frame, actors: readonly Actor[], visitor: Visitor): Html {
  const { say } = frame;
  const groups = [...new Set(actors.map((one) => one.role))];
  const option = ({ identity, person, communities }: Actor) =>
    html`<option${attributes({ value: identity.account, selected: identity.account === visitor.account })}>${person.name}${communities.length === 1 && ` · ${communities[0]}`}</option>`;
  return html`<form class="act-as" method="post" action="/act-as">${carried(frame)}<label for="act-as">${say("web.actingAs")}</label><select id="act-as" name="account" autocomplete="off">${groups.map((role) => html`<optgroup label="${say(`web.role.${role ?? "none"}`)}">${actors.filter((one) => one.role === role).map(option)}</optgroup>`)}</select><button class="plain">${say("web.switch")}</button></form>`;
}

function drawTrial(frame: Frame): Html {
  const { say, chrome, visitor } = frame;
  if (!chrome?.sample || !visitor) return html``;
  return html`<aside class="banner" aria-label="${say("web.sample")}"><p><strong>${say("web.sample")}</strong> <span class="long">${say("web.sampleHint")}</span></p><form method="post" action="/">${carried(frame)}<input type="hidden" name="_nonce" value="${frame.nonce}"><details class="ask"><summary class="button plain">${say("web.sampleRemove")}</summary><div class="question"><p>${say("web.sampleSure")}</p><button class="danger" name="press" value="${JSON.stringify(["sample.remove", ""])}">${say("web.sampleRemove")}</button></div></details></form></aside>`;
}
