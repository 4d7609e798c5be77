import { describe, expect, it } from "vitest";
import { newId } from "../../src/domain/ids.js";
import { plainText } from "../../src/message.js";
import { insert } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { telling } from "../support/story.js";
import { NOON, said, type World } from "../support/world.js";

describe.each(STORES)("a person's own page, on $database", ({ open }) => {
  const told = telling(open);
  type Person = Awaited<ReturnType<World["as"]>>;
  const page = async (person: Person): Promise<string> => {
    const { home } = await person.event({ kind: "happening", happening: "home-opened", where: undefined } as never);
    return home ? plainText(home) : "";
  };
  const due = (w: World, what: string, over: { person?: string; due?: string; who?: string; community?: string } = {}) =>
    w.store.atomically([
      insert("followUp", {
        programme: w.programme,
        id: newId(),
        community: over.community ?? w.community,
        interaction: null,
        what,
        who: over.who ?? null,
        person: over.person ?? null,
        due: over.due ?? null,
        status: "open",
        createdAt: NOON,
        closedAt: null,
        version: 1,
      }),
    ]);

  it("is a command away where a platform keeps no place for it", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      await elena.command("/cop help");
      expect(said(await elena.command("/cop home"))).toBe(await page(elena));
    }));

  it("greets somebody new, and says what to do", () =>
    told(async (w) => {
      const text = await page(await w.as("nadia", { name: "Nadia", community: "elsewhere" }));
      expect(text).toContain("Hello, Nadia");
      expect(text).toContain("You are in no community yet");
      expect(text).toContain("Nothing is waiting for you");
      expect(text).toContain("This year: 0 entries");
    }));

  it("shows my numbers with what they are of, my last entries, and my communities", () =>
    told(async (w) => {
      const nadia = await w.as("nadia", { name: "Nadia" });
      const omar = await w.as("omar");
      await nadia.submit(await nadia.command("/log call"), { type: "call", title: "Seeds", counts: { "female.unknown": "2" } });
      await nadia.submit(await nadia.command("/log email"), { type: "email", title: "Soil map", date: "2026-10-02" });
      await omar.submit(await omar.command("/log workshop"), { type: "workshop", title: "Not mine", date: "2026-11-20" });
      const text = await page(nadia);
      expect(text).toContain("This month: 1 entry");
      expect(text).toContain("This year: 2 entries · 2 participants in the 1 entry that says how many");
      expect(text).toContain("E-mail · Soil map · 2 Oct 2026");
      expect(text).not.toContain("Not mine");
      expect(text).toContain("Seeds — last entry 23 Nov 2026");
    }));

  it("shows what is due to me, and all of it to whoever runs the community; what is late first", () =>
    told(async (w) => {
      const nadia = await w.as("nadia");
      const chief = await w.as("chief", { role: "facilitator" });
      const other = await w.addCommunity("Soil", "soil");
      await due(w, "Send the map", { person: nadia.person, who: "Nadia", due: "2026-12-01" });
      await due(w, "Book the room", { due: "2026-11-01" });
      await due(w, "Somebody else's", { community: other });
      expect(await page(nadia)).toContain("Send the map — Nadia, by 1 Dec 2026");
      expect(await page(nadia)).not.toContain("Book the room");
      const text = await page(chief);
      expect(text.indexOf("Book the room — nobody named, was due 1 Nov 2026")).toBeGreaterThan(-1);
      expect(text.indexOf("Book the room")).toBeLessThan(text.indexOf("Send the map"));
      expect(text).not.toContain("Somebody else's");
    }));

  it("has buttons that do each thing: those that type a command do what typing it does", () =>
    told(async (w) => {
      const nadia = await w.as("nadia");
      expect(said(await nadia.press("cop", "help"))).toContain("What I can do");
      expect(said(await nadia.press("cop", "mine"))).toContain("Nothing here yet");
      expect((await nadia.press("log.open", "")).open).toBeDefined();
    }));

  it("is one page of all features' parts", () =>
    told(async (w) => {
      const chief = await w.as("chief", { role: "facilitator" });
      const text = await page(chief);
      expect(text).toContain("Hello, chief");
      expect(text).toContain("First steps of Seeds");
    }));
});
