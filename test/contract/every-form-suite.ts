import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FEATURES } from "../../src/features/index.js";
import * as f from "../../src/form.js";
import { LOCALES } from "../../src/text/locales.js";
import { sayIn } from "../../src/text/say.js";
import { type World, world } from "../support/world.js";
import { everyForm } from "./every-form.js";
import type { RoundTrip } from "./round-trip.js";

/** Every registered form, opened by the core in every language, goes through the adapter and comes back as it was. */
export function everyFormSuite(make: () => Promise<RoundTrip> | RoundTrip): void {
  let w: World;
  beforeAll(async () => {
    w = await world({ publicUrl: "https://cop.example.org" });
  });
  afterAll(() => w.close());
  describe.each(LOCALES)("every registered form, in %s", (locale) => {
    it("comes back as it was filled in", async () => {
      const adapter = await make();
      for (const [name, form] of await everyForm(w, FEATURES, locale)) {
        expect.soft(form, `say in test/contract/every-form.ts what ${name} is opened about`).toBeDefined();
        if (!form) continue;
        const raw = await adapter.submitUntouched(form);
        expect.soft(f.parse(form.fields, raw, sayIn("en")), name).toEqual(f.parse(form.fields, form.values, sayIn("en")));
      }
    });
  });
}
