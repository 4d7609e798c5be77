import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everything } from "../web/features.js";
import { startWorld, type World } from "../web/world.js";
import { openChromium, openPage } from "./chromium.js";

describe("answers in a browser", () => {
  let browser: Browser;
  let world: World;
  let finish = (): void => undefined;
  beforeAll(async () => {
    const work = () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      });
    world = await startWorld([everything({ saved: new Map() }, work)], { settings: { patienceMs: 0 } });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  const command = async (page: Page, text: string) => {
    await page.goto(`${world.origin}/c/seeds`);
    await page.locator("#text").fill(text);
    await page.locator("#text").press("Enter");
  };

  it("shows that slow work is being done, then its answer in that place, without script", async () => {
    const { page, complaints } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${world.origin}/c/seeds`);
    await page.locator("#text").fill("/cop slow");
    await page.getByRole("button", { name: "Send" }).click({ noWaitAfter: true });
    const loading = page.locator(".loading");
    await loading.waitFor({ state: "visible" });
    finish();
    await page.getByText("Done at last").waitFor();
    expect(await loading.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("hands over a file that comes with words", async () => {
    const { page, complaints } = await openPage(browser);
    await command(page, "/cop report");
    const link = page.getByRole("link", { name: /Download/ });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("report é.csv");
    expect(readFileSync(await download.path(), "utf8")).toBe("a,b\n1,2\n");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("asks in place before a press that cannot be undone, with keys alone and without script", async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await command(page, "/cop digest");
    await page.getByRole("button", { name: "Send" }).click();
    await page.goto(`${world.origin}/c/seeds`);
    const ask = page.locator(".post summary", { hasText: "Drop" }).last();
    const question = page.locator(".post .question").last();
    expect(await question.isVisible()).toBe(false);
    await ask.press("Enter");
    expect(await question.innerText()).toContain("Really?");
    await question.getByRole("button").press("Enter");
    await page.getByText("Dropped 42").waitFor();
    await page.context().close();
  });

  it("finds everything typed again when going back from a refusal, thousands of lines too", async () => {
    const { page } = await openPage(browser);
    await command(page, "/log x");
    await page.locator("#form-title").waitFor();
    await page.locator("[name='v:title']").fill("Still here");
    await page.evaluate("document.querySelector(\"[name='v:summary']\").value = ('ب'.repeat(40) + '\\n').repeat(18_000)");
    await page.locator(".actions .primary").click();
    await page.locator(".refused").waitFor();
    expect(await page.locator(".refused").innerText()).toContain("4 MB at most");
    await page.goBack();
    await page.locator("#form-title").waitFor();
    expect(await page.locator("[name='v:title']").inputValue()).toBe("Still here");
    expect(await page.evaluate("document.querySelector(\"[name='v:summary']\").value.length")).toBe(41 * 18_000);
    await page.context().close();
  });
});
