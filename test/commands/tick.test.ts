import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import { run } from "../../src/commands/tick.js";
import { idFrom } from "../../src/domain/ids.js";
import { insert } from "../../src/ports.js";
import { type World, world } from "../support/world.js";

const MONDAY = "2026-11-30T08:00:00Z";
let folder: string;
let printed: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "coptrack-tick-"));
  printed = "";
  const keep = (text: unknown): boolean => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** A community on the product's own pages, with an entry in the week and something taken on that is due. */
async function filled(): Promise<{ programme: string; person: string }> {
  const w: World = await world({ store: openSqlite(folder) });
  const { programme } = w;
  const of = { programme, platform: "web", workspace: "web" };
  const elena = await w.as("elena", { name: "Elena Popescu" });
  await w.store.atomically([
    insert("workspace", {
      programme,
      id: idFrom("web"),
      platform: "web",
      external: "web",
      name: "",
      active: true,
    }),
    insert("channel", { ...of, id: idFrom("page"), community: w.community, place: "seeds", name: "Seeds page", active: true }),
    insert("identity", {
      ...of,
      id: idFrom("elena web"),
      person: elena.person,
      account: "e1",
      name: "Elena Popescu",
      locale: null,
      zone: null,
      active: true,
    }),
    insert("followUp", {
      programme,
      id: idFrom("taken on"),
      community: w.community,
      interaction: null,
      what: "Send the list",
      who: null,
      person: elena.person,
      due: "2026-11-30",
      status: "open",
      createdAt: w.clock.at,
      closedAt: null,
      version: 1,
    }),
  ]);
  await elena.submit(await elena.command("/log call"), { type: "call", title: "Seen in the week" });
  await w.close();
  return { programme, person: elena.person };
}
const environment = () => ({ DATA_DIR: folder, LOG_LEVEL: "error" });
const kept = async <T>(ask: (store: ReturnType<typeof openSqlite>) => Promise<T>): Promise<T> => {
  const store = openSqlite(folder);
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
};

it("prints what would be sent, to whom and why, without a person's name, and writes nothing", async () => {
  const { programme, person } = await filled();
  expect(await run(["--at", MONDAY, "--dry-run"], environment())).toBe(0);
  expect(printed).toContain("At 2026-11-30T08:00:00Z, nothing written:");
  expect(printed).toMatch(/post +web web seeds \(Seeds page, Seeds\) +digest:\S+: weekly digest of 2026-11-30/);
  expect(printed).not.toContain("Elena");
  expect(printed).not.toContain("Seen in the week");
  await kept(async (store) => {
    expect(await store.count("outbox", { programme, key: { from: "digest:", to: "digest;" } })).toBe(0);
    expect(await store.count("run", { programme, key: { from: "digest:", to: "digest;" } })).toBe(0);
    expect(await store.count("prompt", { programme, person })).toBe(0);
  });
});

it("does what it said, once, without --dry-run", async () => {
  const { programme } = await filled();
  await run(["--at", MONDAY], environment());
  await run(["--at", MONDAY], environment());
  await kept(async (store) => expect(await store.count("webMessage", { programme, place: "seeds" })).toBe(1));
  printed = "";
  await run(["--at", MONDAY, "--dry-run"], environment());
  expect(printed).not.toContain("digest:");
});

it.each([
  [["--at", "soon"], '"soon" is not an instant'],
  [["--when", "now"], "Unknown option"],
])("says what is wrong with %s", async (args, words) => {
  expect(await run(args, environment())).toBe(2);
  expect(printed).toContain(words);
});
