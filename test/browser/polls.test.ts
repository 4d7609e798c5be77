import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
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

async function become(page: Page, account: string): Promise<void> {
  await page.goto(trial.origin);
  // Choosing sends the form by itself; whoever is chosen already stays.
  if ((await page.locator("#act-as").inputValue()) !== account)
    await Promise.all([page.waitForNavigation(), page.locator("#act-as").selectOption(account)]);
  await page.getByRole("link", { name: "Knowledge sharing" }).click();
  await page.locator(".room-head").waitFor();
}

const type = async (page: Page, line: string): Promise<void> => {
  await page.locator("#text").fill(line);
  await page.getByRole("button", { name: "Send" }).click();
};

it("a poll in the browser: asked, previewed, posted, voted in, closed, and its result read", async () => {
  const { page, complaints } = await openPage(browser);
  await become(page, "facilitator");
  await type(page, "/cop poll What should we learn together in 2027?");
  await page.getByLabel("How it is voted").selectOption({ label: "Ranking" });
  await page.getByLabel("What can be voted for").fill("Funding field visits\nCheap soil tests\nWriting policy briefs");
  await picture(page, "poll-what");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Next" }).click();
  await page.waitForLoadState();
  await picture(page, "poll-rules");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("A preview: only you see it so far.").waitFor();
  await picture(page, "poll-preview");
  await page.getByRole("button", { name: "Post it" }).click();
  await page.getByText("is on its way to the channels").waitFor();

  await become(page, "member");
  await picture(page, "poll-posted");
  await page.getByRole("button", { name: "Vote", exact: true }).last().click();
  await page.getByRole("group", { name: "Place 1" }).getByLabel("Cheap soil tests").check();
  await page.getByRole("group", { name: "Place 2" }).getByLabel("Funding field visits").check();
  await picture(page, "poll-ballot");
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overhang(page)).toBe(0);
  await picture(page, "poll-ballot-phone");
  await page.setViewportSize({ width: 1280, height: 1200 });
  await page.getByRole("button", { name: "Vote", exact: true }).click();
  await page.getByText("Thank you, your vote in").waitFor();
  await picture(page, "poll-counted");

  await become(page, "facilitator");
  await type(page, "/cop polls");
  await picture(page, "poll-list");
  await page.locator("details.ask summary", { hasText: "Close now" }).click();
  await page.locator("details.ask .question").getByRole("button", { name: "Close now" }).click();
  await page.getByText("The result is in the channels.").first().waitFor();
  await page.setViewportSize({ width: 1280, height: 1900 });
  await become(page, "facilitator");
  await page.locator(".post img").last().waitFor();
  await page.evaluate("Promise.all([...document.querySelectorAll('.post img')].map((image) => image.decode()))");
  expect(await page.locator("main").innerText()).toContain("Cheap soil tests — 2 points");
  await picture(page, "poll-result");
  expect(complaints).toEqual([]);
  await page.context().close();
});
