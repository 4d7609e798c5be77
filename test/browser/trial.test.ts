import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCALES } from "../../src/text/locales.js";
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

const LINE = "/log call with INRA yesterday, 2 women 1 man, 45 min, about seed policy";

async function openRoom(page: Page): Promise<void> {
  await page.goto(trial.origin);
  await page.getByRole("link", { name: "Knowledge sharing" }).click();
}

/** Types a line, and waits for the form that it opens. */
async function typeLine(page: Page, line: string): Promise<void> {
  await page.locator("#text").fill(line);
  await page.keyboard.press("Enter");
  await page.locator("#form-title").waitFor();
}

/** Waits until the charts are there, as pictures. */
const drawn = async (page: Page): Promise<void> => {
  await page.locator(".post img").last().waitFor();
  await page.evaluate("Promise.all([...document.querySelectorAll('.post img')].map((image) => image.decode()))");
};

async function fillAndSave(page: Page, title: string): Promise<void> {
  await page.getByLabel("What was it?").selectOption({ label: "Call" });
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Save" }).click();
}

describe("a newcomer in a browser", () => {
  it.each([
    ["with script", true],
    ["without script", false],
  ])("gets from the first page to a saved entry, %s", async (_how, javaScriptEnabled) => {
    const { page, complaints } = await openPage(browser, { javaScriptEnabled });
    await page.goto(trial.origin);
    if (javaScriptEnabled) await picture(page, "desk-home");
    await page.getByRole("link", { name: "Knowledge sharing" }).click();
    await page.locator(".room-head").waitFor();
    await page.getByRole("button", { name: /call with INRA yesterday/ }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Log an interaction");
    if (javaScriptEnabled) await picture(page, "desk-form");
    const title = javaScriptEnabled ? "Seed policy" : "Certification";
    await fillAndSave(page, title);
    const answer = page.locator(".private");
    expect(await answer.innerText()).toContain(title);
    expect(await answer.innerText()).toContain("Only you see this");
    if (javaScriptEnabled) await picture(page, "desk-receipt");
    await page.locator("#text").fill("/cop digest");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("The week is coming to this channel").waitFor();
    if (javaScriptEnabled) {
      await drawn(page);
      await page.setViewportSize({ width: 1280, height: 1020 });
      await picture(page, "desk-week");
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("needs no mouse", async () => {
    const { page } = await openPage(browser);
    await openRoom(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.locator("#text").focus();
    await page.keyboard.type("/log ");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("second line");
    await Promise.all([page.waitForURL(/#answer$/), page.keyboard.press("Enter")]);
    const saved = page.getByRole("button", { name: "Save" });
    await saved.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("answer");
    await page.getByRole("alert").getByRole("link", { name: "Title" }).press("Enter");
    expect(await page.evaluate("document.activeElement.name")).toBe("v:title");
    // Enter in a field saves: it must not press a search.
    await page.getByLabel("What was it?").selectOption({ label: "Call" });
    await page.getByLabel("Title").fill("By keyboard");
    await page.keyboard.press("Enter");
    expect(await page.locator(".private").innerText()).toContain("By keyboard");
    await page.context().close();
  });

  it("finds organisations while typing, adds a new one, and loses nothing over a problem", async () => {
    const { page, complaints } = await openPage(browser);
    await openRoom(page);
    await typeLine(page, "/log x");
    const group = page.getByRole("group", { name: /organisations/ });
    const search = group.getByRole("searchbox");
    await search.pressSequentially("ICAR");
    await group.getByRole("checkbox", { name: "ICARDA" }).check();
    expect(await search.inputValue()).toBe("");
    await search.pressSequentially("Coopérative Été");
    await group.getByRole("checkbox", { name: /Add “Coopérative Été”/ }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").waitFor();
    expect(await group.getByRole("checkbox", { checked: true }).count()).toBe(2);
    expect(await group.locator(".chosen").innerText()).toContain("ICARDA");
    await fillAndSave(page, "With two");
    await page.locator(".private").waitFor();
    const [programme] = await trial.program.store.questions.programmes();
    const of = { programme: programme!.id };
    const [entry] = await trial.program.store.find("interaction", { ...of, title: "With two" });
    const links = await trial.program.store.find("interactionOrganisation", { ...of, interaction: entry!.id });
    const known = await trial.program.store.find("organisation", { ...of, id: links.map((one) => one.organisation) });
    expect(known.map((one) => one.name).sort()).toEqual(["Coopérative Été", "ICARDA"]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("keeps a day typed by hand that does not exist, beside what to mend", async () => {
    const { page } = await openPage(browser);
    await openRoom(page);
    await typeLine(page, "/log x");
    // As in a browser whose date fields take any text.
    await page.evaluate(`const day = document.querySelector("[name='v:date']"); day.type = "text"; day.value = "31/02/2026";`);
    await page.getByLabel("How many minutes?").fill("about an hour");
    await fillAndSave(page, "Dates");
    await page.getByRole("alert").waitFor();
    expect(await page.locator("[name='v:date']").inputValue()).toBe("31/02/2026");
    expect(await page.getByLabel("How many minutes?").inputValue()).toBe("about an hour");
    expect(await page.getByLabel("How many minutes?").getAttribute("aria-invalid")).toBe("true");
    await page.context().close();
  });

  it("sees what others post without doing anything", async () => {
    const { page } = await openPage(browser);
    await openRoom(page);
    await trial.post("knowledge", "Fresh from somebody else");
    await page.getByText("Fresh from somebody else").waitFor({ timeout: 10_000 });
    await page.context().close();
  });

  it("keeps typed words over a reload", async () => {
    const { page } = await openPage(browser);
    await openRoom(page);
    await page.locator("#text").fill("/log half a thou");
    await page.reload();
    expect(await page.locator("#text").inputValue()).toBe("/log half a thou");
    await page.context().close();
  });

  it("asks before it removes the sample data", async () => {
    const { page } = await openPage(browser);
    await page.goto(trial.origin);
    const really = page.locator(".banner button");
    expect(await really.isVisible()).toBe(false);
    await page.locator(".banner summary").click();
    expect(await really.isVisible()).toBe(true);
    expect(await page.locator(".question").innerText()).toContain("for good");
    await page.context().close();
  });
});

describe("every page, for everybody", () => {
  it("would notice a barrier", async () => {
    const { page } = await openPage(browser, { viewport: PHONE });
    await page.setContent(
      "<h1>One</h1><h1>Two</h1><input name='x'><button></button><img src='x'><p id='a' aria-describedby='b'></p><p id='a' style='color:#aaa;inline-size:500px'>pale</p>",
    );
    expect(await overhang(page)).toBeGreaterThan(0);
    expect((await barriers(page)).map((one) => one.split(":")[0])).toEqual(
      expect.arrayContaining([
        "no label",
        "no name",
        "no alt",
        "id twice",
        "points nowhere",
        "2 main headings",
        "no main landmark",
        "contrast 2.3",
      ]),
    );
    await page.context().close();
  });

  it.each(LOCALES.flatMap((locale) => (["light", "dark"] as const).map((colorScheme) => ({ locale, colorScheme }))))(
    "has no barrier and fits a phone: $locale, $colorScheme",
    async ({ locale, colorScheme }) => {
      const { page, complaints } = await openPage(browser, { viewport: PHONE, locale, colorScheme });
      const look = async (name: string) => {
        expect([name, await barriers(page), await overhang(page)]).toEqual([name, [], 0]);
        if (locale === "ar" && colorScheme === "light" && ["home", "form", "week"].includes(name))
          await picture(page, `phone-ar-${name}`);
      };
      await page.goto(trial.origin);
      expect(await page.locator("html").getAttribute("dir")).toBe(locale === "ar" ? "rtl" : "ltr");
      await look("home");
      await page.goto(`${trial.origin}/c/rangeland`);
      await look("room");
      await page.locator("#text").fill("/cop digest");
      await page.keyboard.press("Enter");
      await drawn(page);
      await look("week");
      await typeLine(page, LINE);
      await look("form");
      await page.locator("[name='v:title']").fill("");
      await page.locator(".actions .primary").click();
      await page.getByRole("alert").waitFor();
      await look("problems");
      await page.goto(`${trial.origin}/me`);
      await look("me");
      await page.goto(`${trial.origin}/nowhere`);
      await look("missing");
      expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
      await page.context().close();
    },
  );
});
