import { afterEach, describe, expect, it } from "vitest";
import { plainText } from "../src/message.js";
import { STORES } from "./support/stores.js";
import { said, type World, world } from "./support/world.js";

describe.each(STORES)("first steps on $database", ({ open }) => {
  let w: World;
  afterEach(() => w.close());

  it("welcomes a person once in a community, with an example to press", async () => {
    w = await world({ store: await open() });
    await w.addCommunity("Water", "well");
    const amina = await w.as("amina");
    expect((await amina.command("log")).say).toBeUndefined();
    const first = await amina.command("cop help");
    expect(said(first)).toContain("Welcome to Seeds!");
    const [button] = first.say!.blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : [])).slice(-1);
    expect((await amina.press(button!.action, button!.value)).open?.values).toMatchObject({ type: "call" });
    expect(said(await amina.command("cop help"))).not.toContain("Welcome");
    const there = await w.as("amina", { place: "well" });
    expect(said(await there.command("cop help"))).toContain("Welcome to Water!");
    expect(said(await amina.command("cop help"))).not.toContain("Welcome");
  });

  it("says the welcome after what was asked for, in the person's language", async () => {
    w = await world({ store: await open() });
    const amina = await w.as("amina", { locale: "fr" });
    const words = said(await amina.command("cop mine"));
    expect(words.indexOf("Bienvenue dans Seeds")).toBeGreaterThan(10);
  });

  it("keeps a facilitator's list until all five steps are done, from what stands in the store", async () => {
    w = await world({ store: await open() });
    const fatou = await w.as("fatou", { role: "facilitator" });
    const help = async () => said(await fatou.command("cop help"));
    const home = async () => (await fatou.event({ kind: "happening", happening: "home-opened" })).home;
    expect(await help()).toContain("First steps of Seeds: 1 of 5 done");
    expect(plainText((await home())!)).toContain("1 of 5 done");

    await fatou.submit(await fatou.press("first.settings", w.community), { digestHour: "10" });
    expect(await help()).toContain("3 of 5 done");

    await fatou.submit(await fatou.press("vocabulary.hide", w.community));
    expect(await help()).toContain("4 of 5 done");

    const amina = await w.as("amina");
    expect(await help()).not.toContain("First steps");
    expect(plainText((await home())!)).not.toContain("First steps");

    await fatou.command("cop unlink");
    expect(plainText((await home())!)).toContain("4 of 5 done");
    const hers = await amina.event({ kind: "happening", happening: "home-opened" });
    expect(plainText(hers.home!)).not.toContain("First steps");
  });

  it("shows a member no list, and opens them no settings", async () => {
    w = await world({ store: await open() });
    const amina = await w.as("amina");
    expect(said(await amina.command("cop help"))).not.toContain("First steps");
    expect((await amina.press("first.settings", w.community)).open).toBeUndefined();
    expect((await amina.command("cop vocabulary")).open).toBeUndefined();
  });

  it("does not offer what a community hides, and keeps it where it was logged", async () => {
    w = await world({ store: await open() });
    const fatou = await w.as("fatou", { role: "facilitator" });
    const topics = (id: string) => fatou.event({ kind: "opening", form: "log.topics", about: { interaction: id } });
    await fatou.submit(await fatou.command("log call with INRA yesterday about seed policy"));
    const [entry] = await w.store.find("interaction", { programme: w.programme });
    const form = await topics(entry!.id);
    const themes = (reply: typeof form) => {
      const field = reply.open!.fields.themes!;
      return "options" in field ? field.options.map((one) => one.value) : [];
    };
    const [used, unused] = themes(form);
    await fatou.submit(form, { themes: [used] });
    await fatou.submit(await fatou.command("cop vocabulary"), { themes: [`theme:${used}`, `theme:${unused}`] });
    const again = await topics(entry!.id);
    expect(themes(again)).toContain(used);
    expect(themes(again)).not.toContain(unused);
    await fatou.submit(again);
    expect(await w.store.find("interactionTheme", { programme: w.programme })).toMatchObject([{ theme: used }]);
  });
});
