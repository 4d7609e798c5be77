import { afterEach, describe, expect, it } from "vitest";
import { idFrom, newId } from "../../src/domain/ids.js";
import type { Community, OutboxRow } from "../../src/domain/records.js";
import { Conflict, insert, remove, type Store, update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";

const programme = idFrom("p");
const community = (changes: Partial<Community> = {}): Community => ({
  programme,
  id: newId(),
  name: "Seeds",
  locale: "en",
  zone: "Africa/Casablanca",
  settings: { weekStart: 6, workingDays: [7, 1] },
  sample: false,
  createdAt: 1_795_000_000_123,
  archivedAt: null,
  digestAt: null,
  digestFor: null,
  dayAt: null,
  dayFor: null,
  version: 1,
  ...changes,
});
const waiting = (key: string, nextAt: number, to = key): OutboxRow => ({
  programme,
  id: newId(),
  key,
  platform: "x",
  workspace: "w",
  to,
  kind: "post",
  community: null,
  unasked: false,
  turn: nextAt,
  message: { locale: "en", blocks: [] },
  ref: null,
  state: "waiting",
  attempts: 0,
  unsure: false,
  nextAt,
  error: null,
  createdAt: 1,
  postedAt: null,
});

describe.each(STORES)("the store on $database", ({ open }) => {
  let store: Store;
  const opened = async () => {
    store = await open();
    return store;
  };
  afterEach(() => store.close());

  it("gives back what was put in: flags, instants, data, nothing, and any text", async () => {
    await opened();
    const row = community({ name: "Ünïcode 👩🏽‍🌾 '; DROP TABLE community;-- \u202E", sample: true });
    await store.atomically([insert("community", row)]);
    expect(await store.get("community", { programme, id: row.id })).toEqual(row);
    await store.atomically([
      insert("outbox", { ...waiting("k", 5), ref: { place: "a", message: "b" } }),
      insert("outbox", waiting("l", 5)),
    ]);
    expect((await store.find("outbox", { programme }, { order: [["key", "asc"]] })).map((one) => one.ref)).toEqual([
      { place: "a", message: "b" },
      null,
    ]);
  });

  it("finds by equality, by one of several, by range, and by nothing; only in the programme asked", async () => {
    await opened();
    const [a, b, c] = [
      community({ name: "A" }),
      community({ name: "B", archivedAt: 10 }),
      community({ name: "C", archivedAt: 20, version: 2 }),
    ];
    const foreign = community({ programme: idFrom("other"), name: "A" });
    await store.atomically([a, b, c, foreign].map((row) => insert("community", row)));
    const names = async (where: object) =>
      (await store.find("community", { programme, ...where }, { order: [["name", "asc"]] })).map((one) => one.name);
    expect(await names({})).toEqual(["A", "B", "C"]);
    expect(await names({ name: ["A", "C"] })).toEqual(["A", "C"]);
    expect(await names({ name: [] })).toEqual([]);
    expect(await names({ archivedAt: null })).toEqual(["A"]);
    expect(await names({ archivedAt: { known: true } })).toEqual(["B", "C"]);
    expect(await names({ archivedAt: { from: 11, to: 20 } })).toEqual(["C"]);
    expect(
      (await store.find("community", { programme }, { order: [["name", "desc"]], limit: 2 })).map((one) => one.name),
    ).toEqual(["C", "B"]);
    expect(await store.count("community", { programme, version: 1 })).toBe(2);
  });

  it("does all steps or none, and says which lost", async () => {
    await opened();
    const row = community();
    const twin = community({ id: row.id, name: "Twin" });
    await store.atomically([insert("community", row)]);
    await expect(store.atomically([insert("community", community({ name: "New" })), insert("community", twin)])).rejects.toEqual(
      new Conflict("community"),
    );
    expect(await store.count("community", { programme })).toBe(1);
    await store.atomically([insert("community", twin, "any")]);
    expect((await store.get("community", { programme, id: row.id }))?.name).toBe("Seeds");
  });

  it("tells a late writer instead of overwriting", async () => {
    await opened();
    const row = community();
    await store.atomically([insert("community", row)]);
    const rename = (name: string) =>
      store.atomically([update("community", { programme, id: row.id, version: 1 }, { name, version: 2 })]);
    const results = await Promise.allSettled([rename("First"), rename("Second"), rename("Third")]);
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect((await store.get("community", { programme, id: row.id }))?.version).toBe(2);
  });

  it("commits what arrives together, each batch standing or falling alone", async () => {
    await opened();
    const row = community();
    await store.atomically([insert("community", row)]);
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) =>
        store.atomically([insert("community", i % 3 === 0 ? community({ id: row.id }) : community({ name: `n${i}` }))]),
      ),
    );
    expect(results.filter((one) => one.status === "rejected")).toHaveLength(10);
    expect(await store.count("community", { programme })).toBe(21);
  });

  it("removes and counts", async () => {
    await opened();
    await store.atomically([insert("community", community({ name: "A" })), insert("community", community({ name: "B" }))]);
    await store.atomically([remove("community", { programme, name: "A" }, 1)]);
    await expect(store.atomically([remove("community", { programme, name: "A" }, 1)])).rejects.toThrow(Conflict);
    expect(await store.count("community", { programme })).toBe(1);
  });

  it("knows what waits in the outbox and whose a workspace is", async () => {
    await opened();
    await store.atomically([
      insert("outbox", waiting("late", 30)),
      insert("outbox", waiting("first", 10)),
      insert("outbox", { ...waiting("done", 5), state: "posted" }),
      insert("outbox", { ...waiting("lost", 20), state: "posting" }),
      insert("workspace", { programme, id: newId(), platform: "x", external: "T1", name: "", active: true }),
    ]);
    expect((await store.questions.dueOutbox(25, 10)).map((one) => one.key)).toEqual(["first", "lost"]);
    // One line a place: who stands behind somebody who is being served, or served again later, waits. Who comes later by plan does not block.
    await store.atomically([
      insert("outbox", { ...waiting("again later", 90, "room"), attempts: 1, turn: 1 }),
      insert("outbox", { ...waiting("behind", 5, "room"), turn: 2 }),
      insert("outbox", { ...waiting("by plan", 90, "hall"), turn: 1 }),
      insert("outbox", { ...waiting("now", 5, "hall"), turn: 2 }),
      insert("outbox", { ...waiting("next", 6, "hall"), turn: 3 }),
    ]);
    expect((await store.questions.dueOutbox(25, 10)).map((one) => one.key)).toEqual(["now", "first", "lost"]);
    expect((await store.questions.workspace("x", "T1"))?.programme).toBe(programme);
    expect(await store.questions.workspace("x", "T2")).toBeUndefined();
    expect(await store.questions.ping()).toBeGreaterThanOrEqual(0);
  });
});
