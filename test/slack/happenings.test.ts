import { afterEach, beforeEach, expect, it } from "vitest";
import { communities } from "../../src/features/communities/index.js";
import { BOT } from "./fake-slack.js";
import { sampleFeature } from "./features.js";
import type { Person } from "./person.js";
import { CHANNEL, PROGRAMME, type Stage, stage } from "./stage.js";

let feature: ReturnType<typeof sampleFeature>;
let on: Stage;
let amal: Person;
beforeEach(async () => {
  feature = sampleFeature();
  on = await stage([feature, communities]);
  amal = on.person("U0AMAL");
});
afterEach(() => on.close());

const said = (): string[] => on.slack.seen(CHANNEL, "U0AMAL").map((one) => one.text);
const mention = (text: string, id?: string) =>
  amal.event({ type: "app_mention", user: "U0AMAL", text, channel: CHANNEL, ts: "1795305600.000900" }, id);

it("answers a mention with what was understood, to its writer alone, and saves it as it stands", async () => {
  await mention(`<@${BOT}> call with INRA &amp; &lt;friends&gt; yesterday`);
  expect(said()).toEqual(["This is what I understood:\nTitle: call with INRA &amp; &lt;friends&gt; yesterday\nDay: 22 Nov 2026"]);
  expect(on.slack.seen(CHANNEL, "U0IVAN")).toEqual([]);
  await amal.press("coptrack.save");
  expect(feature.saved).toMatchObject([{ title: "call with INRA & <friends> yesterday", date: "2026-11-22" }]);
  expect(said()).toEqual(["Saved: call with INRA &amp; &lt;friends&gt; yesterday"]);
});

it("opens the form from a mention's answer, and saves once however often Save is pressed", async () => {
  await mention(`<@${BOT}> call`);
  await amal.press("coptrack.open");
  expect(amal.form()?.state.title).toMatchObject({ value: { value: "call" } });
  on.slack.close(amal.form()!.view);
  await amal.press("coptrack.save");
  await amal.again();
  expect(feature.saved).toHaveLength(1);
});

it("opens the form where what was understood cannot be saved as it stands", async () => {
  await mention(`<@${BOT}> never`);
  await amal.press("coptrack.save");
  expect(amal.form()?.view.callback_id).toBe("sample.entry");
  expect(JSON.stringify(amal.form()?.view.blocks)).toContain("Choose another.");
});

it("handles an event once, however often Slack delivers it", async () => {
  await mention(`<@${BOT}> call`, "Ev1");
  await amal.again();
  await mention(`<@${BOT}> call`, "Ev1");
  expect(feature.seen).toHaveLength(1);
  expect(said()).toHaveLength(1);
});

it("understands commands after its name, and helps where there is nothing after it", async () => {
  await mention(`<@${BOT}> /cop me`);
  await mention(`<@${BOT}>`);
  expect(said()).toEqual(["Help\nYou wrote: me", "Help\nYou wrote: "]);
});

it("publishes a home when it is opened, and anew after a change", async () => {
  await amal.event({ type: "app_home_opened", user: "U0AMAL", tab: "home", channel: "DU0AMAL" });
  const home = (): string => JSON.stringify(on.slack.homes.get("U0AMAL")?.blocks);
  expect(home()).toContain("Hello Amal Haddad");
  expect(home()).toContain("0 entries");
  await amal.press("sample.edit");
  await amal.submit({ title: "from home" });
  expect(home()).toContain("1 entries");
  // Pressed at home there is no channel to answer in: the receipt comes in the person's own messages.
  expect(on.slack.direct("U0AMAL").messages.map((one) => one.text)).toEqual(["Saved: from home"]);
  await amal.event({ type: "app_home_opened", user: "U0IVAN", tab: "messages", channel: "DU0IVAN" });
  expect(on.slack.homes.has("U0IVAN")).toBe(false);
});

it("introduces itself where it is invited, by whoever invited it", async () => {
  on.slack.channel("C0NEW", "seed-policy", [BOT, "U0AMAL"]);
  await amal.event({ type: "member_joined_channel", user: BOT, channel: "C0NEW", inviter: "U0AMAL", team: "T0001" });
  const posts = on.slack.seen("C0NEW", "");
  expect(posts).toHaveLength(1);
  expect(posts[0]?.text.split("\n")).toHaveLength(3);
  expect(JSON.stringify(posts[0]?.blocks)).toContain("community.link");
  // The bot is nobody in the programme.
  expect(await on.store.find("person", { programme: PROGRAMME })).toMatchObject([{ name: "Amal Haddad" }]);
});

it("follows a channel's name, archiving and its own removal", async () => {
  const channel = () => on.store.get("channel", { programme: PROGRAMME, place: CHANNEL });
  await amal.event({ type: "channel_rename", channel: { id: CHANNEL, name: "seeds-and-soil", created: 1 } });
  expect(await channel()).toMatchObject({ name: "seeds-and-soil", active: true });
  await amal.event({ type: "channel_archive", channel: CHANNEL, user: "U0AMAL" });
  expect(await channel()).toMatchObject({ active: false });
  await amal.event({ type: "member_joined_channel", user: BOT, channel: CHANNEL, inviter: "U0AMAL", team: "T0001" });
  expect(await channel()).toMatchObject({ active: true });
  await amal.event({ type: "channel_left", channel: CHANNEL, actor_id: "U0AMAL" });
  expect(await channel()).toMatchObject({ active: false });
});

it("logs from the global shortcut, and from a message with who, when and where", async () => {
  await amal.shortcut();
  expect(amal.form()?.view.callback_id).toBe("sample.entry");
  on.slack.close(amal.form()!.view);
  await amal.messageShortcut({
    ts: "1795219200.000100",
    user: "U0IVAN",
    text: "Call with <https://inra.fr|INRA> and <@U0AMAL|amal> &amp; others",
    reply_users: ["U0GUEST", "U0IVAN"],
  });
  expect(amal.form()?.state.title).toMatchObject({ value: { value: "Call with INRA and @amal & others" } });
  const command = feature.seen.at(-1);
  expect(command).toMatchObject({
    kind: "command",
    where: { place: CHANNEL },
    about: {
      author: "U0IVAN",
      at: 1795219200000,
      link: `https://trial.slack.com/archives/${CHANNEL}/p1795219200000100`,
      people: [{ account: "U0IVAN" }, { account: "U0GUEST" }],
    },
  });
});

it("says that a shortcut of another version is outdated", async () => {
  await amal.messageShortcut({ ts: "1795219200.000100", text: "x" }, "gone_shortcut");
  expect(said()).toEqual([expect.stringContaining("older version")]);
  expect(feature.seen).toEqual([]);
});

it("knows guests and people of other workspaces", async () => {
  on.slack.user({ id: "U0FAR", name: "Far Away", locale: "en-US", tz: "UTC", team: "T0999" });
  await on.person("U0GUEST").command("/log", "x");
  await on.person("U0FAR").command("/log", "x");
  await on.person("U0AMAL").command("/log", "x");
  expect(feature.seen.map((event) => event.who.guest ?? false)).toEqual([true, true, false]);
});
