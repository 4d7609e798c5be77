import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import { update } from "../../src/ports.js";
import { said, world } from "../support/world.js";

/** Who somebody is, and where, is looked up once while nothing of it changes: the next event must see what did. */
it("sees what changed since the last event: a name and back again, and what another process wrote", async () => {
  const folder = mkdtempSync(join(tmpdir(), "coptrack-known-"));
  const w = await world({ store: openSqlite(folder) });
  const other = openSqlite(folder);
  const of = { programme: w.programme };
  const elena = await w.as("elena");
  const where = { place: "seeds", name: "seeds", isPrivate: false };
  const asks = (name: string) =>
    elena.event({ kind: "command", command: "cop", text: "mine", who: { account: "elena", name, locale: "en" }, where } as never);
  const name = async () => (await w.store.get("person", { ...of, id: elena.person }))?.name;
  for (const called of ["Elena M.", "Elena Munteanu", "Elena M."]) {
    await asks(called);
    expect(await name()).toBe(called);
  }
  await other.atomically([update("person", { ...of, id: elena.person }, { locale: "ru" })]);
  const inRussian = said(await asks("Elena M."));
  expect(inRussian).toMatch(/[а-яё]{4}/i);
  await other.atomically([update("workspace", of, { active: false }, "any")]);
  expect((await asks("Elena M.")).say?.blocks).toHaveLength(1);
  expect(said(await asks("Elena M."))).not.toBe(inRussian);
  await Promise.all([w.close(), other.close()]);
  rmSync(folder, { recursive: true });
});

it("saves a form as it was opened, and refuses what may not be saved any more: its community was archived by another process", async () => {
  const folder = mkdtempSync(join(tmpdir(), "coptrack-known-"));
  const w = await world({ store: openSqlite(folder) });
  const other = openSqlite(folder);
  const elena = await w.as("elena");
  const form = await elena.command("/log call with INRA yesterday about seeds");
  const again = await elena.command("/log call with INRA yesterday about seeds");
  // Another person's form of the same words is another form.
  const omar = await w.as("omar", { locale: "fr", place: "dm-omar" });
  const his = await omar.command("/log call with INRA yesterday about seeds");
  expect(his.open?.fields.title?.label).not.toBe(form.open?.fields.title?.label);
  expect(said(await elena.submit(form, { title: "Seeds" }))).toContain("Seeds");
  // A day still to come asks one question more, of this form alone.
  const ahead = await elena.submit(again, { title: "Later", date: "2026-11-30" });
  expect(Object.keys(ahead.problems?.fields ?? {})).toContain("future");
  expect(Object.keys((await elena.command("/log call with INRA yesterday about seeds")).open?.fields ?? {})).not.toContain(
    "future",
  );
  await other.atomically([update("community", { programme: w.programme, id: w.community }, { archivedAt: 1 })]);
  expect(said(await elena.submit(again, { title: "Too late" }))).toContain("You are not in a community yet");
  expect(await w.store.count("interaction", { programme: w.programme })).toBe(1);
  await Promise.all([w.close(), other.close()]);
  rmSync(folder, { recursive: true });
});
