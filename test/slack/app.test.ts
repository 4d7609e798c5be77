import { afterEach, beforeEach, expect, it } from "vitest";
import { sampleFeature } from "./features.js";
import { type Person, signed } from "./person.js";
import { CHANNEL, type Stage, stage } from "./stage.js";

let feature: ReturnType<typeof sampleFeature>;
let on: Stage;
let amal: Person;
beforeEach(async () => {
  feature = sampleFeature();
  on = await stage([feature]);
  amal = on.person("U0AMAL");
});
afterEach(() => on.close());

const words = (id = "U0AMAL", place = CHANNEL): string[] => on.slack.seen(place, id).map((one) => one.text);
const called = (method: string): number => on.slack.calls.filter((call) => call.method === method).length;

it("opens the filled form on /log, keeps what is wrong beside its field, saves what is right, and says so to one person", async () => {
  await amal.command("/log", "call with <INRA> & <!channel>");
  expect(amal.form()?.view.callback_id).toBe("sample.entry");
  expect(amal.form()?.state.title).toEqual({ value: { type: "plain_text_input", value: "call with <INRA> & <!channel>" } });
  await amal.submit({ minutes: "13" });
  expect(amal.problems).toEqual({ minutes: "Not 13." });
  expect(feature.saved).toEqual([]);
  await amal.submit({ minutes: "45", themes: ["c", "a"] });
  expect(amal.form()).toBeUndefined();
  expect(feature.saved).toMatchObject([{ title: "call with <INRA> & <!channel>", minutes: 45, themes: ["a", "c"] }]);
  expect(words()).toEqual(["Saved: call with &lt;INRA&gt; &amp; &lt;!channel&gt;"]);
  expect(words("U0IVAN")).toEqual([]);
});

it("makes one record of a submission delivered twice", async () => {
  await amal.command("/log", "call");
  await amal.submit({});
  await amal.again();
  expect(feature.saved).toHaveLength(1);
});

it("speaks the person's language and knows their day", async () => {
  const ivan = on.person("U0IVAN");
  await ivan.command("/log", "x");
  expect(ivan.form()?.view.submit).toMatchObject({ text: "Сохранить" });
  expect(ivan.form()?.state.date).toMatchObject({ value: { selected_date: "2026-11-21" } });
});

it("shows a problem of the whole form above it and keeps everything typed", async () => {
  await amal.command("/log", "x");
  await amal.submit({ title: "never", minutes: "45", themes: ["b"] });
  const { view, state } = amal.form() ?? {};
  expect(JSON.stringify(view?.blocks[0])).toContain("Not in this programme.");
  expect(state).toMatchObject({
    title: { value: { value: "never" } },
    minutes: { value: { value: "45" } },
    themes: { value: { selected_options: [{ value: "b" }] } },
  });
});

it("keeps the form and everything typed when saving fails, and names a reference that stands in the log", async () => {
  await amal.command("/log", "x");
  await amal.submit({ title: "boom", minutes: "45" });
  const shown = JSON.stringify(amal.form()?.view.blocks[0]);
  const line = on.log.lines.find((one) => one.message === "failed");
  expect(shown).toContain(line?.fields.reference);
  expect(amal.form()?.state).toMatchObject({ title: { value: { value: "boom" } }, minutes: { value: { value: "45" } } });
  await amal.submit({ title: "better" });
  expect(feature.saved).toMatchObject([{ title: "better", minutes: 45 }]);
});

it("goes from step to step in one view", async () => {
  await amal.command("/log", "two steps");
  await amal.submit({});
  expect(amal.form()?.view.callback_id).toBe("sample.step");
  await amal.submit({ more: "yes" });
  expect(feature.saved).toMatchObject([{ more: "yes" }]);
  expect(words()).toEqual(["Both steps done"]);
});

it("searches beyond what a list holds", async () => {
  await amal.command("/log", "x");
  expect((await amal.search("with", "ICARDA")).map((one) => one.value)).toEqual(["inra", "new:ICARDA"]);
  await amal.submit({ with: ["new:ICARDA"] });
  expect(feature.saved).toMatchObject([{ with: ["new:ICARDA"] }]);
});

