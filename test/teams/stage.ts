import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createTeamsAdapter, type TeamsSettings } from "../../adapters/teams/app.js";
import type { Vendor } from "../../adapters/teams/vendor.js";
import { openSqlite } from "../../db/sqlite.js";
import type { Adapter } from "../../src/adapter.js";
import { type Core, createCore } from "../../src/core.js";
import type { Feature } from "../../src/feature.js";
import type { Charts, Clock, Platform, Store } from "../../src/ports.js";
import { loadCatalogues } from "../../src/text/say.js";
import { testSecrets } from "../support/secrets.js";
import { FakeConnector } from "./fake-connector.js";
import { Person } from "./person.js";
import { AMAL, CHANNEL, GROUP, GUS, IVAN, NOW, seed } from "./places.js";
import { type MemoryLog, memoryLog, pixelCharts } from "./quiet.js";

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
  const adapter = createTeamsAdapter(
    { secretKeys: ["k".repeat(32)], ...(over.settings ?? { trial: true }) },
    deps,
    over.vendor?.(connector),
  );
  const platforms = new Map<string, Platform>([["teams", adapter.platform]]);
  const core = createCore(features, { store, charts, platforms, log, clock, publicUrl: undefined, secrets: testSecrets });
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
