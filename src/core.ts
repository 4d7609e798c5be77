import { randomBytes } from "node:crypto";
import { contextOf, memberToo } from "./context.js";
import { daily } from "./daily.js";
import { drainOutbox } from "./delivery.js";
import type { Id } from "./domain/records.js";
import type { Event, Happening, Instant, Reply } from "./events.js";
import { type Context, type Feature, Refusal, registry, type Services } from "./feature.js";
import { message, text } from "./message.js";
import { type Calendars, type Clock, Conflict, type Meter } from "./ports.js";
import { presentWithoutRole } from "./presence.js";
import { keyedBy } from "./secret.js";
import { closed } from "./text/closed.js";
import { nearestLocale } from "./text/locales.js";
import { sayIn } from "./text/say.js";

export interface Core {
  /**
   * Answers one event. Never throws: an unexpected failure becomes a reply with a reference that stands in the log. `early`: as soon
   * as everything is committed, with what is said about it still to be made (`after`).
   */
  handle(event: Event, options?: { readonly early?: boolean }): Promise<Reply>;
  /** Time passed: whatever is due at `now` is written, then posted. */
  tick(now: Instant): Promise<void>;
  /** Waits until nothing is being posted. */
  settled(): Promise<void>;
  /** Takes nothing more to post, and ends once what is on its way has arrived; what waits is posted after the next start. */
  stop(): Promise<void>;
}

type Outside = Omit<Services, "wake" | "keyed" | "meter" | "calendars"> & {
  readonly clock: Clock;
  readonly meter?: Meter;
  /** Without it no calendar is read from an address. */
  readonly calendars?: Calendars;
  /** Makes pseudonyms; without it they hold as long as this core. */
  readonly secret?: string;
};

