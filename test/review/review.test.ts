import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Interaction } from "../../src/domain/records.js";
import type { Reply } from "../../src/events.js";
import { plainText } from "../../src/message.js";
import { fileOf, jsonTables } from "../export/read.js";
import { type Actor, type World, world } from "../support/world.js";

let w: World;
let ana: Actor;
let omar: Actor;
let boss: Actor;
beforeEach(async () => {
  w = await world();
  ana = await w.as("ana", { name: "Ana" });
  omar = await w.as("omar", { role: "facilitator" });
  boss = await w.as("boss", { role: "coordinator" });
});
afterEach(() => w.close());

const entry = async (): Promise<Interaction> => (await w.store.find("interaction", { programme: w.programme }))[0] as Interaction;
const seen = async () => `${(await entry()).id}:${(await entry()).version}`;
const said = async (reply: Reply): Promise<string> => plainText((await reply.later?.work())?.say ?? reply.say ?? reply.update!);
const on = async (countFrom = "checked") => {
  const form = await boss.command("/cop programme");
  return boss.submit(form, { approval: true, countFrom, smallCell: "5" });
};
const log = async (title = "Seed policy") =>
  ana.submit(await ana.command("/log webinar"), { type: "webinar", title, date: "2026-11-20" });

describe("draft → checked → approved", () => {
  it("is off until a coordinator turns it on", async () => {
    await log();
    expect(plainText((await omar.command("/cop review")).say!)).toContain("does not check entries");
    expect((await omar.press("review.check", await seen())).update).toBeDefined();
    expect((await entry()).status).toBe("draft");
    expect((await omar.command("/cop programme")).open).toBeUndefined();
    await on();
    expect(plainText((await omar.command("/cop review")).say!)).toContain("Seed policy");
  });

  it("takes an entry from its author's draft over the facilitator's check to the coordinator's word, each in the history", async () => {
    await on();
    expect(plainText((await log()).say!)).toContain("Status: Draft");
    expect(plainText((await omar.press("review.check", await seen())).update!)).toContain("1 entry moved on");
    expect((await entry()).status).toBe("checked");
    expect(plainText((await omar.command("/cop review")).say!)).toContain("Nothing waits");
    await omar.press("review.approve", await seen());
    expect((await entry()).status).toBe("checked");
    await boss.press("review.approve", await seen());
    expect((await entry()).status).toBe("approved");
    const history = plainText((await ana.press("mine.history", (await entry()).id)).say!);
    expect(history).toContain("Status: Draft → Checked");
    expect(history).toContain("Status: Checked → Approved");
  });

  it("is not for members", async () => {
    await on();
    await log();
    await ana.press("review.check", await seen());
    expect((await entry()).status).toBe("draft");
    expect(plainText((await ana.command("/cop review")).say!)).toContain("/cop mine");
  });

  it("goes back a step when the entry is edited", async () => {
    await on();
    await log();
    await omar.press("review.check", await seen());
    await boss.press("review.approve", await seen());
    await ana.submit(await ana.press("log.edit", (await entry()).id), { title: "Seed certification" });
    expect(await entry()).toMatchObject({ status: "checked", title: "Seed certification" });
    await ana.submit(await ana.press("log.edit", (await entry()).id), { title: "Seeds" });
    expect((await entry()).status).toBe("draft");
    await omar.press("review.check", await seen());
    await omar.submit(await omar.press("log.edit", (await entry()).id), { title: "Seed" });
    expect((await entry()).status).toBe("checked");
  });

  it("does not move what was changed after it was seen", async () => {
    await on();
    await log();
    const before = await seen();
    await ana.submit(await ana.press("log.edit", (await entry()).id), { title: "Other words" });
    expect(plainText((await omar.press("review.check", before)).update!)).toContain("changed meanwhile");
    expect((await entry()).status).toBe("draft");
  });

  it("checks all that is shown with one press", async () => {
    await on();
    for (const title of ["One", "Two", "Three"]) await log(title);
    const list = (await omar.command("/cop review")).say!;
    const all = list.blocks
      .flatMap((block) => (block.kind === "buttons" ? block.buttons : []))
      .find((one) => one.action === "review.all");
    await omar.press("review.all", all!.value);
    expect(await w.store.count("interaction", { programme: w.programme, status: "checked" })).toBe(3);
  });

  it("counts what the programme chose, and says so; exports hold every entry with its status", async () => {
    await log("Before");
    await on("approved");
    await log("After");
    const first = (await w.store.find("interaction", { programme: w.programme, title: "Before" }))[0]!;
    await omar.press("review.check", `${first.id}:${first.version}`);
    await boss.press("review.approve", `${first.id}:${first.version + 1}`);
    const report = await said(await omar.command("/cop report 2026-11"));
    expect(report).toMatch(/\b1 interaction/);
    expect(report).toContain("Counted: approved entries. 1 other entry is not in these numbers.");
    const tables = jsonTables(await fileOf(await omar.command("/cop export 2026-11 json")));
    expect(tables.interactions?.map((row) => row.status).sort()).toEqual(["approved", "draft"]);
    expect(await said(await omar.command("/cop report share 2026-11"))).toContain("Counted: approved entries.");
  });
});
