import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Adapter } from "./adapter.js";
import type { Readings } from "./meter.js";
import type { Clock, Counted, Store, Timed } from "./ports.js";

const COUNTERS = {
  outbox: ["coptrack_outbox_attempts_total", "Attempts to deliver a message, by platform and outcome", ["platform", "outcome"]],
  event: ["coptrack_events_total", "Events handled, by kind and outcome", ["kind", "outcome"]],
  save: ["coptrack_saves_total", "Commits, by outcome", ["outcome"]],
} as const satisfies Record<Counted, readonly [string, string, readonly string[]]>;
const TIMERS = {
  tick: ["coptrack_tick", "A tick: everything that time brings, and its posts"],
  drain: ["coptrack_drain", "Posting what waits"],
} as const satisfies Record<Timed, readonly [string, string]>;

interface Measured {
  readonly meter: Readings;
  readonly store: Store;
  readonly clock: Clock;
  readonly adapters: readonly Adapter[];
}

/** Answers `GET /metrics`: to the machine itself, or to whoever brings the token. No personal data: counts and durations only. */
export function createMetrics(measured: Measured, token: string | undefined) {
  let page: Promise<() => Promise<{ type: string; text: string }>> | undefined;
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (!allowed(request, token)) {
      response.writeHead(404).end();
      return;
    }
    page ??= registry(measured);
    page
      .then((read) => read())
      .then(
        ({ type, text }) => response.writeHead(200, { "content-type": type }).end(text),
        () => response.writeHead(500).end(),
      );
  };
}

/** A proxy on this machine speaks for anybody: what it passes on needs the token. */
function allowed(request: IncomingMessage, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (given !== undefined && token !== undefined) {
    const [a, b] = [Buffer.from(given), Buffer.from(token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
  const passedOn = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"].some((name) => request.headers[name]);
  return !passedOn && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? "");
}

/** The numbers in Prometheus' words. The library is loaded when somebody first asks. */
async function registry({ meter, store, clock, adapters }: Measured): Promise<() => Promise<{ type: string; text: string }>> {
  const { Registry, Counter, Gauge, collectDefaultMetrics } = (await import("prom-client")).default;
  const all = new Registry();
  const registers = [all];
  collectDefaultMetrics({ register: all, prefix: "coptrack_" });
  for (const [what, [name, help, labels]] of Object.entries(COUNTERS))
    new Counter({
      name,
      help,
      labelNames: [...labels],
      registers,
      collect() {
        this.reset();
        for (const { by, n } of meter.counts.get(what as Counted)?.values() ?? []) this.inc({ ...by }, n);
      },
    });
  for (const [what, [name, help]] of Object.entries(TIMERS)) {
    const of = () => meter.times.get(what as Timed) ?? { times: 0, ms: 0, last: 0 };
    new Counter({
      name: `${name}_seconds_total`,
      help: `${help}: seconds in all`,
      registers,
      collect() {
        this.reset();
        this.inc(of().ms / 1000);
      },
    });
    new Counter({
      name: `${name}s_total`,
      help: `${help}: how many`,
      registers,
      collect() {
        this.reset();
        this.inc(of().times);
      },
    });
    new Gauge({
      name: `${name}_last_seconds`,
      help: `${help}: the last one`,
      registers,
      collect() {
        this.set(of().last / 1000);
      },
    });
  }
  new Gauge({
    name: "coptrack_platform_connected",
    help: "1 while the program's own connection to a platform stands, else 0",
    labelNames: ["platform"],
    registers,
    collect() {
      for (const adapter of adapters) {
        const connected = adapter.connected?.();
        if (connected !== undefined) this.set({ platform: adapter.name }, connected ? 1 : 0);
      }
    },
  });
  const outbox = new Gauge({ name: "coptrack_outbox_messages", help: "Messages by state", labelNames: ["state"], registers });
  const oldest = new Gauge({ name: "coptrack_outbox_oldest_seconds", help: "Age of the oldest message that waits", registers });
  return async () => {
    const states = await store.questions.outboxStates();
    for (const state of ["waiting", "posting", "failed"])
      outbox.set({ state }, states.find((one) => one.state === state)?.n ?? 0);
    const since = Math.min(...states.flatMap((one) => (one.state === "failed" ? [] : [one.oldest])));
    oldest.set(Number.isFinite(since) ? Math.max(0, (clock.now() - since) / 1000) : 0);
    return { type: all.contentType, text: await all.metrics() };
  };
}
