import { afterEach, describe, expect, it } from "vitest";
import { createTeamsAdapter } from "../../adapters/teams/app.js";
import type { Feature } from "../../src/feature.js";
import { sample } from "./features.js";
import { AMAL, CHANNEL, GROUP, IVAN } from "./places.js";
import { memoryLog, pixelCharts } from "./quiet.js";
import { type Stage, stage } from "./stage.js";
import { wordsOf } from "./strict-card.js";

let on: Stage | undefined;
afterEach(async () => {
  await on?.close();
  on = undefined;
});
const up = async (feature: Feature): Promise<Stage> => {
  on = await stage([feature]);
  return on;
};

describe("a typed command", () => {
  it("shows what was understood, saves with one press, and becomes the receipt", async () => {
    const { feature, saved } = sample();
    const { connector, person } = await up(feature);
    const amal = person();
    const here = connector.privateWith("aad-amal");
    await amal.send(amal.activity({ type: "message", text: "log call with INRA" }));
    const [card] = connector.in(here);
    expect(wordsOf(card?.activity)).toContain("Title: call with INRA");
    const { said } = await amal.pressTitled("Save");
    expect(said).toBe("Saved: call with INRA");
    expect(connector.in(here)).toHaveLength(1);
    expect(saved).toMatchObject([{ title: "call with INRA", date: "2026-11-22", by: "Amal Haddad" }]);
  });

  it("opens the form from the card, with problems beside the fields until it is right", async () => {
    const { feature, saved } = sample();
    const { connector, person } = await up(feature);
    const amal = person();
    const open = await amal.type("/log call");
    expect(open.form).toMatchObject({ title: "Log", values: { title: "call", date: "2026-11-22" }, problems: {} });
    const held = await amal.submit({ title: "" });
    expect(held.form?.problems).toEqual({ title: "Please fill this in." });
    const wrong = await amal.submit({ title: "call again", minutes: "13", themes: ["a", "c"] });
    expect(wrong.form).toMatchObject({
      values: { title: "call again", minutes: "13", themes: ["a", "c"] },
      problems: { minutes: "Not 13.", "": "Nothing is saved yet. Please look at the marked field." },
    });
    const right = await amal.submit({ minutes: "45" });
    expect(right).toEqual({ said: "Saved: call again" });
    expect(saved).toMatchObject([{ title: "call again", minutes: 45, themes: ["a", "c"] }]);
    // The card that opened the form is the receipt now: there is one message, not two.
    expect(connector.in(connector.privateWith("aad-amal"))).toHaveLength(1);
  });

  it("keeps the day it was typed on, whenever the form is opened", async () => {
    const { feature } = sample();
    const { person, clock } = await up(feature);
    const amal = person();
    await amal.send(amal.activity({ type: "message", text: "log call" }));
    clock.at += 3 * 86_400_000;
    expect((await amal.pressTitled("Edit")).form?.values).toMatchObject({ date: "2026-11-22" });
  });

  it("goes through steps in one dialog", async () => {
    const { feature, saved } = sample();
    const { person } = await up(feature);
    const amal = person();
    await amal.type("/log two steps");
    expect((await amal.submit({})).form?.title).toBe("Step two");
    expect((await amal.submit({ more: "x" })).said).toBe("Both steps done");
    expect(saved).toMatchObject([{ more: "x" }]);
  });

  it.each([
    ["<at>coptrack</at> /log a call", "log", "a call"],
    ["<at>coptrack</at>\u00a0cop digest", "cop", "digest"],
    ["digest", "cop", "digest"],
    ["LOG  two  words", "log", "two  words"],
    ["logbook", "cop", "logbook"],
    ["@CopTrack log x", "log", "x"],
    ["log met <at>Ivan Petrov</at> and <b>bold</b>", "log", "met Ivan Petrov and <b>bold</b>"],
  ])("%s → %s", async (typed, command, rest) => {
    const { feature, seen } = sample();
    const { person } = await up(feature);
    const amal = person();
    await amal.send(
      amal.activity({
        type: "message",
        text: typed,
        entities: [
          { type: "mention", text: "<at>coptrack</at>", mentioned: { id: "28:coptrack", name: "coptrack" } },
          { type: "mention", text: "<at>Ivan Petrov</at>", mentioned: { id: "29:ivan", name: "Ivan Petrov" } },
        ],
      }),
    );
    expect(seen).toMatchObject([{ kind: "command", command, text: rest }]);
  });
});

describe("in a channel", () => {
  it("answers privately, and only says there that it did", async () => {
    const { feature } = sample();
    const { connector, person } = await up(feature);
    const { said } = await person(AMAL, CHANNEL).type("/cop hello");
    expect(said).toBe("Help\nYou wrote: hello");
    expect(connector.in(CHANNEL).map((post) => wordsOf(post.activity))).toEqual(["I answered you in our private chat."]);
  });

  it("says how to be reached where it may not write privately", async () => {
    const { feature } = sample();
    const { connector, person, log } = await up(feature);
    connector.trouble({
      status: 403,
      code: "BotNotInstalled",
      times: 1,
      when: (method, path) => method === "POST" && path === "/v3/conversations",
    });
    await person(AMAL, CHANNEL).type("/cop hello");
    const [told, ...more] = connector.in(CHANNEL).map((post) => wordsOf(post.activity));
    expect(told).toMatch(/^I cannot write to you privately yet/);
    expect(more).toEqual([]);
    expect(log.lines.filter((line) => line.level === "error")).toEqual([]);
  });

  it("keeps the receipt out of the channel", async () => {
    const { feature } = sample();
    const { connector, person } = await up(feature);
    const amal = person(AMAL, CHANNEL);
    await amal.type("/log secret matter");
    expect((await amal.submit({ title: "other" })).said).toBe("Saved: other");
    expect(connector.in(CHANNEL).map((post) => wordsOf(post.activity))).toEqual(["Done."]);
  });
});

