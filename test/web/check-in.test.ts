import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWebAdapter } from "../../adapters/web/adapter.js";
import { checkInPath } from "../../src/planned/check-in.js";
import { STORES } from "../support/stores.js";
import { type Actor, said, type World, world } from "../support/world.js";
import { Browser } from "./browser.js";
import { byTag } from "./html.js";

const HOUR = 3_600_000;
const START = Date.parse("2026-11-26T09:00:00Z");

/** The real pages over the world's store and clock. */
async function pages(w: World) {
  const quiet = () => undefined;
  let adapter: ReturnType<typeof createWebAdapter> | undefined;
  const server = createServer((request, response) => adapter?.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  adapter = createWebAdapter(
    { trial: false, publicUrl: origin, secretKey: "k" },
    {
      store: w.store,
      clock: w.clock,
      log: { info: quiet, warn: quiet, error: quiet },
      charts: { png: async () => new Uint8Array(), close: async () => undefined },
    },
  );
  await adapter.start(w.core);
  return {
    origin,
    close: async () => {
      await adapter?.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe.each(STORES)("checking in on the web, on $database", ({ open }) => {
  let w: World;
  let site: Awaited<ReturnType<typeof pages>>;
  let omar: Actor;
  let path: string;
  let event: string;
  beforeEach(async () => {
    w = await world({ store: await open(), publicUrl: "https://cop.example.org" });
    site = await pages(w);
    omar = await w.as("omar");
    await omar.submit(await omar.command("/cop plan Seed fair"), {
      type: "workshop",
      date: "2026-11-26",
      time: "10:00",
      minutes: "60",
    });
    const [planned] = await w.store.find("plannedEvent", { programme: w.programme });
    event = planned?.id ?? "";
    path = planned ? checkInPath(planned) : "";
    w.clock.at = START;
  });
  afterEach(async () => {
    await site.close();
    await w.close();
  });
  const form = async (browser: Browser) => {
    const page = await browser.get(path);
    return { page, form: byTag(page.root, "form").find((one) => one.attributes.action === path) };
  };
  const rows = () => w.store.find("checkIn", { programme: w.programme });

  it("whoever has the address is counted, by what they say, and named only with the tick; the entry is filled from it", async () => {
    const link = said(await omar.press("plan.checkIn", event));
    expect(link).toContain(`https://cop.example.org${path}`);
    expect((await omar.press("plan.qr", event)).file?.bytes.slice(1, 4)).toEqual(new TextEncoder().encode("PNG"));
    const one = new Browser(site.origin);
    const first = await form(one);
    expect(first.page.words).toContain("Seed fair");
    expect((await one.submit(first.form!)).words).toContain("you are counted");
    // "Back" and again, or a double click: the same page counts once.
    await one.again();
    const two = new Browser(site.origin);
    const second = await form(two);
    const wrong = await two.submit(second.form!, { "v:sex": ["female"], "v:age": ["youth"], "v:name": ["Huda <b>"] });
    expect(wrong.status).toBe(422);
    expect(wrong.words).toContain("please tick that you know it is kept");
    expect(wrong.source).toContain("Huda &lt;b&gt;");
    const again = byTag(two.page!.root, "form").find((found) => found.attributes.action === path)!;
    expect((await two.submit(again, { "v:informed": ["true"] })).words).toContain("you are counted");
    expect((await rows()).map(({ sex, age, name }) => `${sex} ${age} ${name}`).sort()).toEqual([
      "female youth Huda <b>",
      "unknown unknown null",
    ]);
    w.clock.at = START + 2 * HOUR;
    const entry = await omar.press("plan.log", event);
    expect(entry.open?.values).toMatchObject({ counts: { "female.youth": "1", "unknown.unknown": "1" }, names: "Huda <b>" });
  });

  it("opens an hour before, closes two hours after, and says so; a wrong address is none", async () => {
    const browser = new Browser(site.origin);
    w.clock.at = START - 2 * HOUR;
    expect((await browser.get(path)).words).toContain("opens an hour before");
    w.clock.at = START;
    const { form: ready } = await form(browser);
    w.clock.at = START + 4 * HOUR;
    expect((await browser.submit(ready!)).words).toContain("its page is closed");
    expect(await rows()).toEqual([]);
    expect((await browser.get(`${path}x`)).status).toBe(404);
    expect((await browser.get("/e/nothing/at-all-here")).status).toBe(404);
  });

  it("takes sixty a minute and no more, from its own page only", async () => {
    for (let n = 0; n < 62; n++) {
      const browser = new Browser(site.origin);
      const page = await browser.post(path, [["_nonce", `nonce-number-${n}`]]);
      expect(page.status).toBe(n < 60 ? 200 : 429);
    }
    expect(await rows()).toHaveLength(60);
    w.clock.at += 61_000;
    expect((await new Browser(site.origin).post(path, [["_nonce", "nonce-after"]])).status).toBe(200);
    const elsewhere = new Browser(site.origin);
    expect((await elsewhere.post(path, [["_nonce", "nonce-else"]], { origin: "https://evil.example" })).status).toBe(403);
  });
});
