import { idFrom } from "../../domain/ids.js";
import { GUESS_WINDOW_MS } from "../../domain/links.js";
import { UNSAID } from "../../domain/people.js";
import type { Identity, Person, PersonLink } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import type { Context, Feature, Tick } from "../../feature.js";
import * as m from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { insert, remove, type Step, update } from "../../ports.js";
import { becomeOne, becomeTwo } from "./join.js";
import { asked, called, enterForm, joinedMessage, overview, showCode } from "./pages.js";

const said = (ctx: Context, words: string): Reply => ({ say: m.message(ctx.locale, m.text(words)) });

/** One person on several platforms: a short code carried from one to another, yes said there, and both are told. */
export const accounts: Feature = {
  name: "accounts",
  forms: [enterForm],
  commands: {
    async "cop accounts"(typed, ctx) {
      if (typed.trim() === "") return { say: await overview(ctx) };
      const answer = await asked(typed, ctx);
      return "problem" in answer ? said(ctx, answer.problem) : { say: answer.ask };
    },
  },
  presses: {
    "accounts.code": async (_value, ctx) => ({ say: await showCode(ctx) }),
    "accounts.enter": async (_value, ctx) => {
      const form = await enterForm.open({}, ctx);
      return "fields" in form ? { open: form } : form;
    },
    "accounts.no": async (id, ctx) => {
      await ctx.store.atomically([remove("accountCode", { programme: ctx.programme.id, id, usedAt: null })]);
      return { update: m.message(ctx.locale, m.text(ctx.say("accounts.notJoined"))) };
    },
    "accounts.join": async (id, ctx) => ({
      later: { loading: ctx.say("accounts.joining"), work: () => join(id, ctx) },
    }),
    "accounts.separate": async (id, ctx) => ({
      later: { loading: ctx.say("accounts.separating"), work: () => separate(id, ctx) },
    }),
    "accounts.leave": leave,
  },
  tick: tidy,
};

async function join(id: string, ctx: Context): Promise<Reply> {
  const of = { programme: ctx.programme.id };
  const code = await ctx.store.get("accountCode", { ...of, id, usedAt: null });
  const identity = code && (await ctx.store.get("identity", { ...of, id: code.identity, active: true }));
  if (!code || code.expiresAt <= ctx.now || !identity) return said(ctx, ctx.say("accounts.wrong"));
  const link = await becomeOne(code, ctx, (made) => [
    toldThere(identity, `joined:${made.id}`, joinedMessage(called(ctx.identity), made, ctx), ctx),
  ]);
  if (!link) return said(ctx, ctx.say("accounts.wrong"));
  ctx.wake();
  return { say: joinedMessage(called(identity), link, ctx) };
}

/** A private word at another of their accounts. */
const toldThere = (identity: Identity, key: string, message: m.Message, ctx: Context): Step =>
  toOutbox(
    {
      programme: ctx.programme.id,
      key: `accounts:${key}`,
      platform: identity.platform,
      workspace: identity.workspace,
      to: identity.account,
      kind: "direct",
      message,
    },
    ctx.now,
  );

async function separate(id: string, ctx: Context): Promise<Reply> {
  const words = m.message(ctx.locale, m.text(ctx.say("accounts.separated")));
  const others = await ctx.store.find("identity", { programme: ctx.programme.id, person: ctx.person.id, active: true });
  const link = await becomeTwo(id, ctx, (was: PersonLink) =>
    others.filter((one) => one.id !== ctx.identity.id).map((one) => toldThere(one, `separated:${was.id}:${one.id}`, words, ctx)),
  );
  if (!link) return said(ctx, ctx.say("accounts.tooLate"));
  ctx.wake();
  return { say: words };
}

/** Takes one of the other accounts off: whoever holds it begins anew there, with nothing. */
async function leave(id: string, ctx: Context): Promise<Reply> {
  const of = { programme: ctx.programme.id };
  const identity = await ctx.store.get("identity", { ...of, id, person: ctx.person.id });
  if (!identity || identity.id === ctx.identity.id) return { update: await overview(ctx) };
  const fresh: Person = {
    ...of,
    id: idFrom("person", of.programme, "left", identity.id, ctx.event.id),
    name: identity.name,
    ...UNSAID,
    locale: ctx.person.locale,
    zone: ctx.person.zone,
    sample: false,
    createdAt: ctx.now,
    version: 1,
  };
  await ctx.store.atomically([
    insert("person", fresh, "any"),
    update("identity", { ...of, id, person: ctx.person.id }, { person: fresh.id }),
    // What it took to be two again does not fit any more.
    remove("personLink", { ...of, person: ctx.person.id }),
  ]);
  return { update: await overview(ctx, ctx.say("accounts.left", { account: called(identity) })) };
}

/** Once an hour: codes and guesses of long ago, and what it took to be two again after its time. */
async function tidy({ store, now }: Tick): Promise<void> {
  if (Math.floor(now / 60_000) % 60 !== 0) return;
  for (const { id: programme } of await store.questions.programmes())
    await store.atomically([
      remove("accountCode", { programme, expiresAt: { to: now - GUESS_WINDOW_MS } }),
      remove("codeGuess", { programme, at: { to: now - GUESS_WINDOW_MS } }),
      remove("personLink", { programme, until: { to: now } }),
    ]);
}
