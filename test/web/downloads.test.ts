import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IN_PAGE_BYTES } from "../../adapters/web/downloads.js";
import { remove } from "../../src/ports.js";
import { Browser } from "./browser.js";
import { everything } from "./features.js";
import { byTag } from "./html.js";
import { NOW, PROGRAMME, personId, startWorld, type World } from "./world.js";

/** One program over the store of another, where given: two processes that share nothing else. */
async function program(clock: { at: number }, store?: World["store"]) {
  const saved = new Map<string, unknown>();
  const world = await startWorld([everything({ saved })], {
    clock: { now: () => clock.at },
    ...(store ? { store, empty: true } : {}),
  });
  return { world, made: () => saved.size };
}

async function as(world: World, account: string): Promise<Browser> {
  const browser = new Browser(world.origin);
  await browser.get("/");
  await browser.submit(browser.form("account"), { account: [account] });
  await browser.get("/c/seeds");
  return browser;
}

describe("a large file on the web", () => {
  const clock = { at: NOW };
  let one: Awaited<ReturnType<typeof program>>;
  let ion: Browser;
  let address: string;
  beforeEach(async () => {
    clock.at = NOW;
    one = await program(clock);
    ion = await as(one.world, "ion");
    const page = await ion.command("/cop large");
    address = byTag(page.root, "a").find((link) => "download" in link.attributes)?.attributes.href ?? "";
    expect(page.source.length).toBeLessThan(IN_PAGE_BYTES);
  });
  afterEach(() => one.world.close());

  it("is fetched from an address of its own, whole, once, kept by nobody on the way", async () => {
    expect(address).toMatch(/^\/file\//);
    expect(ion.page?.words).toContain("works once, within ten minutes, and for you only");
    const file = await ion.get(address);
    expect(file.status).toBe(200);
    expect(file.bytes.byteLength).toBe(300_000);
    expect(file.headers).toMatchObject({ "content-type": "text/csv", "cache-control": "private, no-store" });
    expect(file.headers["content-disposition"]).toContain(`filename*=UTF-8''large%20%C3%A9.csv`);
    expect(one.made()).toBe(1);
    const again = await ion.get(address);
    expect([again.status, again.words]).toEqual([410, expect.stringContaining("not here any more")]);
  });

  it("is handed to one of two who fetch it at once", async () => {
    const both = await Promise.all([ion.get(address), ion.get(address)]);
    expect(both.map((file) => file.status).sort()).toEqual([200, 410]);
  });

  it("is gone after ten minutes", async () => {
    clock.at = NOW + 10 * 60_000;
    expect((await ion.get(address)).status).toBe(410);
  });

  it("is nobody else's: another session, the same browser as somebody else, an address changed on the way", async () => {
    expect((await (await as(one.world, "ion")).get(address)).status).toBe(404);
    expect((await ion.get(`${address.slice(0, -2)}AA`)).status).toBe(404);
    expect((await ion.get("/file/x.y")).status).toBe(404);
    await ion.get("/");
    await ion.submit(ion.form("account"), { account: ["vera"] });
    expect((await ion.get(address)).status).toBe(404);
    await ion.get("/");
    await ion.submit(ion.form("account"), { account: ["ion"] });
    expect((await ion.get(address)).status).toBe(200);
  });

  it("is refused to who may not have it any more, and then for good", async () => {
    const grant = { programme: PROGRAMME, person: personId("ion"), role: "facilitator" } as const;
    await one.world.store.atomically([remove("roleGrant", grant)]);
    const refused = await ion.get(address);
    expect([refused.status, refused.words]).toEqual([403, expect.stringContaining("cannot have this file any more")]);
    expect(refused.source).not.toContain("a,b");
  });

  it("comes from any process, made there anew, and still once", async () => {
    const two = await program(clock, one.world.store);
    const there = new Browser(two.world.origin);
    for (const [name, value] of ion.cookies) there.cookies.set(name, value);
    const file = await there.get(address);
    expect([file.status, file.bytes.byteLength, two.made()]).toEqual([200, 300_000, 1]);
    expect((await ion.get(address)).status).toBe(410);
    await two.world.adapter.stop();
  });
});
