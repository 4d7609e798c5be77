import type { Event } from "../../src/events.js";
import type { Option } from "../../src/form.js";
import type { ShownForm } from "./answer.js";
import { hasCsrf } from "./csrf.js";
import { browserOf, type Request_ } from "./env.js";
import { eventId } from "./nonce.js";
import { readForm } from "./read-form.js";
import { typedBack } from "./refuse.js";
import { pause, respond } from "./respond.js";
import { openForm, type Shape } from "./sealed-form.js";
import { formAgain, foundPart, searchIn, settleSearches } from "./search.js";
import type { Spot } from "./spot.js";
import { inboundOf } from "./visitor.js";

/** Something was sent from a page: a command typed, a button pressed, a form submitted or searched in. */
export async function act(c: Request_, spot: Spot, body: URLSearchParams): Promise<Response> {
  const { visitor, web } = c.var;
  const shape = openForm(body.get("_form"), web.signer);
  const sent = shape && sentForm(shape, body);
  if (!hasCsrf(c, visitor, body) || (body.has("_form") && !sent)) {
    // An old page, or one from another session: nothing is done, and nothing typed is lost.
    return sent
      ? formAgain(c, spot, { ...sent, form: { ...sent.form, problems: { "": visitor.say("web.oldPage") } } })
      : typedBack(c, body);
  }
  if (sent) return submitted(c, spot, sent, body);
  const text = body.getAll("text").filter((one) => one.trim() !== "")[0] ?? "";
  const press = pressed(body.get("press"));
  const event: Event = press
    ? {
        ...inbound(c, spot, body),
        kind: "press",
        ...press,
        ...(body.get("_message") ? { message: { place: spot.where.place, message: body.get("_message") ?? "" } } : {}),
      }
    : { ...inbound(c, spot, body), kind: "command", ...commandOf(text) };
  const reply = await web.core.handle(event);
  await posted(c);
  return respond(c, spot, reply, { event, typed: reply.failed ? text : "" });
}

async function submitted(c: Request_, spot: Spot, sent: ShownForm, body: URLSearchParams): Promise<Response> {
  const searched = body.get("_search");
  if (searched !== null) {
    const found = await searchIn(c, spot, sent, searched);
    return c.req.header("x-part") === "found" ? foundPart(c, found, searched) : formAgain(c, spot, found);
  }
  const settled = await settleSearches(c, spot, sent);
  if (Object.keys(settled.form.problems).length > 0) return formAgain(c, spot, settled);
  const { form } = settled;
  const event: Event = { ...inbound(c, spot, body), kind: "submission", form: form.name, about: form.about, values: form.values };
  const reply = await c.var.web.core.handle(event);
  await posted(c);
  return respond(c, spot, reply, { event, sent: settled });
}

/** What an act posts in the channel is on the page that answers it, unless posting takes long (other platforms may). */
const posted = (c: Request_): Promise<void> => Promise.race([c.var.web.core.settled(), pause(300)]);

/** The form as it was sent: what was typed, and the words of what was found. */
function sentForm(shape: Shape, body: URLSearchParams): ShownForm {
  const { values, found, queries } = readForm(shape, body);
  const own = Object.entries(shape.fields).flatMap(([name, field]) =>
    "options" in field && name in found ? [[name, field.options] as const] : [],
  );
  const words: Record<string, readonly Option[]> = { ...found };
  for (const [name, options] of own) words[name] = [...(found[name] ?? []), ...options];
  return { form: { ...shape, values, problems: {} }, nonce: body.get("_nonce") ?? "", found: words, queries };
}

const inbound = (c: Request_, spot: Spot, body: URLSearchParams) => ({
  id: eventId(c.var.visitor, body),
  ...inboundOf(c.var.visitor, browserOf(c)),
  where: spot.where,
});

/** `/log …`, `/cop …`; the slash may be missing, and what begins with neither is asked of `/cop`, which knows what to say. */
export function commandOf(typed: string): { command: "log" | "cop"; text: string } {
  // Marks of direction come along where a command is copied from a page in Arabic.
  const [, name, text = ""] = /^[\s\u200e\u200f\u2066-\u2069]*\/?(log|cop)(?:\s+([\s\S]*))?$/i.exec(typed) ?? [];
  if (name) return { command: name.toLowerCase() === "log" ? "log" : "cop", text };
  return { command: "cop", text: typed };
}

function pressed(sent: string | null): { action: string; value: string } | undefined {
  if (sent === null) return undefined;
  try {
    const [action, value] = JSON.parse(sent) as unknown[];
    return typeof action === "string" && typeof value === "string" ? { action, value } : undefined;
  } catch {
    return undefined;
  }
}
