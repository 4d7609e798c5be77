import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modal } from "../../adapters/slack/form.js";
import { read, type ViewState } from "../../adapters/slack/form-values.js";
import { LIMITS } from "../../adapters/slack/limits.js";
import { FEATURES } from "../../src/features/index.js";
import type { Form } from "../../src/form.js";
import { LOCALES } from "../../src/text/locales.js";
import { everyForm } from "../contract/every-form.js";
import { type World, world } from "../support/world.js";
import { untouched, type View } from "./client.js";
import { golden } from "./golden.js";
import { refusalsOfView } from "./strict.js";

let w: World;
beforeAll(async () => {
  w = await world({ features: FEATURES, publicUrl: "https://cop.example.org" });
});
afterAll(() => w.close());

/** Fixed texts that Slack would cut: a person must shorten them. */
const cutTexts = (form: Form): string[] => [form.title, form.submit, form.cancel].filter((text) => text.length > LIMITS.title);

describe.each(LOCALES)("every registered form, in %s", (locale) => {
  it("is one that Slack takes, with no text cut, and comes back as it was", async () => {
    const forms = await everyForm(w, FEATURES, locale);
    for (const [name, form] of forms) {
      if (!form) {
        expect.soft(name, "say in test/contract/every-form.ts what this form is opened about").toBe("");
        continue;
      }
      const view = modal(form, { about: form.about, nonce: "nonce" });
      expect.soft(refusalsOfView(view), name).toEqual([]);
      expect.soft(cutTexts(form), name).toEqual([]);
      const back = read(JSON.parse(JSON.stringify(untouched(view as unknown as View))) as ViewState);
      for (const [field, raw] of Object.entries(form.values))
        if (raw !== null && raw !== "" && raw !== false && form.fields[field])
          expect.soft(back[field], `${name}.${field}`).toEqual(raw);
      if (locale === "en" || (locale === "ar" && name === "log"))
        await expect
          // What travels with the form is the suite's own, and would change every picture with each new form.
          .soft(golden({ ...view, private_metadata: "" }))
          .toMatchFileSnapshot(`../golden/slack/form-${name}${locale === "en" ? "" : `-${locale}`}.json`);
    }
  });
});
