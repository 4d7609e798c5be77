import { afterEach, describe, expect, it } from "vitest";
import { insert, update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { NOON, said, type World, world } from "../support/world.js";

const DAY = 86_400_000;
/** Two in the night in Casablanca, so many days after the beginning. */
const night = (days: number) => Date.parse("2026-11-23T01:00:00Z") + days * DAY;

describe.each(STORES)("how long data is kept, on $database", ({ open }) => {
  let w: World;
  afterEach(() => w.close());
  const tick = async (at: number) => {
    w.clock.at = at;
    await w.core.tick(at);
  };

  it("is seen and set by a coordinator; what cannot be brought back is said yes to", async () => {
    w = await world({ store: await open() });
    const chief = await w.as("chief", { role: "coordinator" });
    const amina = await w.as("amina");
    expect(said(await amina.command("cop retention"))).toContain("Only a coordinator");
    const shown = said(await chief.command("cop retention"));
    expect(shown).toContain("Drafts and pasted lines: 30 days");
    expect(shown).toContain("Participants’ names in entries: for good");
    const form = await chief.press("retention.change");
    expect((await chief.submit(form, { drafts: "0" })).problems?.problems).toMatchObject({ drafts: expect.any(String) });
    expect((await chief.submit(form, { drafts: "" })).problems?.problems).toMatchObject({ drafts: expect.any(String) });
    const unsure = await chief.submit(form, { names: "365", drafts: "10" });
    expect(unsure.problems).toMatchObject({
      values: { names: "365", drafts: "10" },
      problems: { sure: expect.stringContaining("Tick this first") },
    });
    expect(said(await chief.submit(unsure, { names: "365", drafts: "10", sure: "true" }))).toContain("in entries: 365 days");
    // Somebody changed it meanwhile: nothing is overwritten.
    expect((await chief.submit(form, { drafts: "20" })).failed).toBeDefined();
    expect(said(await amina.event({ kind: "submission", form: "retention.change", about: {}, values: {} }))).toContain(
      "Only a coordinator",
    );
  });

  it("what is older goes at night, a little at a time, and every count stays", async () => {
    w = await world({ store: await open() });
    const of = { programme: w.programme };
    const amina = await w.as("amina", { name: "Amina" });
    const named = await amina.submit(await amina.command("/log meeting"), { title: "Old", next: ["people"] });
    await amina.submit(named, {
      people: [`person:${amina.person}`],
      names: "Elena Munteanu",
      informed: "true",
      counts: { "unknown.unknown": "5" },
    });
    const [old] = await w.store.find("interaction", { ...of, title: "Old" });
    await amina.submit(await amina.press("log.edit", old?.id), { title: "Old, edited" });
    await amina.press("log.share", old?.id);
    await amina.submit(await amina.command("/log"), { typed: "call with INRA yesterday\nmeeting on Monday" });
    await w.store.atomically(
      Array.from({ length: 450 }, (_, n) =>
        insert("history", {
          ...of,
          id: `h${String(n).padStart(4, "0")}`,
          subject: old?.id ?? "",
          kind: "interaction",
          action: "edited",
          by: amina.person,
          // Many of one moment, as an import makes them: more than a batch.
          at: NOON + (n < 300 ? 1 : n),
          before: { title: `secret ${n}` },
          source: `s${n}`,
        }),
      ),
    );
    await w.core.tick(w.clock.at);
    await w.core.settled();
    const posted = async () => JSON.stringify(await w.store.find("outbox", { ...of, state: "posted" }));
    expect(await posted()).toContain("Old");
    const seats = async () => [
      await w.store.count("participant", of),
      (await w.store.find("participantCount", of)).reduce((sum, row) => sum + row.count, 0),
      (await w.store.get("interaction", { ...of, id: old?.id ?? "" }))?.nominal,
    ];
    const before = await seats();

    await tick(night(40) + 10 * 3_600_000);
    expect(await posted()).toContain("Old");
    expect(await w.store.count("draft", of)).toBe(0);
    await tick(night(40));
    expect(await posted()).not.toContain("Old");
    // That it was posted stays: the same is not posted again.
    expect(await w.store.count("outbox", { ...of, state: "posted" })).toBeGreaterThan(0);
    const left = async () =>
      (await w.store.find("history", { ...of, kind: "interaction" })).filter((row) => row.before !== null).length;
    expect(await left()).toBeGreaterThan(400);
    const counts: number[] = [];
    for (let minute = 0; minute < 5; minute++) {
      await tick(night(800) + minute * 60_000);
      counts.push(await left());
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts.at(-1)).toBe(0);
    expect(await w.store.count("history", of)).toBeGreaterThanOrEqual(450);
    expect(said(await amina.press("mine.history", old?.id))).not.toContain("secret");
    // Names stay until the programme chooses otherwise.
    expect(JSON.stringify(await w.store.find("participant", of))).toContain("Elena Munteanu");
    const [programme] = await w.store.find("programme", of);
    await w.store.atomically([
      update("programme", { ...of, id: w.programme }, { settings: { ...programme?.settings, retention: { names: 365 } } }),
    ]);
    w.clock.at = night(800);
    await amina.submit(await amina.command("/log call"), { title: "New" });
    await tick(night(801));
    expect(JSON.stringify(await w.store.find("participant", of))).not.toContain("Elena");
    expect(JSON.stringify(await w.store.find("participant", of))).not.toContain(amina.person);
    expect(await seats()).toEqual(before);
    expect(await w.store.count("interaction", of)).toBe(2);
  });

  it("a shorter time for drafts, sessions and pages counts", async () => {
    w = await world({ store: await open() });
    const of = { programme: w.programme };
    const amina = await w.as("amina");
    await amina.submit(await amina.command("/log"), { typed: "call with INRA yesterday\nmeeting on Monday" });
    await w.store.atomically([
      update("programme", { ...of, id: w.programme }, { settings: { retention: { drafts: 3, signIn: 30, pages: 10 } } }),
      insert("session", {
        ...of,
        id: "s",
        person: amina.person,
        hash: "h",
        device: "d",
        createdAt: NOON,
        seenAt: NOON,
        expiresAt: NOON,
        revokedAt: null,
      }),
      insert("webMessage", {
        ...of,
        id: "m",
        place: "p",
        person: null,
        key: "k",
        message: { locale: "en", blocks: [] },
        createdAt: NOON,
      }),
    ]);
    await tick(night(3));
    expect(await w.store.count("draft", of)).toBeGreaterThan(0);
    await tick(night(4));
    expect(await w.store.count("draft", of)).toBe(0);
    await tick(night(9));
    expect([await w.store.count("session", of), await w.store.count("webMessage", of)]).toEqual([1, 1]);
    await tick(night(12));
    expect([await w.store.count("session", of), await w.store.count("webMessage", of)]).toEqual([1, 0]);
    await tick(night(32));
    expect(await w.store.count("session", of)).toBe(0);
  });
});
