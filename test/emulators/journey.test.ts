import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/config.js";
import { type Program, start } from "../../src/main.js";
import { openChromium, openPage, picture } from "../browser/chromium.js";
import { linkSeeds } from "./linked.js";
import { freePort, type LocalSlack, startLocalSlack, TOKENS } from "./local-slack.js";

/**
 * The whole program against local-slack, acted by a person in its web pages. What local-slack lacks (numbers, searches, people,
 * shortcuts, presets that come back untouched, rich text drawn) is tested with signed requests in test/slack.
 */
describe.each([["Socket Mode"], ["HTTP"]])("a person at local-slack, over %s", (transport) => {
  let slack: LocalSlack;
  let program: Program;
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), "coptrack-journey-"));
  const short = transport === "HTTP" ? "http" : "socket";

  beforeAll(async () => {
    const port = await freePort();
    slack = await startLocalSlack(transport === "HTTP" ? `http://127.0.0.1:${port}/slack/events` : undefined);
    const settings = readSettings({
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      LOG_LEVEL: "warn",
      SLACK_BOT_TOKEN: TOKENS.bot,
      SLACK_API_URL: `${slack.address}/api/`,
      ...(transport === "HTTP" ? { SLACK_SIGNING_SECRET: TOKENS.secret } : { SLACK_APP_TOKEN: TOKENS.app }),
    });
    program = await start(settings, { heartbeat: false });
    await linkSeeds(program);
    browser = await openChromium();
    page = (await openPage(browser)).page;
    await page.goto(slack.address);
    await page.locator(".sidebar-item", { hasText: "seeds" }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.close();
    slack?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const type = async (line: string): Promise<void> => {
    await page.locator(".composer-input").fill(line);
    // The composer offers names after a sign; the button sends in any case.
    await page.locator(".composer-send").click();
  };
  const field = (label: string) => page.locator(".modal .bk-input", { has: page.locator(".bk-label", { hasText: label }) });
  const entries = async () => {
    const [programme] = await program.store.questions.programmes();
    return program.store.find("interaction", { programme: programme?.id ?? "", sample: false });
  };

  it("/log opens the form, filled in; what is missing is said; saved, with a receipt that only they see", async () => {
    await type("/log call about seed policy with INRA yesterday, 2 women 1 man, 45 min");
    await page.locator(".modal").waitFor();
    expect(await page.locator(".modal-title").textContent()).toBe("Log an interaction");
    expect(await field("Title").locator("input").inputValue()).toBe("Seed policy");
    await picture(page, `slack-${short}-form`);
    // local-slack sends back only what was touched.
    await field("What was it?").locator("select").selectOption("call");
    await field("Title").locator("input").fill(" ");
    const day = field("date").or(field("Day")).or(field("When")).locator('input[type="date"]').first();
    const date = await day.inputValue();
    await day.fill("2026-11-01");
    await day.fill(date);
    await page.locator(".modal-btn.primary").click();
    await page.locator(".modal-error").first().waitFor();
    expect(await page.locator(".modal-error").allTextContents()).toEqual(["title: Please fill this in."]);
    await picture(page, `slack-${short}-problem`);
    await field("Title").locator("input").fill("Seed policy <with> INRA & *friends*");
    await page.locator(".modal-btn.primary").click();
    await page.locator(".modal").waitFor({ state: "detached" });
    await page.locator(".badge-eph").first().waitFor();
    await picture(page, `slack-${short}-receipt`);
    expect(await entries()).toMatchObject([{ type: "call", title: "Seed policy <with> INRA & *friends*", date }]);
  });

  it("shares the entry in the channel, and posts the week there", async () => {
    await page.locator(".bk-button", { hasText: "Share in channel" }).last().click();
    await expect.poll(async () => JSON.stringify(await slack.log())).toContain("logged:");
    await type("/cop digest");
    await expect.poll(async () => JSON.stringify(await slack.log())).toContain("The week is coming to this channel");
    await picture(page, `slack-${short}-digest`);
  });

  it("answers a mention, and a press on Edit opens the form", async () => {
    const buttons = await page.locator(".bk-button", { hasText: "Edit" }).count();
    await type("@coptrack meeting about soil today");
    await expect.poll(() => page.locator(".bk-button", { hasText: "Edit" }).count()).toBe(buttons + 1);
    await page.locator(".bk-button", { hasText: "Edit" }).last().click();
    await page.locator(".modal").waitFor();
    expect(await field("Title").locator("input").inputValue()).toBe("Soil");
    await page.locator(".modal-btn", { hasText: "Cancel" }).click();
  });

  it("shows a home of one's own", async () => {
    await page.locator(".sidebar-item", { hasText: "coptrack" }).click();
    await page.locator(".bk-header", { hasText: "Hello" }).waitFor();
    await picture(page, `slack-${short}-home`);
    await page.locator(".bk-button", { hasText: "Log an interaction" }).click();
    await page.locator(".modal").waitFor();
  });

  /** In the channel again, where what the bot says next can be told from what it said before. */
  const channel = async (name: string): Promise<void> => {
    await page
      .locator(".modal-btn", { hasText: /Cancel|Close/ })
      .last()
      .click({ timeout: 1000 })
      .catch(() => undefined);
    await page.locator(".sidebar-item", { hasText: name }).click();
  };
  const button = (label: string) => page.locator(".bk-button", { hasText: label }).last();
  const logged = async (words: string): Promise<void> =>
    expect.poll(async () => JSON.stringify(await slack.log()), { timeout: 20_000 }).toContain(words);

  it("lists what I logged, and asks before it takes an entry away", async () => {
    await channel("seeds");
    await type("/cop mine");
    await logged("Seed policy <with>");
    await picture(page, `slack-${short}-mine`);
  });

  it("hands me my data, privately", async () => {
    await type("/cop my-data");
    await page.locator(".bk-button", { hasText: /./ }).last().waitFor();
    await picture(page, `slack-${short}-my-data`);
  });

  it("takes a line in the box, and shows what it understood in the form", async () => {
    await type("/log");
    await page.locator(".modal-title", { hasText: "Log one or many" }).waitFor();
    await picture(page, `slack-${short}-paste`);
    // local-slack's box holds one line only.
    await field("What happened?").locator("input").fill("call about soil with ICARDA yesterday");
    await page.locator(".modal-btn.primary").click();
    await page.locator(".modal-title", { hasText: "Log an interaction" }).waitFor();
    expect(await field("Title").locator("input").inputValue()).toBe("Soil");
    await picture(page, `slack-${short}-pasted`);
  });

  it("links another channel to a new community, in one form", async () => {
    await channel("soil");
    await type("/cop link");
    await page.locator(".modal, .bk-button").last().waitFor();
    await picture(page, `slack-${short}-link`);
  });

  it("shows the report with its charts, and the help", async () => {
    await channel("seeds");
    const said = await page.locator(".badge-eph").count();
    await type("/cop report");
    // "Counting …", then the figures.
    await expect.poll(() => page.locator(".badge-eph").count(), { timeout: 20_000 }).toBe(said + 2);
    await picture(page, `slack-${short}-report`);
    await type("/cop help");
    await button("Try the example").waitFor();
    await picture(page, `slack-${short}-help`);
  });

  it("comes back by itself after Slack was away", async () => {
    const { port } = new URL(slack.address);
    slack.stop();
    await new Promise((resolve) => setTimeout(resolve, 500));
    slack = await startLocalSlack(transport === "HTTP" ? `${program.address}/slack/events` : undefined, Number(port));
    await expect
      .poll(
        async () => {
          await page.goto(slack.address);
          await page.locator(".sidebar-item", { hasText: "seeds" }).click();
          await type("/log call about water");
          return page
            .locator(".modal")
            .waitFor({ timeout: 4000 })
            .then(
              () => true,
              () => false,
            );
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toBe(true);
    expect(await field("Title").locator("input").inputValue()).toBe("Water");
  });
});
