import { describe, expect, it } from "vitest";
import { STORES } from "../support/stores.js";
import { said, world } from "../support/world.js";

describe.each(STORES)("logging an interaction, on $database", ({ open }) => {
  it("opens the form, saves it, and answers with a receipt", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const form = await elena.press("log.open");
    expect(form.open?.values.date).toBe("2026-11-23");
    const receipt = await elena.submit(form, {
      type: "call",
      title: "Seed policy",
      counts: { "female.unknown": "2", "male.unknown": "1" },
      organisations: ["new:INRA"],
      minutes: "45",
    });
    expect(said(receipt)).toContain("Saved. Call · Seed policy · 23 Nov 2026");
    expect(said(receipt)).toContain("3 (2 women, 1 man)");
    const [entry] = await w.store.find("interaction", { programme: w.programme });
    expect(entry).toMatchObject({ community: w.community, nominal: 3, durationMinutes: 45, loggedBy: elena.person });
    expect(await w.store.find("organisation", { programme: w.programme })).toMatchObject([{ name: "INRA" }]);
    await w.close();
  });

  it("keeps what was typed, and says beside each field what to mend", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const again = await elena.submit(await elena.press("log.open"), {
      type: "call",
      title: " ",
      date: "2026-02-31",
      minutes: "an hour",
      counts: { "female.unknown": "-2" },
    });
    expect(again.problems?.problems).toEqual({
      title: "Please fill this in.",
      date: "“2026-02-31” is not a day that exists. Write it like 2026-11-22.",
      minutes: "“an hour” is not a whole number. Write it in digits, like 45.",
      counts: "Women: Please give 0 or more.",
    });
    expect(again.problems?.values).toMatchObject({ date: "2026-02-31", minutes: "an hour" });
    expect(await w.store.count("interaction", { programme: w.programme })).toBe(0);
    const fixed = await elena.submit(again, { title: "Talk", date: "2026-02-28", minutes: "60", counts: {} });
    expect(said(fixed)).toContain("Saved.");
    await w.close();
  });

  it("asks before it takes a day that is still to come", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const asked = await elena.submit(await elena.press("log.open"), { type: "call", title: "Plan", date: "2026-12-24" });
    expect(asked.problems?.problems.future).toContain("24 Dec 2026 is still to come");
    expect(asked.problems?.fields).toHaveProperty("future");
    expect(said(await elena.submit(asked, { future: true }))).toContain("Saved.");
    await w.close();
  });

  it("makes one record of a submission delivered twice, also at the same moment", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const form = await elena.press("log.open");
    const values = { type: "email", title: "Once" };
    const replies = await Promise.all([elena.submit(form, values, "view-1"), elena.submit(form, values, "view-1")]);
    expect(replies.map(said).every((words) => words.startsWith("Saved."))).toBe(true);
    await elena.submit(form, values, "view-1");
    expect(await w.store.count("interaction", { programme: w.programme })).toBe(1);
    await w.close();
  });

  it("does not overwrite what somebody else changed meanwhile, and keeps the late text", async () => {
    const w = await world({ store: await open() });
    const [elena, fatima] = [await w.as("elena"), await w.as("fatima", { role: "facilitator" })];
    const receipt = await elena.submit(await elena.press("log.open"), { type: "email", title: "First" });
    const [{ id = "" } = {}] = await w.store.find("interaction", { programme: w.programme });
    expect(said(receipt)).toContain("First");
    const [mine, theirs] = [await elena.press("log.edit", id), await fatima.press("log.edit", id)];
    expect(said(await fatima.submit(theirs, { title: "Second" }))).toContain("Second");
    const late = await elena.submit(mine, { title: "Third" });
    expect(late.problems?.problems[""]).toContain("Somebody else changed this");
    expect(late.problems?.values.title).toBe("Third");
    expect((await w.store.get("interaction", { programme: w.programme, id }))?.title).toBe("Second");
    await w.close();
  });

  it("undoes and brings back, with a history of each", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    await elena.submit(await elena.press("log.open"), { type: "email", title: "Mine" });
    const [{ id = "" } = {}] = await w.store.find("interaction", { programme: w.programme });
    const undone = await elena.press("log.undo", id);
    expect(said(undone)).toContain("Undone");
    expect((await w.store.get("interaction", { programme: w.programme, id }))?.deletedAt).not.toBeNull();
    await elena.press("log.restore", id);
    expect((await w.store.get("interaction", { programme: w.programme, id }))?.deletedAt).toBeNull();
    const actions = (await w.store.find("history", { programme: w.programme, subject: id })).map((row) => row.action).sort();
    expect(actions).toEqual(["deleted", "restored"]);
    await w.close();
  });

  it("leads through the steps asked for, each saved as it is left", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const people = await elena.submit(await elena.press("log.open"), {
      type: "workshop",
      title: "Seeds",
      next: ["people", "topics", "where", "outcome"],
    });
    expect(people.open?.name).toBe("log.people");
    const refused = await elena.submit(people, { names: "Ali\nMaria", informed: false });
    expect(refused.problems?.problems.informed).toContain("counts are enough");
    const topics = await elena.submit(refused, { informed: true, counts: { "female.youth": "4" } });
    const where = await elena.submit(topics, {
      themes: ["capacity-building"],
      designed: ["e-learning"],
      links: "https://example.org/a",
    });
    const outcome = await elena.submit(where, {
      mode: "hybrid",
      country: "MA",
      implementors: ["new:ICARDA"],
      sponsors: ["new:IFAD"],
    });
    const receipt = await elena.submit(outcome, {
      lesson: "Ask farmers first.",
      what1: "Send notes",
      who1: "Ali",
      due1: "2026-12-01",
    });
    expect(said(receipt)).toContain("Ask farmers first.");
    const [{ id = "", version = 0 } = {}] = await w.store.find("interaction", { programme: w.programme });
    expect(version).toBe(5);
    expect(await w.store.count("participant", { programme: w.programme, interaction: id })).toBe(2);
    expect(
      await w.store.find("interactionOrganisation", {
        programme: w.programme,
        interaction: id,
        part: ["implementor", "sponsor"],
      }),
    ).toHaveLength(2);
    expect(await w.store.find("followUp", { programme: w.programme, interaction: id })).toMatchObject([
      { what: "Send notes", due: "2026-12-01", status: "open" },
    ]);
    await w.close();
  });

  it("takes spellings that differ by case and accents as one organisation", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    for (const name of ["Société Générale", "SOCIETE GENERALE", "société-générale"])
      await elena.submit(await elena.press("log.open"), { type: "email", title: "x", organisations: [`new:${name}`] });
    expect(await w.store.count("organisation", { programme: w.programme })).toBe(1);
    await w.close();
  });

  it("lets only the author and facilitators change an entry, asked at open and at submit", async () => {
    const w = await world({ store: await open() });
    const [elena, other] = [await w.as("elena"), await w.as("other")];
    await elena.submit(await elena.press("log.open"), { type: "email", title: "Mine" });
    const [{ id = "" } = {}] = await w.store.find("interaction", { programme: w.programme });
    expect(said(await other.press("log.edit", id))).toContain("Only the person who logged this");
    const forged = await other.event({
      kind: "submission",
      form: "log.edit",
      about: { interaction: id, version: "1" },
      values: { type: "email", title: "Stolen", date: "2026-11-22" },
    });
    expect(said(forged)).toContain("Only the person who logged this");
    expect((await w.store.get("interaction", { programme: w.programme, id }))?.title).toBe("Mine");
    await w.close();
  });
});

