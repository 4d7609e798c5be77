import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCharts } from "../../adapters/charts/index.js";
import { formCard } from "../../adapters/teams/form.js";
import { cardsOf } from "../../adapters/teams/message.js";
import { readForm } from "../../adapters/teams/read.js";
import type { Card } from "../../adapters/teams/wire.js";
import { FEATURES } from "../../src/features/index.js";
import * as f from "../../src/form.js";
import { parse } from "../../src/form.js";
import * as m from "../../src/message.js";
import type { Charts } from "../../src/ports.js";
import { loadCatalogues, sayIn } from "../../src/text/say.js";
import { MARKS } from "../contract/markup.js";
import { everyKind, formOf } from "../contract/round-trip.js";
import { gallery } from "../teams/gallery.js";
import { AMAL, CHANNEL } from "../teams/places.js";
import { memoryLog } from "../teams/quiet.js";
import { stage } from "../teams/stage.js";
import { DESK, openChromium, openPage, overhang, PHONE, picture } from "./chromium.js";

const RENDERER = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.js");
/** Teams' light theme, as far as it bears on reading. */
const HOST = {
  fontFamily: "'Segoe UI', 'Noto Sans', sans-serif",
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  actions: { maxActions: 6, actionsOrientation: "horizontal", actionAlignment: "left" },
  inputs: {
    label: { inputSpacing: "small", requiredInputs: { suffix: " *", suffixColor: "attention" } },
    errorMessage: { color: "attention" },
  },
};
let browser: Browser;
let charts: Charts;
let cards: Readonly<Record<string, Card>>;
beforeAll(async () => {
  await loadCatalogues();
  charts = createCharts({});
  [browser, cards] = await Promise.all([openChromium(), gallery(charts)]);
});
afterAll(async () => {
  await browser.close();
  await charts.close();
});

/** Draws a card with Microsoft's own renderer; its buttons leave what they would send in `window.sent`. */
async function draw(page: Page, card: Card): Promise<void> {
  await page.setContent(`<!doctype html><html lang="${String(card.lang)}"><meta name="viewport" content="width=device-width"><style>
    body{margin:12px;background:#f5f5f5} main{max-width:600px;background:#fff;border-radius:6px;padding:4px;box-sizing:border-box}
    input,textarea,select{box-sizing:border-box;max-width:100%} button{padding:6px 12px;margin:2px}</style><main></main></html>`);
  await page.addScriptTag({ path: RENDERER });
  await page.evaluate<void>(`{
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(HOST)});
    drawn.onExecuteAction = (action) => { globalThis.sent = action.data; };
    drawn.parse(${JSON.stringify(card)});
    document.querySelector("main").append(drawn.render());
  }`);
}