describe("buttons", () => {
  it("replace the message they stand on", async () => {
    const { feature } = sample();
    const { connector, person } = await up(feature);
    const amal = person();
    await amal.type("/log call");
    await amal.submit({});
    await amal.press("sample.undo");
    expect(connector.in(connector.privateWith("aad-amal")).map((post) => wordsOf(post.activity))).toEqual([
      "Undone\nnothing stands",
    ]);
  });
  it("open dialogs", async () => {
    const { feature, seen } = sample();
    const { person } = await up(feature);
    const amal = person();
    await amal.type("/log call");
    await amal.submit({});
    expect((await amal.press("sample.edit")).form?.values.title).toBe("entry 7");
    expect(seen.at(-1)).toMatchObject({
      kind: "press",
      action: "sample.edit",
      value: "7",
      message: { message: expect.any(String) },
    });
  });
  it("of an older version say so", async () => {
    const { feature } = sample();
    const { person } = await up(feature);
    const amal = person();
    await amal.send(amal.activity({ type: "message", value: { coptrack: { v: 0, what: "?" } } }));
    const { body } = await amal.send(
      amal.activity({ type: "invoke", name: "task/fetch", value: { data: { coptrack: { v: 99 } } } }),
    );
    expect(JSON.stringify(body)).toContain("older version");
    expect((await amal.posts()).join()).toContain("older version");
  });
});

describe("a form", () => {
  it("searches in a field", async () => {
    const { feature } = sample();
    const { person } = await up(feature);
    const amal = person();
    await amal.type("/log call");
    expect(await amal.lookUp("with", "Seeds, Ltd")).toEqual([
      { title: "INRA", value: "inra" },
      { title: "Add “Seeds, Ltd” to with", value: "new:Seeds%2C Ltd" },
    ]);
  });
  it("keeps what was typed when saving fails, and gives the reference", async () => {
    const { feature, saved } = sample();
    const { person, log } = await up(feature);
    const amal = person();
    await amal.type("/log call");
    const { form } = await amal.submit({ title: "boom", minutes: "7" });
    expect(form?.values).toMatchObject({ title: "boom", minutes: "7" });
    const [line] = log.lines.filter(({ level }) => level === "error");
    expect(form?.problems[""]).toContain(String(line?.fields.reference));
    expect(saved).toEqual([]);
  });
  it("delivered twice, or pressed twice, is saved once", async () => {
    const { feature, saved } = sample();
    const { person } = await up(feature);
    const amal = person();
    await amal.type("/log call");
    await amal.submit({});
    await amal.again();
    expect(saved).toHaveLength(1);
  });
});

describe("what is too much for one message", () => {
  it("is cut between blocks: cards of six buttons, messages under 80 KB", async () => {
    const { feature } = sample();
    const { connector, person } = await up(feature);
    await person().type("/cop many 300");
    const posts = connector.in(connector.privateWith("aad-amal"));
    expect(posts.length).toBeGreaterThan(1);
    const words = posts.map((post) => wordsOf(post.activity)).join("\n");
    for (const i of [0, 150, 299]) expect(words).toContain(`${i}: long`);
    expect(JSON.stringify(posts).match(/"title":"B\d+"/g)).toHaveLength(14);
  });
});

describe("slow work", () => {
  it("is promised at once and put in the promise's place", async () => {
    const { feature, release } = sample();
    const { connector, person } = await up(feature);
    const amal = person();
    expect((await amal.type("/cop slow")).said).toBe("One moment…");
    release();
    await on?.close();
    expect((await connector.in(connector.privateWith("aad-amal"))).map((post) => wordsOf(post.activity))).toEqual([
      "Done at last",
    ]);
    on = undefined;
  });
});

describe("without an app id", () => {
  it("is not made, but for a trial", async () => {
    const { store, clock } = await up(sample().feature);
    const deps = { store, clock, log: memoryLog(), charts: pixelCharts };
    expect(() => createTeamsAdapter({ trial: false }, deps)).toThrow(/TEAMS_APP_ID/);
    expect(() => createTeamsAdapter({ trial: false, appId: "a" }, deps)).toThrow(/TEAMS_APP_TENANT_ID/);
    expect(() => createTeamsAdapter({ trial: false, appId: "a", tenantId: "t" }, deps)).toThrow(/TEAMS_APP_PASSWORD/);
    expect(() => createTeamsAdapter({ trial: false, appId: "a", tenantId: "t", appType: "UserAssignedMSI" }, deps)).not.toThrow();
  });
});

describe("the group chat", () => {
  it("is a place too", async () => {
    const { feature, seen } = sample();
    const { person } = await up(feature);
    await person(IVAN, GROUP).type("/cop x");
    expect(seen).toMatchObject([
      { where: { place: GROUP, isPrivate: false }, who: { account: "aad-ivan", zone: "Africa/Cairo", locale: "en-GB" } },
    ]);
  });
});
