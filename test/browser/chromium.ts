import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

export const openChromium = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });

export const DESK = { width: 1280, height: 860 };
export const PHONE = { width: 360, height: 740 };

/** A page whose complaints (script errors, refused content) are collected; a test that asks expects none. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: DESK, locale: "en-GB", timezoneId: "Africa/Casablanca", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || /content security policy/i.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

/** Keeps a picture of what is in view, or of the whole page, for the documentation: only where SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

const BARRIERS = readFileSync(join(import.meta.dirname, "barriers.js"), "utf8");

/** What a person who cannot see, or not well, would stumble over: in words, one line each. */
export const barriers = (page: Page): Promise<string[]> => page.evaluate<string[]>(BARRIERS);

/** Pixels that a page is wider than its window; people on a phone would have to push it about. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
