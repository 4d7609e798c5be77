import { afterEach, beforeEach, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { workspaces } from "../../src/features/workspaces.js";
import { insert } from "../../src/ports.js";
import { sealer } from "../../src/sealed.js";
import { BOT } from "./fake-slack.js";
import { sampleFeature } from "./features.js";
import { NOW, PROGRAMME, type Stage, stage } from "./stage.js";

const KEY = "a secret key of at least 32 characters";
const settings = {
  botToken: undefined,
  clientId: "1.2",
  clientSecret: "client-secret",
  secretKeys: [KEY],
  publicUrl: "https://coptrack.example",
};
const OTHER = idFrom("programme", "other");

let on: Stage;
let feature: ReturnType<typeof sampleFeature>;
beforeEach(async () => {
  feature = sampleFeature();
  on = await stage([feature, workspaces], { settings });
  await addProgramme(on);
});
afterEach(() => on.close());

async function addProgramme({ store }: Stage): Promise<void> {
  const other = {
    programme: OTHER,
    id: OTHER,
    name: "Other",
    locale: "en",
    zone: "UTC",
    settings: {},
    createdAt: NOW,
    version: 1,
  } as const;
  await store.atomically([insert("programme", other)]);
}

/** What Slack answers a code with. */
function grants(over: Record<string, unknown>): void {
  on.slack.openMethods["oauth.v2.access"] = (args) => {
    if (args.client_secret !== "client-secret") return { ok: false, error: "bad_client_secret" };
    if (args.grant_type === "refresh_token" && args.refresh_token !== "xoxe-1")
      return { ok: false, error: "invalid_refresh_token" };
    if (args.grant_type !== "refresh_token" && args.code !== "good") return { ok: false, error: "invalid_code" };
    return {
      ok: true,
      token_type: "bot",
      scope: "commands",
      bot_user_id: BOT,
      app_id: "A1",
      authed_user: { id: "U1" },
      enterprise: null,
      is_enterprise_install: false,
      ...over,
    };
  };
}
const team = (id: string, token: string) => {
  on.slack.tokens.set(token, { team: id });
  return { team: { id, name: `Workspace ${id}` }, access_token: token };
};

const get = (path: string, cookie = "") => fetch(`${on.address}${path}`, { redirect: "manual", headers: { cookie } });
const pathOf = (link: string): string => link.replace("https://coptrack.example", "");
const linkFor = (programme: string): string => on.adapter.platform.connect?.(programme).link ?? "";

/** Opens the link and comes back from Slack, as a browser does. */
async function install(link: string, code = "good"): Promise<Response> {
  const begun = await get(pathOf(link));
  const to = new URL(begun.headers.get("location") ?? "https://nowhere.example");
  const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0];
  return get(`/slack/oauth_redirect?code=${code}&state=${encodeURIComponent(to.searchParams.get("state") ?? "")}`, cookie);
}

it("installs by a coordinator's link, and serves that workspace for that programme alone", async () => {
  grants(team("T0002", "xoxb-two"));
  const begun = await get(pathOf(linkFor(OTHER)));
  const to = new URL(begun.headers.get("location") ?? "");
  expect(begun.status).toBe(302);
  expect(to.searchParams.get("redirect_uri")).toBe("https://coptrack.example/slack/oauth_redirect");
  expect(to.searchParams.get("scope")).toContain("commands,chat:write");
  const done = await install(linkFor(OTHER));
  expect(done.status).toBe(200);
  expect(await done.text()).toContain("Workspace T0002");
  expect(await on.store.questions.workspace("slack", "T0002")).toMatchObject({ programme: OTHER, active: true });
  const there = on.person("U0AMAL", "C0SEEDS", "T0002");
  await there.command("/log", "x");
  expect(there.form()?.view.callback_id).toBe("sample.entry");
  expect(await on.store.find("person", { programme: OTHER })).toHaveLength(1);
  expect(await on.store.find("person", { programme: PROGRAMME })).toHaveLength(0);
  // Nobody else's workspace is served.
  const stranger = on.person("U0AMAL", "C0SEEDS", "T0003");
  await stranger.command("/log", "x");
  expect(on.slack.top("U0AMAL")?.id).toBe(there.form()?.view.id);
});

it("keeps tokens sealed in the database", async () => {
  grants(team("T0002", "xoxb-two"));
  await install(linkFor(OTHER));
  const row = await on.store.questions.installation("slack", "T0002");
  expect(JSON.stringify(row)).not.toContain("xoxb-two");
  expect(sealer([KEY], "installations").open(row?.sealed ?? "", "T0002")).toContain("xoxb-two");
});

it("refuses a link that is missing, forged, over or for no programme, and asks Slack nothing", async () => {
  const good = pathOf(linkFor(OTHER));
  const statuses = [
    await get("/slack/install"),
    await get("/slack/install?link=abc.def"),
    await get(good.slice(0, -2)),
    await get(pathOf(linkFor(idFrom("no programme")))),
  ].map((answer) => answer.status);
  on.clock.at += 8 * 24 * 3_600_000;
  expect([...statuses, (await get(good)).status]).toEqual([403, 403, 403, 403, 403]);
  expect(on.slack.calls.filter((call) => call.method.startsWith("oauth"))).toEqual([]);
});

it("refuses to come back without the state, with another browser's, or with none it made", async () => {
  grants(team("T0002", "xoxb-two"));
  const begun = await get(pathOf(linkFor(OTHER)));
  const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state") ?? "";
  const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0];
  const statuses = [
    await get("/slack/oauth_redirect?code=good", cookie),
    await get(`/slack/oauth_redirect?code=good&state=${state}`),
    await get(`/slack/oauth_redirect?code=good&state=${state}x`, `${cookie}x`),
  ].map((answer) => answer.status);
  expect(statuses).toEqual([403, 403, 403]);
  expect(await on.store.questions.installation("slack", "T0002")).toBeUndefined();
});

