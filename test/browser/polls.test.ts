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

/** Presses a button that asks once, and says yes. */
async function surely(page: Page, label: string): Promise<void> {
  await page.locator("details.ask summary", { hasText: label }).last().click();
  await page.locator("details.ask[open] .question").getByRole("button", { name: label }).click();
}

async function ask(page: Page, title: string, method: string, anonymous: boolean): Promise<void> {
  await become(page, "facilitator");
  await type(page, `/cop poll ${title}`);
  await page.getByLabel("How it is voted").selectOption({ label: method });
  await page.getByLabel("What can be voted for").fill("Funding field visits\nCheap soil tests\nWriting policy briefs");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Preview" }).waitFor();
  if (anonymous) await page.getByLabel("Anonymous").check();
  if (anonymous) await picture(page, "poll-secret-rules", true);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Post it" }).click();
  await page.getByText("is on its way to the channels").first().waitFor();
}

const rows = async (title: string): Promise<readonly number[]> => {
  const { store } = trial.program;
  const [programme] = await store.questions.programmes();
  const [poll] = await store.find("poll", { programme: programme?.id ?? "", title });
  const of = { programme: programme?.id ?? "", poll: poll?.id ?? "" };
  return Promise.all([store.count("pollParticipation", of), store.count("pollBallot", of)]);
};

it("an anonymous poll in the browser: said so, asked once, final, and nothing left but its counts", async () => {
  const { page, complaints } = await openPage(browser);
  await ask(page, "Whose turn is it to host us?", "One choice", true);
  for (const [at, who] of ["member", "facilitator", "coordinator", "salma", "osman"].entries()) {
    await become(page, who);
    if (at === 0) {
      await page.getByText("Anonymous: nobody can find out who voted what, and your vote is final.").first().waitFor();
      await page.locator("details.ask summary", { hasText: "Cheap soil tests" }).last().click();
      await picture(page, "poll-secret-sure");
      expect(await barriers(page)).toEqual([]);
      await page.locator("details.ask summary", { hasText: "Cheap soil tests" }).last().click();
    }
    await surely(page, at < 3 ? "Cheap soil tests" : "Funding field visits");
    await page.getByText("counts. It is final, and nobody can tell which one is yours.").last().waitFor();
  }
  await picture(page, "poll-secret-counted");
  expect(await rows("Whose turn is it to host us?")).toEqual([5, 5]);
  await become(page, "facilitator");
  await type(page, "/cop polls");
  await surely(page, "Close now");
  await page.getByText("The result is in the channels.").first().waitFor();
  await become(page, "member");
  const words = await page.locator("main").innerText();
  expect(words).toMatch(/5 members voted[^.]*\. The votes were anonymous\./);
  expect(words).toContain("Cheap soil tests — 3 votes");
  await page.setViewportSize({ width: 1280, height: 1900 });
  await picture(page, "poll-secret-result");
  expect(await rows("Whose turn is it to host us?")).toEqual([0, 0]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("a named poll in the browser: the ballot says so, shows one's vote, and takes another until it closes", async () => {
  const { page, complaints } = await openPage(browser);
  await ask(page, "What do we learn in spring?", "Approval", false);
  await become(page, "member");
  const vote = async (): Promise<void> => page.getByRole("button", { name: "Vote", exact: true }).last().click();
  await vote();
  await page.getByText("Not anonymous: your name is kept with your vote.").first().waitFor();
  await page.getByLabel("Cheap soil tests").check();
  await vote();
  await page.getByText("Thank you, your vote in").waitFor();
  await page.getByRole("button", { name: "Change my vote" }).click();
  expect(await page.getByLabel("Cheap soil tests").isChecked()).toBe(true);
  await page.getByLabel("Cheap soil tests").uncheck();
  await page.getByLabel("Writing policy briefs").check();
  await picture(page, "poll-change");
  await vote();
  await page.getByText("is changed. It counts like this now:").waitFor();
  await picture(page, "poll-changed");
  expect(await rows("What do we learn in spring?")).toEqual([1, 1]);
  await become(page, "facilitator");
  await type(page, "/cop polls");
  await surely(page, "Close now");
  await page.getByText("The result is in the channels.").first().waitFor();
  await become(page, "member");
  const words = await page.locator("main").innerText();
  expect(words).toContain("Writing policy briefs — 1 vote");
  expect(words).toContain("Cheap soil tests — 0 votes");
  expect(complaints).toEqual([]);
  await page.context().close();
});
