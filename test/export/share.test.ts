import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { NO_DETAILS } from "../../src/domain/interactions.js";
import type { Reply } from "../../src/events.js";
import { plainText } from "../../src/message.js";
import { insert, update } from "../../src/ports.js";
import { type Actor, NOON, type World, world } from "../support/world.js";
import { csvRows, csvTexts, fileOf, jsonTables } from "./read.js";

let w: World;
let chief: Actor;
const said = async (reply: Reply): Promise<string> => plainText((await reply.later?.work())?.say ?? reply.say!);

beforeEach(async () => {
  w = await world();
  chief = await w.as("omar", { role: "facilitator" });
  // Seven e-mails, six meetings and two calls, the calls with three women.
  const types = [...Array<string>(7).fill("email"), ...Array<string>(6).fill("meeting"), "call", "call"];
  for (const [n, type] of types.entries())
    await chief.submit(await chief.command("/log webinar"), {
      type,
      title: `Secret ${n}`,
      date: `2026-11-${String(n + 1).padStart(2, "0")}`,
      ...(type === "call" && n === 13 ? { counts: { "female.unknown": "3" } } : {}),
    });
});
afterEach(() => w.close());

describe("what is shared outside the community", () => {
  it("is tables of counts: the small one withheld, another one with it, and said so under the table", async () => {
    const tables = jsonTables(await fileOf(await chief.command("/cop export share 2026-11 json")));
    // With the calls alone withheld, 15 − 7 − 6 would tell them: so the others go too.
    expect(tables.types).toEqual([
      { key: "call", label: "Call", count: "<5" },
      { key: "email", label: "E-mail", count: "–" },
      { key: "meeting", label: "Meeting", count: "–" },
      { key: null, label: "Together", count: 15 },
      { key: null, label: expect.stringContaining("under 5"), count: null },
    ]);
    expect(JSON.stringify(tables)).not.toContain("Secret");
    expect(tables.interactions).toBeUndefined();
    expect(tables.groups?.at(-2)).toMatchObject({ count: "<5" });
  });

  it("says the same in every format, and runs nothing", async () => {
    const texts = await csvTexts(await fileOf(await chief.command("/cop export share 2026-11 csv")));
    expect(csvRows(texts.get("types.csv") ?? "").map((row) => row.count)).toContain("<5");
  });

  it("follows the programme's own threshold", async () => {
    await w.store.atomically([update("programme", { programme: w.programme, id: w.programme }, { settings: { smallCell: 2 } })]);
    const tables = jsonTables(await fileOf(await chief.command("/cop export share 2026-11 json")));
    expect(tables.types?.map((row) => row.count)).toEqual([7, 6, 2, 15]);
  });

  it("has no names, whatever was ticked", async () => {
    const again = await chief.submit(await chief.command("/cop export"), {
      what: "2026-11",
      share: true,
      names: true,
      purpose: "x",
    });
    expect(again.problems?.problems.names).toContain("no names");
  });

  it("is what a reader of the whole programme sees, and what anybody may ask for", async () => {
    const outsider = await w.as("donor", { role: "reader", community: "", place: "dm-donor" });
    const seen = await said(await outsider.command("/cop report 2026-11"));
    expect(seen).toContain("<5");
    expect(seen).toContain("Numbers under 5 are not shown");
    const own = await said(await chief.command("/cop report 2026-11"));
    expect(own).not.toContain("<5");
    expect(await said(await chief.press("report.share", "2026-11"))).toContain("<5");
    expect(await said(await chief.command("/cop report share 2026-11"))).toContain("<5");
  });

  it("compares communities without telling a small one's number", async () => {
    const other = await w.addCommunity("Water", "water");
    await w.store.atomically(
      [1, 2].map((n) =>
        insert("interaction", {
          ...blank,
          programme: w.programme,
          id: idFrom("water", String(n)),
          community: other,
          loggedBy: chief.person,
          source: `water-${n}`,
        }),
      ),
    );
    const boss = await w.as("boss", { role: "coordinator", place: "dm-boss" });
    const tables = jsonTables(await fileOf(await boss.command("/cop export share 2026-11 json")));
    expect(tables.communities).toEqual([
      { key: null, label: "Seeds", count: "–" },
      { key: null, label: "Water", count: "<5" },
      { key: null, label: "Together", count: 17 },
      { key: null, label: expect.stringContaining("under 5"), count: null },
    ]);
  });
});

const blank = {
  type: "email",
  title: "Well",
  date: "2026-11-05",
  ...NO_DETAILS,
  zone: "UTC",
  nominal: null,
  status: "draft",
  loggedVia: "test",
  sample: false,
  createdAt: NOON,
  updatedAt: NOON,
} as const;
