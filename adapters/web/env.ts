import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Core } from "../../src/core.js";
import type { Body } from "./body.js";
import type { WebDeps, WebSettings } from "./deps.js";
import type { Held } from "./downloads.js";
import type { Pictures } from "./pictures.js";
import type { Signer } from "./signing.js";
import type { Browser, Visitor } from "./visitor.js";

/** Finds out who a request is from. */
export interface Sessions {
  /** Undefined where nobody is signed in. May set a cookie. */
  visitor(c: Request_): Promise<Visitor | undefined>;
}

/** What every page of the web needs. */
export interface Web extends WebDeps {
  readonly settings: WebSettings;
  readonly signer: Signer;
  readonly sessions: Sessions;
  readonly core: Core;
  readonly pictures: Pictures;
  readonly held: Held;
  /** Addresses of the stylesheet, script and icon, with their content in the name. */
  readonly assets: Readonly<Record<"style" | "script" | "icon", string>>;
}

export interface Env {
  readonly Bindings: HttpBindings;
  readonly Variables: { web: Web; visitor: Visitor; body?: Promise<Body> };
}
export type Request_ = Context<Env>;

/** What the browser tells of its person's language and zone. */
export function browserOf(c: Request_): Browser {
  const language = c.req.header("accept-language")?.split(/[,;]/)[0]?.trim();
  return { language: language && language !== "*" ? language : undefined, zone: getCookie(c, "zone") };
}
