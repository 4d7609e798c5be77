import { afterEach, describe, expect, it } from "vitest";
import type { Reply } from "../src/events.js";
import { insert, remove, update } from "../src/ports.js";
import { organisation } from "./support/organisation.js";
import { STORES } from "./support/stores.js";
import { said, type World, world } from "./support/world.js";

describe.each(STORES)("organisations on $database", ({ open }) => {
  let w: World;
  afterEach(() => w.close());
  const add = (id: string, name: string) => w.store.atomically([organisation(w.programme, name, { id })]);

  it("are found, and mended in one form; a new alias is understood in the next line logged", async () => {
    w = await world({ store: await open() });
    await add("o1", "Institut de la recherche agronomique");
    await add("o2", "Moldsem");
    const fatou = await w.as("fatou", { role: "facilitator" });
    const choose = await fatou.command("cop organisations");
    expect((await fatou.lookup(choose, "organisation", "agronom")).options).toMatchObject([{ value: "o1" }]);
    expect((await fatou.lookup(choose, "organisation", "nobody")).options).toEqual([]);
    const edit = await fatou.submit(choose, { organisation: "o1" });
    const taken = await fatou.submit(edit, { name: "MOLDSEM" });
    expect(taken.problems).toMatchObject({ values: { name: "MOLDSEM" }, problems: { name: expect.stringContaining("already") } });
    expect(said(await fatou.submit(edit, { aliases: "INRAX\n\nINRAX", country: "MA" }))).toContain("is saved");
    expect(await w.store.get("organisation", { programme: w.programme, id: "o1" })).toMatchObject({
      aliases: ["INRAX"],
      country: "MA",
      version: 2,
    });
    expect((await fatou.command("log call with INRAX yesterday")).open?.values.organisations).toEqual(["o1"]);
  });

  it("are mended by no member", async () => {
    w = await world({ store: await open() });
    await add("o1", "Moldsem");
    const amina = await w.as("amina");
    expect((await amina.command("cop organisations")).open).toBeUndefined();
    const sent = await amina.event({
      kind: "submission",
      form: "organisation.edit",
      about: { organisation: "o1" },
      values: { name: "Other" },
    });
    expect(said(sent)).toContain("Only a facilitator");
    expect(await w.store.get("organisation", { programme: w.programme, id: "o1" })).toMatchObject({ name: "Moldsem" });
  });

  it("that are one are merged: everything counts with the one that stays, and taking it back puts back exactly that", async () => {
    w = await world({ store: await open() });
    await add("o1", "INRA");
    await add("o2", "Institut de la recherche agronomique");
    await add("o3", "INRA Maroc");
    const chief = await w.as("chief", { role: "coordinator" });
    const amina = await w.as("amina");
    const of = { programme: w.programme };
    await w.store.atomically([update("person", { ...of, id: amina.person }, { organisation: "o2" })]);
    const log = async (title: string, organisations: readonly string[], more: Record<string, unknown> = {}) => {
      w.clock.at += 60_000;
      return amina.submit(await amina.command("log call"), { title, organisations, ...more });
    };
    await log("One", ["o1"], { lesson: "Ask early" });
    await log("Two", ["o2"]);
    await log("Both", ["o1", "o2"]);
    const all = async () => ({
      organisations: await w.store.find("organisation", of, { order: [["id", "asc"]] }),
      links: await w.store.find("interactionOrganisation", of, {
        order: [
          ["interaction", "asc"],
          ["organisation", "asc"],
          ["part", "asc"],
        ],
      }),
      people: (await w.store.find("person", of, { order: [["id", "asc"]] })).map(({ id, organisation }) => [id, organisation]),
    });
    const withoutVersions = (rows: Awaited<ReturnType<typeof all>>) => ({
      ...rows,
      organisations: rows.organisations.map((one) => ({ ...one, version: 0 })),
    });
    for (const row of (await all()).links)
      await w.store.atomically([insert("interactionOrganisation", { ...row, part: "implementor" })]);
    const before = withoutVersions(await all());
    expect((await w.store.questions.figures({ programme: w.programme, communities: [w.community] })).implementors).toHaveLength(
      2,
    );

    expect(said(await chief.command("cop organisations"))).toContain("3 organisations.");
    const form = await chief.press("organisation.merge");
    expect((await chief.submit(form, { from: "o2", into: "o2" })).problems?.problems).toMatchObject({
      into: expect.stringContaining("one already"),
    });
    const first = await chief.submit(form, { from: "o2", into: "o1" });
    expect(said(first)).toContain("2 entries and 1 person now count with INRA");
    // The other way round would make a circle: what one stands for is the other.
    expect((await chief.submit(form, { from: "o1", into: "o2" })).problems?.problems.into).toContain("one already");
    expect((await chief.submit(form, { from: "o2", into: "o3" })).problems?.problems.from).toContain("merged into INRA already");

    const week = said(await amina.command("cop digest preview"));
    expect(week).toContain("INRA");
    expect(week).not.toContain("Institut");
    expect((await w.store.questions.myYear(w.programme, amina.person, "2026-01-01", "2026-12-31")).organisations).toEqual([
      { name: "INRA", n: 3 },
    ]);
    // Its names are understood, it is offered no more, and filters take its entries along.
    expect((await amina.command("log call with Institut de la recherche agronomique")).open?.values.organisations).toEqual([
      "o1",
    ]);
    expect(
      (await amina.lookup(await amina.command("log call"), "organisations", "institut")).options?.map((one) => one.value)[0],
    ).toBe("o1");
    const report = await amina.command('cop report this month organisation:"Institut de la recherche agronomique"');
    expect(said((await report.later?.work()) ?? {})).toContain("3 interactions");
    // The sums kept by month, asked for before the merge too, know that two are one.
    expect((await w.store.questions.figures({ programme: w.programme, communities: [w.community] })).implementors).toEqual([
      { key: "INRA", count: 3 },
    ]);
    // What others learned, from an entry with the other name.
    const luc = await w.as("luc");
    expect(said(await luc.submit(await luc.command("log meeting"), { title: "Visit", organisations: ["o1"] }))).toContain(
      "Ask early",
    );
    expect(await w.store.get("person", { ...of, id: amina.person })).toMatchObject({ organisation: "o1" });
    // Once in an entry that named both.
    const [both] = await w.store.find("interaction", { ...of, title: "Both" });
    expect(said(await amina.press("log.paragraph", both?.id))).toContain("Organisations involved: INRA.");

    w.clock.at += 60_000;
    const second = await chief.submit(form, { from: "o1", into: "o3" });
    expect((await w.store.get("organisation", { ...of, id: "o2" }))?.mergedInto).toBe("o3");
    expect((await amina.command("log call with INRA")).open?.values.organisations).toEqual(["o3"]);
    const undo = (reply: Reply) => {
      const block = reply.say?.blocks.find((one) => one.kind === "buttons");
      return block?.kind === "buttons" ? block.buttons[0] : undefined;
    };
    w.clock.at += 60_000;
    expect(said(await chief.press("organisation.unmerge", undo(second)?.value))).toContain("two again");
    expect((await w.store.get("organisation", { ...of, id: "o2" }))?.mergedInto).toBe("o1");
    w.clock.at += 60_000;
    expect(said(await chief.press("organisation.unmerge", undo(first)?.value))).toContain("two again");
    expect(said(await chief.press("organisation.unmerge", undo(first)?.value))).toContain("taken back already");
    await w.store.atomically([remove("interaction", { ...of, title: "Visit" })]);
    const after = withoutVersions(await all());
    expect(after.organisations).toEqual(before.organisations);
    expect(after.links.filter((one) => before.links.some((other) => other.interaction === one.interaction))).toEqual(
      before.links,
    );
    expect(after.people.filter(([id]) => id !== luc.person)).toEqual(before.people);
  });

  it("merged in any order are taken back in any order", async () => {
    w = await world({ store: await open() });
    for (const [id, name] of [
      ["a", "Alpha"],
      ["b", "Beta"],
      ["c", "Gamma"],
    ] as const)
      await add(id, name);
    const chief = await w.as("chief", { role: "coordinator" });
    const of = { programme: w.programme };
    await w.store.atomically([update("person", { ...of, id: chief.person }, { organisation: "a" })]);
    const state = async () => [
      ...(await w.store.find("organisation", of, { order: [["id", "asc"]] })).map((one) => one.mergedInto),
      (await w.store.get("person", { ...of, id: chief.person }))?.organisation,
    ];
    const id = async (subject: string) => (await w.store.find("history", { ...of, subject, action: "merged" }))[0]?.id;
    await chief.press("organisation.one", "a:b");
    w.clock.at += 1000;
    await chief.press("organisation.one", "b:c");
    expect(await state()).toEqual(["c", "c", null, "c"]);
    w.clock.at += 1000;
    await chief.press("organisation.unmerge", await id("a"));
    expect(await state()).toEqual([null, "c", null, "a"]);
    await chief.press("organisation.unmerge", await id("b"));
    expect(await state()).toEqual([null, null, null, "a"]);
  });

  it("two merges at once in opposite directions make no circle", async () => {
    w = await world({ store: await open() });
    for (const [id, name] of [
      ["a", "Alpha"],
      ["b", "Beta"],
    ] as const)
      await add(id, name);
    const chief = await w.as("chief", { role: "coordinator" });
    await Promise.all([chief.press("organisation.one", "a:b"), chief.press("organisation.one", "b:a")]);
    const rows = await w.store.find("organisation", { programme: w.programme });
    expect(rows.filter((one) => one.mergedInto === null)).toHaveLength(1);
  });

  it("that look like one are suggested to a coordinator, until somebody says that they are two", async () => {
    w = await world({ store: await open() });
    const names = [
      "ICARDA",
      "ICRADA",
      "Institut National de la Recherche Agronomique",
      "INRA",
      "Seed Bank of Morocco",
      "Morocco Seed Bank",
      "FAO",
    ];
    for (const [at, name] of names.entries()) await add(`o${at}`, name);
    const chief = await w.as("chief", { role: "coordinator" });
    const look = async () => said((await (await chief.press("organisation.same")).later?.work()) ?? {});
    const first = await look();
    for (const pair of [
      "ICARDA ≈ ICRADA",
      "Institut National de la Recherche Agronomique ≈ INRA",
      "Seed Bank of Morocco ≈ Morocco Seed Bank",
    ])
      expect(first).toContain(pair);
    expect(first).not.toContain("FAO");
    await chief.press("organisation.two", "o1:o0");
    expect(await look()).not.toContain("ICRADA");
    await chief.press("organisation.one", "o3:o2");
    expect(await look()).not.toContain("INRA");
    const fatou = await w.as("fatou", { role: "facilitator" });
    expect(said(await fatou.press("organisation.same"))).toContain("Only a coordinator");
    expect(said(await fatou.press("organisation.one", "o5:o4"))).toContain("Only a coordinator");
    expect(said(await fatou.press("organisation.unmerge", "x"))).toContain("Only a coordinator");
  });
});
