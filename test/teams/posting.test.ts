import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createThrottle } from "../../adapters/teams/throttle.js";
import { message, text } from "../../src/message.js";
import { PostFailed } from "../../src/ports.js";
import { sample } from "./features.js";
import { AMAL, CHANNEL, GROUP, IVAN, TENANT } from "./places.js";
import { type Stage, stage } from "./stage.js";
import { wordsOf } from "./strict-card.js";

let on: Stage;
beforeEach(async () => {
  on = await stage([sample().feature]);
  // The bot is in the channel and the group: each said something once.
  await on.person(AMAL, CHANNEL).type("/cop hello");
  await on.person(AMAL, GROUP).type("/cop hello");
  on.connector.posts.splice(0);
});
afterEach(() => on.close());

const hello = message("en", text("Hello"));
const messenger = () => on.adapter.platform.messenger;
const words = (place: string) => on.connector.in(place).map((post) => wordsOf(post.activity));
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("speaking first", () => {
  it("posts, changes and takes back, in channels and in chats", async () => {
    for (const place of [CHANNEL, GROUP]) {
      const ref = await messenger().post(TENANT, place, hello, "k");
      expect(words(place)).toEqual(["Hello"]);
      await messenger().update(TENANT, ref, message("en", text("Hello again")));
      expect(words(place)).toEqual(["Hello again"]);
      await messenger().remove(TENANT, ref);
      expect(words(place)).toEqual([]);
    }
  });

  it("begins a thread of its own in a channel", async () => {
    await messenger().post(TENANT, CHANNEL, hello, "k");
    expect(on.connector.requests.at(-1)).toMatchObject({ method: "POST", path: "/v3/conversations" });
  });

  it("finds people privately, opening the conversation once", async () => {
    const opened = () => on.connector.requests.filter(({ path }) => path === "/v3/conversations").length;
    const before = opened();
    await messenger().direct(TENANT, "aad-ivan", hello, "a");
    await messenger().direct(TENANT, "aad-ivan", hello, "b");
    expect(words(on.connector.privateWith("aad-ivan"))).toEqual(["Hello", "Hello"]);
    expect(opened() - before).toBe(1);
  });

  it("works after a restart: where we may speak stands in the store", async () => {
    const again = await stage([sample().feature], { store: on.store });
    // The service is where it was, not where the new one would be.
    await again.adapter.platform.messenger.post(TENANT, CHANNEL, hello, "k");
    expect(words(CHANNEL)).toEqual(["Hello"]);
    expect(again.connector.posts).toEqual([]);
    await again.adapter.stop();
    await again.connector.close();
  });

  it("cannot look for its own posts", async () => {
    expect(await messenger().find(TENANT, CHANNEL, "k", 0)).toBe("unknown");
  });
});

