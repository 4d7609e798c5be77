import { expect, it } from "vitest";
import { asked, closed, posted, promoted, type Story, theIds } from "./demand-steps.js";

/** What one does and another sees: two people in one place. */
export function secondPersonStories(told: Story): void {
  it("two vote: who runs the poll sees how many did, and of nobody what they chose", () =>
    told(async (t) => {
      const { driver, store, programme } = t;
      await promoted(t);
      const other = await t.other();
      await asked(t, { method: "single" }, { shows: "turnout" });
      const [seed = "", soil = ""] = await theIds(t);
      const vote = async (who: typeof other, choice: string) => {
        await who.type("/cop polls");
        await who.press("poll.vote");
        return (await who.submit({ choice })).said;
      };
      expect(await vote(other, soil)).toMatch(/Soil health[\s\S]*counts|counts[\s\S]*Soil health/);
      // The same ballot is the other's own: it is empty for who has not voted.
      await driver.type("/cop polls");
      expect((await driver.press("poll.vote")).form?.values.choice ?? null).toBeNull();
      expect((await driver.submit({ choice: seed })).said).toContain("counts");
      await other.type("/cop polls");
      expect((await other.press("poll.vote")).form?.values.choice).toBe(soil);
      await other.submit({ choice: seed });
      expect((await store.find("pollBallot", { programme })).map(({ marks }) => marks)).toEqual([{ [seed]: 1 }, { [seed]: 1 }]);

      // Who has no right to it is offered no end of it.
      await other.type("/cop polls");
      await expect(other.press("poll.close")).rejects.toThrow(/no button|nothing to press/);
      await closed(driver);
      await driver.type("/cop polls");
      const shown = (await driver.press("poll.result")).said;
      const names = (await store.find("person", { programme, id: await voters(t) })).map(({ name }) => name);
      expect(names).toHaveLength(2);
      for (const words of [shown, (await posted(driver)).split("Result: What next?")[1] ?? ""]) {
        expect(words).toContain("2 members voted");
        expect(words).toContain("Seed policy — 2 votes");
        // Who ended it is said; that is the only name there is.
        for (const name of names) expect(words.replaceAll(`${name} closed the poll before its time`, "")).not.toContain(name);
      }
    }));

  it("an item of the agenda: one moves it on, and another sees how far it is, and may not move it", () =>
    told(async (t) => {
      const { driver } = t;
      await promoted(t);
      // They never logged anything: being in the channel is what makes them a member.
      const other = await t.other();
      await driver.type("/cop agenda");
      await driver.press("agenda.add");
      await driver.submit({ title: "A seed calendar", status: "agreed" });
      expect((await other.type("/cop agenda")).said).toMatch(/A seed calendar[\s\S]*agreed/);
      await driver.type("/cop agenda");
      await driver.press("agenda.edit");
      const wrong = await driver.submit({ status: "done" });
      expect(wrong.form?.problems.result).toContain("what came of it");
      expect((await other.type("/cop agenda")).said).toContain("agreed");
      expect((await driver.submit({ status: "in-progress", due: "2027-01-31" })).said).toContain("It is changed");
      const list = await other.type("/cop agenda");
      expect(list.said).toMatch(/A seed calendar[\s\S]*in hand[\s\S]*31 Jan 2027/);
      expect(list.said).not.toContain("agreed");
      const item = await other.press("agenda.show");
      expect(item.said).toContain("agreed → in hand");
      await expect(other.press("agenda.edit")).rejects.toThrow(/no button|nothing to press/);

      await driver.type("/cop agenda");
      await driver.press("agenda.edit");
      await driver.submit({ status: "done", result: "The calendar hangs in every village" });
      expect((await other.type("/cop agenda")).said).not.toContain("A seed calendar");
      expect((await other.type("/cop agenda done")).said).toMatch(/A seed calendar[\s\S]*done/);
      expect((await other.press("agenda.show")).said).toContain("The calendar hangs in every village");
    }));
}

const voters = async ({ store, programme }: Parameters<Parameters<Story>[0]>[0]): Promise<readonly string[]> =>
  (await store.find("pollBallot", { programme })).flatMap(({ person }) => person ?? []);
