import { afterEach, describe, expect, it } from "vitest";
import { testSecrets } from "../support/secrets.js";
import { STORES } from "../support/stores.js";
import { NOON, said, type World, world } from "../support/world.js";

const HOUR = 3_600_000;

describe.each(STORES)("a programme's own vocabulary on $database", ({ open }) => {
  let w: World;
  afterEach(() => w.close());
  const start = async () => {
    w = await world({ store: await open() });
    return { chief: await w.as("chief", { role: "coordinator" }), amina: await w.as("amina", { name: "Amina" }) };
  };

  it("an added entry can be chosen, typed, is shown in receipts, and is understood by its other words", async () => {
    const { chief, amina } = await start();
    expect(said(await chief.command("cop vocabulary"))).toContain("Kinds of interaction: 11 entries");
    const form = await chief.press("vocabulary.add", "type");
    const added = await chief.submit(form, {
      label_en: "Farmer field school",
      short_en: "Field school",
      synonyms: "FFS\nécole paysanne",
    });
    expect(said(added)).toContain("Added.");
    expect(said(added)).toContain("12 of 12");
    const log = await amina.command("log farmer field school about seeds yesterday");
    expect(log.open?.values.type).toBe("farmer-field-school");
    expect(log.open?.fields.type).toMatchObject({
      options: expect.arrayContaining([{ value: "farmer-field-school", label: "Farmer field school" }]),
    });
    expect((await amina.command("log école paysanne hier")).open?.values.type).toBe("farmer-field-school");
    expect(said(await amina.submit(log, {}))).toContain("Farmer field school · ");
    const weekly = said(await amina.command("cop digest preview"));
    expect(weekly).toContain("Farmer field school 1");
    expect(weekly).not.toContain("farmer-field-school");
    // In another language it is called what it was called, until somebody translates it.
    const luc = await w.as("luc", { locale: "fr" });
    expect((await luc.command("log call")).open?.fields.type).toMatchObject({
      options: expect.arrayContaining([{ value: "farmer-field-school", label: "Farmer field school" }]),
    });
    expect(said(await amina.command("cop report this month"))).not.toContain("farmer-field-school");
  });

  it("a renamed entry: old entries keep the words they were logged with, a correction shows on them too", async () => {
    const { chief, amina } = await start();
    await amina.submit(await amina.command("log meeting"), { title: "Seeds" });
    w.clock.at = NOON + HOUR;
    const rename = await chief.press("vocabulary.rename", "type:meeting");
    expect(rename.open?.values.label_fr).toBe("Réunion");
    await chief.submit(rename, { label_en: "Gathering", short_en: "Gathering" });
    w.clock.at = NOON + 2 * HOUR;
    await amina.submit(await amina.command("log gathering on water"), { title: "Water" });
    const mine = said(await amina.command("cop mine"));
    expect(mine).toContain("Meeting · Seeds");
    expect(mine).toContain("Gathering · Water");
    // Sums are by what it is, under the name it has now.
    expect(said(await amina.command("cop digest preview"))).toContain("Gathering 2");
    await chief.submit(await chief.press("vocabulary.rename", "type:meeting"), {
      label_en: "Assembly",
      short_en: "Assembly",
      correction: "true",
    });
    const after = said(await amina.command("cop mine"));
    expect(after).toContain("Meeting · Seeds");
    expect(after).toContain("Assembly · Water");
    // The longest shipped label can be saved as it is.
    const longest = await chief.press("vocabulary.rename", "theme:capacity-building");
    expect(said(await chief.submit(longest, {}))).toContain("Renamed.");
    const history = said(await chief.press("vocabulary.history", "type:meeting"));
    expect(history).toMatch(/Renamed.*Gathering[\s\S]*Renamed.*Assembly/);
    // The report's sentences about a meeting do not fit a gathering.
    const [entry] = await w.store.find("interaction", { programme: w.programme, title: "Water" });
    expect(said(await amina.press("log.paragraph", entry?.id))).toContain("noted an activity (Assembly)");
  });

  it("a retired entry is offered no more, keeps what was logged with it, and can be restored; the last one stays", async () => {
    const { chief, amina } = await start();
    await amina.submit(await amina.command("log webinar"), { title: "Soil" });
    const retired = await chief.press("vocabulary.retire", "type:webinar");
    const counted = await retired.later?.work();
    expect(said(counted ?? {})).toContain("1 entry keeps it");
    const log = await amina.command("log webinar on soil");
    expect(JSON.stringify(log.open?.fields.type)).not.toContain("webinar");
    expect(said(await amina.command("cop mine"))).toContain("Webinar · Soil");
    const [entry] = await w.store.find("interaction", { programme: w.programme, title: "Soil" });
    const edit = await amina.press("log.edit", entry?.id);
    expect(edit.open?.fields.type).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ value: "webinar" })]),
    });
    expect(said(await amina.submit(edit, { title: "Soils" }))).toContain("Soils");
    // A new one like it has no kind yet; a community's own choice hides types too, and leaves at least one.
    expect((await amina.press("log.again", entry?.id)).open?.values.type ?? null).toBeNull();
    expect(said(await chief.press("vocabulary.list", "type"))).toContain("Retired: Webinar");
    const hide = await chief.press("vocabulary.hide", w.community);
    const types = hide.open?.fields.types?.kind === "choices" ? hide.open.fields.types.options.map((one) => one.value) : [];
    expect((await chief.submit(hide, { types })).problems?.problems.types).toContain("at least one kind");
    await chief.submit(hide, { types: types.slice(1) });
    expect((await amina.command("log")).open?.fields.type ?? (await amina.command("log call")).open?.fields.type).toMatchObject({
      options: [{ value: "email" }, { value: "call" }],
    });
    await chief.submit(await chief.press("vocabulary.hide", w.community), { types: [] });
    await chief.press("vocabulary.restore", "type:webinar");
    expect((await amina.command("log webinar on soil")).open?.values.type).toBe("webinar");
    const codes = ["academic", "advanced-research", "cgiar", "civil-society", "farmers-organisation", "finance", "government"];
    expect(said(await chief.press("vocabulary.list", "stakeholder"))).toContain("Academic institution");
    for (const code of [...codes, "international-development", "national-research", "private-sector"])
      await (await chief.press("vocabulary.retire", `stakeholder:${code}`)).later?.work();
    expect(said(await chief.press("vocabulary.lists"))).toContain("1 entry, 10 retired");
    expect(said(await chief.press("vocabulary.retire", "stakeholder:other"))).toContain("last entry");
  });

  it("keeps the order a coordinator gives", async () => {
    const { chief, amina } = await start();
    const first = async () => {
      const field = (await amina.command("log call")).open?.fields.type;
      return field?.kind === "choice" ? field.options.map((one) => one.value).slice(0, 4) : [];
    };
    expect(await first()).toEqual(["email", "meeting", "call", "workshop"]);
    await chief.press("vocabulary.up", "type:call");
    expect(await first()).toEqual(["email", "call", "meeting", "workshop"]);
    await chief.press("vocabulary.up", "type:call");
    expect(await first()).toEqual(["call", "email", "meeting", "workshop"]);
    // Between the same two, again and again: the room between them runs out, and the list is numbered anew.
    for (let n = 0; n < 30; n++) await chief.press(n % 2 ? "vocabulary.up" : "vocabulary.down", "type:email");
    expect(await first()).toEqual(["call", "email", "meeting", "workshop"]);
    for (let n = 0; n < 12; n++) {
      await chief.press("vocabulary.down", "type:call");
      await chief.press("vocabulary.up", "type:workshop");
    }
    expect(new Set(await first()).size).toBe(4);
  });

  it("says beside the field what is wrong, and keeps what was typed", async () => {
    const { chief } = await start();
    const form = await chief.press("vocabulary.add", "theme");
    const problems = async (values: Record<string, unknown>) => (await chief.submit(form, values)).problems?.problems;
    expect(await problems({ label_en: "" })).toMatchObject({ label_en: expect.stringContaining("at least one language") });
    expect(await problems({ label_en: "???" })).toMatchObject({ label_en: expect.stringContaining("letters") });
    expect(await problems({ label_en: "Soil", short_en: "x".repeat(21) })).toMatchObject({
      short_en: expect.stringContaining("20"),
    });
    expect((await chief.press("vocabulary.choose", "theme")).open?.fields.entry).toMatchObject({ kind: "choice" });
    await chief.submit(form, { label_en: "Agroecology" });
    expect(await problems({ label_en: "AGROECOLOGY " })).toMatchObject({
      label_en: expect.stringContaining("called that already"),
    });
    expect(await problems({ label_en: "Other", synonyms: "agroécology" })).toMatchObject({
      synonyms: expect.stringContaining("Agroecology"),
    });
    expect(await problems({ label_en: "Other", code: "agroecology" })).toMatchObject({
      code: expect.stringContaining("used already"),
    });
    expect(await problems({ label_en: "Other", code: "No Good" })).toMatchObject({
      code: expect.stringContaining("small letters"),
    });
    await (await chief.press("vocabulary.retire", "theme:agroecology")).later?.work();
    expect(await problems({ label_en: "Agroecology" })).toMatchObject({ label_en: expect.stringContaining("Restore it") });
    const again = await chief.submit(form, { label_en: "Agroecology", label_ar: "الزراعة" });
    expect(again.problems?.values).toMatchObject({ label_ar: "الزراعة" });
    // A name in no Latin letter still gets a code.
    const arabic = await w.as("salma", { role: "coordinator", locale: "ar" });
    await arabic.submit(await arabic.press("vocabulary.add", "theme"), { label_ar: "المراعي" });
    expect((await w.store.find("vocabularyEntry", { programme: w.programme, code: "theme-1" })).length).toBe(1);
  });

  it("is changed by coordinators only, and by one at a time", async () => {
    const { chief, amina } = await start();
    expect(said(await amina.press("vocabulary.retire", "type:call"))).toContain("Only a coordinator");
    expect(
      said(await amina.event({ kind: "submission", form: "vocabulary.add", about: { list: "type" }, values: { label_en: "X" } })),
    ).toContain("Only a coordinator");
    expect(said(await chief.press("vocabulary.entry", "type:nothing"))).toContain("not there any more");
    expect(said(await chief.press("vocabulary.list", "nothing"))).toContain("not there any more");
    const both = await Promise.all([chief.press("vocabulary.up", "type:call"), chief.press("vocabulary.up", "type:workshop")]);
    const rows = await w.store.find("vocabularyEntry", { programme: w.programme });
    expect(rows.length).toBe(both.filter((one) => !one.failed).length);
    expect(await w.store.get("programme", { programme: w.programme, id: w.programme })).toMatchObject({
      settings: { vocabulary: rows.length },
    });
  });

  it("is read once after a change in each process, and never with events that follow", async () => {
    const { chief } = await start();
    await chief.press("vocabulary.up", "type:call");
    let reads = 0;
    const counting = new Proxy(w.store, {
      get: (store, name) => {
        const value: unknown = Reflect.get(store, name);
        if (name !== "find") return value;
        return (table: string, ...rest: unknown[]) => {
          if (table === "vocabularyEntry") reads += 1;
          return (value as (...all: unknown[]) => unknown).call(store, table, ...rest);
        };
      },
    });
    // Another process on the same database, with nothing in its memory.
    const { createCore } = await import("../../src/core.js");
    const { FEATURES } = await import("../../src/features/index.js");
    const core = createCore(FEATURES, {
      store: counting,
      charts: { png: async () => new Uint8Array(), close: async () => undefined },
      platforms: new Map(),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      clock: w.clock,
      secrets: testSecrets,
      publicUrl: undefined,
    });
    const ask = async (id: string) => {
      const reply = await core.handle({
        kind: "command",
        command: "log",
        text: "call",
        id,
        platform: "test",
        workspace: "T1",
        who: { account: "amina" },
        where: { place: "room", isPrivate: false },
      } as Parameters<typeof core.handle>[0]);
      const field = reply.open?.fields.type;
      return field?.kind === "choice" ? field.options.map((one) => one.value).slice(0, 3) : [];
    };
    expect(await ask("1")).toEqual(["email", "call", "meeting"]);
    expect(await ask("2")).toEqual(["email", "call", "meeting"]);
    expect(reads).toBe(1);
    await chief.press("vocabulary.up", "type:call");
    expect(await ask("3")).toEqual(["call", "email", "meeting"]);
    expect(reads).toBe(2);
  });
});
