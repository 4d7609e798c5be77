import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "./browser.js";
import { everything } from "./features.js";
import { byClass, byId, controlsOf, readHtml, wordsOf } from "./html.js";
import { startWorld, type World } from "./world.js";

describe("slow work", () => {
  let world: World;
  let finish: (error?: Error) => void;
  let working: Promise<void>;
  const begin = () => {
    working = new Promise((resolve, reject) => {
      finish = (error) => (error ? reject(error) : resolve());
    });
  };
  beforeAll(async () => {
    begin();
    world = await startWorld([everything({ saved: new Map() }, () => working)], { settings: { patienceMs: 0 } });
  });
  afterAll(() => world.close());

  /** Sends the command, and gives the page's text as it stands after each part that arrives. */
  async function send(browser: Browser, onPart: (text: string) => void): Promise<string> {
    await browser.get("/c/seeds");
    const sent = [...controlsOf(browser.form("send")).filter(([name]) => name !== "text"), ["text", "/cop slow"]];
    const body = new URLSearchParams(sent.map(([name, value]): [string, string] => [name!, value!])).toString();
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Promise((resolve, reject) => {
      let text = "";
      const out = request(
        new URL("/c/seeds", world.origin),
        { method: "POST", headers: { cookie, origin: world.origin, "content-type": "application/x-www-form-urlencoded" } },
        (response) => {
          response.setEncoding("utf8");
          response.on("data", (part: string) => {
            text += part;
            onPart(text);
          });
          response.on("end", () => resolve(text));
          response.on("error", reject);
        },
      );
      out.on("error", reject);
      out.end(body);
    });
  }

  it("shows at once that it is being done, holds up nobody, and brings the answer in the same page", async () => {
    begin();
    const browser = new Browser(world.origin);
    let first: string | undefined;
    const page = await send(browser, (text) => {
      if (first !== undefined) return;
      first = text;
      void new Browser(world.origin).get("/c/seeds").then((other) => {
        expect(other.status).toBe(200);
        finish();
      });
    });
    expect(first).toContain("Working…");
    expect(first).not.toContain("Done at last");
    const root = readHtml(page);
    expect(wordsOf(byClass(root, "arrived")[0]!)).toContain("Done at last");
    expect(byId(root, "composer")).toBeDefined();
  });

  it("says so, with a reference, when it fails after all", async () => {
    begin();
    const page = await send(new Browser(world.origin), () => finish(new Error("gone wrong")));
    expect(wordsOf(byClass(readHtml(page), "arrived")[0]!)).toMatch(/reference [0-9a-f]{8}/);
  });
});
