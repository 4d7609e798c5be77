import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createWebAdapter } from "../../adapters/web/adapter.js";
import { openSqlite } from "../../db/sqlite.js";
import { createCore } from "../../src/core.js";
import { newId } from "../../src/domain/ids.js";
import { FEATURES } from "../../src/features/index.js";
import { message, text } from "../../src/message.js";
import { insert, type Store } from "../../src/ports.js";
import { makeSample } from "../../src/sample/make.js";
import { loadCatalogues } from "../../src/text/say.js";

export interface Trial {
  readonly origin: string;
  readonly store: Store;
  /** Posts some words in a community's channel, as the outbox would. */
  post(place: string, words: string): Promise<void>;
  close(): Promise<void>;
}

/** The product as a newcomer meets it: sample data, every feature, the real pages on loopback. */
export async function startTrial(): Promise<Trial> {
  await loadCatalogues();
  const store = openSqlite(":memory:");
  const clock = { now: () => Date.now() };
  const id = newId();
  const programme = {
    programme: id,
    id,
    name: "Dry Lands",
    locale: "en" as const,
    zone: "Africa/Casablanca",
    settings: {},
    createdAt: clock.now(),
    version: 1,
  };
  await store.atomically([
    insert("programme", programme),
    insert("workspace", { programme: id, id: newId(), platform: "web", external: "web", name: "", active: true }),
  ]);
  await makeSample(store, programme, "web", clock.now());
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: silent };
  const charts = {
    png: async () =>
      Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=", "base64"),
    close: async () => undefined,
  };
  const adapter = createWebAdapter({ trial: true, secretKey: "a key for the trial in tests" }, { store, clock, log, charts });
  const core = createCore(FEATURES, {
    store,
    charts,
    platforms: new Map([["web", adapter.platform]]),
    log,
    publicUrl: undefined,
    clock,
  });
  await adapter.start(core);
  const server = createServer((request, response) => adapter.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  let posted = 0;
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    async post(place, words) {
      posted += 1;
      await adapter.platform.messenger.post("web", place, message("en", text(words)), `trial:${posted}`);
    },
    async close() {
      await adapter.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await core.settled();
      await store.close();
    },
  };
}
