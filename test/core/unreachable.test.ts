import { describe, expect, it } from "vitest";
import { message, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import { PostFailed } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { NOON, type World, world } from "../support/world.js";

const gone = () => new PostFailed("not installed there", { permanent: true, gone: true });

describe.each(STORES)("a channel that takes no post, on $database", ({ open }) => {
  const told = async (story: (w: World) => Promise<void>): Promise<void> => {
    const w = await world({ store: await open() });
    try {
      await w.as("fatima", { name: "Fatima", role: "facilitator" });
      await w.as("omar", { name: "Omar" });
      await story(w);
    } finally {
      await w.close();
    }
  };
  const post = async (w: World, ...keys: readonly string[]): Promise<void> => {
    const { programme, store } = w;
    const hello = message("en", text("Hello"));
    await store.atomically(
      keys.map((key) =>
        toOutbox({ programme, key, platform: "test", workspace: "T1", to: "room", kind: "post", message: hello }, NOON),
      ),
    );
    await w.core.tick(NOON + 1);
    await w.core.tick(NOON + 2);
  };
  const channel = async (w: World) => (await w.store.find("channel", { programme: w.programme, place: "room" }))[0];

  it("is taken off its community, and the facilitator is told, once and in private", () =>
    told(async (w) => {
      w.platform.failures.push(gone());
      await post(w, "one");
      expect(await channel(w)).toMatchObject({ active: false });
      expect(w.platform.words("fatima")).toHaveLength(1);
      expect(w.platform.words("fatima")[0]).toMatch(/I can no longer post in .*Seeds/);
      w.platform.failures.push(gone());
      await post(w, "two");
      expect(w.platform.words("fatima")).toHaveLength(1);
      expect(w.platform.words("omar")).toEqual([]);
    }));

  it("with more waiting for it, it is told once", () =>
    told(async (w) => {
      w.platform.failures.push(gone());
      await post(w, "one", "two");
      expect(w.platform.words("room")).toEqual([]);
      expect(w.platform.words("fatima")).toHaveLength(1);
    }));

  it("back in it, removed again, it is told again", () =>
    told(async (w) => {
      w.platform.failures.push(gone());
      await post(w, "one");
      const fatima = await w.as("fatima");
      await fatima.event({ kind: "happening", happening: "bot-added" });
      await w.core.settled();
      expect(await channel(w)).toMatchObject({ active: true });
      w.platform.failures.push(gone());
      await post(w, "two");
      expect(w.platform.words("fatima")).toHaveLength(2);
    }));

  it("only refused for now, or for what the message was, it stays linked", () =>
    told(async (w) => {
      w.platform.failures.push(new PostFailed("busy"), new PostFailed("too long", { permanent: true }));
      await post(w, "one");
      await post(w, "two");
      expect(await channel(w)).toMatchObject({ active: true });
      expect(w.platform.words("fatima")).toEqual([]);
    }));
});
