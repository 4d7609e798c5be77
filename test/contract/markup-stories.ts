import { expect, it } from "vitest";
import type { Raw } from "../../src/form.js";
import { asked, closed, peopled, posted, promoted, type Story, theIds } from "./demand-steps.js";
import { MARKS } from "./markup.js";

const [BOLD, RING, LINK, DATE, AT, TABLE] = MARKS;

/** What people type stays what they typed, wherever demand shows it. */
export function markupStories(told: Story): void {
  it.each(["single", "approval", "dots", "ranking"] as const)(
    "a poll by %s made of markup: its title, its buttons, its ballot, its result and the agenda show it as typed",
    (method) =>
      told(async (t) => {
        const { driver } = t;
        await promoted(t);
        await asked(
          t,
          { method, title: DATE, about: MARKS.join("\n"), candidates: MARKS.join("\n") },
          method === "dots" ? { stack: true } : {},
        );
        const post = await posted(driver);
        for (const one of MARKS) expect(post).toContain(one);
        const ids = await theIds(t);
        await driver.type("/cop polls");
        await driver.press("poll.vote");
        const [first = "", second = ""] = ids;
        const marks: Readonly<Record<typeof method, Readonly<Record<string, Raw>>>> = {
          single: { choice: second },
          approval: { choices: [first, second] },
          dots: { dots0: "1", dots1: "1" },
          ranking: { place1: second, place2: first },
        };
        const cast = await driver.submit(marks[method]);
        expect(cast.said).toContain(RING);
        expect(cast.said).toContain(DATE);
        await closed(driver);
        const result = await posted(driver);
        expect(result).toContain(`Result: ${DATE}`);
        expect(result.split("Result: ")[1]).toContain(RING);
        expect((await driver.press("agenda.add")).form?.values.title).toBe(
          method === "single" || method === "ranking" ? RING : BOLD,
        );
        expect((await driver.submit({ title: LINK, due: "2027-01-31" })).said).toContain(LINK);
        expect((await driver.type("/cop agenda")).said).toContain(LINK);
        expect((await driver.type("/cop polls")).said).toContain(DATE);
      }),
  );

  it("an anonymous choice among markup: the button asks once more, and nothing of it rings", () =>
    told(async (t) => {
      const { driver } = t;
      await promoted(t);
      const [entry] = await t.store.find("interaction", { programme: t.programme, sample: false });
      await peopled(t, entry?.community ?? "");
      await asked(t, { method: "single", title: TABLE, candidates: MARKS.join("\n") }, { anonymous: true });
      expect((await driver.press("poll.pick")).said).toContain(TABLE);
    }));

  it("what turns the direction of a line ends with what was typed: a count behind it reads as it is", () =>
    told(async (t) => {
      const { driver } = t;
      await promoted(t);
      await asked(t, { method: "single", candidates: "\u202Esdees\nSoil health\n\u2067بذور\u2069 and soil" });
      await driver.press("poll.pick");
      await closed(driver);
      expect((await posted(driver)).split("Result: ")[1]).toContain("\u202Esdees\u202C — 1 vote");
      expect(await posted(driver)).toContain("\u2067بذور\u2069 and soil");
      const need = await driver.type("/cop need \u202Esdeef\u2069 better");
      expect(need.said).toContain("\u202Esdeef better\u202C");
    }));

  it("needs made of markup: noted, offered for joining, listed", () =>
    told(async (t) => {
      const { driver } = t;
      await promoted(t);
      // Tags of a mention are no text on every platform: a command takes them for the person's name.
      const typed = [RING, LINK, TABLE, DATE];
      for (const one of typed)
        expect((await driver.type(`/cop need How do we ${one} seeds`)).said).toContain(`How do we ${one} seeds`);
      const list = (await driver.type("/cop needs")).said;
      for (const one of typed) expect(list).toContain(one);
      expect((await driver.type("/cop poll")).form?.values.needs).toEqual([]);
    }));

  it("a call for interest made of markup: posted, answered, scored", () =>
    told(async (t) => {
      const { driver } = t;
      await promoted(t);
      await driver.type("/cop eoi new");
      const made = {
        title: RING,
        problem: DATE,
        objectives: MARKS.join("\n"),
        rightPeople: AT,
        deadline: "2026-11-30",
        places: "1",
        criteria: `${LINK}\n${TABLE}`,
        questions: `${BOLD}\n${DATE}`,
      };
      const done = await driver.submit(made);
      expect(done.form?.problems ?? {}).toEqual({});
      expect(done.said).toContain(RING);
      const post = await posted(driver);
      for (const one of MARKS) expect(post).toContain(one);
      expect((await driver.press("interest.answer")).form?.title).toBeTruthy();
      expect((await driver.submit({ why: AT, q1: LINK, q2: TABLE })).said).toContain(RING);
      await driver.type("/cop eoi");
      expect((await driver.press("interest.show")).said).toContain(DATE);
    }));
}