describe("text of any kind", () => {
  it.each([
    "<!channel> & <script>alert(1)</script>",
    "Robert'); DROP TABLE interaction;--",
    "👩🏽‍🌾 семена بذور",
    "\u202Eevil\u202C",
    "x".repeat(150),
  ])("is stored and shown as typed: %s", async (title) => {
    const w = await world();
    const elena = await w.as("elena");
    const receipt = await elena.submit(await elena.press("log.open"), { type: "email", title, summary: title });
    expect(said(receipt)).toContain(title);
    expect((await w.store.find("interaction", { programme: w.programme }))[0]).toMatchObject({ title, summary: title });
    await w.close();
  });

  it("beyond the maximum is refused with its length, and kept", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const long = "a".repeat(10_000);
    const again = await elena.submit(await elena.press("log.open"), { type: "email", title: "t", summary: long });
    expect(again.problems?.problems.summary).toBe("This is 10,000 characters long; 3,000 fit. Please shorten it.");
    expect(again.problems?.values.summary).toBe(long);
    await w.close();
  });
});

describe("when the database fails", () => {
  it("keeps the form with what was typed, gives a reference, and logs it without the text", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const form = await elena.press("log.open");
    const whole = w.store.atomically;
    w.store.atomically = () => Promise.reject(new Error("SQLITE_FULL: database or disk is full"));
    const again = await elena.submit(form, { type: "email", title: "Precious words" });
    expect(again.problems?.values.title).toBe("Precious words");
    const reference = again.failed?.reference ?? "";
    expect(again.problems?.problems[""]).toContain(reference);
    expect(w.logged.some((line) => line.includes(reference) && line.includes("SQLITE_FULL") && !line.includes("Precious"))).toBe(
      true,
    );
    w.store.atomically = whole;
    expect(said(await elena.submit(again))).toContain("Saved.");
    await w.close();
  });
});
