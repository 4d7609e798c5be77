import { describe, expect, it } from "vitest";
import { addFollowUp } from "../support/follow-up.js";
import { STORES } from "../support/stores.js";
import { passes, telling } from "../support/story.js";
import { type Actor, NOON, said, type World } from "../support/world.js";

const DAY = 24 * 3_600_000;

describe.each(STORES)("follow-ups, on $database", ({ open }) => {
  const told = telling(open);
  /** Logs a meeting in which something is taken on. */
  const agreed = async (w: World, by: Actor, what: string, who: string, due: string) => {
    const receipt = await by.submit(await by.command("/log meeting"), { type: "meeting", title: "Monthly", next: ["outcome"] });
    await by.submit(receipt, { what1: what, who1: who, due1: due });
    const [row] = await w.store.find("followUp", { programme: w.programme, what });
    return row?.id ?? "";
  };

  it("asks who took it on when it is due, once, with where it comes from; done closes it", () =>
    told(async (w) => {
      const elena = await w.as("elena", { name: "Elena Munteanu" });
      const omar = await w.as("omar", { name: "Omar Haddad" });
      const id = await agreed(w, omar, "Send the seed list", "elena munteanu", "2026-11-25");
      await passes(w, NOON + DAY);
      expect(w.platform.posts).toEqual([]);
      await passes(w, NOON + 2 * DAY);
      await passes(w, NOON + 3 * DAY);
      expect(w.platform.words("elena")).toEqual([
        "Due 25 Nov 2026: “Send the seed list” — is it done?\nWhy you get this: you took it on in “Monthly” (Seeds)",
      ]);
      expect(said(await elena.press("followUps.done", id))).toBe("Done: “Send the seed list” — thank you!");
      await w.core.settled();
      expect(w.platform.words("elena")).toEqual(["Settled: Send the seed list"]);
      expect(said(await elena.press("followUps.done", id))).toContain("closed it already");
      expect(said(await elena.command("/cop follow-ups"))).toContain("Nothing is open");
    }));

  it("not yet: a day to come, and it is asked again then; no longer: off the list", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const id = await addFollowUp(w, "Write it up", { person: elena.person });
      await passes(w, NOON);
      const form = await elena.press("followUps.later", id);
      const wrong = await elena.submit(form, { due: "2026-11-23" });
      expect(wrong.problems?.problems.due).toContain("Give a day after today");
      expect(wrong.problems?.values.due).toBe("2026-11-23");
      expect(said(await elena.submit(form, { due: "2026-12-01" }))).toContain("now due 1 Dec 2026");
      await passes(w, NOON + 3 * DAY);
      expect(w.platform.words("elena")).toEqual(["Settled: Write it up"]);
      await passes(w, NOON + 8 * DAY);
      expect(w.platform.words("elena")[1]).toContain("Due 1 Dec 2026: “Write it up” — is it done?");
      expect(said(await elena.press("followUps.drop", id))).toContain("No longer wanted");
      expect(await w.store.get("followUp", { programme: w.programme, id })).toMatchObject({
        status: "dropped",
        closedAt: NOON + 8 * DAY,
      });
    }));

  it("asks whoever logged it where the name is nobody's here, and lets nobody else answer but who runs the community", () =>
    told(async (w) => {
      const omar = await w.as("omar");
      const id = await agreed(w, omar, "Find a venue", "Dr Somebody", "2026-11-23");
      await passes(w, NOON);
      expect(w.platform.words("omar")[0]).toContain("“Find a venue” (Dr Somebody) — do you know whether it is done?");
      const rita = await w.as("rita");
      expect(said(await rita.press("followUps.done", id))).toContain("for somebody else to answer");
      const fatima = await w.as("fatima", { role: "facilitator" });
      expect(said(await fatima.command("/cop follow-ups"))).toContain("Find a venue");
      await fatima.press("followUps.done", id);
      await w.core.settled();
      expect(w.platform.words("omar")).toEqual(["Settled: Find a venue"]);
    }));

  it("is within the budget: the third question of a week waits, and the digest lists all that is open", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      for (const what of ["One", "Two", "Three"]) await addFollowUp(w, what, { person: elena.person });
      await passes(w, NOON);
      expect(w.platform.words("elena")).toHaveLength(2);
      expect(said(await elena.command("/cop prompts"))).toContain("your messages for this week are used up");
      expect(said(await elena.command("/cop digest preview"))).toContain("3 follow-ups are due");
    }));
});
