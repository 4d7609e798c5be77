import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Chart } from "../../src/chart.js";
import { chartBlock, type Message, message, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import { type Messenger, PostFailed, update } from "../../src/ports.js";
import { BOT, TEAM } from "./fake-slack.js";
import { sampleFeature } from "./features.js";
import { Person } from "./person.js";
import { CHANNEL, NOW, PROGRAMME, type Stage, stage } from "./stage.js";

let on: Stage;
let messenger: Required<Messenger>;
beforeEach(async () => {
  on = await stage([sampleFeature()]);
  messenger = on.adapter.platform.messenger as Required<Messenger>;
});
afterEach(() => on.close());

const hello = message("en", text("Hello <!channel>"));
const chart = (title: string, over: Partial<Chart> = {}): Chart => ({
  kind: "bar",
  title,
  categories: ["E-mail", "Call"],
  series: [{ name: "Entries", data: [3, 2] }],
  locale: "en",
  alt: `${title}: e-mail 3, call 2`,
  ...over,
});
const charts = (...titles: string[]): Message => message("en", text("Week"), ...titles.map((title) => chartBlock(chart(title))));
const posts = () => on.slack.channels.get(CHANNEL)?.messages ?? [];
const called = (method: string) => on.slack.calls.filter((call) => call.method === method);
const post = (what: Message = hello, place = CHANNEL): Promise<unknown> => messenger.post(TEAM, place, what, "key-1");
const failure = async (work: Promise<unknown>): Promise<PostFailed> => {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PostFailed);
  return error as PostFailed;
};

it("posts words that ring nobody, the same in blocks and in text, and remembers its key by ids alone", async () => {
  const ref = await messenger.post(TEAM, CHANNEL, hello, "digest:abc");
  expect(ref).toEqual({ place: CHANNEL, message: posts()[0]?.ts });
  expect(posts()).toMatchObject([{ text: "Hello &lt;!channel&gt;", metadata: { event_payload: { key: "digest:abc" } } }]);
  expect(called("chat.postMessage")[0]?.args.metadata).toBe(
    '{"event_type":"coptrack_message","event_payload":{"key":"digest:abc"}}',
  );
});

it("finds what it posted by its key, says so when it is not there, and when it may not look", async () => {
  const ref = await messenger.post(TEAM, CHANNEL, hello, "digest:abc");
  expect(await messenger.find(TEAM, CHANNEL, "digest:abc", 0)).toEqual(ref);
  expect(await messenger.find(TEAM, CHANNEL, "digest:other", 0)).toBeUndefined();
  on.slack.troubles.set("conversations.history", [{ error: "missing_scope" }]);
  expect(await messenger.find(TEAM, CHANNEL, "digest:abc", 0)).toBe("unknown");
});

it("writes to one person in their conversation with the bot, and finds it there", async () => {
  const ref = await messenger.direct(TEAM, "U0AMAL", hello, "k");
  expect(ref.place).toBe("DU0AMAL");
  expect(await messenger.find(TEAM, "U0AMAL", "k", 0)).toEqual(ref);
});

it("changes and removes what it posted; what somebody deleted already is removed", async () => {
  const ref = await messenger.post(TEAM, CHANNEL, hello, "k");
  await messenger.update(TEAM, ref, message("en", text("Changed")));
  expect(posts().map((one) => one.text)).toEqual(["Changed"]);
  await messenger.remove(TEAM, ref);
  await messenger.remove(TEAM, ref);
  expect(posts()).toEqual([]);
  expect((await failure(messenger.update(TEAM, ref, hello))).options.permanent).toBe(true);
});

describe("failures, in the outbox's words", () => {
  it("waits as long as a 429 says, and does not even call meanwhile", async () => {
    on.slack.troubles.set("chat.postMessage", [{ status: 429, retryAfter: 30 }]);
    expect((await failure(post())).options.retryAfterMs).toBe(30_000);
    on.clock.at += 10_000;
    expect((await failure(post())).options.retryAfterMs).toBe(20_000);
    expect(called("chat.postMessage")).toHaveLength(1);
    on.clock.at += 20_000;
    await post();
    expect(posts()).toHaveLength(1);
  });

  it.each([["not_in_channel"], ["is_archived"], ["channel_not_found"], ["account_inactive"], ["missing_scope"]])(
    "gives up on %s",
    async (error) => {
      on.slack.troubles.set("chat.postMessage", [{ error }]);
      expect(await failure(post())).toMatchObject({ reason: error, options: { permanent: true } });
    },
  );

  it("tries again after a 500, an error of Slack's own, and no answer at all", async () => {
    on.slack.troubles.set("chat.postMessage", [{ status: 500 }, { error: "internal_error" }]);
    for (const reason of ["http_500", "internal_error"])
      expect(await failure(post())).toMatchObject({
        reason,
        options: { permanent: expect.not.stringMatching("true") as unknown },
      });
    await on.slack.stop();
    const gone = await failure(post());
    expect([gone.reason, gone.options.permanent]).toEqual(["unreachable", undefined]);
  });

  it("gives up on who is deactivated, and on what is not installed", async () => {
    on.slack.user({ id: "U0GONE", name: "Gone", locale: "en", tz: "UTC", deleted: true });
    expect((await failure(messenger.direct(TEAM, "U0GONE", hello, "k"))).options.permanent).toBe(true);
  });
});

