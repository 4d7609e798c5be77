import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { afterEach, expect, it } from "vitest";
import { HAPPENINGS } from "../../adapters/slack/registered.js";
import { SCOPES } from "../../adapters/slack/scopes.js";
import { file, slackManifest } from "../../scripts/slack-manifest.js";
import { sampleFeature } from "./features.js";
import { type Stage, stage } from "./stage.js";

let on: Stage | undefined;
afterEach(() => on?.close());

const schema = JSON.parse(readFileSync("test/fixtures/slack-manifest/slack-manifest.schema.json", "utf8")) as object;
const http = slackManifest("https://coptrack.example.org");

it("is what the code says, in both files", () => {
  expect(readFileSync("manifests/slack.yaml", "utf8")).toBe(file("https://coptrack.example.org"));
  expect(readFileSync("manifests/slack-socket.yaml", "utf8")).toBe(file(undefined));
});

it("is a manifest by Slack's own schema, for both transports", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  for (const manifest of [http, slackManifest(undefined)]) {
    validate(manifest);
    expect(validate.errors).toBeNull();
  }
});

it("sends everything to the one path, or nothing to any where there is a socket", () => {
  const addresses = JSON.stringify(http).match(/https:\/\/[^"]+/g) ?? [];
  expect([...new Set(addresses)]).toEqual([
    "https://coptrack.example.org/slack/events",
    "https://coptrack.example.org/slack/oauth_redirect",
  ]);
  expect(JSON.stringify(slackManifest(undefined))).not.toContain("http");
});

/** Which scope an event needs, by Slack's reference; none for the rest. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  app_mention: ["app_mentions:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  member_left_channel: ["channels:read", "groups:read"],
  channel_left: ["channels:read"],
  channel_rename: ["channels:read"],
  channel_archive: ["channels:read"],
  channel_deleted: ["channels:read"],
  group_left: ["groups:read"],
  group_rename: ["groups:read"],
  group_archive: ["groups:read"],
  group_deleted: ["groups:read"],
  user_huddle_changed: ["users:read"],
  user_change: ["users:read"],
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
};
/** And which the methods that the adapter calls. */
const CALLED = ["commands", "chat:write", "users:read", "channels:read", "groups:read", "im:write", "files:write"];

it("asks for the scopes its events and calls need, and for none besides", () => {
  const needed = new Set(CALLED);
  for (const event of http.settings.event_subscriptions.bot_events)
    for (const scope of NEEDS[event] ?? ["unknown"]) needed.add(scope);
  expect([...needed].sort()).toEqual(Object.keys(SCOPES).sort());
  expect(http.oauth_config.scopes.bot).toEqual(Object.keys(SCOPES));
});

it("explains each scope in the docs", () => {
  const docs = readFileSync("docs/slack.md", "utf8");
  for (const scope of Object.keys(SCOPES)) expect(docs).toContain(`\`${scope}\``);
});

it("names what the app really answers: its commands and shortcuts open something, its events reach the core", async () => {
  const feature = sampleFeature();
  on = await stage([feature]);
  const amal = on.person("U0AMAL");
  for (const { command } of http.features.slash_commands) {
    const before = on.slack.seen(amal.place, amal.id).length;
    await amal.command(command, "x");
    expect(amal.form() ?? on.slack.seen(amal.place, amal.id)[before]).toBeDefined();
    for (const view of on.slack.views.values()) on.slack.close(view);
  }
  for (const { callback_id, type } of http.features.shortcuts) {
    await (type === "global" ? amal.shortcut(callback_id) : amal.messageShortcut({ ts: "1.1", text: "x" }, callback_id));
    expect(amal.form()).toBeDefined();
    for (const view of on.slack.views.values()) on.slack.close(view);
  }
  expect(http.settings.event_subscriptions.bot_events).toEqual(expect.arrayContaining([...HAPPENINGS]));
});
