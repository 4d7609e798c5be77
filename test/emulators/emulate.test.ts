import { createServer, type Server } from "node:http";
import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSlackAdapter, type SlackAdapter } from "../../adapters/slack/app.js";
import { SCOPES } from "../../adapters/slack/scopes.js";
import { openSqlite } from "../../db/sqlite.js";
import { type Core, createCore } from "../../src/core.js";
import { idFrom } from "../../src/domain/ids.js";
import { FEATURES } from "../../src/features/index.js";
import { chartBlock, message, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import { insert, type Store } from "../../src/ports.js";
import { loadCatalogues } from "../../src/text/say.js";
import { signed } from "../slack/person.js";
import { memoryLog, noCharts } from "../slack/stage.js";
import { testSecrets } from "../support/secrets.js";
import { freePort } from "./local-slack.js";

/**
 * The real adapter and core against emulate's Slack, which refuses methods whose scope was not granted, and triggers that are used or unknown:
 * installed by OAuth with the manifest's own scopes, then used. It has no commands and no interactions: those are signed here.
 */
const CLIENT = { id: "11111.22222", secret: "client-secret" };
const SECRET = "emulate-signing-secret";

let slack: Emulator;
let adapter: SlackAdapter;
let core: Core;
let store: Store;
let server: Server;
let address = "";
let team = "";
let user = "";
let channel = "";
const programme = idFrom("programme", "emulate");
const log = memoryLog();

/** Acts as the test itself, with every scope. */
async function api(method: string, args: Record<string, string> = {}, as = "test-token"): Promise<Record<string, never>> {
  const response = await fetch(`${slack.url}/api/${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${as}`, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(args),
  });
  return (await response.json()) as Record<string, never>;
}

beforeAll(async () => {
  const [port, own] = [await freePort(), await freePort()];
  address = `http://127.0.0.1:${own}`;
  slack = await createEmulator({
    service: "slack",
    port,
    baseUrl: `http://127.0.0.1:${port}`,
    seed: {
      slack: {
        team: { name: "Seeds network", domain: "seeds" },
        users: [{ name: "amal", real_name: "Amal Haddad" }],
        channels: [{ name: "seeds" }],
        tokens: [{ token: "test-token", user: "amal" }],
        oauth_apps: [
          {
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            name: "coptrack",
            redirect_uris: [`${address}/slack/oauth_redirect`],
            scopes: Object.keys(SCOPES),
          },
        ],
        signing_secret: SECRET,
        strict_scopes: true,
      },
    },
  } as never);
  await loadCatalogues();
  store = openSqlite(":memory:");
  const clock = { now: () => Date.now() };
  const deps = { store, clock, log, charts: noCharts };
  const settings = {
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    signingSecret: SECRET,
    secretKeys: ["a secret key of at least 32 characters"],
    publicUrl: address,
    apiUrl: `${slack.url}/api/`,
  };
  adapter = createSlackAdapter(settings, deps);
  core = createCore(FEATURES, {
    secrets: testSecrets,
    ...deps,
    platforms: new Map([["slack", adapter.platform]]),
    publicUrl: address,
  });
  await store.atomically([
    insert("programme", {
      programme,
      id: programme,
      name: "P",
      locale: "en",
      zone: "UTC",
      settings: {},
      createdAt: 0,
      version: 1,
    }),
  ]);
  server = createServer((request, response) => adapter.serve(request, response));
  await new Promise<void>((resolve) => server.listen(own, "127.0.0.1", resolve));
  await adapter.start(core);
  const users = (await api("users.list")) as unknown as { members: { id: string; name: string }[] };
  user = users.members.find((one) => one.name === "amal")?.id ?? "";
  const channels = (await api("conversations.list")) as unknown as { channels: { id: string; name: string }[] };
  channel = channels.channels.find((one) => one.name === "seeds")?.id ?? "";
  const community = idFrom("community", "emulate");
  await store.atomically([
    insert("community", {
      programme,
      id: community,
      name: "Seeds",
      locale: "en",
      zone: "UTC",
      settings: {},
      sample: false,
      createdAt: 0,
      archivedAt: null,
      version: 1,
    }),
  ]);
});
afterAll(async () => {
  await adapter?.stop();
  server?.closeAllConnections();
  server?.close();
  await slack?.close();
  await store?.close();
});

