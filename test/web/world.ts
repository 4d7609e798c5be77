import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createWebAdapter } from "../../adapters/web/adapter.js";
import type { WebSettings } from "../../adapters/web/deps.js";
import { openSqlite } from "../../db/sqlite.js";
import { createCore } from "../../src/core.js";
import { idFrom } from "../../src/domain/ids.js";
import { UNSAID } from "../../src/domain/people.js";
import type { Role } from "../../src/domain/records.js";
import type { Event, Reply } from "../../src/events.js";
import type { Feature } from "../../src/feature.js";
import { type Charts, type Clock, insert, type Log, type Step, type Store } from "../../src/ports.js";
import { loadCatalogues } from "../../src/text/say.js";
import { testSecrets } from "../support/secrets.js";

export const PROGRAMME = idFrom("programme", "test");
export const NOW = Date.parse("2026-11-22T10:00:00Z");
export const COMMUNITIES = ["Seeds", "Water", "Livestock"] as const;

/** People of the trial: account, name, role, community ("" is the whole programme). */
const PEOPLE = [
  ["amina", "Amina Idrissi", "member", "Seeds"],
  ["omar", "Omar <b>Haddad</b>", "member", "Water"],
  ["ion", "Ion Popescu", "facilitator", "Seeds"],
  ["vera", "Vera Orlova", "coordinator", ""],
] as const satisfies readonly (readonly [string, string, Role, string])[];

export const communityId = (name: string): string => (name === "" ? "" : idFrom("community", name));
export const personId = (account: string): string => idFrom("person", account);

export function sampleSteps(): Step[] {
  const owned = { programme: PROGRAMME };
  const steps: Step[] = [
    insert("programme", {
      ...owned,
      id: PROGRAMME,
      name: "Dry Lands",
      locale: "en",
      zone: "Africa/Cairo",
      settings: {},
      createdAt: NOW,
      version: 1,
    }),
    insert("workspace", {
      ...owned,
      id: idFrom("workspace", "web"),
      platform: "web",
      external: "web",
      name: "Web",
      active: true,
    }),
  ];
  for (const name of COMMUNITIES) {
    const id = communityId(name);
    steps.push(
      insert("community", {
        ...owned,
        id,
        name,
        locale: "en",
        zone: "Africa/Cairo",
        settings: {},
        sample: true,
        createdAt: NOW,
        archivedAt: null,
        version: 1,
      }),
      insert("channel", {
        ...owned,
        id: idFrom("channel", name),
        community: id,
        platform: "web",
        workspace: "web",
        place: name.toLowerCase(),
        name,
        active: true,
      }),
    );
  }
  for (const [account, name, role, community] of PEOPLE) {
    steps.push(...personSteps(account, name, role, communityId(community)));
  }
  return steps;
}

/** Somebody of the trial, with a role. */
function personSteps(account: string, name: string, role: Role, community: string): Step[] {
  const owned = { programme: PROGRAMME };
  const person = personId(account);
  return [
    insert("person", {
      ...owned,
      id: person,
      name,
      ...UNSAID,
      sample: true,
      createdAt: NOW,
      version: 1,
    }),
    insert("identity", {
      ...owned,
      id: idFrom("identity", account),
      person,
      platform: "web",
      workspace: "web",
      account,
      name,
      locale: null,
      zone: null,
      active: true,
    }),
    insert("roleGrant", {
      ...owned,
      id: idFrom("grant", account),
      person,
      community: community,
      role,
      createdAt: NOW,
      sample: true,
    }),
  ];
}

/** One more member of the seeds community, who was not there when the trial began. */
export const joins = (store: Store): Promise<unknown> =>
  store.atomically(personSteps("lina", "Lina Saidi", "member", communityId("Seeds")));

export interface World {
  readonly origin: string;
  readonly store: Store;
  readonly adapter: ReturnType<typeof createWebAdapter>;
  readonly core: ReturnType<typeof createCore>;
  /** Every event that reached the core, in order. */
  readonly events: readonly Event[];
  /** Every line of the log, as it would be written. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** The real adapter over the real core and store, listening on loopback. */
export async function startWorld(
  features: readonly Feature[],
  options: {
    readonly settings?: Partial<WebSettings>;
    readonly charts?: Charts;
    readonly clock?: Clock;
    readonly empty?: boolean;
    readonly store?: Store;
  } = {},
): Promise<World> {
  await loadCatalogues();
  const store = options.store ?? openSqlite(":memory:");
  if (!options.empty) await store.atomically(sampleSteps());
  const lines: string[] = [];
  const line = (fields: Readonly<Record<string, unknown>>, message: string) =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { info: line, warn: line, error: line };
  let ticks = 0;
  const clock = options.clock ?? { now: () => NOW + ticks++ };
  const charts: Charts = options.charts ?? { png: async () => new Uint8Array([137, 80, 78, 71]), close: async () => undefined };
  const adapter = createWebAdapter(
    { trial: true, secretKey: "a key for tests", ...options.settings },
    { store, clock, log, charts },
  );
  const real = createCore(features, {
    secrets: testSecrets,
    store,
    charts,
    platforms: new Map([["web", adapter.platform]]),
    log,
    publicUrl: undefined,
    clock,
  });
  const events: Event[] = [];
  const core = {
    ...real,
    handle: (event: Event): Promise<Reply> => {
      events.push(event);
      return real.handle(event);
    },
  };
  await adapter.start(core);
  const server = createServer((request, response) => adapter.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    adapter,
    core,
    events,
    log: lines,
    async close() {
      await adapter.stop();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await core.settled();
      await store.close();
    },
  };
}
