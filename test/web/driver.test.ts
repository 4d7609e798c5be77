import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Driver } from "../contract/driver.js";
import { webDriver } from "../contract/web-driver.js";
import { everything, type Notebook } from "./features.js";
import { startWorld, type World } from "./world.js";

describe("the web as the stories see it", () => {
  const notebook: Notebook = { saved: new Map() };
  let world: World;
  let driver: Driver;
  beforeAll(async () => {
    world = await startWorld([everything(notebook)]);
    driver = await webDriver(
      world.origin,
      { account: "amina", name: "Amina Idrissi", locale: "en", zone: "Africa/Casablanca", place: "seeds" },
      () => world.close(),
    );
  });
  afterAll(() => driver.close());

  it("types, fills every kind of field, mends a problem, saves, and delivers once more", async () => {
    const opened = await driver.type("/log hello");
    expect(opened.form).toMatchObject({
      title: "Every kind",
      values: { title: "From the line", summary: "hello", informed: false, fewSome: [], few: null, counts: {} },
      problems: {},
    });
    const values = {
      title: "All of it",
      summary: "two\nlines",
      minutes: "lots",
      date: "2026-11-21",
      time: "14:30",
      few: "code-1",
      many: "code-33",
      fewSome: ["code-1", "code-8"],
      manySome: ["code-80"],
      hundreds: "cairo",
      hundredsSome: ["code-1"],
      organisations: ["rabat", "new:Fédération"],
      informed: true,
      counts: { "female.youth": "2", "male.unknown": "1" },
    };
    const wrong = await driver.submit(values);
    expect(Object.keys(wrong.form!.problems)).toEqual(["minutes"]);
    expect(wrong.form!.values).toEqual(values);
    const saved = await driver.submit({ minutes: "45" });
    expect(saved).toEqual({ said: expect.stringContaining("Saved: All of it") });
    expect(await driver.again()).toEqual(saved);
    expect([...notebook.saved.values()]).toEqual([{ ...values, minutes: 45, counts: { "female.youth": 2, "male.unknown": 1 } }]);
    expect(world.events.at(-1)!.who).toEqual({
      account: "amina",
      name: "Amina Idrissi",
      locale: "en",
      zone: "Africa/Casablanca",
    });
  });

  it("reads what was posted, presses what stands there, and what was said privately", async () => {
    expect((await driver.type("/cop digest")).said).toContain("Posted.");
    expect((await driver.posts()).at(-1)).toContain("The week");
    await driver.press("every.vote");
    expect((await driver.posts()).at(-1)).toBe("Voted 42");
  });

  it("refuses to say what the page does not offer", async () => {
    await driver.type("/log hello");
    await expect(driver.submit({ many: "code-99" })).rejects.toThrow("does not offer");
    await expect(driver.press("no.such")).rejects.toThrow("no button");
  });
});
