import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/config.js";
import { type Program, start } from "../../src/main.js";
import { plainText } from "../../src/message.js";
import { barriers, openChromium, openPage, PHONE } from "./chromium.js";

/** A port that was free a moment ago: the public address must be known before the program listens. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

describe("signing in with a browser, outside a trial", () => {
  let browser: Browser;
  let program: Program;
  const dataDir = mkdtempSync(join(tmpdir(), "coptrack-sign-in-"));
  beforeAll(async () => {
    const port = await freePort();
    const settings = readSettings({
      TRIAL: "0",
      HOST: "127.0.0.1",
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: dataDir,
      LOG_LEVEL: "silent",
    });
    program = await start(settings, { heartbeat: false });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await program.close();
    rmSync(dataDir, { recursive: true });
  });

  it("comes in from a link in a chat, stays in when coming from elsewhere again, and goes out", async () => {
    const reply = await program.core.handle({
      kind: "command",
      command: "cop",
      text: "web",
      id: "1",
      platform: "elsewhere",
      workspace: "T1",
      who: { account: "A1", name: "Amina Haddad" },
    });
    const link = /http\S+\/in\/[\w.-]+/.exec(plainText(reply.say!))![0];
    const { page, complaints } = await openPage(browser, { viewport: PHONE });
    await page.goto(program.address);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Please sign in");
    // A page at another address, as a chat in the browser is.
    const fromElsewhere = async (to: string) => {
      await page.goto(`data:text/html,<a href="${to}">link</a>`);
      await page.getByRole("link").click();
    };
    await fromElsewhere(link);
    expect(await page.locator("main").innerText()).toContain("This link signs you in as Amina Haddad");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: /sign in/ }).click();
    await page.getByRole("button", { name: "Sign out" }).waitFor();
    await fromElsewhere(`${program.address}/me`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("My page");
    await page.locator("#text").fill("/cop web");
    await page.locator("#text").press("Enter");
    await page.getByText("Chrome · Linux — since").waitFor();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByRole("heading", { name: "Please sign in" }).waitFor();
    expect(complaints.filter((one) => !one.includes("401"))).toEqual([]);
    await page.context().close();
  });
});