/** The product, whole: features over a store, platforms and a clock. */
export function createCore(features: readonly Feature[], outside: Outside): Core {
  const known = registry(features);
  const lastWords = features.filter((feature) => feature.lastWord);
  const { clock, log } = outside;
  let posting: Promise<void> = Promise.resolve();
  let queued = false;
  let stopping = false;
  const ticks = new Set<Promise<void>>();
  const going = (): boolean => !stopping;
  const wake = (): void => {
    if (queued) return;
    queued = true;
    posting = posting.then(async () => {
      queued = false;
      await drainOutbox(services, clock.now(), going).catch((error: unknown) => log.error({ err: error }, "outbox not drained"));
    });
  };
  const {
    secret = randomBytes(32).toString("hex"),
    meter = { count: () => undefined, took: () => undefined },
    calendars = { read: async () => ({ problem: "off" }) },
    ...given
  } = outside;
  const services: Services = { ...given, meter, calendars, wake, keyed: keyedBy(secret) };

  async function answer(event: Event, ctx: Context): Promise<Reply> {
    switch (event.kind) {
      case "command":
        return command(event.command, closed(event.text), ctx);
      case "press": {
        // A button that types: the same as the command written out.
        if (event.action === "cop") return command("cop", event.value, ctx);
        const press = known.presses.get(event.action);
        return press ? press(event.value, ctx) : outdated(ctx);
      }
      case "submission": {
        const form = known.forms.get(event.form);
        return form ? form.submit(event.about, event.values, ctx) : outdated(ctx);
      }
      case "lookup": {
        const form = known.forms.get(event.form);
        return { options: (await form?.lookup?.(event.field, event.query, event.about, ctx)) ?? [] };
      }
      case "opening": {
        const shown = await known.forms.get(event.form)?.open(event.about, ctx);
        if (!shown) return outdated(ctx);
        return "fields" in shown ? { open: shown } : shown;
      }
      case "happening":
        return happened(event, ctx);
    }
  }

  /** Refused in a private conversation is whoever never had a role; where they are in a community's channel all the same, they are a member. */
  async function answerToMember(event: Event, ctx: Context, refused: ReadonlySet<Id>): Promise<Reply> {
    try {
      return await answer(event, ctx);
    } catch (error) {
      const there = error instanceof Refusal ? await presentWithoutRole(ctx, [...refused]) : [];
      if (there.length === 0) throw error;
      return answer(event, memberToo(ctx, there));
    }
  }

  async function happened(event: Happening, ctx: Context): Promise<Reply> {
    const replies = [];
    for (const feature of known.features) {
      const reply = await feature.happenings?.[event.happening]?.(event, ctx);
      if (reply) replies.push(reply);
    }
    return together(replies);
  }

  /** A person's own page, said: where a platform keeps no place for it, and wherever somebody types it. */
  async function page(ctx: Context): Promise<Reply> {
    const { home } = await happened({ ...ctx.event, kind: "happening", happening: "home-opened" }, ctx);
    return home ? { say: home } : outdated(ctx);
  }

  /** What was done is done: a last word that fails is left out. */
  async function lastWord(reply: Reply, ctx: Context): Promise<Reply> {
    let last = reply;
    if (ctx.event.kind === "command" || ctx.event.kind === "press" || ctx.event.kind === "submission")
      for (const feature of lastWords)
        last =
          (await feature.lastWord?.(last, ctx).catch((error: unknown) => {
            log.error({ err: error, feature: feature.name }, "last word failed");
            return last;
          })) ?? last;
    return last;
  }

  function command(name: "log" | "cop", typed: string, ctx: Context): Promise<Reply> {
    const trimmed = typed.trim();
    if (name === "log") return run("log", trimmed, ctx);
    const [word = "", rest = ""] = split(trimmed);
    const full = `cop ${word.toLowerCase()}`;
    if (full === "cop home") return page(ctx);
    // What is not a command gets the help, with what was typed kept in view.
    return known.commands.has(full) ? run(full, rest, ctx) : run("cop help", trimmed, ctx);
  }
  const run = (name: string, rest: string, ctx: Context): Promise<Reply> => {
    const handler = known.commands.get(name);
    return handler ? handler(rest, ctx) : outdated(ctx);
  };

  return {
    async handle(event, { early = false } = {}) {
      let ctx: Context | undefined;
      const counted = (outcome: string): void => meter.count("event", { kind: event.kind, outcome });
      try {
        const refused = new Set<Id>();
        ctx = await contextOf(event, clock.now(), services, refused);
        if (!ctx) return notSetUp(event);
        const given = await answerToMember(event, ctx, refused);
        const after = given.after && afterwards(given.after, ctx);
        const reply = after ? { ...given, after } : deferred(await lastWord(given, ctx), event);
        counted("handled");
        return after && !early ? await after() : reply;
      } catch (error) {
        counted(error instanceof Refusal ? "refused" : "failed");
        return error instanceof Refusal ? error.reply : failure(error, event, ctx);
      }
    },
    async tick(now) {
      const whole = ticked(now);
      ticks.add(whole);
      await whole.finally(() => ticks.delete(whole));
    },
    async settled() {
      await posting;
    },
    async stop() {
      stopping = true;
      await Promise.all([posting, ...ticks]);
    },
  };

  async function ticked(now: Instant): Promise<void> {
    const begun = performance.now();
    const waiting: (() => Promise<void>)[] = [];
    const tick = { ...services, now, unhurried: (work: () => Promise<void>) => void waiting.push(work) };
    await daily(known.features, tick).catch((error: unknown) => log.error({ err: error }, "daily looks failed"));
    for (const feature of known.features)
      await feature.tick?.(tick).catch((error: unknown) => log.error({ err: error, feature: feature.name }, "tick failed"));
    const made = performance.now();
    const drained = () =>
      drainOutbox(services, now, going).catch((error: unknown) => log.error({ err: error }, "outbox not drained"));
    const posted = drained().finally(() => meter.took("drain", performance.now() - made));
    for (const done of await Promise.allSettled(waiting.map((work) => work())))
      if (done.status === "rejected") log.error({ err: done.reason as unknown }, "tick failed");
    await posted;
    if (waiting.length > 0) await drained();
    meter.took("tick", performance.now() - begun);
  }

  /** The deferred part fails like the first: with a reference, never with a throw. */
  function deferred(reply: Reply, event: Event): Reply {
    if (!reply.later) return reply;
    const { work } = reply.later;
    return {
      ...reply,
      later: {
        ...reply.later,
        work: () => work().catch((error: unknown) => (error instanceof Refusal ? error.reply : failure(error, event))),
      },
    };
  }

  /** What is said of what stands: once, and never a failure of what was done. */
  function afterwards(make: () => Promise<Reply>, ctx: Context): () => Promise<Reply> {
    let made: Promise<Reply> | undefined;
    const told = async (): Promise<Reply> => {
      try {
        return await lastWord(await make(), ctx);
      } catch (error) {
        if (error instanceof Refusal) return error.reply;
        const reference = randomBytes(4).toString("hex");
        log.error({ reference, event: ctx.event.kind, platform: ctx.event.platform, err: error }, "done, but not told");
        return { say: message(ctx.locale, text(ctx.say("failed.notTold", { reference }))) };
      }
    };
    return () => {
      made ??= told();
      return made;
    };
  }

  async function failure(error: unknown, event: Event, ctx?: Context): Promise<Reply> {
    const reference = randomBytes(4).toString("hex");
    const say = ctx?.say ?? sayIn(nearestLocale(event.who.locale));
    const what = event.kind === "submission" ? event.form : event.kind === "press" ? event.action : event.kind;
    log.error({ reference, event: event.kind, what, platform: event.platform, err: error }, "failed");
    const key = error instanceof Conflict ? "failed.conflict" : event.kind === "submission" ? "failed.notSaved" : "failed.sorry";
    const said = say(key, { reference });
    const failed = { message: said, reference };
    if (event.kind !== "submission" || !ctx)
      return { failed, ...(event.kind === "submission" ? {} : { say: message(say.locale, text(said)) }) };
    // The form stays, with everything typed; where even that cannot be built, the adapter shows the values back.
    const form = await known.forms
      .get(event.form)
      ?.open(event.about, ctx)
      .catch(() => undefined);
    return form && "fields" in form
      ? { failed, problems: { ...form, values: event.values, problems: { "": said } } }
      : { failed };
  }
}

const split = (typed: string): readonly string[] => /^(\S+)\s*([\s\S]*)$/.exec(typed)?.slice(1) ?? [];

/** What several features answer to one happening; a page of one's own is made of all their parts, in their order. */
function together(replies: readonly Reply[]): Reply {
  const [page, ...more] = replies.flatMap(({ home }) => (home ? [home] : []));
  const home = page && { ...page, blocks: [page, ...more].flatMap((one) => one.blocks) };
  return Object.assign({}, ...replies, home ? { home } : {}) as Reply;
}

/** A button or form of an older version. */
async function outdated(ctx: Context): Promise<Reply> {
  return { say: message(ctx.locale, text(ctx.say("failed.outdated"))) };
}

function notSetUp(event: Event): Reply {
  const say = sayIn(nearestLocale(event.who.locale));
  return { say: message(say.locale, text(say("failed.noProgramme"))) };
}
