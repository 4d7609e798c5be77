import type { Raw } from "../../src/form.js";
import { Browser } from "../web/browser.js";
import { all, byClass, byId, byTag, type Element, select, wordsOf } from "../web/html.js";
import type { Driver, DriverSettings, Screen } from "./driver.js";

/** A person at the web's pages, without script, over real HTTP; `origin` is where a trial listens. */
export async function webDriver(
  origin: string,
  settings: DriverSettings,
  close: () => Promise<void> = async () => undefined,
): Promise<Driver> {
  const browser = new Browser(origin, { "accept-language": settings.locale });
  browser.cookies.set("zone", settings.zone);
  const room = `/c/${encodeURIComponent(settings.place)}`;
  await browser.get("/");
  await browser.submit(browser.form("account"), { account: [settings.account] });
  await browser.get(room);
  return {
    platform: "web",
    async type(command) {
      await browser.get(room);
      await browser.command(command);
      return screenOf(browser);
    },
    async press(action, nth = 0) {
      const button = buttonsOf(browser, action)[nth];
      if (!button) throw new Error(`no button ${action} in view: ${browser.page!.words}`);
      await browser.submit(button.form, {}, ["press", button.value]);
      return screenOf(browser);
    },
    async submit(values) {
      await browser.submit(browser.form("_form"), await filled(browser, values));
      return screenOf(browser);
    },
    async again() {
      await browser.again();
      return screenOf(browser);
    },
    async posts() {
      const looker = new Browser(origin, browser.headers);
      for (const [name, value] of browser.cookies) looker.cookies.set(name, value);
      const page = await looker.get(room);
      return byClass(page.root, "post").map((post) => wordsOf(byClass(post, "message")[0]!).trim());
    },
    async file() {
      const { headers, bytes } = browser.page!;
      const [, name] = /filename="([^"]+)"/.exec(String(headers["content-disposition"])) ?? [];
      return name === undefined ? undefined : { name, text: bytes.toString() };
    },
    close,
  };
}

/** Buttons in view: on the private answer first, then on what was posted, the newest first. */
function buttonsOf(browser: Browser, action: string): { form: Element; value: string }[] {
  const { root } = browser.page!;
  const answer = byId(root, "answer");
  const places = [...(answer ? [answer] : []), ...byClass(root, "post").reverse(), root];
  return places.flatMap((place) =>
    byTag(place, "form").flatMap((form) =>
      byTag(form, "button")
        .filter(({ attributes: { name, value } }) => name === "press" && (JSON.parse(value ?? "[]") as string[])[0] === action)
        .map((button) => ({ form, value: button.attributes.value ?? "" })),
    ),
  );
}

const named = (form: Element, name: string): Element[] => select(form, (one) => one.attributes.name === name);

/** The controls a person would fill to say these values; refuses what a browser would not let them say. */
async function filled(browser: Browser, values: Readonly<Record<string, Raw>>): Promise<Record<string, string[]>> {
  const changes: Record<string, string[]> = {};
  for (const [field, value] of Object.entries(values)) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      for (const [cell, typed] of Object.entries(value as Record<string, string>)) {
        if (named(browser.form("_form"), `v:${field}:${cell}`).length === 0) throw new Error(`no cell ${cell} in ${field}`);
        changes[`v:${field}:${cell}`] = [typed];
      }
      continue;
    }
    const wanted = value === null || value === false ? [] : value === true ? ["true"] : [value].flat().map(String);
    for (const one of wanted) await findable(browser, field, one, changes);
    changes[`v:${field}`] = wanted;
  }
  return changes;
}

/** Searches for a choice that is not on the page yet, as a person must. */
async function findable(
  browser: Browser,
  field: string,
  value: string,
  changes: Readonly<Record<string, string[]>>,
): Promise<void> {
  const form = () => browser.form("_form");
  const name = `v:${field}`;
  const controls = named(form(), name);
  const [first] = controls;
  if (first && !["checkbox", "radio"].includes(first.attributes.type ?? "") && first.tag !== "select") return;
  const offered = () =>
    first?.tag === "select"
      ? byTag(first, "option").map((one) => one.attributes.value)
      : named(form(), name).map((one) => one.attributes.value);
  if (offered().includes(value)) return;
  if (named(form(), `q:${field}`).length > 0)
    await browser.submit(form(), { ...changes, [`q:${field}`]: [value.startsWith("new:") ? value.slice(4) : ""] }, [
      "_search",
      field,
    ]);
  if (!offered().includes(value)) throw new Error(`${field} does not offer ${value}: ${browser.page!.words}`);
}

function screenOf(browser: Browser): Screen {
  const { root } = browser.page!;
  const answer = byClass(root, "private")[0];
  const said = answer ? byClass(answer, "message").map(wordsOf).join("\n").trim() : "";
  const form = byTag(root, "form").find((one) => named(one, "_form").length > 0);
  if (!form) return { said };
  const problems: Record<string, string> = {};
  for (const one of all(root)) {
    const id = one.attributes.id ?? "";
    if (id.startsWith("p-")) problems[id.slice(2)] = wordsOf(one).trim();
    if (one.attributes.class === "whole") problems[""] = wordsOf(one).trim();
  }
  return { said, form: { title: wordsOf(byId(root, "form-title")!).trim(), values: valuesOf(form), problems } };
}

/** What stands in the fields. */
function valuesOf(form: Element): Record<string, Raw> {
  const values: Record<string, Raw> = {};
  for (const one of all(form)) {
    const [, field, cell] = /^v:([^:]+)(?::(.+))?$/.exec(one.attributes.name ?? "") ?? [];
    if (!field) continue;
    const { type, value = "" } = one.attributes;
    const checked = "checked" in one.attributes;
    if (cell) values[field] = { ...(values[field] as Record<string, string>), ...(value === "" ? {} : { [cell]: value }) };
    else if (one.tag === "textarea") values[field] = one.children.join("").replace(/^\n/, "") || null;
    else if (one.tag === "select")
      values[field] = byTag(one, "option").find((option) => "selected" in option.attributes)?.attributes.value || null;
    else if (type === "radio") values[field] = checked ? value || null : (values[field] ?? null);
    else if (type === "checkbox" && value === "true") values[field] = checked;
    else if (type === "checkbox")
      values[field] = [...((values[field] as string[] | undefined) ?? []), ...(checked ? [value] : [])];
    else values[field] = value || null;
  }
  return values;
}