it("edits from the receipt, and puts an undo in the receipt's place", async () => {
  await amal.command("/log", "call");
  await amal.submit({});
  await amal.press("sample.edit");
  expect(amal.form()?.state.title).toMatchObject({ value: { value: "entry 7" } });
  on.slack.close(amal.form()?.view as never);
  await amal.press("sample.undo");
  expect(words()).toEqual(["Undone", "It can be logged again"]);
});

it("answers /cop in the acknowledgement, without another call", async () => {
  const before = on.slack.calls.length;
  await amal.command("/cop", "whatever & more");
  expect(words()).toEqual(["Help\nYou wrote: whatever &amp; more"]);
  expect(on.slack.calls.length - before).toBe(1);
  expect(called("users.info")).toBe(1);
});

it("says which commands there are to one it does not know", async () => {
  await amal.command("/lgo", "call");
  expect(words()[0]).toContain("/lgo");
  expect(feature.seen).toEqual([]);
});

it("draws charts natively, and where the workspace refuses them says the same in words", async () => {
  await amal.command("/cop", "charts");
  expect(
    on.slack
      .seen(CHANNEL, "U0AMAL")
      .at(-1)
      ?.blocks.map((one) => one.type),
  ).toEqual(["rich_text", "data_visualization", "table"]);
  on.slack.refusedBlocks.add("data_visualization");
  on.slack.refusedBlocks.add("table");
  await amal.command("/cop", "charts");
  const last = on.slack.seen(CHANNEL, "U0AMAL").at(-1);
  expect(last?.blocks.map((one) => one.type)).toEqual(["rich_text"]);
  expect(last?.text).toContain("One: e-mail 3, call 2");
});

it("hands files over in private, never to the channel", async () => {
  await amal.command("/cop", "export");
  expect(words()).toEqual(["One moment", "Here it is\nThe file is in your private messages with me."]);
  expect(on.slack.direct("U0AMAL").messages.map((one) => one.file)).toMatchObject([{ name: "export.csv", bytes: 3 }]);
  expect(on.slack.channels.get(CHANNEL)?.messages.filter((one) => one.file)).toEqual([]);
});

it("keeps the trigger with a loading view where the form takes long", async () => {
  await amal.command("/cop", "slowform");
  expect(amal.form()?.view.callback_id).toBe("sample.step");
  expect([called("views.open"), called("views.update")]).toEqual([1, 1]);
});

it("offers a button where the trigger was gone, which opens the form after all", async () => {
  on.slack.troubles.set("views.open", [{ error: "expired_trigger_id" }]);
  await amal.command("/log", "call with INRA");
  expect(amal.form()).toBeUndefined();
  await amal.press("coptrack.open");
  expect(amal.form()?.state.title).toMatchObject({ value: { value: "call with INRA" } });
});

it("answers people where the bot is no member, over the response URL", async () => {
  const there = on.person("U0AMAL", "C0ELSE");
  await there.command("/log", "x");
  await there.submit({});
  expect(words("U0AMAL", "C0ELSE")).toEqual(["Saved: x"]);
});

it("writes to the person's own messages once the response URL is used up", async () => {
  await amal.command("/log", "x");
  const url = JSON.parse(amal.form()?.view.private_metadata ?? "").r as string;
  for (let i = 0; i < 5; i += 1) await fetch(url, { method: "POST", body: JSON.stringify({ text: "used" }) });
  on.slack.channels.get(CHANNEL)?.members.delete("U0AMAL");
  await amal.submit({});
  expect(on.slack.direct("U0AMAL").messages.map((one) => one.text)).toEqual(["Saved: x"]);
});

const versioned = (version: string, headers: Readonly<Record<string, string>>, hash?: string) => ({
  ...headers,
  "x-slack-signature": `${version}=${hash ?? headers["x-slack-signature"]?.slice(3)}`,
});

