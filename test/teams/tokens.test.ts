import { generateKeyPairSync } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { MICROSOFT } from "../../adapters/teams/vendor.js";
import { sample } from "./features.js";
import { Issuer } from "./issuer.js";
import type { Person } from "./person.js";
import { TENANT } from "./places.js";
import { type Stage, stage } from "./stage.js";

const APP = "0f4a5c1e-6f7d-4c58-8c15-000000000001";
let issuer: Issuer;
let on: Stage;
let seen: ReturnType<typeof sample>["seen"];
let quiet: { mockRestore(): void };

beforeAll(async () => {
  issuer = await new Issuer().start();
});
afterAll(() => issuer.close());
beforeEach(async () => {
  // The SDK writes what it refuses to the console; we log it ourselves.
  quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const made = sample();
  seen = made.seen;
  on = await stage([made.feature], {
    settings: { trial: false, appId: APP, appPassword: "secret", tenantId: TENANT },
    vendor: (connector) => issuer.vendor((url) => url === connector.url),
  });
});
afterEach(async () => {
  quiet.mockRestore();
  await on.close();
});

/** A search: the one thing that is answered without calling out. */
const search = (who: Person, more: Record<string, unknown> = {}) =>
  who.activity({
    type: "invoke",
    name: "application/search",
    value: { kind: "search", queryText: "in", dataset: 'coptrack:{"form":"sample.entry","field":"with","about":{}}' },
    ...more,
  });
const good = () => ({ aud: APP, serviceurl: on.connector.url });
const send = async (token: string | undefined, activity?: Record<string, unknown>, headers: Record<string, string> = {}) => {
  const amal = on.person();
  const response = await fetch(on.endpoint, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token === undefined ? {} : { authorization: token }), ...headers },
    body: JSON.stringify(activity ?? search(amal)),
  });
  return { status: response.status, body: await response.text() };
};

describe("a request with a token of the vendor's for us", () => {
  it("is let in", async () => {
    const { status, body } = await send(issuer.token(good()));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ value: { results: [{ title: "INRA" }, {}] } });
  });
});

describe("refused, with nothing processed:", () => {
  const cases: readonly (readonly [string, number, () => Promise<{ status: number; body: string }>])[] = [
    ["no token", 401, () => send(undefined)],
    ["an empty token", 401, () => send("")],
    ["no bearer", 401, () => send("Basic YTpi")],
    ["not a token", 401, () => send("Bearer abc.def.ghi")],
    ["for another app", 401, () => send(issuer.token({ ...good(), aud: "another-app" }))],
    ["expired", 401, () => send(issuer.token({ ...good(), exp: Math.floor(Date.now() / 1000) - 3600 }))],
    ["not yet valid", 401, () => send(issuer.token({ ...good(), nbf: Math.floor(Date.now() / 1000) + 3600 }))],
    [
      "signed by somebody else",
      401,
      () => send(issuer.token(good(), { key: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey })),
    ],
    ["signed with a key not published", 401, () => send(issuer.token(good(), { kid: "key-2" }))],
    ["not signed", 401, () => send(issuer.token(good(), { alg: "none" }))],
    ["of another issuer", 401, () => send(issuer.token({ ...good(), iss: "https://evil.example" }))],
    // The SDK would take this one: its emulator's tokens, from any tenant, where they name our app.
    [
      "of the SDK's emulator, from another tenant",
      401,
      () =>
        send(
          issuer.token({
            iss: "https://sts.windows.net/99999999-0000-0000-0000-000000000000/",
            tid: "99999999-0000-0000-0000-000000000000",
            ver: "1.0",
            appid: APP,
            aud: APP,
          }),
        ),
    ],
    [
      "of the SDK's emulator, from our tenant",
      401,
      () => send(issuer.token({ iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT, ver: "1.0", appid: APP, aud: APP })),
    ],
    [
      "a service address that the token does not name",
      401,
      () => send(issuer.token({ ...good(), serviceurl: "https://elsewhere.example/" })),
    ],
    [
      "a service address that is not the vendor's",
      403,
      () =>
        send(
          issuer.token({ ...good(), serviceurl: "https://evil.example/" }),
          search(on.person(), { serviceUrl: "https://evil.example/" }),
        ),
    ],
    [
      "another tenant",
      403,
      () => {
        const activity = search(on.person());
        return send(issuer.token(good()), {
          ...activity,
          conversation: { ...(activity.conversation as object), tenantId: "other" },
          channelData: { tenant: { id: "other" } },
        });
      },
    ],
    ["another channel than Teams", 403, () => send(issuer.token(good()), search(on.person(), { channelId: "directline" }))],
    ["the SDK's edge channel", 403, () => send(issuer.token(good()), search(on.person(), { channelId: "AseChannel" }))],
    ["no activity", 400, () => send(issuer.token(good()), { hello: "world" })],
    ["not JSON by its header", 415, () => send(issuer.token(good()), undefined, { "content-type": "text/plain" })],
    ["too big", 413, () => send(issuer.token(good()), search(on.person(), { text: "x".repeat(1_100_000) }))],
  ];
  it.each(cases)("%s", async (_name, status, attempt) => {
    const answer = await attempt();
    expect(answer.status).toBe(status);
    expect(answer.body).toBe("");
    expect(seen).toEqual([]);
    expect(on.connector.requests).toEqual([]);
  });

  it("says in the log why, and no personal data", async () => {
    await send(issuer.token({ ...good(), aud: "another-app" }));
    const lines = JSON.stringify(on.log.lines);
    expect(lines).toContain("token not valid");
    expect(lines).not.toContain("Amal");
    expect(lines).not.toContain("Bearer");
  });
});

describe("service addresses", () => {
  it.each([
    ["https://smba.trafficmanager.net/emea/", true],
    ["https://smba.trafficmanager.net/teams/", true],
    ["https://smba.infra.gcc.teams.microsoft.com/gcc", true],
    ["http://smba.trafficmanager.net/emea/", false],
    ["https://smba.trafficmanager.net.evil.example/", false],
    ["https://evil.example/smba.trafficmanager.net/", false],
    ["https://smba.trafficmanager.net@evil.example/", false],
    ["https://user@smba.trafficmanager.net/", false],
    ["https://other.trafficmanager.net/", false],
    ["http://127.0.0.1:8080/", false],
    ["not an address", false],
    ["", false],
  ])("%s: %s", (url, known) => {
    expect(MICROSOFT.serves(url)).toBe(known);
  });
});

describe("keys that cannot be fetched", () => {
  it("are our trouble: the service may come again", async () => {
    const other = await new Issuer().start();
    other.down = true;
    const there = await stage([sample().feature], {
      settings: { trial: false, appId: APP, appPassword: "secret", tenantId: TENANT },
      vendor: (connector) => other.vendor((url) => url === connector.url),
    });
    const token = other.token({ aud: APP, serviceurl: there.connector.url });
    const post = () =>
      fetch(there.endpoint, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: token },
        body: JSON.stringify(search(there.person())),
      });
    expect((await post()).status).toBe(503);
    other.down = false;
    expect((await post()).status).toBe(200);
    await there.close();
    await other.close();
  });
});
