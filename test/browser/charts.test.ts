import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WIDTH as PICTURE, SIZE } from "../../adapters/charts/frame.js";
import { update } from "../../src/ports.js";
import { startTrial, type Trial } from "../support/trial.js";
import { openChromium, openPage, overhang, PHONE, picture } from "./chromium.js";

/** Names as long as they may be, that break nowhere, in three scripts. */
const LONG = [
  "Донауdampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "الشبكة-الإقليمية-لتبادل-المعارف-حول-البذور-المحلية-والمراعي-والإرشاد-الزراعي",
  "Institut national de la recherche agronomique et du développement rural intégré",
  "Межрегиональнаясельскохозяйственнаяисследовательскаяорганизацияпосеменам",
];
/** The smallest text of a picture may not be smaller than this on the screen, in pixels. */
const READABLE = 9.5;

/** What is wrong with the charts of a page on a screen this narrow, a line each: out of view, out of shape, too small, or cut at the picture's edge. */
async function faults(page: Page): Promise<string[]> {
  const wide = await overhang(page);
  const found = await page.evaluate<string[]>(`(async () => {
    const faults = [];
    const images = [...document.querySelectorAll("figure img")];
    for (const [n, image] of images.entries()) {
      const say = (what) => faults.push("picture " + (n + 1) + " (" + image.alt.slice(0, 40) + "): " + what);
      await image.decode();
      const { left, right, width, height } = image.getBoundingClientRect();
      if (left < 0 || right > document.documentElement.clientWidth) say("out of view");
      if (Math.abs(width / height / (image.naturalWidth / image.naturalHeight) - 1) > 0.02) say("out of shape");
      const smallest = (${SIZE.text} * width) / ${PICTURE};
      if (smallest < ${READABLE}) say("text of " + smallest.toFixed(1) + " pixels");
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const drawing = canvas.getContext("2d");
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
      const inked = (x, y) => [0, 1, 2].some((part) => data[(y * canvas.width + x) * 4 + part] < 200);
      const edges = [];
      for (let x = 0; x < canvas.width; x += 1) edges.push([x, 1], [x, canvas.height - 2]);
      for (let y = 0; y < canvas.height; y += 1) edges.push([1, y], [canvas.width - 2, y]);
      if (edges.some(([x, y]) => inked(x, y))) say("cut at its edge");
    }
    return images.length === 0 ? ["no picture"] : faults;
  })()`);
  return wide > 0 ? [`the page is ${wide} pixels too wide`, ...found] : found;
}

let browser: Browser;
let trial: Trial;
beforeAll(async () => {
  [browser, trial] = await Promise.all([openChromium(), startTrial()]);
  const { store } = trial.program;
  const [programme] = await store.questions.programmes();
  const of = { programme: programme?.id ?? "" };
  const known = await store.find("organisation", of);
  await store.atomically(
    known.map(({ id }, n) => update("organisation", { ...of, id }, { name: `${LONG[n % LONG.length]} ${n}`.slice(0, 80) })),
  );
});
afterAll(async () => {
  await browser.close();
  await trial.close();
});

/** A community's page on a phone, in a language, with the answer to a command. */
async function answered(locale: string, place: string, command: string): Promise<Page> {
  const { page } = await openPage(browser, { viewport: PHONE });
  await page.goto(`${trial.origin}/c/${place}`);
  await page.evaluate(`(() => {
    const choice = document.querySelector("[name=locale]");
    const form = choice.form ?? choice.closest("form");
    for (const one of document.querySelectorAll("[name=locale][value=${locale}]")) if (one.tagName === "BUTTON") return one.click();
    choice.value = "${locale}";
    form.requestSubmit();
  })()`);
  await page.waitForFunction(`document.documentElement.lang.startsWith("${locale}")`);
  await page.goto(`${trial.origin}/c/${place}`);
  await page.locator("#text").fill(command);
  await page.keyboard.press("Enter");
  await page.locator("figure img").last().waitFor();
  return page;
}

describe("charts on a phone, 360 pixels wide", () => {
  const PLACES = { en: "knowledge", ar: "rangeland", ru: "knowledge" } as const;
  it.each([
    ["en", "/cop digest preview", "week"],
    ["ar", "/cop digest preview", "week"],
    ["en", "/cop report since June", "report"],
    ["ar", "/cop report since June", "report"],
    ["ru", "/cop report since June", "report"],
  ] as const)(
    "%s, %s: in view, in shape, readable, nothing cut off, also with the numbers open",
    async (locale, command, name) => {
      const page = await answered(locale, PLACES[locale], command);
      await page.locator("figure").first().scrollIntoViewIfNeeded();
      await picture(page, `phone-${locale}-charts-${name}`);
      if (process.env.SCREENSHOTS)
        await page.locator("main").screenshot({ path: `${process.env.SCREENSHOTS}/phone-${locale}-charts-${name}-whole.png` });
      expect(await faults(page)).toEqual([]);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      expect(await overhang(page)).toBe(0);
      await page.context().close();
    },
  );

  it("would notice a picture that is too wide, out of shape, too small, or cut", async () => {
    const page = await answered("en", "knowledge", "/cop digest preview");
    const styled = async (style: string): Promise<string> => {
      await page.evaluate(`document.querySelector("figure img").style.cssText = ${JSON.stringify(style)}`);
      return (await faults(page)).join("\n");
    };
    expect(await styled("inline-size: 480px; max-inline-size: none")).toMatch(/out of view/);
    expect(await styled("block-size: 40px")).toMatch(/out of shape/);
    expect(await styled("inline-size: 200px")).toMatch(/text of \d/);
    await page.evaluate(`(async () => {
      const image = document.querySelector("figure img");
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const drawing = canvas.getContext("2d");
      drawing.drawImage(image, 60, 0);
      drawing.fillRect(0, 100, 20, 20);
      image.src = canvas.toDataURL();
      await image.decode();
    })()`);
    expect(await styled("")).toMatch(/cut at its edge/);
    await page.context().close();
  });
});
