import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FakeSlack } from "./fake-slack.js";
import { FakeSocket } from "./fake-socket.js";
import type { SocketPerson } from "./socket-person.js";
import { socketStage } from "./socket-stage.js";
import { CHANNEL, PROGRAMME, type Stage, stage } from "./stage.js";
import type { Waits } from "./waits.js";

describe("Socket Mode, when things go wrong", () => {
  let on: Stage;
  let socket: FakeSocket;
  let waits: Waits;
  let amal: SocketPerson;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ on, socket, waits, amal, close } = await socketStage());
  });
  afterEach(() => close());
  const entries = () => on.store.find("interaction", { programme: PROGRAMME, deletedAt: null });
  const LINE = "call about Seed policy with INRA today, 45 min";
  const filled = { type: "call", title: "Seed policy" };

  it("a form is opened, mended beside its field, and saved: once, however often its envelope comes", async () => {
    await amal.command("/log", LINE);
    await amal.submit({ ...filled, title: " " });
    expect(amal.problems).toHaveProperty("title");
    await amal.submit(filled);
    expect(amal.form()).toBeUndefined();
    for (const over of [
      {},
      { envelope_id: "the same" },
      { envelope_id: "the same" },
      { retry_attempt: 1, retry_reason: "timeout" },
    ]) {
      amal.over = over;
      expect((await amal.again()).status).toBe(200);
    }
    amal.over = {};
    expect(await entries()).toMatchObject([{ title: "Seed policy", durationMinutes: 45 }]);
  });

  it("a happening that comes twice, and before what it followed, happens once", async () => {
    const mention = {
      type: "app_mention",
      user: "U0AMAL",
      channel: CHANNEL,
      text: "<@U0BOT> call with INRA yesterday",
      ts: "1.5",
    };
    await amal.event(mention, "Ev1");
    const said = () => on.slack.seen(CHANNEL, "U0AMAL").length;
    const once = said();
    await amal.event(mention, "Ev1");
    amal.over = { retry_attempt: 1, retry_reason: "timeout" };
    await amal.event(mention, "Ev1");
    amal.over = {};
    expect(said()).toBe(once);
    // Left before it was heard that they came; renamed before it was known.
    await amal.event({ type: "member_left_channel", user: "U0IVAN", channel: CHANNEL, channel_type: "C" });
    await amal.event({ type: "member_joined_channel", user: "U0IVAN", channel: CHANNEL, channel_type: "C" });
    await amal.event({ type: "channel_rename", channel: { id: CHANNEL, name: "seeds-new", created: 1 } });
    expect((await on.store.find("channel", { programme: PROGRAMME, place: CHANNEL }))[0]).toMatchObject({ name: "seeds-new" });
  });

  it.each(["disconnect", "terminate"] as const)("goes on over the next socket after a %s", async (how) => {
    await amal.command("/log", LINE);
    await socket.next(how);
    expect(socket.opened).toBe(2);
    await amal.submit(filled);
    expect(amal.form()).toBeUndefined();
    expect(await entries()).toHaveLength(1);
  });

  it("tries again where Slack gives no socket for a while", async () => {
    on.slack.troubles.set("apps.connections.open", [
      { status: 500 },
      { error: "internal_error" },
      { status: 429, retryAfter: 1 },
    ]);
    const taken = socket.taken();
    socket.cut();
    for (const ms of [1000, 2000, 4000]) await waits.pass(ms);
    await taken;
    await amal.command("/log", LINE);
    await amal.submit(filled);
    expect(await entries()).toHaveLength(1);
  });

  it("a socket that closes before the acknowledgement loses nothing: what Slack's client sends again is the same entry", async () => {
    await amal.command("/log", LINE);
    const { store } = on;
    const commit = store.atomically.bind(store);
    let cut: Promise<void> | undefined;
    (store as { atomically: typeof commit }).atomically = async (steps) => {
      cut ??= socket.next("terminate");
      await cut;
      await commit(steps);
    };
    // The client would say that it had some trouble, and keep the form open.
    await expect(amal.submit(filled)).rejects.toThrow("some trouble connecting");
    await on.adapter.settled();
    expect(await entries()).toHaveLength(1);
    await amal.submit(filled);
    expect(amal.form()).toBeUndefined();
    expect(await entries()).toHaveLength(1);
  });

  it("what is no envelope, of no kind we know, or of a workspace we are not in, is passed over", async () => {
    for (const words of ["no JSON", "null", "[]", "{}", '"text"', '{"type":"events_api","envelope_id":"x"}']) socket.say(words);
    socket.say('{"type":"unheard_of","envelope_id":"x","payload":{}}');
    const far = {
      token: "x",
      team_id: "T0FAR",
      command: "/cop",
      text: "help",
      user_id: "U1",
      channel_id: "C1",
      trigger_id: "1.2",
    };
    await socket.send("slash_commands", far);
    expect(await entries()).toEqual([]);
  });

  it("finishes what it acknowledged before it stops", async () => {
    await amal.command("/log", LINE);
    const stopped = new Promise<void>((resolve) => {
      amal.acknowledgedNext = () => resolve(on.adapter.stop());
    });
    await amal.submit(filled);
    await stopped;
    expect(await entries()).toHaveLength(1);
    expect(on.slack.seen(CHANNEL, "U0AMAL").at(-1)?.text).toContain("Seed policy");
    await on.adapter.start(on.core);
  });
});

it("an app token that Slack refuses is said at the start", async () => {
  let socket: FakeSocket | undefined;
  const begun = stage([], {
    settings: { appToken: "xapp-wrong" },
    before: async (slack: FakeSlack) => {
      socket = await FakeSocket.start(slack, "invalid_auth");
    },
  });
  await expect(begun).rejects.toThrow(/app token|SLACK_APP_TOKEN/);
  await socket?.stop();
});
