import { describe, expect, it } from "vitest";
import { said, world } from "../support/world.js";

const logged = (w: Awaited<ReturnType<typeof world>>) => w.store.find("interaction", { programme: w.programme, deletedAt: null });

describe("words that can be read in several ways, in the log form", () => {
  it("are asked about, with the reading taken chosen, and switched with one click", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const form = await elena.command("/log discussion with INRA on 03/04/2026 about seeds");
    const asked = Object.values(form.open?.fields ?? {}).filter((one) => one.label.startsWith("You wrote"));
    expect(asked).toHaveLength(2);
    expect(form.open?.values).toMatchObject({ reading: "0", reading2: "0", date: "2026-04-03", type: "meeting" });
    const fields = form.open?.fields as unknown as Record<string, { options: { value: string; label: string }[] }>;
    const byLabel = (label: string): Record<string, string> =>
      Object.fromEntries(
        ["reading", "reading2"].flatMap((name) =>
          (fields[name]?.options ?? []).filter((one) => one.label === label).map(({ value }) => [name, value]),
        ),
      );
    await elena.submit(form, { ...byLabel("4 Mar 2026"), ...byLabel("Call") });
    expect(await logged(w)).toMatchObject([{ date: "2026-03-04", type: "call" }]);
    await w.close();
  });

  it("give way to what was typed in the field itself", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const form = await elena.command("/log call on 03/04/2026 about seeds");
    await elena.submit(form, { reading: "1", date: "2026-05-05" });
    expect(await logged(w)).toMatchObject([{ date: "2026-05-05" }]);
    await w.close();
  });

  it("turn a bare number into people, and an hour into a length", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const bare = await elena.command("/log meeting 12 about seeds");
    expect(bare.open?.fields.reading).toMatchObject({
      options: [{ label: "Just words: keep them as written" }, { label: "12 people took part" }],
    });
    await elena.submit(bare, { reading: "1" });
    expect(await logged(w)).toMatchObject([{ nominal: 12 }]);
    await w.close();
  });

  it("count nobody taken for an organisation, keep the word, and ask for no name", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const form = await elena.command("/log call with Petrescu");
    expect(form.open?.fields.reading).toMatchObject({ label: "You wrote “Petrescu”. What did you mean?" });
    await elena.submit(form, { reading: "1", title: "About seeds" });
    expect(await logged(w)).toMatchObject([{ summary: "Petrescu" }]);
    expect(await w.store.count("interactionOrganisation", { programme: w.programme })).toBe(0);
    expect(await w.store.count("participant", { programme: w.programme })).toBe(0);
    await w.close();
  });

  it("make an organisation of a name that was no person's", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const form = await elena.command("/log call with Amina about seeds");
    await elena.submit(form, { reading: "1" });
    expect(await w.store.find("organisation", { programme: w.programme })).toMatchObject([{ name: "Amina" }]);
    expect(await w.store.count("participant", { programme: w.programme })).toBe(0);
    await w.close();
  });

  it("say that a day is none, before today is taken for it", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const form = await elena.command("/log call with INRA on 31/02/2026");
    expect(Object.values(form.open?.fields ?? {}).map((one) => one.label)).toContain(
      "“31/02/2026” is not a day of the calendar. Please check the date below.",
    );
    expect(said(await elena.submit(form))).toContain("Saved.");
    await w.close();
  });
});
