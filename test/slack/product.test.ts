import { afterEach, beforeEach, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { FEATURES } from "../../src/features/index.js";
import { insert } from "../../src/ports.js";
import type { Driver } from "../contract/driver.js";
import { slackDriver } from "./driver.js";
import { BOT } from "./fake-slack.js";
import type { Person } from "./person.js";
import { CHANNEL, COMMUNITY, NOW, PROGRAMME, type Stage, stage } from "./stage.js";

let on: Stage;
let amal: Person;
let at: Driver;
beforeEach(async () => {
  on = await stage(FEATURES);
  amal = on.person("U0AMAL");
  at = slackDriver(on, amal);
});
afterEach(() => on.close());

const entries = () => on.store.find("interaction", { programme: PROGRAMME });
/** Makes somebody more than a member; they must have been here once. */
async function promote(account: string, role: "facilitator" | "coordinator"): Promise<void> {
  const identity = await on.store.get("identity", { programme: PROGRAMME, account });
  const grant = {
    programme: PROGRAMME,
    id: idFrom(account, role),
    person: identity?.person ?? "",
    role,
    createdAt: NOW,
    sample: false,
  };
  await on.store.atomically([insert("roleGrant", { ...grant, community: role === "coordinator" ? "" : COMMUNITY })]);
}

it("goes from /log through a problem to a saved entry, and shares it in the channel's language", async () => {
  await at.type("/log call");
  const wrong = await at.submit({
    type: "call",
    title: " ",
    counts: { "female.unknown": "2", "male.unknown": "1" },
    minutes: "45",
  });
  expect(wrong.form?.problems).toEqual({ title: "Please fill this in." });
  const saved = await at.submit({ title: "Seed <policy> & *plans* <!channel>" });
  expect(saved.form).toBeUndefined();
  expect(saved.said).toContain("Seed <policy> & *plans* <!channel>");
  expect(await entries()).toMatchObject([{ title: "Seed <policy> & *plans* <!channel>", durationMinutes: 45, nominal: 3 }]);
  await at.press("log.share");
  expect(await at.posts()).toEqual([expect.stringContaining("Seed <policy> & *plans* <!channel>")]);
  // As elements, not as markup: nothing in it rings the channel.
  expect(JSON.stringify(on.slack.seen(CHANNEL, "").at(-1)?.blocks)).not.toContain("mrkdwn");
});

it("acknowledges a saved form before it makes the receipt, and finishes the receipt before it stops", async () => {
  await at.type("/log call");
  const { count } = on.store;
  let go = (): void => undefined;
  let stopped: Promise<void> | undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  Object.assign(on.store, { count: async (...asked: Parameters<typeof count>) => gate.then(() => count(...asked)) });
  // Called when Slack has the acknowledgement: nobody has let the receipt through yet.
  let acknowledged: unknown;
  amal.acknowledgedNext = ({ body }) => {
    acknowledged = body;
    stopped = on.adapter.stop();
    go();
  };
  const saved = await at.submit({ type: "call", title: "Seed policy" });
  await stopped;
  // The form is closed, without a "one moment" in its place.
  expect(acknowledged).toEqual({});
  expect(await entries()).toMatchObject([{ title: "Seed policy" }]);
  expect(saved.said).toContain("Saved.");
});

it("asks before a day that is still to come, in the form that holds everything typed", async () => {
  await at.type("/log call");
  const asked = await at.submit({ type: "call", title: "Plan", date: "2026-12-24", minutes: "30" });
  expect(asked.form?.problems.future).toContain("24 Dec 2026");
  expect(asked.form?.values).toMatchObject({ title: "Plan", minutes: "30", date: "2026-12-24" });
  expect((await at.submit({ future: true })).said).toContain("Saved.");
});

it("adds an organisation by its name, through the search", async () => {
  await at.type("/log call");
  await amal.search("organisations", "INRA");
  await at.submit({ type: "call", title: "Talk", organisations: ["new:INRA"] });
  expect(await on.store.find("organisation", { programme: PROGRAMME })).toMatchObject([{ name: "INRA" }]);
});

it("goes through the steps asked for, undoes and restores", async () => {
  await at.type("/log call");
  const step = await at.submit({ type: "meeting", title: "Steps", next: ["people", "outcome"] });
  expect(step.form?.values).toHaveProperty("people");
  const next = await at.submit({ people: ["account:U0IVAN"] });
  expect(next.form?.values).toHaveProperty("lesson");
  expect((await at.submit({})).said).toContain("Saved.");
  expect(await on.store.find("participant", { programme: PROGRAMME })).toHaveLength(1);
  expect((await at.press("log.undo")).said).toContain("Steps");
  expect((await entries())[0]?.deletedAt).not.toBeNull();
  await at.press("log.restore");
  expect((await entries())[0]?.deletedAt).toBeNull();
});

it("logs a message with its day, its address and the people of its thread", async () => {
  await amal.messageShortcut({
    ts: "1795046400.000100",
    user: "U0IVAN",
    text: "Call with INRA about seeds",
    reply_users: ["U0AMAL"],
  });
  const { state } = amal.form() ?? {};
  expect(state?.date).toMatchObject({ value: { selected_date: "2026-11-19" } });
  expect(state?.people).toMatchObject({ value: { selected_users: ["U0IVAN", "U0AMAL"] } });
  await at.submit({ type: "call", title: "Call with INRA" });
  expect(await entries()).toMatchObject([
    { links: [`https://trial.slack.com/archives/${CHANNEL}/p1795046400000100`], nominal: 2 },
  ]);
});

it("links a channel it was invited to, to a community made in the same form", async () => {
  await at.type("/cop help");
  await promote("U0AMAL", "coordinator");
  on.slack.channel("C0NEW", "soil", [BOT, "U0AMAL"]);
  const there = on.person("U0AMAL", "C0NEW");
  const inNew = slackDriver(on, there);
  await there.event({ type: "member_joined_channel", user: BOT, channel: "C0NEW", inviter: "U0AMAL", team: "T0001" });
  await inNew.press("community.link");
  await there.search("zone", "casab");
  const linked = await inNew.submit({ name: "Soil", locale: "ar", zone: "Africa/Casablanca" });
  expect(linked.said).toContain("Soil");
  expect(await on.store.find("community", { programme: PROGRAMME, name: "Soil" })).toMatchObject([
    { locale: "ar", zone: "Africa/Casablanca" },
  ]);
  const settings = await inNew.type("/cop settings");
  expect(settings.form?.values).toMatchObject({ name: "Soil", workingDays: ["1", "2", "3", "4", "5"] });
  await inNew.submit({ workingDays: ["7", "1", "2", "3", "4"], digestHour: "8" });
  expect((await on.store.find("community", { programme: PROGRAMME, name: "Soil" }))[0]?.settings).toMatchObject({
    workingDays: [1, 2, 3, 4, 7],
    digestHour: 8,
  });
});

it("keeps the form and everything typed when the database is gone, and saves once it is back", async () => {
  await at.type("/log call");
  const { atomically } = on.store;
  Object.assign(on.store, { atomically: () => Promise.reject(new Error("database is locked")) });
  const failed = await at.submit({ type: "call", title: "Talk", minutes: "45" });
  expect(failed.form?.problems[""]).toContain("could not be saved");
  expect(failed.form?.values).toMatchObject({ title: "Talk", minutes: "45" });
  Object.assign(on.store, { atomically });
  expect((await at.submit({})).said).toContain("Saved.");
  expect(await entries()).toHaveLength(1);
});

it("keeps the form also where nothing can be read any more", async () => {
  await at.type("/log call");
  const { get, find, questions } = on.store;
  const gone = () => Promise.reject(new Error("connection refused"));
  Object.assign(on.store, { get: gone, find: gone, questions: { ...questions, workspace: gone } });
  const failed = await at.submit({ type: "call", title: "Talk" });
  expect(failed.form?.values).toMatchObject({ title: "Talk", type: "call" });
  Object.assign(on.store, { get, find, questions });
  expect((await at.submit({})).said).toContain("Saved.");
});

it("sends nothing to who left the channel or whose account was closed, and knows them again when they are back", async () => {
  await at.type("/log call");
  await at.submit({ type: "call", title: "Mine" });
  const roles = async () =>
    (await on.store.find("roleGrant", { programme: PROGRAMME, community: COMMUNITY })).map((one) => one.role);
  expect(await roles()).toEqual(["member"]);
  await amal.event({ type: "member_left_channel", user: "U0AMAL", channel: CHANNEL, channel_type: "C", team: "T0001" });
  expect(await roles()).toEqual([]);
  await amal.event({ type: "member_joined_channel", user: "U0AMAL", channel: CHANNEL, channel_type: "C", team: "T0001" });
  expect(await roles()).toEqual(["member"]);
  const active = async () => (await on.store.get("identity", { programme: PROGRAMME, account: "U0AMAL" }))?.active;
  await amal.event({ type: "user_change", user: { id: "U0AMAL", deleted: false, name: "amal" } });
  expect(await active()).toBe(true);
  await amal.event({ type: "user_change", user: { id: "U0AMAL", deleted: true, name: "amal" } });
  expect(await active()).toBe(false);
  await at.type("/cop me");
  expect(await active()).toBe(true);
  // Who only comes and goes is nobody we keep.
  await amal.event({ type: "member_joined_channel", user: "U0IVAN", channel: CHANNEL, team: "T0001" });
  await amal.event({ type: "user_change", user: { id: "U0IVAN", deleted: true } });
  expect(await on.store.find("person", { programme: PROGRAMME })).toHaveLength(1);
});
