import { describe, expect, it } from "vitest";
import { createDirectory } from "../../adapters/web/directory.js";
import { createMessenger } from "../../adapters/web/messenger.js";
import { message, plainText, text } from "../../src/message.js";
import { PostFailed, type Store } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { NOW, PROGRAMME, sampleSteps } from "./world.js";

const words = (said: string) => message("en", text(said));
const failure = async (doing: Promise<unknown>): Promise<PostFailed> => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PostFailed)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
};

describe.each(STORES)("posting on the web, on $database", ({ open }) => {
  const set = async () => {
    const store = await open();
    await store.atomically(sampleSteps());
    const clock = { now: () => NOW };
    return { store, messenger: createMessenger({ store, clock }), directory: createDirectory(store) };
  };
  const standing = async (store: Store) =>
    (await store.find("webMessage", { programme: PROGRAMME })).map((one) => plainText(one.message));

  it("posts a key once, and finds it again", async () => {
    const { store, messenger } = await set();
    expect(await messenger.find("web", "seeds", "k", NOW)).toBeUndefined();
    const ref = await messenger.post("web", "seeds", words("one"), "k");
    expect(await messenger.post("web", "seeds", words("one again"), "k")).toEqual(ref);
    expect(await messenger.find("web", "seeds", "k", NOW)).toEqual(ref);
    expect(await messenger.find("web", "seeds", "k", NOW + 1)).toBeUndefined();
    expect(await standing(store)).toEqual(["one"]);
    await store.close();
  });

  it("updates and removes what stands, and says for good where it does not", async () => {
    const { store, messenger } = await set();
    const ref = await messenger.post("web", "seeds", words("one"), "k");
    await messenger.update("web", ref, words("two"));
    expect(await standing(store)).toEqual(["two"]);
    await messenger.remove("web", ref);
    expect(await standing(store)).toEqual([]);
    expect((await failure(messenger.update("web", ref, words("three")))).options.permanent).toBe(true);
    await store.close();
  });

  it("refuses places, people and workspaces that are not there, for good", async () => {
    const { store, messenger } = await set();
    for (const doing of [messenger.post("web", "nowhere", words("x"), "1"), messenger.direct("web", "nobody", words("x"), "2")])
      expect((await failure(doing)).options.permanent).toBe(true);
    await store.close();
  });

  it("asks to be tried again where the database does not answer", async () => {
    const { store, messenger } = await set();
    const gone = { ...store, atomically: () => Promise.reject(new Error("disk full")) };
    const broken = createMessenger({ store: gone, clock: { now: () => NOW } });
    const { options, reason } = await failure(broken.post("web", "seeds", words("x"), "1"));
    expect([options.permanent ?? false, reason]).toEqual([false, "database did not answer"]);
    expect(await messenger.find("web", "seeds", "1", NOW)).toBeUndefined();
    await store.close();
  });

  it("knows who is in a channel", async () => {
    const { store, directory } = await set();
    expect((await directory.members("web", "seeds")).map((one) => one.account).sort()).toEqual(["amina", "ion"]);
    expect(await directory.members("web", "nowhere")).toEqual([]);
    expect(await directory.person("web", "vera")).toEqual({ account: "vera", name: "Vera Orlova" });
    expect(await directory.person("web", "nobody")).toBeUndefined();
    await store.close();
  });
});
