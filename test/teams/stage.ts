import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createTeamsAdapter, type TeamsSettings } from "../../adapters/teams/app.js";
import type { Vendor } from "../../adapters/teams/vendor.js";
import { openSqlite } from "../../db/sqlite.js";
import type { Adapter } from "../../src/adapter.js";
import { type Core, createCore } from "../../src/core.js";
import { idFrom } from "../../src/domain/ids.js";
import type { Feature } from "../../src/feature.js";
import { type Charts, type Clock, insert, type Log, type Platform, type Store } from "../../src/ports.js";
import { loadCatalogues } from "../../src/text/say.js";
import { FakeConnector } from "./fake-connector.js";
import { Person } from "./person.js";

export const TENANT = "3f0e8d70-1c1a-4a55-9b1c-1d5b8f1f0a01";
export const CHANNEL = "19:seeds@thread.tacv2";
export const GROUP = "19:planning@thread.v2";
export const BOT = { id: "28:coptrack", name: "coptrack" };
export const NOW = Date.parse("2026-11-22T10:00:00Z");
export const PROGRAMME = idFrom("programme", "teams-tests");
export const COMMUNITY = idFrom("community", "teams-tests");
export const AMAL = { id: "29:amal", aadObjectId: "aad-amal", name: "Amal Haddad", tenantId: TENANT };
export const IVAN = { id: "29:ivan", aadObjectId: "aad-ivan", name: "Ivan Petrov", tenantId: TENANT };
export const GUS = { id: "29:gus", aadObjectId: "aad-gus", name: "Gus Guest", userRole: "guest", tenantId: TENANT };

/** One pixel: what a picture holds is the charts' own matter. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);
export const pixelCharts: Charts = { png: async () => new Uint8Array(PIXEL), close: async () => undefined };

export interface MemoryLog extends Log {
  readonly lines: { readonly level: string; readonly fields: Readonly<Record<string, unknown>>; readonly message: string }[];
}
export function memoryLog(): MemoryLog {
  const lines: MemoryLog["lines"] = [];
  const at = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, info: at("info"), warn: at("warn"), error: at("error") };
}

export interface Stage {
  readonly connector: FakeConnector;
  readonly core: Core;
  readonly adapter: Adapter;
  readonly store: Store;
  readonly clock: Clock & { at: number };
  readonly log: MemoryLog;
  /** Where activities are sent to. */
  readonly endpoint: string;
  person(who?: typeof AMAL, place?: string, locale?: string): Person;
  close(): Promise<void>;
}
interface Over {
  readonly settings?: TeamsSettings;
  readonly vendor?: (connector: FakeConnector) => Vendor;
  readonly store?: Store;
  readonly charts?: Charts;
}

/** The real adapter and core over a real database, before a strict connector, served on a real port. */
export async function stage(features: readonly Feature[], over: Over = {}): Promise<Stage> {
  await loadCatalogues();
  const connector = await new FakeConnector().start();
  connector.join(CHANNEL, AMAL, IVAN, GUS);
  connector.join(GROUP, AMAL, IVAN);
  const store = over.store ?? openSqlite(":memory:");
  const clock = { at: NOW, now: () => clock.at };
  const log = memoryLog();
  const charts = over.charts ?? pixelCharts;
  const patience = { retries: 3, minTimeout: 1 };
  const deps = { store, clock, log, charts, patience };
  const adapter = createTeamsAdapter(over.settings ?? { trial: true }, deps, over.vendor?.(connector));
  const platforms = new Map<string, Platform>([["teams", adapter.platform]]);
  const core = createCore(features, { store, charts, platforms, log, clock, publicUrl: undefined });
  await seed(store);
  const server = createServer((request: IncomingMessage, response: ServerResponse) => adapter.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  await adapter.start(core);
  return {
    connector,
    core,
    adapter,
    store,
    clock,
    log,
    endpoint,
    person: (who = AMAL, place = connector.privateWith(who.aadObjectId), locale = "en-GB") =>
      new Person({ connector, endpoint, who, place, locale, settled: () => core.settled() }),
    async close() {
      await adapter.stop();
      await core.settled();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await connector.close();
      await store.close();
    },
  };
}

async function seed(store: Store): Promise<void> {
  const programme = PROGRAMME;
  await store.atomically([
    insert(
      "programme",
      { programme, id: programme, name: "Trial", locale: "en", zone: "UTC", settings: {}, createdAt: NOW, version: 1 },
      "any",
    ),
    insert(
      "community",
      {
        programme,
        id: COMMUNITY,
        name: "Seeds",
        locale: "en",
        zone: "Africa/Tunis",
        settings: {},
        sample: false,
        createdAt: NOW,
        archivedAt: null,
        version: 1,
      },
      "any",
    ),
    insert(
      "channel",
      {
        programme,
        id: idFrom("c"),
        community: COMMUNITY,
        platform: "teams",
        workspace: TENANT,
        place: CHANNEL,
        name: "seeds",
        active: true,
      },
      "any",
    ),
  ]);
}