it("writes about once a second in one channel, and at once in another", async () => {
  const before = on.clock.at;
  on.slack.channel("C0TWO", "two", [BOT]);
  await post();
  await post(hello, "C0TWO");
  expect(on.clock.at).toBe(before);
  await post();
  await post();
  expect(on.clock.at).toBe(before + 2000);
});

it("draws two charts natively, and hands over the third as a picture with its words, under the message", async () => {
  await post(charts("One", "Two", "Three"));
  expect(posts()[0]?.blocks.map((one) => one.type)).toEqual(["rich_text", "data_visualization", "data_visualization"]);
  expect(posts()[1]).toMatchObject({ thread: posts()[0]?.ts, file: { title: "Three", alt: "Three: e-mail 3, call 2" } });
});

it("hands over every chart as a picture where a workspace refuses native ones, and does not ask it again for a while", async () => {
  on.slack.refusedBlocks.add("data_visualization");
  await post(charts("One"));
  await post(charts("Two"));
  expect(posts().map((one) => one.file?.title ?? one.text)).toEqual([
    "Week\nOne: e-mail 3, call 2",
    "One",
    "Week\nTwo: e-mail 3, call 2",
    "Two",
  ]);
  expect(called("chat.postMessage")).toHaveLength(3);
  on.slack.refusedBlocks.clear();
  on.clock.at += 7 * 3_600_000;
  await post(charts("Three"));
  expect(
    posts()
      .at(-1)
      ?.blocks.map((one) => one.type),
  ).toContain("data_visualization");
});

it("draws as a picture what Slack's charts cannot hold", async () => {
  const wide = chart("Wide", {
    categories: Array.from({ length: 24 }, (_, i) => `P${i}`),
    series: [{ name: "n", data: Array(24).fill(1) as number[] }],
  });
  await post(message("en", text("Week"), chartBlock(wide)));
  expect(posts().map((one) => one.file?.title)).toEqual([undefined, "Wide"]);
});

it("keeps the message where its picture fails", async () => {
  on.slack.troubles.set("files.getUploadURLExternal", [{ error: "internal_error" }]);
  await post(charts("One", "Two", "Three"));
  expect(posts()).toHaveLength(1);
  expect(on.log.lines.map((line) => line.message)).toContain("chart not uploaded");
});

it("posts once after a crash between posting and marking", async () => {
  const key = "digest:crash";
  await on.store.atomically([
    toOutbox({ programme: PROGRAMME, key, platform: "slack", workspace: TEAM, to: CHANNEL, kind: "post", message: hello }, NOW),
  ]);
  await on.core.tick(NOW);
  // As if the process had died before it could note the post.
  await on.store.atomically([update("outbox", { programme: PROGRAMME, key }, { state: "posting", ref: null, nextAt: NOW })]);
  await on.core.tick(NOW + 120_000);
  expect(posts()).toHaveLength(1);
  expect(await on.store.get("outbox", { programme: PROGRAMME, key })).toMatchObject({ state: "posted", ref: { place: CHANNEL } });
});

it("reads everybody in a channel, page by page, without bots, strangers told apart", async () => {
  on.slack.user({ id: "U0FAR", name: "Far", locale: "en", tz: "UTC", team: "T0999" });
  on.slack.channels.get(CHANNEL)?.members.add("U0FAR");
  const members = await on.adapter.platform.directory.members(TEAM, CHANNEL);
  expect(members.map((one) => [one.account, one.locale, one.guest ?? false])).toEqual([
    ["U0AMAL", "en-US", false],
    ["U0IVAN", "ru-RU", false],
    ["U0GUEST", "fr-FR", true],
    ["U0FAR", "en", true],
  ]);
  // The whole channel again costs no further question about people.
  const asked = called("users.info").length;
  await on.adapter.platform.directory.members(TEAM, CHANNEL);
  expect(called("users.info")).toHaveLength(asked);
});

it("finishes what it acknowledged before it stops, and takes nothing new", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const work = async () => {
    await held;
    return { say: message("en", text("Done")) };
  };
  const other = await stage([
    { name: "slow", commands: { "cop wait": async () => ({ later: { loading: "One moment", work } }) } },
  ]);
  const amal = new Person(other.slack, other.address, "U0AMAL", CHANNEL, async () => undefined);
  expect((await amal.command("/cop", "wait")).body.text).toBe("One moment");
  let stopped = false;
  const stopping = other.adapter.stop().then(() => {
    stopped = true;
  });
  expect((await amal.command("/cop", "wait")).status).toBe(503);
  expect(stopped).toBe(false);
  release();
  await stopping;
  expect(other.slack.seen(CHANNEL, "U0AMAL").map((one) => one.text)).toEqual(["One moment", "Done"]);
  await other.close();
});
