import { parseLine } from "../../capture/index.js";
import { fold } from "../../domain/fold.js";
import type { Id, Need } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { insert } from "../../ports.js";
import { readingOf } from "../interactions/prefill.js";
import { alikeTo, askedBy, othersAmong } from "./alike.js";
import { newNeed } from "./new-need.js";

interface Wanted {
  readonly text: string;
  readonly community: Id;
  readonly themes?: readonly string[];
  /** Without the person's name: then nobody can tell them what became of it. */
  readonly unnamed?: boolean;
}

/** Topics that the words name. */
export const themesIn = async (text: string, ctx: Context): Promise<readonly string[]> =>
  parseLine(text.slice(0, 1000), await readingOf(ctx.now, ctx)).themes;

/** Saves what a person asks for, and answers with who asks the same. The same words by the same person are one need while it is open. */
export async function saveNeed(wanted: Wanted, ctx: Context): Promise<Reply> {
  const { store, programme, person } = ctx;
  const need = await newNeed(
    {
      programme: programme.id,
      community: wanted.community,
      person: wanted.unnamed ? null : person.id,
      text: wanted.text,
      locale: ctx.locale,
      themes: wanted.themes?.length ? wanted.themes : await themesIn(wanted.text, ctx),
      source: "command",
      ref: ctx.event.id,
    },
    store,
    ctx.now,
  );
  const mine = wanted.unnamed
    ? []
    : await store.find("need", {
        programme: programme.id,
        community: wanted.community,
        person: person.id,
        state: ["open", "polled", "on-agenda"],
      });
  const standing = mine.find((one) => fold(one.text) === fold(need.text));
  if (!standing) await store.atomically([insert("need", need, "any")]);
  const again = standing !== undefined && standing.id !== need.id;
  return { say: await receiptOf(standing ?? need, ctx, again) };
}

/** What was noted, who asks the same, and what can be done with it. */
export async function receiptOf(need: Need, ctx: Context, again = false): Promise<m.Message> {
  const { say, store } = ctx;
  const root = need.joinedTo ? await store.get("need", { programme: need.programme, id: need.joinedTo }) : undefined;
  const alike = root ? [] : await alikeTo(need, store);
  const asked = await askedBy(root ? [root] : alike, store);
  const others = await othersAmong(alike, need.person, store);
  const named = need.person !== null;
  return m.message(
    ctx.locale,
    m.text(m.bold(say(again ? "needs.already" : "needs.noted")), " ", need.text),
    root && m.text(say("needs.joinedTo", { need: root.text.slice(0, 300), n: asked.get(root.id) ?? 1 })),
    m.note(say(named ? "needs.willTell" : "needs.unnamedSaid")),
    alike.length > 0 && m.text(others > 0 ? say("needs.others", { n: others }) : say("needs.yours")),
    ...alike.flatMap((other) => [
      m.text(other.text, " · ", say("needs.askedBy", { n: asked.get(other.id) ?? 1 }), " · ", say(`needs.state.${other.state}`)),
      ...(named ? [m.buttons({ action: "need.join", label: say("needs.join"), value: `${need.id}:${other.id}` })] : []),
    ]),
    named &&
      m.buttons(
        ...(root ? [{ action: "need.unvoice", label: say("needs.apart"), value: root.id }] : []),
        { action: "need.back", label: say("needs.back"), value: need.id },
        { action: "cop", label: say("needs.title"), value: "needs" },
      ),
  );
}
