import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSlackAdapter, type SlackAdapter, type SlackSettings } from "../../adapters/slack/app.js";
import { openSqlite } from "../../db/sqlite.js";
import { type Core, createCore } from "../../src/core.js";
import { idFrom } from "../../src/domain/ids.js";
import type { Feature } from "../../src/feature.js";
import { type Charts, type Clock, insert, type Log, type Platform, type Store } from "../../src/ports.js";
import type { Locale } from "../../src/text/locales.js";
import { loadCatalogues } from "../../src/text/say.js";
import { testSecrets } from "../support/secrets.js";
import { BOT, FakeSlack, TEAM } from "./fake-slack.js";
import { Person, SECRET } from "./person.js";

export interface Stage {
  readonly slack: FakeSlack;
  readonly adapter: SlackAdapter;
  readonly core: Core;
  readonly store: Store;
  readonly clock: { at: number } & Clock;
  readonly log: { readonly lines: { level: string; fields: Record<string, unknown>; message: string }[] } & Log;
  readonly address: string;
  /** A person of the workspace, in a place. */
  person(id: string, place?: string, team?: string): Person;
  close(): Promise<void>;
}

/** One pixel: what a picture holds is the charts' own matter. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);
export const noCharts: Charts = { png: async () => new Uint8Array(PIXEL), close: async () => undefined };

export const CHANNEL = "C0SEEDS";
export const NOW = Date.parse("2026-11-22T10:00:00Z");

export function memoryLog(): Stage["log"] {
  const lines: { level: string; fields: Record<string, unknown>; message: string }[] = [];
  const at = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, info: at("info"), warn: at("warn"), error: at("error") };
}

export interface Over {
  readonly settings?: Partial<SlackSettings>;
  readonly store?: Store;
  readonly locale?: Locale;
  /** What passes before another socket is asked for; real time where not given. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What stands before the adapter starts. */
  readonly before?: (slack: FakeSlack) => Promise<void>;
}

/** The real adapter and core over a real database, before a fake Slack, served on a real port. */
export async function stage(features: readonly Feature[], over: Over = {}): Promise<Stage> {
  await loadCatalogues();
  const slack = new FakeSlack();
  const apiUrl = await slack.start();
  await over.before?.(slack);
  slack.user({ id: BOT, name: "coptrack", locale: "en-US", tz: "UTC", bot: true });
  slack.user({ id: "U0AMAL", name: "Amal Haddad", locale: "en-US", tz: "Africa/Cairo" });
  slack.user({ id: "U0IVAN", name: "Ivan Petrov", locale: "ru-RU", tz: "Europe/Chisinau" });
  slack.user({ id: "U0GUEST", name: "Gus Guest", locale: "fr-FR", tz: "Europe/Paris", guest: true });
  slack.channel(CHANNEL, "seeds", [BOT, "U0AMAL", "U0IVAN", "U0GUEST"]);
  slack.channel("C0ELSE", "elsewhere", ["U0AMAL"]);
  const store = over.store ?? openSqlite(":memory:");
  const clock = { at: NOW, now: () => clock.at };
  const log = memoryLog();
  const pause = async (ms: number): Promise<void> => {
    clock.at += ms;
  };
  const adapter = createSlackAdapter(
    { botToken: FakeSlack.token, signingSecret: SECRET, apiUrl, ...over.settings },
    { store, clock, log, charts: noCharts, pause, ...(over.wait ? { wait: over.wait } : {}) },
  );
  const platforms = new Map<string, Platform>([["slack", adapter.platform]]);
  const core = createCore(features, {
    store,
    charts: noCharts,
    platforms,
    log,
    clock,
    publicUrl: undefined,
    secrets: testSecrets,
  });
  await seed(store, over.locale ?? "fr");
  const server = createServer((request, response) => adapter.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await adapter.start(core);
  const settled = async (): Promise<void> => {
    await adapter.settled();
    await core.settled();
  };
  return {
    slack,
    adapter,
    core,
    store,
    clock,
    log,
    address,
    person: (id, place = CHANNEL, team = TEAM) => new Person(slack, address, id, place, settled, team),
    async close() {
      await adapter.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await slack.stop();
      await store.close();
    },
  };
}

export const PROGRAMME = idFrom("programme", "slack-tests");
export const COMMUNITY = idFrom("community", "slack-tests");

async function seed(store: Store, locale: Locale): Promise<void> {
  const programme = PROGRAMME;
  await store.atomically([
    insert(
      "programme",
      {
        programme,
        id: programme,
        name: "Trial",
        locale: "en",
        zone: "UTC",
        settings: {},
        createdAt: NOW,
        version: 1,
      },
      "any",
    ),
    insert("workspace", { programme, id: idFrom("w"), platform: "slack", external: TEAM, name: "Trial", active: true }, "any"),
    insert(
      "community",
      {
        programme,
        id: COMMUNITY,
        name: "Seeds",
        locale,
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
        platform: "slack",
        workspace: TEAM,
        place: CHANNEL,
        name: "seeds",
        active: true,
      },
      "any",
    ),
  ]);
}
