import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Adapter } from "./adapter.js";
import type { Settings } from "./config.js";
import { type Core, createCore } from "./core.js";
import { idFrom } from "./domain/ids.js";
import type { Programme } from "./domain/records.js";
import { FEATURES } from "./features/index.js";
import { createLog } from "./log.js";
import { createMeter, metered, type Readings } from "./meter.js";
import { createMetrics } from "./metrics.js";
import { type Calendars, type Charts, type Clock, insert, type Log, type Store } from "./ports.js";
import { makeSample } from "./sample/make.js";
import { sealer } from "./sealed.js";
import { pseudonymSecret, secretKeys } from "./secret.js";
import { loadCatalogues } from "./text/say.js";

/** A running program. */
export interface Program {
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly core: Core;
  readonly store: Store;
  /** Takes nothing new, finishes what was acknowledged, and lets go of everything. */
  close(): Promise<void>;
}

interface Options {
  readonly clock?: Clock;
  readonly log?: Log;
  /** Whether time passes by itself; tests call `core.tick` instead. */
  readonly heartbeat?: boolean;
}

interface Assembled {
  readonly store: Store;
  readonly core: Core;
  readonly adapters: readonly Adapter[];
  readonly clock: Clock;
  readonly meter: Readings;
  /** Lets go of everything; nothing may be going on any more. */
  close(): Promise<void>;
}

/** Settings, store, adapters and core, put together and not yet begun. `over` puts something between them all and the store. */
export async function assemble(
  settings: Settings,
  options: Options & { readonly over?: (store: Store) => Store; readonly first?: boolean } = {},
): Promise<Assembled> {
  const log = options.log ?? createLog(settings.logLevel);
  const clock = options.clock ?? { now: () => Date.now() };
  const keys = secretKeys(settings.secretKeys, settings.dataDir);
  const [real] = await Promise.all([openConfiguredStore(settings, log), loadCatalogues()]);
  const meter = createMeter();
  const store = metered(options.over?.(real) ?? real, meter);
  if (options.first) await firstProgramme(settings, store, clock);
  const charts = lazyCharts(settings, log);
  const adapters = await loadAdapters(settings, { store, clock, log, charts, keys });
  const core = createCore(FEATURES, {
    store,
    charts,
    calendars: lazyCalendars(settings, log),
    platforms: new Map(adapters.map((adapter) => [adapter.name, adapter.platform])),
    log,
    meter,
    clock,
    secrets: sealer(keys, "core"),
    publicUrl: settings.publicUrl,
    secret: pseudonymSecret(keys),
  });
  return {
    store,
    core,
    adapters,
    clock,
    meter,
    async close() {
      await core.settled();
      await charts.close();
      await real.close();
    },
  };
}

/** Puts everything together, listens, and lets time pass. The only place that knows everything. */
export async function start(settings: Settings, options: Options = {}): Promise<Program> {
  const assembled = await assemble(settings, { ...options, first: true });
  const { store, core, adapters, clock, meter } = assembled;
  const metrics = createMetrics({ meter, store, clock, adapters }, settings.metricsToken);
  for (const adapter of adapters) await adapter.start(core);

  let stopping = false;
  const server = createServer((request, response) => {
    if (health(request, response, assembled, stopping)) return;
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path === "/metrics") return metrics(request, response);
    const adapter =
      adapters.find((one) => one.paths.some((prefix) => prefix !== "/" && path.startsWith(prefix))) ??
      adapters.find((one) => one.paths.includes("/"));
    if (adapter) adapter.serve(request, response);
    else response.writeHead(404).end();
  });
  await listen(server, settings);
  const stopHeart = options.heartbeat === false ? () => undefined : await heartbeat(core, clock);
  const { port } = server.address() as AddressInfo;
  const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  return {
    address: `http://${host}:${port}`,
    core,
    store,
    async close() {
      stopping = true;
      await stopHeart();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      await core.stop();
      server.closeAllConnections();
      await closed;
      await assembled.close();
    },
  };
}

/** The store the settings name, brought to this version. */
export async function openConfiguredStore(settings: Settings, log: Log): Promise<Store> {
  const { openStore } = await import("../db/open.js");
  return openStore({ dataDir: settings.dataDir, ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}) }, log);
}

/** A checked copy of the SQLite database in `file`, or why there is none. */
export async function backUp(
  settings: Settings,
  file: string,
): Promise<{ readonly bytes: number } | { readonly problem: string }> {
  const { BackupProblem, backUpSqlite } = await import("../db/backup.js");
  try {
    return { bytes: await backUpSqlite(settings.dataDir, file) };
  } catch (error) {
    if (error instanceof BackupProblem || (error as NodeJS.ErrnoException).code) return { problem: (error as Error).message };
    throw error;
  }
}

