import { afterEach, describe, expect, it } from "vitest";
import { backoff, LEASE_MS, MAX_ATTEMPTS, PATIENCE_MS } from "../../src/delivery.js";
import type { OutboxRow } from "../../src/domain/records.js";
import { message, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import { PostFailed, update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { NOON, type World, world } from "../support/world.js";

const MINUTE = 60_000;

describe.each(STORES)("the outbox on $database", ({ open }) => {
  let w: World;
  const begin = async () => {
    w = await world({ store: await open() });
    return w;
  };
  afterEach(() => w.close());
  const write = (key: string, more: Partial<OutboxRow> = {}) =>
    w.store.atomically([
      toOutbox(
        {
          programme: w.programme,
          key,
          platform: "test",
          workspace: "T1",
          to: "room",
          kind: "post",
          message: message("en", text(key)),
          ...more,
        },
        w.clock.at,
      ),
    ]);
  const row = async (key: string) => (await w.store.find("outbox", { programme: w.programme, key }))[0] as OutboxRow;
  /** As a platform that takes the message, and whose answer is lost. */
  const answerLost = () => {
    const { messenger } = w.platform;
    const post = messenger.post;
    let lost = false;
    (messenger as { post: typeof post }).post = async (...args) => {
      const ref = await post(...args);
      if (lost) return ref;
      lost = true;
      throw new Error("socket hang up");
    };
  };

  it("keeps the order of a place: nobody overtakes the one that waits, and other places do not wait for it", async () => {
    await begin();
    w.platform.failures.push(new PostFailed("ratelimited", { retryAfterMs: 2 * MINUTE, refused: true }));
    await write("first");
    await write("second");
    await write("third");
    await w.core.tick(NOON);
    await write("elsewhere", { to: "hall" });
    await w.core.tick(NOON + MINUTE);
    expect(w.platform.words("room")).toEqual([]);
    expect(w.platform.words("hall")).toEqual(["elsewhere"]);
    await w.core.tick(NOON + 2 * MINUTE);
    expect(w.platform.words("room")).toEqual(["first", "second", "third"]);
  });

  it("stops after what is on its way: the rest of a long line waits, stored, for the next start", async () => {
    await begin();
    const { messenger } = w.platform;
    const post = messenger.post;
    let stopped: Promise<void> | undefined;
    (messenger as { post: typeof post }).post = async (...args) => {
      stopped ??= w.core.stop();
      return post(...args);
    };
    await write("first");
    await write("second");
    await w.core.tick(NOON);
    await stopped;
    expect(w.platform.words("room")).toEqual(["first"]);
    expect(await row("first")).toMatchObject({ state: "posted" });
    expect(await row("second")).toMatchObject({ state: "waiting", attempts: 0 });
  });

  it("lets the next in line go once the first is given up", async () => {
    await begin();
    w.platform.failures.push(new PostFailed("too long", { permanent: true }));
    await write("first");
    await write("second");
    await w.core.tick(NOON);
    expect(w.platform.words("room")).toEqual(["second"]);
    expect(await row("first")).toMatchObject({ state: "failed", error: "too long" });
  });

  it("looks before posting again where the answer was lost", async () => {
    await begin();
    answerLost();
    await write("once");
    await w.core.tick(NOON);
    expect(await row("once")).toMatchObject({ state: "waiting", unsure: true });
    await w.core.tick(NOON + MINUTE);
    expect(w.platform.words("room")).toEqual(["once"]);
    expect(await row("once")).toMatchObject({ state: "posted", unsure: false, ref: { place: "room" } });
  });

  it("does not post again while looking fails, nor look where the platform said that it posted nothing", async () => {
    await begin();
    const { messenger } = w.platform;
    const find = messenger.find;
    let looked = 0;
    (messenger as { find: typeof find }).find = async (...args) => {
      looked += 1;
      if (looked === 1) throw new PostFailed("ratelimited", { retryAfterMs: MINUTE, refused: true });
      return find(...args);
    };
    answerLost();
    await write("once");
    await w.core.tick(NOON);
    await w.core.tick(NOON + MINUTE);
    expect(looked).toBe(1);
    expect(await row("once")).toMatchObject({ state: "waiting", unsure: true });
    await w.core.tick(NOON + 2 * MINUTE);
    expect(w.platform.words("room")).toEqual(["once"]);
    w.platform.failures.push(new PostFailed("ratelimited", { retryAfterMs: MINUTE, refused: true }));
    await write("refused", { to: "hall" });
    await w.core.tick(NOON + 3 * MINUTE);
    await w.core.tick(NOON + 4 * MINUTE);
    expect(w.platform.words("hall")).toEqual(["refused"]);
    expect(looked).toBe(2);
  });

  it("leaves a claimed row alone until its lease runs out, then looks", async () => {
    await begin();
    await write("claimed");
    const at = { programme: w.programme, id: (await row("claimed")).id };
    await w.store.atomically([update("outbox", at, { state: "posting", attempts: 1, nextAt: NOON + LEASE_MS })]);
    await w.core.tick(NOON + LEASE_MS - 1);
    expect(w.platform.posts).toHaveLength(0);
    await w.core.tick(NOON + LEASE_MS);
    expect(w.platform.words("room")).toEqual(["claimed"]);
  });

  it("gives up after its attempts and hours, and not before", async () => {
    await begin();
    const down = () => {
      w.platform.failures.length = 0;
      w.platform.failures.push(new PostFailed("down"));
    };
    await write("never");
    let at = NOON;
    for (;;) {
      down();
      await w.core.tick(at);
      const { state, attempts, nextAt } = await row("never");
      if (state === "failed") {
        expect(attempts).toBeGreaterThanOrEqual(MAX_ATTEMPTS);
        expect(at - NOON).toBeGreaterThanOrEqual(PATIENCE_MS);
        break;
      }
      expect(attempts < MAX_ATTEMPTS || at - NOON < PATIENCE_MS).toBe(true);
      at = nextAt;
    }
    expect(w.logged.filter((line) => line.includes("given up"))).toHaveLength(1);
    w.platform.failures.length = 0;
    await w.core.tick(at + 24 * 60 * MINUTE);
    expect(w.platform.posts).toHaveLength(0);
  });

  it.each<[string, Partial<OutboxRow>, () => Promise<void>, string]>([
    [
      "workspace is gone",
      {},
      () => w.store.atomically([update("workspace", { programme: w.programme }, { active: false })]),
      "workspace gone",
    ],
    [
      "channel is gone",
      {},
      () => w.store.atomically([update("channel", { programme: w.programme }, { active: false })]),
      "channel gone",
    ],
    [
      "reader has left",
      { kind: "direct", to: "elena" },
      () => w.store.atomically([update("identity", { programme: w.programme }, { active: false })]),
      "person left",
    ],
    [
      "reader is erased",
      { kind: "direct", to: "elena" },
      () => w.store.atomically([update("person", { programme: w.programme }, { erasedAt: NOON })]),
      "erased",
    ],
    [
      "reader wants no prompts",
      { kind: "direct", to: "elena", unasked: true },
      () => w.store.atomically([update("person", { programme: w.programme }, { settings: { nudges: "off" } })]),
      "opted out",
    ],
    [
      "community is paused",
      { unasked: true },
      () => w.store.atomically([update("community", { programme: w.programme }, { settings: { paused: true } })]),
      "paused",
    ],
  ])("posts nothing where the %s between writing and posting", async (_case, more, happens, why) => {
    await begin();
    await w.as("elena");
    await write("x", { community: w.community, ...more });
    await happens();
    await w.core.tick(NOON);
    expect(w.platform.posts).toHaveLength(0);
    expect(await row("x")).toMatchObject({ state: "dropped", error: why });
  });

  it("answers what was asked for, prompts wanted or not", async () => {
    await begin();
    await w.as("elena");
    await w.store.atomically([update("person", { programme: w.programme }, { settings: { nudges: "off" } })]);
    await write("asked", { kind: "direct", to: "elena", community: w.community });
    await w.core.tick(NOON);
    expect(w.platform.words("elena")).toEqual(["asked"]);
  });

  it("writes no more to somebody who is not there, until they write themselves", async () => {
    await begin();
    const elena = await w.as("elena");
    w.platform.failures.push(new PostFailed("user_disabled", { permanent: true, gone: true }));
    await write("one", { kind: "direct", to: "elena" });
    await w.core.tick(NOON);
    await write("two", { kind: "direct", to: "elena" });
    await w.core.tick(NOON);
    expect(await row("two")).toMatchObject({ state: "dropped", error: "person left" });
    await elena.command("/cop help");
    await write("three", { kind: "direct", to: "elena" });
    await w.core.tick(NOON);
    expect(w.platform.words("elena")).toEqual(["three"]);
  });
});

describe("the wait between attempts", () => {
  it("doubles to an hour, within a quarter, spread by row, and the same whenever asked", () => {
    const waits = [1, 2, 3, 4, 12, 40].map((attempts) => backoff({ id: "a", attempts }));
    for (const [index, usual] of [5e3, 1e4, 2e4, 4e4, 36e5, 36e5].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(usual * 0.75);
      expect(waits[index]).toBeLessThanOrEqual(usual * 1.25);
    }
    expect(backoff({ id: "a", attempts: 3 })).toBe(backoff({ id: "a", attempts: 3 }));
    expect(new Set(["a", "b", "c", "d"].map((id) => backoff({ id, attempts: 3 }))).size).toBe(4);
  });
});
