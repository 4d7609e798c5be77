import { expect, it } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import type { Store } from "../../src/ports.js";
import { said, world } from "../support/world.js";

/** A submission that is answered as soon as it is committed, with its receipt still to be made. */
async function early(store: Store) {
  const w = await world({ store });
  const elena = await w.as("elena");
  const { open } = await elena.press("log.open");
  const values = { ...open?.values, type: "call", title: "Seed policy" };
  const who = { account: "elena", name: "Elena" };
  const where = { place: "room", isPrivate: false };
  const form = { kind: "submission", id: "sub-1", platform: "test", workspace: "T1", who, where, form: "log" } as const;
  const reply = await w.core.handle({ ...form, about: open?.about ?? {}, values }, { early: true });
  return { w, reply };
}

it("answers before the receipt is made, and makes it once", async () => {
  const { w, reply } = await early(openSqlite(":memory:"));
  expect(reply.say).toBeUndefined();
  expect(await w.store.find("interaction", { programme: w.programme })).toMatchObject([{ title: "Seed policy" }]);
  const receipt = await reply.after?.();
  expect(said(receipt ?? {})).toContain("Saved. Call · Seed policy");
  expect(await reply.after?.()).toBe(receipt);
  await w.close();
});

it("says that it is saved where the receipt cannot be made", async () => {
  const real = openSqlite(":memory:");
  let broken = false;
  const count: Store["count"] = (...asked) => (broken ? Promise.reject(new Error("disk")) : real.count(...asked));
  const { w, reply } = await early({ ...real, count });
  broken = true;
  expect(said((await reply.after?.()) ?? {})).toContain("It is saved.");
  expect(w.logged.join()).toContain("done, but not told");
  await w.close();
});
