import { expect, it } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import { remove } from "../../src/ports.js";
import { said, world } from "../support/world.js";

it("the first person who talks to a new installation becomes its administrator, and nobody after", async () => {
  const w = await world({ store: openSqlite(":memory:") });
  const stranger = (account: string, guest = false) => ({
    who: { account, name: account, locale: "en", ...(guest ? { guest } : {}) },
    where: { place: "new-room", name: "new", isPrivate: false },
  });
  const elena = await w.as("elena");
  const guest = await elena.event({ kind: "command", command: "cop", text: "link", ...stranger("guest", true) } as never);
  expect(said(guest)).toContain("Only a facilitator");
  const first = await elena.event({ kind: "command", command: "cop", text: "link", ...stranger("first") } as never);
  expect(first.open?.name).toBe("community.link");
  const second = await elena.event({ kind: "command", command: "cop", text: "link", ...stranger("second") } as never);
  expect(said(second)).toContain("Only a facilitator");
  expect(await w.store.count("roleGrant", { programme: w.programme, community: "" })).toBe(1);
  await w.close();
});

it("whoever invited the bot, or was named before, may be the first too", async () => {
  const w = await world({ store: openSqlite(":memory:") });
  const ion = await w.as("elena");
  // Nobody has a role yet.
  await w.store.atomically([remove("roleGrant", { programme: w.programme })]);
  const who = { account: "ion", name: "Ion", locale: "en" };
  const where = { place: "new-room", name: "new", isPrivate: false };
  await ion.event({ kind: "happening", happening: "bot-added", who, where } as never);
  expect(await w.store.count("roleGrant", { programme: w.programme, community: "" })).toBe(0);
  const linked = await ion.event({ kind: "command", command: "cop", text: "link", who, where } as never);
  expect(linked.open?.name).toBe("community.link");
  await w.close();
});
