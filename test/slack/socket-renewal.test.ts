import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TEAM } from "./fake-slack.js";
import { FakeSocket } from "./fake-socket.js";
import type { SocketPerson } from "./socket-person.js";
import { socketStage } from "./socket-stage.js";
import { CHANNEL, PROGRAMME, type Stage, stage } from "./stage.js";
import { Waits } from "./waits.js";

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
const LINE = "call about Seed policy with INRA today, 45 min";
const FILLED = { type: "call", title: "Seed policy" };
const HELP = {
  command: "/cop",
  text: "help",
  team_id: TEAM,
  user_id: "U0IVAN",
  channel_id: CHANNEL,
  trigger_id: "1.ivan",
  response_url: "http://127.0.0.1/never-used",
};

describe("a socket is renewed", () => {
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
  const said = (level: string) => on.log.lines.filter((line) => line.level === level);

  it.each(["invalid_auth", "token_revoked", "account_inactive", "not_allowed_token_type"])(
    "with an app token that Slack refuses (%s): said once, tried at a growing distance, back when it is mended",
    async (reason) => {
      socket.refused = reason;
      socket.cut();
      for (const minutes of [1, 2, 4, 8, 15]) await waits.pass(minutes * MINUTE);
      await waits.begun(15 * MINUTE);
      expect(on.adapter.connected?.()).toBe(false);
      expect(said("error")).toMatchObject([{ fields: { reason }, message: expect.stringContaining("SLACK_APP_TOKEN") }]);
      socket.refused = undefined;
      const taken = socket.taken();
      await waits.pass(15 * MINUTE);
      await taken;
      await amal.command("/log", LINE);
      expect(said("info")).toMatchObject([{ message: "connected to Slack again" }]);
      await amal.submit(FILLED);
      expect(await entries()).toHaveLength(1);
    },
  );

  it("after Socket Mode was switched off and on again in the app's settings", async () => {
    socket.switchOff();
    for (const minutes of [1, 2]) await waits.pass(minutes * MINUTE);
    await waits.begun(4 * MINUTE);
    expect(on.adapter.connected?.()).toBe(false);
    expect(said("error")).toMatchObject([
      { fields: { reason: "link_disabled" }, message: expect.stringMatching(/Socket Mode is switched off.*switch it on/) },
    ]);
    socket.switchedOff = false;
    const taken = socket.taken();
    await waits.pass(4 * MINUTE);
    await taken;
    await amal.command("/log", LINE);
    expect(amal.form()).toBeDefined();
  });

  it("while the network is away: tried again and again, up to a minute apart, and said once", async () => {
    socket.unreachable = true;
    on.slack.troubles.set("apps.connections.open", [{ dropped: true }, { dropped: true }]);
    socket.cut();
    for (const seconds of [1, 2, 4, 8, 16, 32, 60]) await waits.pass(seconds * SECOND);
    await waits.begun(60 * SECOND);
    expect(on.adapter.connected?.()).toBe(false);
    expect(said("error")).toEqual([]);
    expect(said("warn")).toMatchObject([{ message: "no socket to Slack" }]);
    socket.unreachable = false;
    const taken = socket.taken();
    await waits.pass(60 * SECOND);
    await taken;
    await amal.command("/log", LINE);
    expect(amal.form()).toBeDefined();
  });

  it.each(["warning", "refresh_requested"] as const)(
    "after a %s the next stands before the old is closed, and what came over the old is answered there",
    async (reason) => {
      await amal.command("/log", LINE);
      const { store } = on;
      const commit = store.atomically.bind(store);
      const taken = socket.taken();
      let renewed = false;
      // The form is being saved when Slack says that it will close the socket.
      (store as { atomically: typeof commit }).atomically = async (steps) => {
        if (!renewed) {
          renewed = true;
          socket.ask(reason);
          await taken;
          // Somebody else's command goes over the next socket meanwhile, and is answered.
          expect((await socket.send("slash_commands", HELP))?.payload).toHaveProperty("blocks");
        }
        await commit(steps);
      };
      const closed = socket.closed();
      await amal.submit(FILLED);
      expect(amal.form()).toBeUndefined();
      expect(on.adapter.connected?.()).toBe(true);
      await closed;
      expect(socket.opened).toBe(2);
      expect(await entries()).toHaveLength(1);
      expect(said("error").concat(said("warn"))).toEqual([]);
    },
  );

  it("a warning, then the close, while Slack gives no other yet: the old serves as long as it stands", async () => {
    on.slack.troubles.set("apps.connections.open", [{ status: 500 }]);
    socket.ask("warning");
    const { end } = await waits.begun(SECOND);
    await amal.command("/log", LINE);
    expect(amal.form()).toBeDefined();
    const [closed, taken] = [socket.closed(), socket.taken()];
    socket.cut();
    await closed;
    end();
    await taken;
    await amal.submit(FILLED);
    expect(await entries()).toHaveLength(1);
  });

  it("a socket over which nothing comes is given up for another", async () => {
    socket.silent = true;
    socket.cut();
    await waits.pass(30 * SECOND);
    socket.silent = false;
    const taken = socket.taken();
    await waits.pass(SECOND);
    await taken;
    await amal.command("/log", LINE);
    expect(amal.form()).toBeDefined();
  });

  it("what nobody acknowledges does not keep the old socket", async () => {
    socket.say('{"type":"unheard_of","envelope_id":"x","payload":{}}');
    await amal.command("/log", LINE);
    const closed = socket.closed();
    await socket.next("disconnect");
    await waits.pass(5 * SECOND);
    await closed;
    await amal.submit(FILLED);
    expect(await entries()).toHaveLength(1);
  });

  it("a socket that closes as soon as it stands is not asked for again and again at once", async () => {
    await socket.next("terminate");
    for (const seconds of [1, 2]) {
      await amal.command("/cop", "help");
      const taken = socket.taken();
      socket.cut();
      await waits.pass(seconds * SECOND);
      await taken;
    }
    await amal.command("/cop", "help");
    on.clock.at += HOUR;
    await socket.next("terminate");
  });

  /** The last act's acknowledgement did not get through: Slack sends it again over the next socket. */
  const again = async (): Promise<void> => {
    on.clock.at += HOUR;
    await socket.next("terminate");
    amal.over = { retry_attempt: 1, retry_reason: "timeout" };
    expect((await amal.again()).status).toBe(200);
    amal.over = {};
  };
  const seen = () => on.slack.seen(CHANNEL, "U0AMAL").map(({ text }) => text);
  const opened = () => on.slack.calls.filter(({ method }) => method === "views.open").length;

  it("what was not acknowledged comes again over the next socket: it happens once, and is shown once", async () => {
    await amal.command("/log", LINE);
    await again();
    expect([opened(), seen()]).toEqual([1, []]);
    await amal.submit(FILLED);
    const receipt = seen();
    await again();
    expect(seen()).toEqual(receipt);
    await amal.press("log.share");
    const shared = seen();
    expect(shared).not.toEqual(receipt);
    await again();
    expect(seen()).toEqual(shared);
    expect(await entries()).toHaveLength(1);
  });

  it("what could not be shown before the socket closed is shown when it comes again", async () => {
    on.slack.away = true;
    await amal.command("/log", LINE);
    on.slack.away = false;
    expect([opened(), seen()]).toEqual([0, []]);
    await again();
    await amal.submit(FILLED);
    expect(await entries()).toHaveLength(1);
  });

  it("a stop does not wait for the next try", async () => {
    socket.refused = "token_revoked";
    socket.cut();
    await waits.begun(MINUTE);
    await on.adapter.stop();
    socket.refused = undefined;
    await on.adapter.start(on.core);
  });
});

it("a start waits a while for a Slack that gives no socket, then goes on; a refusal after that is no end", async () => {
  const waits = new Waits();
  let socket: FakeSocket | undefined;
  const begun = stage([], {
    settings: { appToken: "xapp-1-A1-trial" },
    wait: waits.wait,
    before: async (slack) => {
      socket = await FakeSocket.start(slack);
      slack.troubles.set("apps.connections.open", [{ status: 500 }, { error: "token_revoked" }]);
    },
  });
  const next = await waits.begun(SECOND);
  await waits.pass(10 * SECOND);
  const on = await begun;
  expect(on.adapter.connected?.()).toBe(false);
  next.end();
  const taken = socket?.taken();
  await waits.pass(MINUTE);
  await taken;
  await on.close();
  await socket?.stop();
});

it("Socket Mode that is switched off is said at the start", async () => {
  let socket: FakeSocket | undefined;
  const begun = stage([], {
    settings: { appToken: "xapp-1-A1-trial" },
    before: async (slack) => {
      socket = await FakeSocket.start(slack);
      socket.switchedOff = true;
    },
  });
  await expect(begun).rejects.toThrow(/Socket Mode is switched off/);
  await socket?.stop();
});
