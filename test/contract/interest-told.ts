import { expect, it } from "vitest";
import { posted, promoted } from "./demand-steps.js";
import type { Driver } from "./driver.js";
import type { Told } from "./stories.js";

/** One who runs a call, and two who answer it, each with what they were written privately. */
export interface Answering extends Told {
  readonly clock: { at: number };
  tick(): Promise<void>;
  third(): Promise<Driver>;
  /** Everything that was written to somebody alone, as words. */
  privately(who: "driver" | "other" | "third"): Promise<string>;
}

const DECLINED = "was not taken this time";
const WEDNESDAY = Date.parse("2026-11-25T10:00:00Z");

/** A call for interest with two who answer: each is told what became of their own answer, alone, and of the other's nothing. */
export function interestTold(platform: string, begin: () => Promise<Answering>): void {
  it(`at ${platform} two answer a call: each is told their own result alone, and nobody the other's`, async () => {
    const t = await begin();
    const { driver, store, programme, clock } = t;
    try {
      await promoted(t);
      const [other, third] = [await t.other(), await t.third()];
      await driver.type("/cop eoi new");
      const call = { title: "Seed group", problem: "Seed comes late", objectives: "A calendar", places: "1", criteria: "Fits" };
      expect((await driver.submit({ ...call, deadline: "2026-11-23" })).said).toContain("Published");
      for (const [who, why] of [
        [other, "We keep a seed bank"],
        [third, "We are late too"],
      ] as const) {
        await who.type("/cop eoi");
        await who.press("interest.show");
        await who.press("interest.answer");
        expect((await who.submit({ why })).said).toContain("Your answer is sent");
        expect((await driver.posts()).join()).not.toContain(why);
      }
      // Neither sees the other's answer, nor that there is one.
      await other.type("/cop eoi");
      const own = await other.press("interest.answer");
      expect(own.form?.values.why).toBe("We keep a seed bank");
      await expect(other.press("interest.board")).rejects.toThrow(/no button|nothing to press/);

      clock.at = WEDNESDAY;
      await t.tick();
      for (const points of ["5", "1"]) {
        await driver.type("/cop eoi");
        await driver.press("interest.show");
        const work = await driver.press("interest.toScore");
        expect(work.said).toContain("left to score");
        await driver.press("interest.score");
        expect((await driver.submit({ c1: points })).said).toContain("Your points are noted");
      }
      await driver.type("/cop eoi");
      await driver.press("interest.show");
      await driver.press("interest.board");
      const decide = await driver.press("interest.decide");
      const [best = ""] = (decide.form?.values.accepted ?? []) as readonly string[];
      expect((await driver.submit({ words: "Thank you, all of you" })).said).toContain("2 people will be told");
      // The prompts of one minute go out with the next.
      for (let minute = 1; minute <= 3; minute += 1) {
        clock.at = WEDNESDAY + minute * 60_000;
        await t.tick();
      }

      const taken = (await store.get("expression", { programme, id: best }))?.why === "We keep a seed bank" ? "other" : "third";
      const words = { other: await t.privately("other"), third: await t.privately("third") };
      const declined = taken === "other" ? "third" : "other";
      expect(words[taken]).toMatch(/Good news: your answer to “Seed group” was taken/);
      expect(words[taken]).not.toContain(DECLINED);
      expect(words[declined]).toContain(`“Seed group” ${DECLINED}`);
      expect(words[declined]).not.toContain("Good news");
      const names = (await store.find("person", { programme })).map(({ id, name }) => ({ id, name }));
      const answers = await store.find("expression", { programme });
      for (const [who, because] of [
        ["other", "We are late too"],
        ["third", "We keep a seed bank"],
      ] as const) {
        expect(words[who]).toContain("Thank you, all of you");
        expect(words[who]).not.toContain(because);
        // Neither is the other named to them.
        const otherAnswer = answers.find(({ why }) => why === because);
        const name = names.find(({ id }) => id === otherAnswer?.person)?.name ?? "nobody";
        expect(name).not.toBe("nobody");
        expect(words[who]).not.toContain(name);
      }
      // Nobody reads it in the channel, and whoever runs the call is not written to as if they had answered.
      for (const elsewhere of [await posted(driver), await t.privately("driver")]) {
        expect(elsewhere).not.toContain("Good news");
        expect(elsewhere).not.toContain(DECLINED);
      }
      // Asked for, each sees their own.
      for (const [who, state] of [
        [other, taken === "other" ? "taken" : "not taken"],
        [third, taken === "third" ? "taken" : "not taken"],
      ] as const) {
        await who.type("/cop eoi");
        expect((await who.press("interest.show")).said).toMatch(new RegExp(`: ${state}`));
      }
      await t.tick();
      for (const who of ["other", "third"] as const) expect((await t.privately(who)).split(`“Seed group” was`)).toHaveLength(2);
    } finally {
      await driver.close();
    }
  });
}
