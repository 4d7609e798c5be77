import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { readSettings } from "../../src/config.js";
import { type Program, start } from "../../src/main.js";
import { openChromium, openPage } from "../browser/chromium.js";
import { type Lookup, openCompleted } from "./completed.js";
import { NOW } from "./linked.js";
import { freePort, type LocalSlack, startLocalSlack, TOKENS } from "./local-slack.js";

export type Transport = "Socket Mode" | "HTTP";

/** A workspace in local-slack with the whole program beside it, and what a person does and sees there in Chromium. */
export interface Workspace {
  readonly slack: LocalSlack;
  readonly program: Program;
  readonly page: Page;
  /** Goes on as another member. */
  as(name: string): Promise<void>;
  channel(name: string): Promise<void>;
  /** Sends a line from the composer. */
  type(line: string): Promise<void>;
  field(label: string | RegExp): Locator;
  /** The last button of this label that can be seen. */
  button(label: string | RegExp): Locator;
  submit(): Promise<void>;
  /** Waits for a form of this title. */
  form(title: string | RegExp): Promise<void>;
  closed(): Promise<void>;
  /** Waits until the page shows this. */
  sees(words: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

export async function openWorkspace(
  transport: Transport,
  lookup?: (address: string, slack: LocalSlack) => Lookup,
): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), "coptrack-journey-"));
  const port = await freePort();
  const slack = await startLocalSlack(transport === "HTTP" ? `http://127.0.0.1:${port}/slack/events` : undefined);
  const program = await start(
    readSettings({
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      LOG_LEVEL: "warn",
      SLACK_BOT_TOKEN: TOKENS.bot,
      SLACK_API_URL: `${slack.address}/api/`,
      ...(transport === "HTTP" ? { SLACK_SIGNING_SECRET: TOKENS.secret } : { SLACK_APP_TOKEN: TOKENS.app }),
    }),
    { heartbeat: false, clock: { now: () => NOW } },
  );
  // A page that the test completes counts as come from elsewhere, which may not reach a server of this machine.
  const browser = await openChromium("--disable-features=LocalNetworkAccessChecks");
  const { page } = await openPage(browser);
  page.setDefaultTimeout(10_000);
  await openCompleted(page, slack, lookup?.(program.address, slack));
  await page.locator(".sidebar-item", { hasText: "seeds" }).waitFor();
  return {
    slack,
    program,
    page,
    async as(name) {
      await page.locator("select").first().selectOption({ label: name });
    },
    async channel(name) {
      await page.locator(".sidebar-item", { hasText: name }).click();
    },
    async type(line) {
      await page.locator(".composer-input").fill(line);
      await page.locator(".composer-send").click();
    },
    field: (label) => page.locator(".modal .bk-input", { has: page.locator(".bk-label", { hasText: label }) }),
    button: (label) => page.locator(".bk-button", { hasText: label }).last(),
    async submit() {
      await page.locator(".modal-btn.primary").click();
    },
    async form(title) {
      await page.locator(".modal-title", { hasText: title }).waitFor();
    },
    async closed() {
      await page.locator(".modal").waitFor({ state: "detached" });
    },
    async sees(words) {
      await expect.poll(() => page.locator("body").innerText(), { timeout: 20_000 }).toMatch(words);
    },
    async close() {
      await browser.close();
      await program.close();
      slack.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