it("takes what was signed minutes ago, whatever script its bytes are in", async () => {
  const body = JSON.stringify({ type: "url_verification", challenge: "اجتماع — é" });
  const { status, body: said } = await amal.deliver(
    body,
    "application/json",
    undefined,
    signed(body, Math.floor(Date.now() / 1000) - 290),
  );
  expect([status, said]).toEqual([200, { challenge: "اجتماع — é" }]);
});

it("refuses missing, wrong and old signatures, and processes nothing", async () => {
  const body = new URLSearchParams({
    command: "/log",
    text: "x",
    trigger_id: "1",
    user_id: "U0AMAL",
    team_id: "T0001",
  }).toString();
  const type = "application/x-www-form-urlencoded";
  const now = Math.floor(Date.now() / 1000);
  const answers = [
    await amal.deliver(body, type, undefined, { "x-slack-signature": "" }),
    await amal.deliver(body, type, undefined, signed(body, now, "another secret")),
    await amal.deliver(body, type, undefined, signed(body, now - 301)),
    await amal.deliver(body, type, undefined, signed(body, now + 330)),
    await amal.deliver(body, type, undefined, { ...signed(body), "x-slack-request-timestamp": "soon" }),
    await amal.deliver(body, type, undefined, versioned("v1", signed(body))),
    await amal.deliver(body, type, undefined, versioned("v0", signed(body), "0".repeat(64))),
    await amal.deliver(`${body}&text=y`, type, undefined, signed(body, now)),
    await amal.deliver("not json", "application/json", undefined, { "x-slack-signature": "v0=00" }),
  ];
  expect(answers.map((one) => one.status)).toEqual(answers.map(() => 401));
  expect(feature.seen).toEqual([]);
  expect(on.slack.calls.filter((call) => call.method !== "auth.test")).toEqual([]);
});

it("takes nothing for signed where it has no secret: anybody can sign with none", async () => {
  const open = await stage([feature], { settings: { signingSecret: undefined } });
  const body = JSON.stringify({ type: "url_verification", challenge: "x" });
  const without = open.person("U0AMAL");
  for (const secret of ["", "undefined"])
    expect((await without.deliver(body, "application/json", undefined, signed(body, undefined, secret))).status).toBe(401);
  await open.close();
});

it("stays up on garbage that is signed", async () => {
  const json = ["not json", "null", "[]]", '{"type":"view_submission"}', '{"type":"block_actions","actions":[]}'];
  const statuses: number[] = [];
  for (const body of json) statuses.push((await amal.deliver(body, "application/json")).status);
  for (const body of ["payload=null", "payload=%7B", "payload=%", "payload=%7B%22type%22%3A%22view_submission%22%7D"])
    statuses.push((await amal.deliver(body, "application/x-www-form-urlencoded")).status);
  expect(statuses.filter((status) => status < 400 || status > 500)).toEqual([]);
  await amal.command("/cop", "still there");
  expect(words().at(-1)).toContain("still there");
});

it("refuses a body of megabytes", async () => {
  const { status } = await amal.deliver(`payload=%7B${"x".repeat(2_000_000)}`, "application/x-www-form-urlencoded");
  expect(status).toBe(413);
});

it("says that a view or a button of an older version is outdated", async () => {
  await amal.command("/log", "x");
  const view = amal.form()?.view as { private_metadata: string; id: string };
  on.slack.replace(view.id, { ...amal.form()!.view, private_metadata: '{"old":true}' });
  await amal.submit({ title: "typed" });
  expect(JSON.stringify(amal.form()?.view.blocks[0])).toContain("older version");
  expect(amal.form()?.state.title).toMatchObject({ value: { value: "typed" } });
  expect(feature.saved).toEqual([]);
});

it("says sorry with a reference where a command fails", async () => {
  await amal.command("/cop", "boom");
  const reference = on.log.lines.find((one) => one.message === "failed")?.fields.reference;
  expect(words()[0]).toContain(reference);
});

it("keeps people's data out of the log", async () => {
  on.slack.troubles.set("views.open", [{ error: "invalid_arguments" }]);
  await amal.command("/log", "call with Amal about seeds");
  await amal.submit({}).catch(() => undefined);
  expect(JSON.stringify(on.log.lines)).not.toMatch(/Amal|seeds|call with/);
});