it("is installed by a coordinator's link, through the authorisation page, with the scopes of the manifest", async () => {
  const link = adapter.platform.connect?.(programme).link ?? "";
  const begun = await fetch(link, { redirect: "manual" });
  const to = new URL(begun.headers.get("location") ?? "");
  const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const choose = await (await fetch(to)).text();
  expect(choose).toContain("Amal Haddad");
  const hidden = Object.fromEntries(
    [...choose.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value?.replace(/&amp;/g, "&"),
    ]),
  ) as Record<string, string>;
  const allowed = await fetch(`${slack.url}/oauth/v2/authorize/callback`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ ...hidden, user_id: user }),
  });
  const done = await fetch(allowed.headers.get("location") ?? "", { headers: { cookie } });
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining("Seeds network")]);
  const [row] = await store.questions.installations("slack");
  expect(row?.programme).toBe(programme);
  team = row?.external ?? "";
  const community = idFrom("community", "emulate");
  await store.atomically([
    insert("channel", {
      programme,
      id: idFrom("channel", "emulate"),
      community,
      platform: "slack",
      workspace: team,
      place: channel,
      name: "seeds",
      active: true,
    }),
  ]);
});

async function act(payload: Record<string, unknown> | string, type = "application/x-www-form-urlencoded"): Promise<Response> {
  const body = typeof payload === "string" ? payload : new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return fetch(`${address}/slack/events`, {
    method: "POST",
    headers: { "content-type": type, ...signed(body, undefined, SECRET) },
    body,
  });
}
/** How many modals emulate's inspector lists, and the states of its triggers. */
async function inspected(): Promise<{ modals: number; triggers: readonly string[] }> {
  const page = await (await fetch(`${slack.url}/?tab=views`)).text();
  return {
    modals: new Set(page.match(/\bV[0-9A-F]{9}\b/g)).size,
    triggers: page.match(/\b(used|active|expired)\b(?=<)/g) ?? [],
  };
}
/** A trigger of the installed app, as an act of the person's gives it. */
async function trigger(): Promise<string> {
  const made = await api("views.generateTriggerId", { user_id: user });
  return String(made.trigger_id);
}
const command = async (text: string, trigger_id: string): Promise<Response> =>
  act(
    new URLSearchParams({
      command: "/log",
      text,
      team_id: team,
      channel_id: channel,
      channel_name: "seeds",
      user_id: user,
      user_name: "amal",
      trigger_id,
      response_url: `${slack.url}/nowhere`,
      api_app_id: "A1",
      is_enterprise_install: "false",
    }).toString(),
  );

it("opens a form that it takes, for a trigger that is fresh", async () => {
  const response = await command("call with INRA yesterday, about seed policy", await trigger());
  expect(response.status).toBe(200);
  await adapter.settled();
  expect(await inspected()).toEqual({ modals: 1, triggers: ["used"] });
});

it("has the scopes for everything it does: posts with charts, private messages, pictures, people, members", async () => {
  const { messenger, directory } = adapter.platform;
  const chart = {
    kind: "bar",
    title: "By type",
    categories: ["Call"],
    series: [{ name: "n", data: [1] }],
    locale: "en",
    alt: "By type: call 1",
  } as const;
  const charts = message(
    "en",
    text("Week"),
    chartBlock(chart),
    chartBlock({ ...chart, title: "Two" }),
    chartBlock({ ...chart, title: "Three" }),
  );
  const row = {
    programme,
    key: "emulate:1",
    platform: "slack",
    workspace: team,
    to: channel,
    kind: "post",
    message: charts,
  } as const;
  await store.atomically([toOutbox(row, Date.now())]);
  await core.tick(Date.now());
  // What was woken before may have taken the row, and still be posting it.
  await core.settled();
  expect(await store.get("outbox", { programme, key: "emulate:1" })).toMatchObject({ state: "posted" });
  const history = (await api("conversations.history", { channel })) as unknown as {
    messages: { text: string; files?: { title: string }[] }[];
  };
  expect(history.messages.map((one) => one.text)).toContain("Week\nBy type: call 1\nBy type: call 1\nBy type: call 1");
  expect((await messenger.direct(team, user, message("en", text("Hello")), "k")).place).toMatch(/^D/);
  await messenger.file?.(team, user, { name: "a.csv", mime: "text/csv", bytes: Buffer.from("a,b") });
  expect(await directory.person(team, user)).toMatchObject({ name: "Amal Haddad" });
  expect((await directory.members(team, channel)).map((one) => one.account)).toContain(user);
  // Reading messages was not granted: it cannot look, and says so.
  expect(await messenger.find(team, channel, "emulate:1", 0)).toBe("unknown");
});

it("opens nothing for a trigger that was used, and stays up", async () => {
  const used = await trigger();
  await command("meeting", used);
  await adapter.settled();
  const { modals } = await inspected();
  expect((await command("meeting", used)).status).toBe(200);
  await adapter.settled();
  expect((await inspected()).modals).toBe(modals);
  expect((await command("meeting", await trigger())).status).toBe(200);
  await adapter.settled();
  expect((await inspected()).modals).toBe(modals + 1);
});
