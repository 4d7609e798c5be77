import { createMiddleware } from "hono/factory";
import type { Env, Request_ } from "./env.js";
import { refuse } from "./refuse.js";

/** Nothing from elsewhere, nothing inline, no frame around us, no form that leads away. Pictures of private answers come as data. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

export const headers = createMiddleware<Env>(async (c, next) => {
  await next();
  const set: Readonly<Record<string, string>> = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Not no-referrer: with it browsers send `Origin: null` with our own forms.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    ...(c.get("web").settings.publicUrl?.startsWith("https:") ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
  for (const [name, value] of Object.entries(set)) c.header(name, value);
  // Kept for "back" only, and by nobody else. Not no-store: with it, going back to a form loses what was typed there.
  if (!c.res.headers.has("cache-control")) c.header("cache-control", "private, no-cache");
});

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** A trial answers only to loopback names: a page elsewhere may point its own name at this machine (DNS rebinding). */
export const loopbackOnly = createMiddleware<Env>(async (c, next) =>
  c.get("web").settings.trial && !LOOPBACK.test(c.req.header("host") ?? "") ? refuse(c, "host") : next(),
);

/** What is sent must come from our own pages: browsers say where a form was. */
export const ownOrigin = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next();
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const ours = origin === undefined ? site === "same-origin" || site === "none" : origin === ownOriginOf(c);
  return ours ? next() : refuse(c, "origin");
});

function ownOriginOf(c: Request_): string {
  const { publicUrl } = c.get("web").settings;
  return publicUrl ? new URL(publicUrl).origin : `http://${c.req.header("host") ?? ""}`;
}