/** Each platform's SDK is loaded only where the settings name it. */
async function loadAdapters(
  settings: Settings,
  deps: { store: Store; clock: Clock; log: Log; charts: Charts; keys: readonly [string, ...string[]] },
): Promise<readonly Adapter[]> {
  const { keys, ...shared } = deps;
  const adapters: Adapter[] = [];
  if (settings.slack) {
    const { createSlackAdapter } = await import("../adapters/slack/app.js");
    adapters.push(createSlackAdapter({ ...settings.slack, secretKeys: keys, publicUrl: settings.publicUrl }, shared));
  }
  if (settings.teams) {
    const { createTeamsAdapter } = await import("../adapters/teams/app.js");
    adapters.push(createTeamsAdapter({ ...known(settings.teams), trial: settings.trial, secretKeys: keys }, shared));
  }
  const { createWebAdapter } = await import("../adapters/web/adapter.js");
  adapters.push(
    createWebAdapter(
      {
        trial: settings.trial,
        secretKey: keys[0],
        olderKeys: keys.slice(1),
        ...(settings.publicUrl ? { publicUrl: settings.publicUrl } : {}),
      },
      shared,
    ),
  );
  return adapters;
}

/** Only what is set: an option that is there and undefined is not the same as one that is not there. */
const known = <T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Drawing costs memory and start-up time: it is loaded with the first picture. */
export function lazyCharts(settings: Settings, log?: Log): Charts {
  let loaded: Promise<Charts> | undefined;
  const load = (): Promise<Charts> => {
    loaded ??= import("../adapters/charts/index.js").then(({ createCharts }) =>
      createCharts(known({ quickchartUrl: settings.quickchartUrl, log })),
    );
    return loaded;
  };
  return {
    png: async (chart) => (await load()).png(chart),
    close: async () => {
      if (loaded) await (await loaded).close();
    },
  };
}

/** Loaded with the first address that somebody pastes. */
function lazyCalendars({ calendars }: Settings, log: Log): Calendars {
  let loaded: Promise<Calendars> | undefined;
  return {
    async read(link) {
      loaded ??= import("../adapters/calendars/index.js").then(({ createCalendars }) =>
        createCalendars({ ...known(calendars), log }),
      );
      return (await loaded).read(link);
    },
  };
}

/** An installation has one programme to begin with; a trial fills it with sample data. */
async function firstProgramme(settings: Settings, store: Store, clock: Clock): Promise<void> {
  if ((await store.questions.programmes()).length > 0) return;
  const id = idFrom("programme", "first");
  const now = clock.now();
  const programme: Programme = {
    programme: id,
    id,
    name: settings.trial ? "Learning network" : "Programme",
    locale: settings.locale,
    zone: settings.zone,
    settings: {},
    createdAt: now,
    version: 1,
  };
  const web = { programme: id, id: idFrom("workspace", "web", "web"), platform: "web", external: "web", name: "", active: true };
  await store.atomically([insert("programme", programme, "any"), insert("workspace", web, "any")]);
  if (settings.trial) await makeSample(store, programme, "web", now);
}

/**
 * `/healthz`: the program is up. `/readyz`: it can serve, its database answers and it is not stopping; a platform that is not
 * connected is named, and the others are served all the same.
 */
function health(
  request: IncomingMessage,
  response: ServerResponse,
  { store, adapters }: Pick<Assembled, "store" | "adapters">,
  stopping: boolean,
): boolean {
  if (request.url !== "/healthz" && request.url !== "/readyz") return false;
  const answer = (ready: boolean, more = "") =>
    response.writeHead(ready ? 200 : 503, { "content-type": "text/plain" }).end(`${ready ? "ok" : "not ready"}\n${more}`);
  const away = adapters.filter((adapter) => adapter.connected?.() === false).map(({ name }) => `${name}: not connected\n`);
  if (request.url === "/healthz") answer(true);
  else if (stopping) answer(false);
  else
    void store.questions.ping().then(
      () => answer(true, away.join("")),
      () => answer(false),
    );
  return true;
}

function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(settings.port, settings.host, () => resolve());
  });
}

/** Calls `tick` once a minute; a tick that takes longer is not overlapped. What is due is for the core to know. */
async function heartbeat(core: Core, clock: Clock): Promise<() => Promise<void>> {
  const { default: cron } = await import("node-cron");
  const task = cron.schedule("* * * * *", () => core.tick(clock.now()), { noOverlap: true });
  return async () => {
    await task.destroy();
  };
}
