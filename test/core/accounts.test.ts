import { afterEach, describe, expect, it } from "vitest";
import { sqliteColumns } from "../../db/columns.js";
import { schemaOf } from "../../db/schema.js";
import type { TableName } from "../../src/domain/records.js";
import { ONE_EACH } from "../../src/features/accounts/move.js";
import { insert, update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { type Actor, NOON, said, type World, world } from "../support/world.js";

const TABLES = Object.keys(schemaOf(sqliteColumns)) as TableName[];
const HOUR = 3_600_000;

const rowsOf = async (w: World, without: readonly string[] = []) =>
  Object.fromEntries(
    await Promise.all(
      TABLES.filter((table) => !without.includes(table)).map(async (table) => [
        table,
        (await w.store.find(table, { programme: w.programme } as never)).map((row) => JSON.stringify(row, sorted)).sort(),
      ]),
    ),
  ) as Record<string, string[]>;
const sorted = (key: string, value: unknown): unknown =>
  key === "version"
    ? 0
    : value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;

/** Amina is known twice: both have logged, both are named in one entry, both have drafts, roles, follow-ups and needs. */
async function lived(w: World): Promise<{ one: Actor; other: Actor; omar: Actor }> {
  const one = await w.as("U-ONE", { name: "Amina Idrissi" });
  w.clock.at = NOON + HOUR;
  const other = await w.as("U-OTHER", { name: "Amina (web)", role: "facilitator" });
  await w.as("U-OTHER", { name: "Amina (web)", role: "member" });
  const omar = await w.as("U-OMAR", { name: "Omar" });
  const of = { programme: w.programme };
  // The one known longer stays.
  await w.store.atomically([update("person", { ...of, id: other.person }, { createdAt: NOON + HOUR })]);
  await one.submit(await one.command("/log call"), { title: "First" });
  await other.submit(await other.command("/log webinar"), { type: "webinar", title: "Second" });
  const both = await omar.submit(await omar.command("/log meeting"), { title: "Both", next: ["people"] });
  await omar.submit(both, { people: [`person:${one.person}`, `person:${other.person}`], names: "", counts: {} });
  await other.command("cop need seed storage");
  await other.submit(await other.command("/log"), { typed: "call with INRA yesterday\nmeeting on Monday" });
  const [second] = await w.store.find("interaction", { ...of, title: "Second" });
  await other.submit(await other.press("log.edit", second?.id), { title: "Second, edited" });
  await w.store.atomically([
    insert("followUp", {
      ...of,
      id: "f1",
      community: w.community,
      interaction: second?.id ?? null,
      what: "Send it",
      who: null,
      person: other.person,
      due: null,
      status: "open",
      createdAt: NOON,
      closedAt: null,
      version: 1,
    }),
  ]);
  await w.core.tick(w.clock.at);
  await w.core.settled();
  return { one, other, omar };
}

const codeIn = (text: string): string => /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? "";
const button = (text: Awaited<ReturnType<Actor["press"]>>, action: string): string =>
  text.say?.blocks.flatMap((one) => (one.kind === "buttons" ? one.buttons : [])).find((one) => one.action === action)?.value ??
  "";
const done = async (reply: Awaited<ReturnType<Actor["press"]>>) => (await reply.later?.work()) ?? reply;

async function connect(one: Actor, other: Actor) {
  const code = codeIn(said(await one.press("accounts.code")));
  const asked = await other.command(`cop accounts ${code.toLowerCase().replace("-", " ")}`);
  expect(said(asked)).toContain("Are you also Amina Idrissi on test");
  return done(await other.press("accounts.join", button(asked, "accounts.join")));
}

describe.each(STORES)("one person on several platforms, on $database", ({ open }) => {
  let w: World;
  afterEach(() => w.close());

  it("becomes one: nothing points to the other any more, and it can be taken back exactly", async () => {
    w = await world({ store: await open() });
    const { one, other, omar } = await lived(w);
    const of = { programme: w.programme };
    const book = ["accountCode", "codeGuess", "personLink", "outbox", "run", "figuresMonth"];
    const before = await rowsOf(w, book);
    const [both] = await w.store.find("interaction", { ...of, title: "Both" });
    expect(both?.nominal).toBe(2);

    const joined = await connect(one, other);
    expect(said(joined)).toContain("now one person");
    const { personLink, ...rest } = await rowsOf(w);
    expect(personLink).toHaveLength(1);
    // No row of any table holds the id of the one that is no more.
    for (const [table, rows] of Object.entries(rest))
      expect(
        rows.filter((row) => row.includes(other.person)),
        table,
      ).toEqual([]);
    // Both accounts are the same person, with the roles of both and what both logged.
    for (const actor of [one, other]) {
      const mine = said(await actor.command("cop mine"));
      expect(mine).toContain("First");
      expect(mine).toContain("Second, edited");
    }
    expect(await w.store.find("roleGrant", { ...of, person: one.person, role: "member" })).toHaveLength(1);
    expect(await w.store.find("roleGrant", { ...of, person: one.person, role: "facilitator" })).toHaveLength(1);
    // Named twice in one entry, they are named once, and the seats that were the named people are one fewer.
    expect(await w.store.find("participant", { ...of, interaction: both?.id ?? "" })).toHaveLength(1);
    expect((await w.store.get("interaction", { ...of, title: "Both" }))?.nominal).toBe(1);
    expect(said(await omar.command("cop digest preview"))).toContain("1 different person, named in 1 of 3 entries");
    // The other account is told too.
    await w.core.settled();
    expect(JSON.stringify(await w.store.find("outbox", { ...of, to: "U-ONE" }))).toContain("now one person");

    const held = said(await one.command("cop my-data"));
    expect(held).toContain("Amina (web)");
    const separated = await done(await one.press("accounts.separate", button(joined, "accounts.separate")));
    expect(said(separated)).toContain("two again");
    const after = await rowsOf(w, book);
    expect(after).toEqual(before);
    expect(said(await done(await one.press("accounts.separate", button(joined, "accounts.separate"))))).toContain(
      "cannot be undone",
    );
    expect(said(await other.command("cop mine"))).not.toContain("First");
  });

  it("what was done together stays with the one who stays, and after its time nothing is kept of the other", async () => {
    w = await world({ store: await open() });
    const { one, other } = await lived(w);
    const of = { programme: w.programme };
    const joined = await connect(one, other);
    await other.submit(await other.command("/log call"), { title: "Together" });
    await done(await other.press("accounts.separate", button(joined, "accounts.separate")));
    expect((await w.store.get("interaction", { ...of, title: "Together" }))?.loggedBy).toBe(one.person);
    await connect(one, other);
    w.clock.at = Math.ceil((w.clock.at + 8 * 24 * HOUR) / HOUR) * HOUR;
    await w.core.tick(w.clock.at);
    expect(await w.store.count("personLink", of)).toBe(0);
    expect(JSON.stringify(await rowsOf(w))).not.toContain(other.person);
    // Later, an account is taken off: it begins anew, and everything stays.
    const [left] = await w.store.find("identity", { ...of, account: "U-OTHER" });
    expect(said(await one.press("accounts.leave", left?.id))).toContain("yours no more");
    expect(said(await other.command("cop mine"))).not.toContain("Together");
    expect(said(await one.command("cop mine"))).toContain("Together");
  });

  it("only with a code that is known, fresh, unused and another's; guessing is stopped; the code is kept as a hash", async () => {
    w = await world({ store: await open() });
    const { one, other, omar } = await lived(w);
    const of = { programme: w.programme };
    const code = codeIn(said(await one.press("accounts.code")));
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(JSON.stringify(await rowsOf(w))).not.toContain(code);
    expect(JSON.stringify(await rowsOf(w))).not.toContain(code.replace("-", ""));
    expect(said(await one.command(`cop accounts ${code}`))).toContain("this very account");
    const form = await other.press("accounts.enter");
    const refused = await other.submit(form, { code: "ABCD-EFGH" });
    expect(refused.problems).toMatchObject({
      values: { code: "ABCD-EFGH" },
      problems: { code: expect.stringContaining("not known") },
    });
    // A new code makes the old one void; so does time.
    const fresh = codeIn(said(await one.press("accounts.code")));
    expect(said(await other.command(`cop accounts ${code}`))).toContain("not known");
    w.clock.at += 16 * 60_000;
    expect(said(await other.command(`cop accounts ${fresh}`))).toContain("not known");
    for (const typed of ["x", "ABCD-EFGJ", "'; drop table"]) await other.command(`cop accounts ${typed}`);
    const good = codeIn(said(await one.press("accounts.code")));
    expect(said(await other.command(`cop accounts ${good}`))).toContain("Too many");
    // Another's guesses stop nobody else.
    const asked = await omar.command(`cop accounts ${good}`);
    expect(said(asked)).toContain("Are you also");
    await omar.press("accounts.no", button(asked, "accounts.join"));
    expect(said(await done(await omar.press("accounts.join", button(asked, "accounts.join"))))).toContain("not known");
    w.clock.at += 61 * 60_000;
    const [a, b] = await (async () => {
      const last = codeIn(said(await one.press("accounts.code")));
      const yes = await other.command(`cop accounts ${last}`);
      const press = () => other.press("accounts.join", button(yes, "accounts.join"));
      const [first, second] = await Promise.all([press(), press()]);
      return Promise.all([done(first), done(second)]);
    })();
    expect([a, b].filter((reply) => reply?.say && said(reply).includes("now one person"))).toHaveLength(1);
    expect(await w.store.count("personLink", of)).toBe(1);
  });

  it("is erased whole, with what was kept to make two of them again", async () => {
    w = await world({ store: await open() });
    const { one, other } = await lived(w);
    await connect(one, other);
    await one.press("my-data.erase");
    const left = JSON.stringify(await rowsOf(w));
    for (const trace of ["Amina Idrissi", "Amina (web)", "U-ONE", "U-OTHER", one.person, other.person])
      expect(left).not.toContain(trace);
  });
});

it("every key that may hold a person is known to be one each", () => {
  const may = ["person", "account", "key", "place", "voter", "by", "own", "to", "who"];
  for (const [name, table] of Object.entries(schemaOf(sqliteColumns))) {
    const extra = Object.getOwnPropertySymbols(table).find((symbol) => String(symbol).includes("ExtraConfigBuilder"));
    const build = extra && (table as unknown as Record<symbol, ((t: unknown) => unknown[]) | undefined>)[extra];
    const columns = Object.getOwnPropertySymbols(table).find((symbol) => String(symbol).includes("ExtraConfigColumns"));
    const made = build?.(columns ? (table as unknown as Record<symbol, unknown>)[columns] : table) ?? [];
    for (const one of made) {
      const { config } = one as { config: { unique?: boolean; columns: readonly { name: string }[] } };
      const names = config.columns.map((column) => column.name).filter((column) => column !== "programme");
      if (!config.unique || !names.some((column) => may.includes(column))) continue;
      // Kept from the entries and needs by the store itself (a need's key is a word's beginning); and where a sweep has come, whose places are communities.
      if (["firstSeen", "needKey", "retentionMark"].includes(name)) continue;
      expect([...(ONE_EACH[name as TableName] ?? [])].sort(), name).toEqual([...names].sort());
    }
  }
});
