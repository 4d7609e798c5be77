import { describe, expect, it } from "vitest";
import { readSettings, type SettingsProblems } from "../../src/config.js";

const problems = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return (error as SettingsProblems).problems;
  }
};

describe("settings", () => {
  it("without any: a trial on loopback, on SQLite in ./data", () => {
    expect(readSettings({})).toMatchObject({
      trial: true,
      host: "127.0.0.1",
      port: 3000,
      dataDir: "data",
      locale: "en",
      zone: "UTC",
      slack: undefined,
      teams: undefined,
    });
  });
  it("say which calendars may be read", () => {
    expect(readSettings({}).calendars).toEqual({ off: false, hosts: undefined, testOrigin: undefined });
    const given = { CALENDAR_LINKS: "0", CALENDAR_HOSTS: "Calendar.example.org:443, inside:8443" };
    expect(readSettings(given).calendars).toEqual({
      off: true,
      hosts: ["calendar.example.org", "inside:8443"],
      testOrigin: undefined,
    });
    const wrong = problems({ CALENDAR_HOSTS: "https://x.org/y", CALENDAR_TEST_ORIGIN: "http://10.0.0.1" });
    expect(wrong.join("\n")).toMatch(/CALENDAR_HOSTS "https:.*\nCALENDAR_TEST_ORIGIN is for tests/);
  });
  it("name every problem at once, by the name of the variable", () => {
    const found = problems({
      PORT: "99999",
      DEFAULT_LOCALE: "xx",
      DEFAULT_ZONE: "Mars/Base",
      TRIAL: "maybe",
      SLACK_BOT_TOKEN: "abc",
      TEAMS_APP_PASSWORD: "x",
      DATABASE_URL: "mysql://x",
    });
    for (const name of [
      "PORT",
      "DEFAULT_LOCALE",
      "DEFAULT_ZONE",
      "TRIAL",
      "SLACK_BOT_TOKEN",
      "SLACK_SIGNING_SECRET",
      "TEAMS_APP_ID",
      "DATABASE_URL",
    ])
      expect(
        found.filter((problem) => problem.startsWith(name)),
        name,
      ).toHaveLength(1);
  });
  it("end the trial once a platform is configured, and then serve everybody", () => {
    expect(readSettings({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" })).toMatchObject({
      trial: false,
      host: "0.0.0.0",
    });
  });
  it("keep a trial on this machine", () => {
    expect(problems({ TRIAL: "1", PUBLIC_URL: "https://cop.example.org" })).toEqual([expect.stringContaining("PUBLIC_URL")]);
    expect(problems({ HOST: "0.0.0.0" })).toEqual([expect.stringContaining("loopback")]);
    expect(problems({ TRIAL: "1", HOST: "::1" })).toEqual([]);
  });
  it("let Teams in without an app id only in a trial that somebody asked for", () => {
    expect(problems({ TEAMS_APP_TENANT_ID: "t" })).toEqual([expect.stringContaining("TEAMS_APP_ID is missing")]);
    expect(readSettings({ TRIAL: "1" }).teams).toMatchObject({ appId: undefined });
    expect(readSettings({}).teams).toBeUndefined();
  });
  it("refuse another address for Slack's API unless it is on this machine", () => {
    const slack = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" };
    expect(problems({ ...slack, SLACK_API_URL: "https://evil.example.org/api/" })).toEqual([
      expect.stringContaining("SLACK_API_URL"),
    ]);
    expect(problems({ ...slack, SLACK_API_URL: "http://127.0.0.1:4000/api/" })).toEqual([]);
  });
});
