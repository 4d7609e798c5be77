import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "./browser.js";
import { everything, type Notebook } from "./features.js";
import { byTag, controlsOf } from "./html.js";
import { startWorld, type World } from "./world.js";

describe("what the pages refuse", () => {
  const notebook: Notebook = { saved: new Map() };
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await startWorld([everything(notebook)]);
    browser = new Browser(world.origin);
    await browser.get("/");
  });
  afterAll(() => world.close());
  const acts = () => world.events.filter((event) => event.kind !== "happening").length;
  const typed = () => [...controlsOf(browser.form("send")), ["text", "/cop help"] as [string, string]];

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["the same name at another port", { origin: "http://127.0.0.1:1" }],
  ])("does nothing for a form sent from %s", async (_who, headers) => {
    await browser.get("/c/seeds");
    const before = acts();
    const page = await browser.post("/c/seeds", typed(), headers);
    expect([page.status, acts()]).toEqual([403, before]);
    expect(page.words).toContain("This was not sent from our own page");
  });

  it("does nothing for a form that names no origin at all, but trusts the browser's own word for it", async () => {
    await browser.get("/c/seeds");
    const body = new URLSearchParams(typed()).toString();
    const before = acts();
    expect((await browser.send({ method: "POST", path: "/c/seeds", body })).status).toBe(403);
    expect(
      (await browser.send({ method: "POST", path: "/c/seeds", body, headers: { "sec-fetch-site": "cross-site" } })).status,
    ).toBe(403);
    expect(acts()).toBe(before);
    expect(
      (await browser.send({ method: "POST", path: "/c/seeds", body, headers: { "sec-fetch-site": "same-origin" } })).status,
    ).toBe(200);
    expect(acts()).toBe(before + 1);
  });

  it("does nothing without this session's token, and shows what was typed", async () => {
    await browser.get("/c/seeds");
    const before = acts();
    const other = new Browser(world.origin);
    await other.get("/c/seeds");
    const stolen = controlsOf(other.form("send")).find(([name]) => name === "_csrf")![1];
    const right = typed();
    for (const token of ["", "x", stolen]) {
      const sent = right.map(([name, value]): [string, string] => (name === "_csrf" ? [name, token] : [name, value]));
      const page = await browser.post("/c/seeds", sent);
      expect([page.status, acts()]).toEqual([403, before]);
      expect(page.words).toContain("/cop help");
    }
  });

  it("keeps an open form when somebody acts as another person meanwhile, and saves nothing as them unasked", async () => {
    await browser.get("/c/seeds");
    await browser.command("/log x");
    const form = browser.form("_form");
    const sent = controlsOf(form).map(([name, value]): [string, string] =>
      name === "v:title" ? [name, "Typed before"] : [name, value],
    );
    await browser.submit(browser.form("account"), { account: ["ion"] });
    const page = await browser.post("/c/seeds", sent);
    expect(page.words).toContain("Nothing is saved yet");
    expect(page.source).toContain("Typed before");
    expect(notebook.saved.size).toBe(0);
  });

  it("takes no form that we did not draw", async () => {
    await browser.get("/c/seeds");
    await browser.command("/log x");
    const before = acts();
    const sent = controlsOf(browser.form("_form")).map(([name, value]): [string, string] =>
      name === "_form" ? [name, `${value.split(".")[0]}.AAAA`] : [name, value],
    );
    const page = await browser.post("/c/seeds", sent);
    expect([page.status, acts()]).toEqual([403, before]);
    expect(page.source).toContain("From the line");
  });

  it.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", ""])(
    "answers a trial on loopback names only, not on %j",
    async (host) => {
      const { port } = new URL(world.origin);
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), "127.0.0.1", () =>
          socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
        );
        let text = "";
        socket.on("data", (part) => {
          text += part.toString();
        });
        socket.on("end", () => resolve(text));
        socket.on("error", reject);
      });
      expect(answer.split("\r\n")[0]).toMatch(/ 40[03] /);
      expect(answer).not.toContain("Dry Lands");
    },
  );

  it("does not believe a cookie that it did not sign", async () => {
    const forger = new Browser(world.origin);
    const claim = Buffer.from(JSON.stringify(["session", "vera"])).toString("base64url");
    forger.cookies.set("coptrack-trial", `${claim}.${"A".repeat(43)}`);
    expect((await forger.get("/c/water")).status).toBe(403);
    expect((await forger.get("/")).source).toMatch(/<option value="amina" selected>/);
  });

  it("says in words that a paste of 5 MB is too much, having read it to its end", async () => {
    await browser.get("/c/seeds");
    const before = acts();
    const page = await browser.post("/c/seeds", [...typed(), ["text", "x".repeat(5 * 1024 * 1024)]]);
    expect([page.status, acts()]).toEqual([413, before]);
    expect(page.words).toContain("4 MB at most");
    expect(page.words).toContain("still there");
  });

  it("takes 2,000 pasted lines", async () => {
    await browser.get("/c/seeds");
    const lines = Array.from({ length: 2000 }, (_, at) => `مكالمة ${at} مع INRA أمس، امرأتان ورجل`).join("\n");
    await browser.command(`/log ${lines}`);
    expect(world.events.at(-1)).toMatchObject({ kind: "command", command: "log", text: expect.stringMatching(/ 1999 /) });
  });

  it("sends every page with a policy that allows nothing inline and nothing from elsewhere", async () => {
    for (const path of ["/", "/c/seeds", "/me", "/nowhere", "/c/water"]) {
      const { headers, source } = await browser.get(path);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cache-control": "private, no-cache",
      });
      expect(source).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
    }
  });

  it("marks its cookie so that no script and no other site can use it", async () => {
    const page = await new Browser(world.origin).get("/");
    const cookie = String(page.headers["set-cookie"]);
    for (const mark of ["HttpOnly", "SameSite=Strict", "Path=/"]) expect(cookie).toContain(mark);
  });

  it("comes back only to its own pages", async () => {
    await browser.get("/");
    for (const back of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      await browser.submit(browser.form("locale"), { _back: [back] }, ["locale", "en"]);
      expect(browser.page!.path).toBe("/");
    }
  });

  it("keeps a role to its community even where somebody writes the address by hand", async () => {
    await browser.get("/c/seeds");
    const before = acts();
    const page = await browser.post("/c/water", typed());
    expect([page.status, acts()]).toEqual([403, before]);
  });

  it("says what happened when the database fails, in a page, with a reference from the log", async () => {
    const broken = await startWorld([everything(notebook)]);
    const visitor = new Browser(broken.origin);
    await visitor.get("/");
    const find = broken.store.find.bind(broken.store);
    Object.assign(broken.store, { find: () => Promise.reject(new Error("database is gone")) });
    const page = await visitor.get("/c/seeds");
    expect(page.status).toBe(500);
    const [reference] = /[0-9a-f]{8}/.exec(page.words)!;
    expect(broken.log.join("\n")).toContain(reference);
    Object.assign(broken.store, { find });
    expect((await visitor.get("/c/seeds")).status).toBe(200);
    // In the middle of a form: everything typed stays, and the same is sent again when the database is back.
    await visitor.command("/log x");
    const saved = notebook.saved.size;
    Object.assign(broken.store, { find: () => Promise.reject(new Error("database is gone")) });
    await visitor.submit(visitor.form("_form"), {
      "v:title": ["Kept through it"],
      "v:date": ["2026-11-22"],
      "v:fewSome": ["code-3"],
    });
    expect(visitor.page!.status).toBe(500);
    expect(visitor.page!.words).toContain("Nothing you typed is lost");
    Object.assign(broken.store, { find });
    await visitor.submit(visitor.form("_form"));
    expect(visitor.page!.words).toContain("Saved: Kept through it");
    expect(notebook.saved.size).toBe(saved + 1);
    expect([...notebook.saved.values()].at(-1)).toMatchObject({ title: "Kept through it", fewSome: ["code-3"] });
    // A command has no form: its words are shown.
    await visitor.get("/c/seeds");
    Object.assign(broken.store, { find: () => Promise.reject(new Error("database is gone")) });
    await visitor.command("/log long thought about");
    expect([visitor.page!.status, visitor.page!.source.includes("/log long thought about")]).toEqual([500, true]);
    Object.assign(broken.store, { find });
    await broken.close();
  });

  it("refuses every path that is not a page", async () => {
    for (const path of ["/../etc/passwd", "/assets/style.css", "/c/", "/chart/x/0.png", "/chart/x/y.png"]) {
      const page = await browser.get(path);
      expect(page.status).toBe(404);
      expect(byTag(page.root, "h1").length).toBe(1);
    }
  });
});
