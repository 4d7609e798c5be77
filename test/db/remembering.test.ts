import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import { idFrom } from "../../src/domain/ids.js";
import type { Workspace } from "../../src/domain/records.js";
import { insert, type Store, update } from "../../src/ports.js";

const programme = idFrom("p");
const row = (external: string): Workspace => ({
  programme,
  id: idFrom("w", external),
  platform: "x",
  external,
  name: "",
  active: true,
});

let folder: string;
let ours: Store;
let other: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "coptrack-remembering-"));
  [ours, other] = [openSqlite(folder), openSqlite(folder)];
});
afterEach(async () => {
  await Promise.all([ours.close(), other.close()]);
  rmSync(folder, { recursive: true });
});
const seen = async (store: Store) =>
  (await store.find("workspace", { programme }, { order: [["external", "asc"]] })).map((one) => one.external);

it("answers from memory until the table changes: by this process, by another, and by neither where a commit failed", async () => {
  await ours.atomically([insert("workspace", row("a"))]);
  expect(await seen(ours)).toEqual(["a"]);
  expect((await ours.find("workspace", { programme }))[0]).toBe((await ours.find("workspace", { programme }))[0]);
  await ours.atomically([insert("workspace", row("b"))]);
  expect(await seen(ours)).toEqual(["a", "b"]);
  await other.atomically([insert("workspace", row("c"))]);
  expect(await seen(ours)).toEqual(["a", "b", "c"]);
  expect(await ours.questions.workspace("x", "c")).toMatchObject({ active: true });
  await other.atomically([update("workspace", { programme, external: "c" }, { active: false })]);
  expect(await ours.questions.workspace("x", "c")).toMatchObject({ active: false });
  expect(await ours.count("workspace", { programme, active: true })).toBe(2);
  await expect(ours.atomically([insert("workspace", row("d")), insert("workspace", row("a"))])).rejects.toThrow();
  expect(await seen(ours)).toEqual(["a", "b", "c"]);
});

it("gives each who asks a list of their own", async () => {
  await ours.atomically([insert("workspace", row("a")), insert("workspace", row("b"))]);
  ((await ours.find("workspace", { programme })) as Workspace[]).length = 0;
  expect(await seen(ours)).toEqual(["a", "b"]);
});

it("says by one object that nothing of the background changed, and by another that something may have", async () => {
  const before = ours.background?.();
  expect(before).toBeDefined();
  expect(ours.background?.()).toBe(before);
  await ours.atomically([
    insert("participantCount", { programme, interaction: idFrom("i"), sex: "female", age: "unknown", count: 1 }),
  ]);
  expect(ours.background?.()).toBe(before);
  await ours.atomically([insert("workspace", row("a"))]);
  const after = ours.background?.();
  expect(after).not.toBe(before);
  await new Promise(setImmediate);
  await other.atomically([insert("workspace", row("b"))]);
  await new Promise(setImmediate);
  expect(ours.background?.()).not.toBe(after);
});