describe("refused by the service", () => {
  it.each([412, 429, 502, 504])("%i: tried again at once", async (status) => {
    on.connector.trouble({ status, code: "Busy", times: 2 });
    await messenger().post(TENANT, CHANNEL, hello, "k");
    expect(words(CHANNEL)).toEqual(["Hello"]);
  });

  it("busy for longer: left to the outbox, with the time the service names", async () => {
    on.connector.trouble({ status: 429, code: "Throttled", times: 9, retryAfter: 30 });
    const error = await failure(messenger().post(TENANT, CHANNEL, hello, "k"));
    expect(error).toBeInstanceOf(PostFailed);
    expect((error as PostFailed).options).toMatchObject({ retryAfterMs: 30_000 });
    expect((error as PostFailed).options.permanent).toBeUndefined();
    expect(on.connector.requests.filter(({ path }) => path === "/v3/conversations")).toHaveLength(2);
  });

  it.each([
    [403, "BotNotInConversationRoster", "not installed there"],
    [404, "ConversationNotFound", "not installed there"],
    [403, "ConversationBlockedByUser", "blocked by the person"],
    [413, "MessageSizeTooBig", "too long for one message"],
    [400, "BadSyntax", "400 BadSyntax"],
  ])("%i %s: for good, because: %s", async (status, code, reason) => {
    on.connector.trouble({ status, code, times: 1 });
    const error = await failure(messenger().post(TENANT, CHANNEL, hello, "k"));
    expect(error).toBeInstanceOf(PostFailed);
    expect(error).toMatchObject({ reason, options: { permanent: true } });
  });

  it("once refused, the place is not tried again until something comes from there", async () => {
    on.connector.trouble({ status: 403, code: "BotNotInConversationRoster", times: 1 });
    await failure(messenger().post(TENANT, CHANNEL, hello, "k"));
    const before = on.connector.requests.length;
    expect(await failure(messenger().post(TENANT, CHANNEL, hello, "k"))).toMatchObject({ reason: "not installed there" });
    expect(on.connector.requests).toHaveLength(before);
    await on.person(AMAL, CHANNEL).type("/cop hello");
    await messenger().post(TENANT, CHANNEL, hello, "k");
    expect(words(CHANNEL)).toContain("Hello");
  });

  it("a place never seen: for good", async () => {
    expect(await failure(messenger().post(TENANT, "19:never@thread.tacv2", hello, "k"))).toMatchObject({
      reason: "not installed there",
      options: { permanent: true },
    });
  });

  it("a message that is gone leaves the place as it was", async () => {
    const error = await failure(messenger().update(TENANT, { place: CHANNEL, message: "1" }, hello));
    expect(error).toMatchObject({ options: { permanent: true, gone: false } });
    await messenger().post(TENANT, CHANNEL, hello, "k");
    expect(words(CHANNEL)).toEqual(["Hello"]);
  });

  it("half of a long message is taken back when the rest cannot go", async () => {
    const long = message("en", ...Array.from({ length: 300 }, (_, i) => text(`${i} ${"long ".repeat(100)}`)));
    let posts = 0;
    on.connector.trouble({ status: 400, code: "BadSyntax", times: 1, when: (method) => method === "POST" && ++posts === 2 });
    await failure(messenger().post(TENANT, GROUP, long, "k"));
    expect(words(GROUP)).toEqual([]);
  });

  it("no network: not for good", async () => {
    await on.connector.close();
    const error = await failure(messenger().post(TENANT, CHANNEL, hello, "k"));
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof PostFailed && error.options.permanent).toBe(false);
  });
});

describe("people", () => {
  it("are read from the roster page by page", async () => {
    for (let i = 0; i < 1200; i += 1) on.connector.join(GROUP, { id: `29:${i}`, aadObjectId: `aad-${i}`, name: `Person ${i}` });
    const members = await on.adapter.platform.directory.members(TENANT, GROUP);
    expect(members).toHaveLength(1202);
    expect(on.connector.requests.filter(({ path }) => path.endsWith("/pagedmembers"))).toHaveLength(3);
  });
  it("are known as guests, and as people of another organisation", async () => {
    on.connector.join(GROUP, { id: "29:x", aadObjectId: "aad-x", name: "X", tenantId: "elsewhere" });
    on.connector.join(GROUP, { id: "29:y", aadObjectId: "aad-y", name: "Y", userRole: "guest", tenantId: TENANT });
    const members = await on.adapter.platform.directory.members(TENANT, GROUP);
    expect(members.map(({ account, guest }) => [account, guest])).toEqual([
      ["aad-amal", false],
      ["aad-ivan", false],
      ["aad-x", true],
      ["aad-y", true],
    ]);
  });
  it("are looked up one by one", async () => {
    const { directory } = on.adapter.platform;
    expect(await directory.person(TENANT, "aad-amal")).toEqual({ account: "aad-amal", name: "Amal Haddad", guest: false });
    expect(await directory.person(TENANT, "aad-nobody")).toBeUndefined();
    expect(await directory.members(TENANT, "19:never@thread.tacv2")).toEqual([]);
    expect(IVAN.name).toBe("Ivan Petrov");
  });
});

describe("the pace", () => {
  it("is kept for each conversation and for the tenant", async () => {
    vi.useFakeTimers();
    try {
      const throttle = createThrottle([{ count: 2, ms: 1000 }], [{ count: 3, ms: 1000 }]);
      const done: string[] = [];
      for (const place of ["a", "a", "a", "b", "b"]) void throttle.run("t", place, async () => done.push(place));
      await vi.advanceTimersByTimeAsync(1);
      // Two in "a" is all that it takes, three in all is what the tenant takes.
      expect(done).toEqual(["a", "a", "b"]);
      await vi.advanceTimersByTimeAsync(1100);
      expect([...done].sort()).toEqual(["a", "a", "a", "b", "b"]);
    } finally {
      vi.useRealTimers();
    }
  });
});
