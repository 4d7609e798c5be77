import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "../../src/text/locales.js";
import { loadCatalogues, sayIn } from "../../src/text/say.js";
import { startTrial, type Trial } from "../support/trial.js";
import { barriers, openChromium, openPage, overhang, PHONE, picture } from "./chromium.js";

let browser: Browser;
let trial: Trial;
beforeAll(async () => {
  [browser, trial] = await Promise.all([openChromium(), startTrial(), loadCatalogues()]);
});
afterAll(async () => {
  await browser.close();
  await trial.close();
});

const ASKED: Readonly<Record<"en" | "ar", { title: string; candidates: readonly [string, ...string[]] }>> = {
  en: {
    title: "What should we learn in spring?",
    candidates: ["Funding field visits", "Cheap soil tests", "Writing policy briefs"],
  },
  ar: {
    title: "ماذا نتعلم في الربيع؟",
    candidates: ["تمويل الزيارات الميدانية", "اختبارات تربة رخيصة", "كتابة موجزات السياسات"],
  },
};

const DESK_OPTIONS: BrowserContextOptions = { viewport: { width: 1280, height: 1200 }, locale: "en-GB" };
const PHONE_OPTIONS: BrowserContextOptions = { viewport: PHONE, locale: "ar" };

describe.each([
  { place: "desk-en", locale: "en" as Locale & keyof typeof ASKED, options: DESK_OPTIONS },
  { place: "phone-ar", locale: "ar" as Locale & keyof typeof ASKED, options: PHONE_OPTIONS },
])("from a poll to the brief, $place", ({ place, locale, options }) => {
  it("is asked in rounds of forms, voted, told, agreed on and looked up, with nothing in the way", async () => {
    const say = sayIn(locale);
    const { title, candidates } = ASKED[locale];
    const { page, complaints } = await openPage(browser, options);
    page.setDefaultTimeout(15_000);
    const looked = async (name: string): Promise<void> => {
      await page.evaluate("window.scrollTo(0, 0)");
      await picture(page, `${place}-${name}`, true);
      expect.soft(await overhang(page), name).toBe(0);
      expect.soft(await barriers(page), name).toEqual([]);
    };
    const become = async (account: string): Promise<void> => {
      await page.goto(trial.origin);
      if ((await page.locator("#act-as").inputValue()) !== account)
        await Promise.all([page.waitForNavigation(), page.locator("#act-as").selectOption(account)]);
      await page.getByRole("link", { name: "Knowledge sharing" }).click();
      await page.locator(".room-head").waitFor();
    };
    const type = async (line: string): Promise<void> => {
      await page.locator("#text").fill(line);
      await page.locator("#text").press("Enter");
    };
    const field = (key: Parameters<typeof say>[0], params = {}) => page.getByLabel(say(key, params));
    const button = (key: Parameters<typeof say>[0], params = {}) =>
      page.getByRole("button", { name: say(key, params), exact: true });

    await become("facilitator");
    await type(`/cop poll ${title}`);
    await field("poll.candidates").fill(candidates.join("\n"));
    await field("poll.method").selectOption({ label: say("method.ranking") });
    await looked("1-what");
    await button("poll.next").click();
    await button("poll.toPreview").waitFor();
    await looked("2-rules");
    await button("poll.toPreview").click();
    await page.getByText(say("poll.preview")).waitFor();
    await looked("3-preview");
    await button("poll.post").click();
    await page.locator(".private", { hasText: title }).first().waitFor();
    await looked("4-posted");

    await become("member");
    // What stands in the channel is in the community's language; what one is shown oneself, in one's own.
    await type("/cop polls");
    await button("poll.vote").first().click();
    await page
      .getByRole("group", { name: say("poll.place", { place: 1 }) })
      .getByLabel(candidates[1] ?? "")
      .check();
    await looked("5-ballot");
    await button("poll.cast").last().click();
    await page
      .locator(".private", { hasText: candidates[1] ?? "" })
      .first()
      .waitFor();
    await looked("6-counted");

    await become("facilitator");
    await type("/cop polls");
    await page
      .locator("details.ask summary", { hasText: say("poll.closeNow") })
      .first()
      .click();
    await looked("7-close");
    await page
      .locator("details.ask .question")
      .getByRole("button", { name: say("poll.closeNow") })
      .first()
      .click();
    await page.locator(".private", { hasText: title }).first().waitFor();
    await become("facilitator");
    await page.evaluate("Promise.all([...document.querySelectorAll('.post img')].map((image) => image.decode()))");
    await looked("8-result");
    await page
      .getByRole("button", { name: candidates[1] ?? "" })
      .last()
      .click();
    await button("agenda.put").waitFor();
    await looked("9-agenda-form");
    await button("agenda.put").click();
    await page.locator(".private", { hasText: say("agenda.added") }).waitFor();
    await looked("10-agenda-item");
    await type("/cop agenda");
    await page.locator(".private", { hasText: candidates[1] ?? "" }).waitFor();
    await looked("11-agenda");
    await type("/cop brief Morocco");
    await button("brief.file").waitFor();
    await looked("12-brief");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
