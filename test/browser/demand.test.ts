import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTrial, type Trial } from "../support/trial.js";
import { barriers, openChromium, openPage, overhang, PHONE, picture } from "./chromium.js";

let browser: Browser;
let trial: Trial;
beforeAll(async () => {
  [browser, trial] = await Promise.all([openChromium(), startTrial()]);
});
afterAll(async () => {
  await browser.close();
  await trial.close();
});

async function type(page: Page, line: string): Promise<void> {
  await page.locator("#text").fill(line);
  await page.keyboard.press("Enter");
}

describe.each([
  ["desk", {}],
  ["phone", { viewport: PHONE }],
])("a need on its way, at a %s", (place, options) => {
  it("is asked, put on the agenda, and traced, without a barrier", async () => {
    const { page, complaints } = await openPage(browser, options);
    const fits = async (name: string): Promise<void> => {
      await picture(page, `${place}-${name}`);
      expect.soft(await overhang(page), name).toBe(0);
      expect.soft(await barriers(page), name).toEqual([]);
    };
    await page.goto(trial.origin);
    await page.getByRole("link", { name: "Knowledge sharing" }).click();
    const need = place === "desk" ? "How do others fund field visits?" : "Certificates for seed growers";
    await type(page, `/cop need ${need}`);
    await page.locator(".private", { hasText: "Noted:" }).waitFor();
    await fits("need");
    // Whoever runs the community takes it up.
    await Promise.all([page.waitForNavigation(), page.locator("#act-as").selectOption({ label: "Victor Rusu" })]);
    await page.goto(trial.origin);
    await page.getByRole("link", { name: "Knowledge sharing" }).click();
    await type(page, "/cop needs");
    await page.locator(".private", { hasText: "asked by 1" }).first().waitFor();
    await fits("needs");
    await page.getByRole("button", { name: "Put on the agenda" }).first().click();
    await page.locator("#form-title").waitFor();
    await fits("agenda-form");
    await page.getByRole("button", { name: "Put it there" }).click();
    await page.locator(".private", { hasText: "It is on the agenda." }).waitFor();
    await fits("agenda-item");
    await page.getByRole("button", { name: "From need to outcome" }).first().click();
    await page.locator(".private", { hasText: "3. On the agenda" }).waitFor();
    expect(await page.locator(".private").first().innerText()).toContain(need);
    await fits("trace");
    expect(complaints).toEqual([]);
  });
});
