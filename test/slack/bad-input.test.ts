import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FEATURES } from "../../src/features/index.js";
import { chartBlock, message, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import { BOT, TEAM } from "./fake-slack.js";
import type { Person } from "./person.js";
import { CHANNEL, COMMUNITY, NOW, PROGRAMME, type Stage, stage } from "./stage.js";

/** What goes wrong at Slack's side or on the way: a clear word to the person where there is one, a log line without people's data, no lost entry, no crash. */
let on: Stage;
let amal: Person;
beforeEach(async () => {
  on = await stage(FEATURES);
  amal = on.person("U0AMAL");
});
afterEach(async () => {
  // Whatever happened, it stands and answers.
  await amal.command("/cop", "help");
  expect(words().at(-1)).toContain("/log");
  expect(JSON.stringify(on.log.lines)).not.toMatch(/Amal|Ivan|Haddad|Seed policy/);
  await on.close();
});

const words = (id = "U0AMAL", place = CHANNEL): string[] => on.slack.seen(place, id).map((one) => one.text);
const entries = () => on.store.find("interaction", { programme: PROGRAMME, deletedAt: null });
const reasons = () => on.log.lines.map((line) => line.fields.reason);
const LINE = "call about Seed policy with INRA today, 45 min";
const filled = { type: "call", title: "Seed policy" };
const log = async (who = amal): Promise<void> => {
  await who.command("/log", LINE);
  await who.submit(filled);
};

describe("a form that Slack does not open", () => {
  it.each([
    [{ error: "expired_trigger_id" }],
    [{ error: "exchanged_trigger_id" }],
    [{ status: 429, retryAfter: 30 }],
    [{ status: 500 }],
    [{ error: "internal_error" }],
  ])("%j: opens by a button instead, with what was typed", async (trouble) => {
    on.slack.troubles.set("views.open", [trouble]);
    await amal.command("/log", LINE);
    expect(amal.form()).toBeUndefined();
    await amal.press("coptrack.open");
    await amal.submit(filled);
    expect(await entries()).toMatchObject([{ title: "Seed policy", durationMinutes: 45 }]);
  });
});

describe("what an older version made", () => {
  it("a button: says so", async () => {
    await log();
    const shown = on.slack.seen(CHANNEL, "U0AMAL").at(-1);
    Object.assign(shown ?? {}, {
      blocks: [
        {
          type: "actions",
          elements: [{ type: "button", action_id: "gone.action#0", value: "1", text: { type: "plain_text", text: "Old" } }],
        },
      ],
    });
    await amal.press("gone.action");
    expect(words().at(-1)).toContain("older version");
  });

  it("a shortcut: says so", async () => {
    await amal.messageShortcut({ ts: "1.1", text: "x" }, "log_old");
    expect(words().at(-1)).toContain("older version");
  });

  it("a form that is gone: says so, saves nothing", async () => {
    await amal.command("/log", LINE);
    const open = amal.form();
    on.slack.replace(open?.view.id ?? "", { ...open!.view, callback_id: "log.of-old" });
    await amal.submit({});
    expect([...words(), JSON.stringify(amal.form() ?? "")].join()).toContain("older version");
    expect(await entries()).toEqual([]);
  });

  it("an entry changed meanwhile by somebody else: told, with what was typed kept", async () => {
    await log();
    await amal.press("log.edit");
    await amal.press("log.edit");
    await amal.submit({ title: "Seed policy, first" });
    await amal.submit({ title: "Seed policy, second" });
    expect((await entries())[0]?.title).toBe("Seed policy, first");
    expect(JSON.stringify(amal.form()?.state.title)).toContain("second");
  });
});

it("a message that somebody deleted: what was pressed on it happens, and the person is told", async () => {
  await log();
  await amal.press("log.share");
  const channel = on.slack.channels.get(CHANNEL);
  const receipt = channel?.messages.find((one) => one.only === "U0AMAL");
  // As a message that everybody sees, so that it can be deleted.
  if (receipt) receipt.only = undefined;
  on.slack.troubles.set("chat.update", [{ error: "message_not_found" }]);
  await amal.press("log.undo");
  expect(await entries()).toEqual([]);
  expect(JSON.stringify(on.slack.seen(CHANNEL, "U0AMAL").at(-1)?.blocks)).toContain("log.restore");
});

describe("a channel that takes nothing", () => {
  it.each([["is_archived"], ["not_in_channel"], ["channel_not_found"]])(
    "%s: the entry stands, its receipt comes in private",
    async (error) => {
      await amal.command("/log", LINE);
      const url = JSON.parse(amal.form()?.view.private_metadata ?? "").r as string;
      for (let i = 0; i < 5; i += 1) await fetch(url, { method: "POST", body: JSON.stringify({ text: "used" }) });
      on.slack.troubles.set("chat.postEphemeral", [{ error }]);
      await amal.submit(filled);
      expect(await entries()).toHaveLength(1);
      expect(on.slack.direct("U0AMAL").messages.at(-1)?.text).toContain("Seed policy");
    },
  );

  it("archived while something waits for it: given up with a reason, nothing else is held up", async () => {
    const post = (key: string, to: string) =>
      toOutbox(
        { programme: PROGRAMME, key, platform: "slack", workspace: TEAM, to, kind: "post", message: message("en", text(key)) },
        NOW,
      );
    on.slack.channel("C0OLD", "old", [BOT]).archived = true;
    await on.store.atomically([post("to-old", "C0OLD"), post("to-open", CHANNEL)]);
    await on.core.tick(NOW);
    expect(words("U0IVAN")).toContain("to-open");
    expect((await on.store.find("outbox", { programme: PROGRAMME, key: "to-old" }))[0]?.state).not.toBe("posted");
  });
});

it("blocks that a workspace does not take: the same in words, and the chart as a picture", async () => {
  for (const type of ["rich_text", "data_visualization", "header"]) on.slack.refusedBlocks.add(type);
  const chart = {
    kind: "bar",
    title: "By type",
    categories: ["Call"],
    series: [{ name: "n", data: [1] }],
    locale: "en",
    alt: "By type: call 1",
  } as const;
  await on.adapter.platform.messenger.post(TEAM, CHANNEL, message("en", text("Week"), chartBlock(chart)), "k");
  on.slack.refusedBlocks.clear();
  const [said, picture] = on.slack.channels.get(CHANNEL)?.messages ?? [];
  expect(said).toMatchObject({ text: "Week\nBy type: call 1", blocks: [] });
  expect(picture?.file).toMatchObject({ title: "By type", alt: "By type: call 1" });
});

describe("people", () => {
  it("whom Slack does not describe just now: they log all the same", async () => {
    for (const trouble of [{ status: 429, retryAfter: 10 }, { status: 500 }, { error: "user_not_visible" }]) {
      on.slack.troubles.set("users.info", [trouble]);
      await log();
    }
    expect((await entries()).length).toBeGreaterThan(0);
  });

  it("a guest logs in the channel they were invited to, and runs nothing", async () => {
    const gus = on.person("U0GUEST");
    await amal.command("/cop", "help");
    await log(gus);
    expect(await entries()).toHaveLength(1);
    await gus.command("/cop", "settings");
    expect(gus.form()).toBeUndefined();
  });

  it("somebody of another workspace in a shared channel is answered, named by their own workspace, and runs nothing", async () => {
    on.slack.user({ id: "U0FAR", name: "Far Away", locale: "fr-FR", tz: "Europe/Paris", team: "T0999" });
    on.slack.channels.get(CHANNEL)?.members.add("U0FAR");
    await amal.command("/cop", "help");
    await amal.event({
      type: "app_mention",
      user: "U0FAR",
      user_team: "T0999",
      text: `<@${BOT}> call with INRA`,
      channel: CHANNEL,
      ts: "1.2",
    });
    expect(words("U0FAR").length).toBeGreaterThan(0);
    const far = await on.store.get("identity", { programme: PROGRAMME, platform: "slack", account: "U0FAR" });
    expect(await on.store.find("roleGrant", { programme: PROGRAMME, person: far?.person ?? "", community: "" })).toEqual([]);
  });

  it("who was deactivated: a private message is given up, for good", async () => {
    on.slack.user({ id: "U0GONE", name: "Gone", locale: "en", tz: "UTC", deleted: true });
    await expect(on.adapter.platform.messenger.direct?.(TEAM, "U0GONE", message("en", text("x")), "k")).rejects.toMatchObject({
      options: { permanent: true },
    });
  });
});

describe("deliveries", () => {
  it("the same command, press and event twice: done once, said once", async () => {
    await log();
    await amal.press("log.share");
    await amal.again();
    await on.core.settled();
    expect(words("U0IVAN")).toHaveLength(1);
    const mention = { type: "app_mention", user: "U0AMAL", text: `<@${BOT}> call`, channel: CHANNEL, ts: "1.3" };
    const before = words().length;
    await amal.event(mention, "Ev1");
    await amal.event(mention, "Ev1");
    expect(words().length).toBe(before + 1);
  });

  it("out of order: a rename after the removal, a removal before the invitation, change nothing for the worse", async () => {
    await amal.command("/cop", "help");
    await amal.event({ type: "channel_left", channel: "C0NEW2", actor_id: "U0AMAL" });
    await amal.event({ type: "channel_rename", channel: { id: "C0NEW2", name: "new-name" } });
    on.slack.channel("C0NEW2", "new-name", [BOT, "U0AMAL"]);
    await amal.event({ type: "member_joined_channel", user: BOT, channel: "C0NEW2", inviter: "U0AMAL", team: TEAM });
    expect(on.slack.channels.get("C0NEW2")?.messages.length).toBe(1);
    expect((await on.store.find("channel", { programme: PROGRAMME, community: COMMUNITY })).every((one) => one.active)).toBe(
      true,
    );
  });

  it("of an unknown kind: taken, and nothing happens", async () => {
    expect((await amal.event({ type: "emoji_changed", subtype: "add" })).status).toBeLessThan(500);
    expect(
      (await amal.event({ type: "message", channel: CHANNEL, text: "hello", user: "U0IVAN", ts: "1.4" })).status,
    ).toBeLessThan(500);
    expect(words()).toEqual([]);
  });
});

it("says in the log why something could not be shown, without what it was about", async () => {
  await log();
  on.slack.troubles.set("views.open", [{ error: "invalid_arguments" }]);
  await amal.press("log.edit");
  expect(reasons()).toContain("invalid_arguments");
});
