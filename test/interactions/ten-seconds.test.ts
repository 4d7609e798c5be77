import { expect, it } from "vitest";
import { said, world } from "../support/world.js";

/** Card, Moran & Newell 1980: seconds; see docs/keystroke-level.md. */
const [K, P, H, M] = [0.2, 1.1, 0.4, 1.35] as const;

it("logs the usual entry with one line and one click, in ten seconds by the keystroke-level model", async () => {
  const w = await world();
  const elena = await w.as("elena");
  await elena.submit(await elena.press("log.open"), {
    type: "call",
    title: "Before",
    organisations: ["new:INRA"],
    date: "2026-11-20",
  });
  const line = "/log call inra seeds";
  const form = await elena.command(line);
  const receipt = await elena.submit(form);
  expect(said(receipt)).toContain("Saved. Call · Call – INRA · 23 Nov 2026");
  expect(await w.store.find("interaction", { programme: w.programme, date: "2026-11-23" })).toMatchObject([{ summary: "seeds" }]);
  expect(await w.store.count("organisation", { programme: w.programme })).toBe(1);
  expect(await w.store.count("interactionOrganisation", { programme: w.programme })).toBe(2);
  const seconds = M + (line.length + 1) * K + M + H + P + K;
  expect(seconds).toBeCloseTo(8.6, 5);
  await w.close();
});

it("logs one like the last with eleven keys and two clicks", async () => {
  const w = await world();
  const elena = await w.as("elena");
  await elena.submit(await elena.press("log.open"), { type: "call", title: "Weekly", date: "2026-11-16" });
  const line = "/cop again";
  const form = await elena.submit(await elena.command(line));
  expect(said(await elena.submit(form))).toContain("Saved. Call · Weekly · 23 Nov 2026");
  const seconds = M + (line.length + 1) * K + H + P + K + M + P + K;
  expect(seconds).toBeCloseTo(7.9, 5);
  await w.close();
});
