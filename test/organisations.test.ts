import { afterEach, describe, expect, it } from "vitest";
import { fold } from "../src/domain/fold.js";
import { insert } from "../src/ports.js";
import { STORES } from "./support/stores.js";
import { NOON, said, type World, world } from "./support/world.js";

describe.each(STORES)("organisations on $database", ({ open }) => {
  let w: World;
  afterEach(() => w.close());
  const add = (id: string, name: string) =>
    w.store.atomically([
      insert("organisation", {
        programme: w.programme,
        id,
        name,
        folded: fold(name),
        aliases: [],
        stakeholder: null,
        country: null,
        mergedInto: null,
        sample: false,
        createdAt: NOON,
        version: 1,
      }),
    ]);

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
});
