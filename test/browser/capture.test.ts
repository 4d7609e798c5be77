import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTrial, type Trial } from "../support/trial.js";
import { barriers, DESK, openChromium, openPage, overhang, PHONE, picture } from "./chromium.js";

let browser: Browser;
let trial: Trial;
beforeAll(async () => {
  [browser, trial] = await Promise.all([openChromium(), startTrial()]);
});
afterAll(async () => {
  await browser.close();
  await trial.close();
});

const BACKLOG = [
  "call with INRA on 2 November 2026, 2 women 1 man, 45 min, about seed certification rules",
  "email to ICARDA on 3 November 2026 about the water survey form",
  "nobody knows what this was",
].join("\n");

/** Types a command, and waits for what it brings. */
async function say(page: Page, line: string, brings: string): Promise<void> {
  await page.locator("#text").fill(line);
  await page.keyboard.press("Enter");
  await page.locator(brings).first().waitFor();
}

/** The person's own language: Arabic at a phone's width, English at a desk. */
describe.each([
  { locale: "en", viewport: DESK, name: "desk-en" },
  { locale: "ar", viewport: PHONE, name: "phone-ar" },
])("capture in a browser, $name", ({ locale, viewport, name }) => {
  it("pastes a backlog, saves the good lines, finds and repeats an entry, and looks at the year", async () => {
    const { page, complaints } = await openPage(browser, { viewport, locale });
    const look = async (what: string): Promise<void> => {
      expect([what, await barriers(page), await overhang(page)]).toEqual([what, [], 0]);
      await picture(page, `${name}-${what}`);
    };
    await page.goto(`${trial.origin}/c/knowledge`);
    await say(page, "/log", "[name='v:typed']");
    await look("box");
    // Each journey its own days: what is logged already would be asked about.
    await page.locator("[name='v:typed']").fill(locale === "en" ? BACKLOG : BACKLOG.replaceAll("2026", "2025"));
    await page.locator(".actions .primary").click();
    await page.locator(".private .primary").first().waitFor();
    expect(await page.locator(".private").innerText()).toContain("INRA");
    await look("checklist");
    await page.locator(".private .primary").first().click();
    await page.locator(".private").getByText("nobody knows what this was").waitFor();
    await look("saved-all");
    await say(page, "/cop mine", ".private :text('water survey form')");
    await look("mine");
    await say(page, "/cop again", "[name='v:like']");
    await look("again");
    await page.locator(".actions .primary").click();
    await page.locator("[name='v:title']").fill(`${name} again`);
    await page.locator(".actions .primary").click();
    await page.locator(".private").waitFor();
    await look("receipt");
    await say(page, "/cop me", ".private img, .private figure");
    await look("me");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