it("says plainly when somebody changed their mind, when Slack refuses, and when the workspace is another programme's", async () => {
  const cancelled = await get("/slack/oauth_redirect?error=access_denied&state=x");
  expect([cancelled.status, await cancelled.text()]).toEqual([200, expect.stringContaining("Nothing was installed")]);
  grants(team("T0002", "xoxb-two"));
  expect((await install(linkFor(OTHER), "bad")).status).toBe(502);
  await install(linkFor(OTHER));
  const taken = await install(linkFor(PROGRAMME));
  expect([taken.status, await taken.text()]).toEqual([409, expect.stringContaining("another programme")]);
  expect(await on.store.questions.workspace("slack", "T0002")).toMatchObject({ programme: OTHER });
});

it("renews a token before it runs out", async () => {
  grants({ ...team("T0002", "xoxb-short"), refresh_token: "xoxe-1", expires_in: 600 });
  await install(linkFor(OTHER));
  grants({ ...team("T0002", "xoxb-renewed"), refresh_token: "xoxe-2", expires_in: 43_200 });
  on.slack.tokens.delete("xoxb-short");
  const there = on.person("U0AMAL", "C0SEEDS", "T0002");
  await there.command("/log", "x");
  expect(there.form()).toBeDefined();
  const row = await on.store.questions.installation("slack", "T0002");
  expect(sealer([KEY], "installations").open(row?.sealed ?? "", "T0002")).toContain("xoxb-renewed");
});

it("forgets the tokens when it is uninstalled, and comes back with a new installation", async () => {
  grants(team("T0002", "xoxb-two"));
  await install(linkFor(OTHER));
  const there = on.person("U0AMAL", "C0SEEDS", "T0002");
  await there.event({ type: "tokens_revoked", tokens: { oauth: ["U1"] } });
  expect(await on.store.questions.installation("slack", "T0002")).toBeDefined();
  await there.event({ type: "app_uninstalled" });
  expect(await on.store.questions.installation("slack", "T0002")).toBeUndefined();
  expect(await on.store.questions.workspace("slack", "T0002")).toMatchObject({ active: false });
  await expect(on.adapter.platform.messenger.post("T0002", "C0SEEDS", { locale: "en", blocks: [] }, "k")).rejects.toMatchObject({
    options: { permanent: true },
  });
  await install(linkFor(OTHER));
  expect(await on.store.questions.workspace("slack", "T0002")).toMatchObject({ active: true, programme: OTHER });
});

it("serves every workspace of an organisation that installed it for all, and lets go of all at once", async () => {
  on.slack.tokens.set("xoxb-org", { team: "" });
  grants({ team: null, enterprise: { id: "E1", name: "Org" }, is_enterprise_install: true, access_token: "xoxb-org" });
  await install(linkFor(OTHER));
  const org = {
    authorizations: [{ team_id: "T0007", enterprise_id: "E1", user_id: BOT, is_bot: true, is_enterprise_install: true }],
  };
  const there = on.person("U0AMAL", "C0SEEDS", "T0007");
  await there.event({ type: "app_mention", user: "U0AMAL", text: "call", channel: "C0SEEDS", ts: "1.2" }, "Ev9", org);
  expect(feature.seen).toMatchObject([{ workspace: "T0007" }]);
  expect(await on.store.questions.workspace("slack", "T0007")).toMatchObject({ programme: OTHER });
  // The core posts by workspace alone.
  await on.adapter.platform.messenger.post("T0007", "C0SEEDS", { locale: "en", blocks: [{ kind: "text", text: "hello" }] }, "k");
  const gone = { authorizations: undefined, team_id: null, enterprise_id: "E1", is_enterprise_install: true };
  await there.event({ type: "app_uninstalled" }, "Ev10", gone);
  expect(await on.store.questions.workspace("slack", "T0007")).toMatchObject({ active: false });
  expect(await on.store.questions.installations("slack")).toEqual([]);
});

it("seals anew what an old key sealed, so that the old key can go", async () => {
  grants(team("T0002", "xoxb-two"));
  await install(linkFor(OTHER));
  const { store } = on;
  const fresh = "another secret key of at least 32 characters";
  const next = await stage([], {
    settings: { ...settings, secretKeys: [fresh, KEY] },
    store: { ...store, close: async () => undefined },
  });
  const row = await store.questions.installation("slack", "T0002");
  expect(sealer([fresh], "installations").open(row?.sealed ?? "", "T0002")).toContain("xoxb-two");
  await next.close();
});

it("gives the link to coordinators only", async () => {
  grants(team("T0002", "xoxb-two"));
  await install(linkFor(OTHER));
  const there = on.person("U0AMAL", "C0SEEDS", "T0002");
  await there.command("/cop", "connect");
  expect(on.slack.seen("C0SEEDS", "U0AMAL").at(-1)?.text).toContain("Only a coordinator");
  const [identity] = await on.store.find("identity", { programme: OTHER });
  const grant = {
    programme: OTHER,
    id: idFrom("g"),
    person: identity?.person ?? "",
    community: "",
    role: "coordinator",
    createdAt: NOW,
    sample: false,
  } as const;
  await on.store.atomically([insert("roleGrant", grant)]);
  await there.command("/cop", "connect");
  expect(on.slack.seen("C0SEEDS", "U0AMAL").at(-1)?.text).toContain("https://coptrack.example/slack/install?link=");
});
