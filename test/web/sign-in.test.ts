import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWebAdapter } from "../../adapters/web/adapter.js";
import { createCore } from "../../src/core.js";
import { FEATURES } from "../../src/features/index.js";
import { plainText } from "../../src/message.js";
import { testSecrets } from "../support/secrets.js";
import { STORES } from "../support/stores.js";
import { type Actor, said, type World, world } from "../support/world.js";
import { Browser } from "./browser.js";
import { byId, byTag, select, wordsOf } from "./html.js";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The real pages, outside a trial, beside another platform, over one store. */
async function house(w: World) {
  const charts = { png: async () => new Uint8Array(), close: async () => undefined };
  const lines: string[] = [];
  const line = (fields: unknown, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`);
  const log = { info: line, warn: line, error: line };
  let server: Server;
  let handler: ReturnType<typeof createWebAdapter> | undefined;
  server = createServer((request, response) => handler!.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  handler = createWebAdapter(
    { trial: false, publicUrl: origin, secretKey: "k" },
    { store: w.store, clock: w.clock, log, charts },
  );
  const platforms = new Map([
    ["test", w.platform],
    ["web", handler.platform],
  ]);
  const core = createCore(FEATURES, {
    store: w.store,
    charts,
    platforms,
    log,
    clock: w.clock,
    publicUrl: origin,
    secrets: testSecrets,
  });
  await handler.start(core);
  return {
    origin,
    core,
    lines,
    close: async () => {
      await handler!.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
type House = Awaited<ReturnType<typeof house>>;

describe.each(STORES)("signing in to the pages, on $database", ({ open }) => {
  let w: World;
  let h: House;
  let elena: Actor;
  beforeEach(async () => {
    w = await world({ store: await open() });
    h = await house(w);
    // A coordinator is there already, so that nobody becomes one by being first.
    await w.as("boss", { role: "coordinator" });
    elena = await w.as("elena", { name: "Elena" });
  });
  afterEach(async () => {
    await h.close();
    await w.close();
  });
  let asked = 0;
  /** Types a command on the other platform, where the person is known. */
  const ask = (account: string, text: string, place = "room") =>
    h.core.handle({
      kind: "command",
      command: "cop",
      text,
      id: `ask-${asked++}`,
      platform: "test",
      workspace: "T1",
      who: { account, name: account, locale: "en" },
      where: { place, isPrivate: false },
    });
  const pathIn = (words: string) => /\/in\/[\w.-]+/.exec(words)![0];
  const visit = async (path: string, agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0") => {
    const browser = new Browser(h.origin, { "user-agent": agent });
    await browser.get(path);
    return browser;
  };
  const enter = async (path: string) => {
    const browser = await visit(path);
    expect(browser.page!.words).toContain("This link signs you in as");
    await browser.submit(byTag(browser.page!.root, "form")[0]!);
    return browser;
  };

  it("shows nothing to somebody who is not signed in, and says how to get in", async () => {
    for (const path of ["/", "/me", "/c/room", "/chart/x/0.png"]) {
      const { page } = await visit(path);
      expect([page!.status, page!.words.includes("/cop web")]).toEqual([401, true]);
      expect(page!.words).not.toContain("Programme");
    }
  });

  it("lets a person in with their own link, once, as the person they are elsewhere", async () => {
    const path = pathIn(said(await ask("elena", "web")));
    // A program that looks at the link does not use it up.
    await visit(path);
    const browser = await enter(path);
    expect(browser.page!.words).toContain("elena");
    expect(browser.page!.words).toContain("Seeds");
    const second = await visit(path);
    expect([second.page!.status, second.page!.words.includes("does not work any more")]).toEqual([410, true]);
    const identities = await w.store.find("identity", { programme: w.programme, person: elena.person });
    expect(identities.map((one) => one.platform).sort()).toEqual(["test", "web"]);
    // The same person logs here, in their community.
    const link = byTag(browser.page!.root, "a").find((one) => wordsOf(one) === "Seeds")!;
    await browser.get(link.attributes.href!);
    await browser.command("/log call");
    await browser.submit(browser.form("_form"), { "v:type": ["call"], "v:title": ["From the pages"] });
    expect(await w.store.find("interaction", { programme: w.programme })).toMatchObject([
      { title: "From the pages", loggedBy: elena.person, community: w.community, loggedVia: "web" },
    ]);
  });

  it("lets in one of two who press at once", async () => {
    const path = pathIn(said(await ask("elena", "web")));
    const [one, two] = await Promise.all([visit(path), visit(path)]);
    const form = (browser: Browser) => byTag(browser.page!.root, "form")[0]!;
    const forms = [form(one), form(two)] as const;
    await Promise.all([one.submit(forms[0]), two.submit(forms[1])]);
    expect([one.page!.status, two.page!.status].sort()).toEqual([200, 410]);
  });

  it("refuses links that are too old, replaced, or made up", async () => {
    const old = pathIn(said(await ask("elena", "web")));
    const fresh = pathIn(said(await ask("elena", "web")));
    expect((await visit(old)).page!.status).toBe(410);
    w.clock.at += 15 * MINUTE;
    expect((await visit(fresh)).page!.status).toBe(410);
    for (const path of ["/in/x", `/in/${w.programme}.${"a".repeat(43)}`, `${fresh}a`])
      expect((await visit(path)).page!.status).toBe(410);
  });

  it("keeps no secret: neither link nor cookie stands in the store or the log", async () => {
    const path = pathIn(said(await ask("elena", "web")));
    const browser = await enter(path);
    const secrets = [path.split(".")[1]!, browser.cookies.get("coptrack")!.split(".")[1]!];
    const rows = JSON.stringify([
      await w.store.find("signInLink", { programme: w.programme }),
      await w.store.find("session", { programme: w.programme }),
      h.lines,
    ]);
    for (const secret of secrets) expect(rows).not.toContain(secret);
  });

  it("lists sessions where the person is known, and ends them at once", async () => {
    const laptop = await enter(pathIn(said(await ask("elena", "web"))));
    const reply = await ask("elena", "web");
    expect(said(reply)).toContain("Firefox · Linux — since 23 Nov 2026, last used 23 Nov 2026");
    const buttons = reply.say!.blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
    expect(buttons.map((one) => one.label)).toEqual(["Sign out: Firefox · Linux", "Sign out everywhere"]);
    // Another person's press does nothing to it.
    const stranger = await w.as("stranger");
    const press = (account: string) =>
      h.core.handle({
        kind: "press",
        action: "signIn.end",
        value: buttons[0]!.value,
        id: `p-${account}`,
        platform: "test",
        workspace: "T1",
        who: { account, name: account },
      });
    await press(stranger.account);
    expect((await laptop.get("/")).status).toBe(200);
    const ended = await press("elena");
    expect(plainText(ended.update!)).toContain("Signed out there.");
    expect((await laptop.get("/")).status).toBe(401);
  });

  it("ends everything at once, links not used yet too", async () => {
    const laptop = await enter(pathIn(said(await ask("elena", "web"))));
    const unused = pathIn(said(await ask("elena", "web")));
    await laptop.get("/me");
    await laptop.submit(laptop.form("send"), { text: ["/cop web"] });
    await laptop.press("signIn.end", -1);
    expect((await laptop.get("/")).status).toBe(401);
    expect((await visit(unused)).page!.status).toBe(410);
  });

  it("ends a session that is not used for a month, keeps one that is, for half a year", async () => {
    const idle = await enter(pathIn(said(await ask("elena", "web"))));
    const used = await enter(pathIn(said(await ask("elena", "web"))));
    for (let day = 1; day <= 29; day += 1) {
      w.clock.at += DAY;
      expect((await used.get("/")).status).toBe(200);
    }
    w.clock.at += DAY;
    expect([(await idle.get("/")).status, (await used.get("/")).status]).toEqual([401, 200]);
    for (let day = 30; day < 179; day += 1) {
      w.clock.at += DAY;
      await used.get("/me");
    }
    expect((await used.get("/")).status).toBe(200);
    w.clock.at += DAY;
    expect((await used.get("/")).status).toBe(401);
    // Long ended, they are removed.
    w.clock.at += 8 * DAY;
    await h.core.tick(w.clock.at - (w.clock.at % (60 * MINUTE)));
    expect([
      await w.store.count("session", { programme: w.programme }),
      await w.store.count("signInLink", { programme: w.programme }),
    ]).toEqual([0, 0]);
  });

  it("signs out where the person is", async () => {
    const browser = await enter(pathIn(said(await ask("elena", "web"))));
    const out = select(browser.page!.root, (one) => one.attributes.action === "/out")[0]!;
    const kept = browser.cookies.get("coptrack")!;
    await browser.submit(out);
    expect(browser.page!.status).toBe(401);
    // The cookie's copy is worth nothing either.
    browser.cookies.set("coptrack", kept);
    expect((await browser.get("/")).status).toBe(401);
  });

  it("keeps what was typed where a session ended meanwhile", async () => {
    const browser = await enter(pathIn(said(await ask("elena", "web"))));
    await browser.get(byTag(browser.page!.root, "a").find((one) => wordsOf(one) === "Seeds")!.attributes.href!);
    await browser.command("/log call");
    const form = browser.form("_form");
    w.clock.at += 31 * DAY;
    await browser.submit(form, { "v:title": ["Long thought about"] });
    expect(browser.page!.status).toBe(401);
    expect(browser.page!.source).toContain("Long thought about");
  });

  it("does not let an erased person in", async () => {
    const browser = await enter(pathIn(said(await ask("elena", "web"))));
    const next = pathIn(said(await ask("elena", "web")));
    const { update } = await import("../../src/ports.js");
    await w.store.atomically([update("person", { programme: w.programme, id: elena.person }, { erasedAt: w.clock.at })]);
    expect([(await browser.get("/")).status, (await visit(next)).page!.status]).toEqual([401, 410]);
  });

  describe("by invitation", () => {
    const submit = (
      reply: Awaited<ReturnType<typeof ask>>,
      account: string,
      values: Record<string, string | null>,
      id: string,
    ) => {
      const form = reply.open ?? reply.problems!;
      return h.core.handle({
        kind: "submission",
        form: form.name,
        about: form.about,
        values: { ...form.values, ...values },
        id,
        platform: "test",
        workspace: "T1",
        who: { account, name: account, locale: "en" },
        where: { place: "room", isPrivate: false },
      });
    };

    it("is not for members", async () => {
      expect(said(await ask("elena", "invite Zahra"))).toContain("Only facilitators");
      expect(said(await ask("elena", "invites"))).toContain("Only facilitators");
    });

    it("lets a facilitator hand a link to somebody with no other platform, in their language", async () => {
      await w.as("ion", { role: "facilitator" });
      const form = await ask("ion", "invite Zahra");
      expect(form.open!.values.name).toBe("Zahra");
      const made = await submit(form, "ion", { language: "ar" }, "s1");
      expect(said(made)).toContain("This is the link for Zahra");
      const path = pathIn(said(made));
      // As code: pressing it must not sign the facilitator in.
      expect(made.say!.blocks.some((block) => block.kind === "text" && JSON.stringify(block.text).includes('"code"'))).toBe(true);
      w.clock.at += 6 * DAY;
      const browser = await visit(path);
      expect(byTag(browser.page!.root, "html")[0]!.attributes.dir).toBe("rtl");
      await browser.submit(byTag(browser.page!.root, "form")[0]!);
      expect(browser.page!.words).toContain("Zahra");
      await browser.get(byTag(browser.page!.root, "a").find((one) => wordsOf(one) === "Seeds")!.attributes.href!);
      expect(browser.page!.status).toBe(200);
      expect(byId(browser.page!.root, "text")).toBeDefined();
    });

    it("makes one person of the same form sent twice, and asks when the name is there already", async () => {
      await w.as("ion", { role: "facilitator" });
      const form = await ask("ion", "invite Zahra");
      await submit(form, "ion", {}, "s1");
      await submit(form, "ion", {}, "s1");
      const people = await w.store.find("person", { programme: w.programme, name: "Zahra" });
      expect(people).toHaveLength(1);
      const twin = await submit(await ask("ion", "invite zahra"), "ion", {}, "s2");
      expect(twin.problems!.problems.name).toContain("There is a Zahra already");
      const again = await submit(twin, "ion", { name: null, known: people[0]!.id }, "s3");
      expect(said(again)).toContain("This is the link for Zahra");
    });

    it("gives nobody a link for a person who is known elsewhere, or runs something", async () => {
      await w.as("ion", { role: "facilitator" });
      const form = await ask("ion", "invite");
      expect(form.open!.fields).not.toHaveProperty("known");
      const forged = await submit(form, "ion", { known: elena.person, name: null }, "s1");
      expect(said(forged)).not.toContain("link for");
      expect(await w.store.count("signInLink", { programme: w.programme, person: elena.person })).toBe(0);
    });

    it("takes a link back before it is used", async () => {
      await w.as("ion", { role: "facilitator" });
      const made = await submit(await ask("ion", "invite Zahra"), "ion", {}, "s1");
      const listed = await ask("ion", "invites");
      expect(said(listed)).toContain("Zahra — until 30 Nov 2026");
      const button = listed
        .say!.blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []))
        .find((one) => one.action === "signIn.takeBack")!;
      const press = (account: string) =>
        h.core.handle({
          kind: "press",
          action: button.action,
          value: button.value,
          id: `p-${account}`,
          platform: "test",
          workspace: "T1",
          who: { account, name: account },
        });
      expect(said(await press("elena"))).toContain("Only facilitators");
      expect((await visit(pathIn(said(made)))).page!.status).toBe(200);
      expect(said(await press("ion"))).toContain("does not work any more");
      expect((await visit(pathIn(said(made)))).page!.status).toBe(410);
    });
  });
});