describe("every card, drawn by Microsoft's renderer", () => {
  it("fits a desk and a phone, in its direction, each field with its name", async () => {
    for (const [size, viewport] of [
      ["desk", DESK],
      ["phone", PHONE],
    ] as const) {
      const { page, complaints } = await openPage(browser, { viewport });
      for (const [name, card] of Object.entries(cards)) {
        await draw(page, card);
        expect(await overhang(page), `${name} on a ${size}`).toBe(0);
        expect(await page.locator(".ac-adaptiveCard").getAttribute("dir"), name).toBe(card.rtl ? "rtl" : "ltr");
        // The renderer forgets the name of its own typed-in lists; the card gives each one.
        const unnamed = await page.evaluate<string[]>(`[...document.querySelectorAll("input,select,textarea")]
          .filter((field) => !/filtered/.test(field.className))
          .filter((field) => !(field.labels?.length || field.getAttribute("aria-label") || field.getAttribute("aria-labelledby")))
          .map((field) => field.outerHTML)`);
        expect(unnamed, name).toEqual([]);
        await page.setViewportSize({ ...viewport, height: await page.evaluate<number>("document.documentElement.scrollHeight") });
        await picture(page, `teams-${name}-${size}`);
        await page.setViewportSize(viewport);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it("shows charts it does not know as pictures, with their words", async () => {
    const { page } = await openPage(browser);
    await draw(page, Object.entries(cards).find(([name]) => name === "message-ar-1")?.[1] as Card);
    const pictures = page.locator("img[src^='data:image/png']");
    expect(await pictures.count()).toBe(5);
    expect(await pictures.first().getAttribute("alt")).toContain("INRA 1");
    expect(await page.evaluate<number>("document.querySelector('img').naturalWidth")).toBeGreaterThan(100);
    await page.context().close();
  });
});

describe("what people typed, drawn by Microsoft's renderer", () => {
  it("is read as typed in every part of a message and a form: no date is computed", async () => {
    const { page } = await openPage(browser);
    const seen = async (card: Card): Promise<string> => {
      await draw(page, card);
      return (await page.locator("main").innerText()).replaceAll("\u2060", "");
    };
    // The renderer does compute them, where nothing stands in between.
    const [bare] = await cardsOf(m.message("en", m.heading("x")), { charts, log: memoryLog() });
    const dated = { ...bare, body: [{ type: "TextBlock", text: "{{DATE(2026-11-22T10:00:00Z, SHORT)}}" }] } as unknown as Card;
    expect(await seen(dated)).not.toContain("DATE");
    for (const words of MARKS) {
      const label = words;
      const message = m.message(
        "en",
        m.heading(words),
        m.text(m.bold(words)),
        m.list([words]),
        m.facts([[words, words]]),
        m.table([words], [[words]]),
        m.note(words),
        m.buttons({ action: "a.b", label, value: "1" }, { action: "a.c", label, value: "1", opens: true }),
      );
      const [card] = await cardsOf(message, { charts, log: memoryLog() });
      expect((await seen(card as Card)).split(words).length - 1, words).toBe(10);
      const options = ["1", "2"].map((value) => ({ value, label: words }));
      const fields: f.Fields = {
        part: f.section(words, words),
        text: f.textField({ label, hint: words }),
        some: f.choices({ label, options }),
        one: f.choice({ label, options, required: true }),
        yes: f.yesNo({ label }),
        counts: f.counts({ label, rows: options, columns: [{ value: "n", label }], max: 9 }),
      };
      const form = { ...formOf({}), fields };
      expect((await seen(formCard(form, { once: "once" }))).split(words).length - 1, words).toBe(14);
    }
    await page.context().close();
  });
});

describe("the product's own cards", () => {
  it.each(["en", "ar", "fr", "ru"])("are drawn in %s: what was understood, the form, the receipt, the week", async (locale) => {
    const on = await stage(FEATURES, { charts });
    const { page, complaints } = await openPage(browser, { viewport: PHONE });
    const show = async (name: string, card: unknown): Promise<void> => {
      await draw(page, card as Card);
      expect(await overhang(page), name).toBe(0);
      await page.setViewportSize({ ...PHONE, height: await page.evaluate<number>("document.documentElement.scrollHeight") });
      await picture(page, `teams-product-${name}-${locale}`);
      await page.setViewportSize(PHONE);
    };
    const last = (place: string): unknown =>
      (on.connector.in(place).at(-1)?.activity.attachments as readonly { content: unknown }[] | undefined)?.[0]?.content;
    const amal = on.person(AMAL, CHANNEL, locale);
    const line = "log call with INRA yesterday, 2 women 1 man, 45 min, about seed policy";
    await amal.type(line);
    await show("understood", last(CHANNEL));
    await show("form", amal.card);
    await amal.submit({ type: "call", title: "Seed policy" });
    await show("receipt", amal.card);
    await amal.type("digest");
    await show("week", last(CHANNEL));
    expect(complaints).toEqual([]);
    await page.context().close();
    await on.close();
  });
});

describe("a form, filled in and sent by Microsoft's renderer", () => {
  it("comes back as it was", async () => {
    const { page } = await openPage(browser);
    const values = {
      title: "Seed *policy* & <b>",
      summary: "a\nb",
      minutes: 45,
      date: "2026-11-21",
      time: "14:30",
      few: "code-1",
      many: "code-40",
      fewSome: ["code-0", "code-3"],
      manySome: ["code-5"],
      hundreds: null,
      hundredsSome: [],
      organisations: [],
      informed: true,
      counts: { "female.adult": 2 },
    };
    await draw(page, formCard(formOf(values), { once: "once" }));
    await page.getByRole("button", { name: "Save" }).click();
    const sent = await page.evaluate<Record<string, unknown>>("globalThis.sent");
    expect(parse(everyKind, readForm(sent), sayIn("en"))).toEqual({ ok: true, values });
    expect(sent.coptrack).toMatchObject({ do: "submit", form: "contract.every-kind" });
    await page.context().close();
  });

  it("is held back where something needed is missing, with our words beside it", async () => {
    const { page } = await openPage(browser);
    await draw(page, formCard(formOf({ date: "2026-11-21" }), { once: "once" }));
    await page.getByRole("button", { name: "Save" }).click();
    expect(await page.evaluate("globalThis.sent")).toBeUndefined();
    expect(await page.getByText("Please fill this in.").count()).toBe(1);
    await page.context().close();
  });
});
