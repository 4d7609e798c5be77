import { expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import type { Raw } from "../../src/form.js";
import { insert } from "../../src/ports.js";
import { closed, posted, promoted, type Story, theIds, thePoll } from "./demand-steps.js";
import type { Told } from "./stories.js";

/** As many as a poll takes, each as long as one may be; every second in letters that take two bytes. */
const TEXTS = Array.from({ length: 100 }, (_, at) =>
  `${at + 1} ${(at % 2 === 0 ? "How to keep seed dry through the long rains " : "كيف نحفظ البذور جافة طوال موسم الأمطار ").repeat(5)}`
    .slice(0, 149)
    .padEnd(150, "x"),
);

const VOTES = {
  single: { rules: {}, marks: ([, one = ""]) => ({ choice: one }) },
  approval: { rules: {}, marks: (ids) => ({ choices: ids }) },
  dots: { rules: { dots: "25", stack: false }, marks: (ids) => ({ choices: ids.slice(75) }) },
} as const satisfies Readonly<
  Record<string, { rules: Readonly<Record<string, Raw>>; marks(ids: readonly string[]): Readonly<Record<string, Raw>> }>
>;

/** A poll at its limits, through every platform's own: made, posted, voted in, changed, closed, told. */
export function bigPollStories(told: Story): void {
  it.each(Object.entries(VOTES))("a hundred candidates as long as they may be: %s", (name, { rules, marks }) =>
    told(async (t) => {
      const { driver, store, programme } = t;
      await made(t, name, rules);
      const ids = await theIds(t);
      expect(ids).toHaveLength(100);
      await driver.type("/cop polls");
      expect((await driver.press("poll.vote")).form?.problems).toEqual({});
      expect((await driver.submit(marks(ids))).said).toContain("counts");
      const [ballot] = await store.find("pollBallot", { programme });
      await driver.type("/cop polls");
      const again = await driver.press("poll.vote");
      expect(again.form?.problems).toEqual({});
      await driver.submit({});
      expect(await store.find("pollBallot", { programme })).toEqual([ballot]);
      await concluded(t);
    }),
  );

  it("a hundred candidates as long as they may be, typed: as many at once as a field takes, and more each time it is opened again", () =>
    told(async (t) => {
      const { driver } = t;
      await promoted(t);
      await driver.type("/cop poll What next?");
      for (const n of [19, 38, 57, 76, 95, 100]) {
        const candidates = TEXTS.slice(0, n).join("\n");
        await driver.submit({ method: "approval", candidates });
        expect((await driver.submit({ closesDate: "2026-12-04", closesTime: "17:00" })).said).toContain("only you see it so far");
        const again = await driver.press("poll.what");
        expect(again.form?.values.candidates).toBe(candidates);
      }
      const many = await driver.submit({ candidates: [...TEXTS, "One more"].join("\n") });
      expect(many.form?.problems.candidates).toContain("101");
      expect(many.form?.values.candidates).toBe([...TEXTS, "One more"].join("\n"));
      await driver.submit({ candidates: TEXTS.join("\n") });
      await driver.submit({});
      await driver.press("poll.post");
      expect(await theIds(t)).toHaveLength(100);
      await driver.type("/cop polls");
      await driver.press("poll.vote");
      expect((await driver.submit({ choices: (await theIds(t)).slice(50) })).said).toContain("counts");
      await concluded(t);
    }));

  it("as many candidates as dots may be heaped on, each as long as it may be: one more is refused", () =>
    told(async (t) => {
      const { driver } = t;
      const needs = await asked(t);
      await driver.type("/cop poll What next?");
      await driver.submit({ method: "dots", needs: needs.slice(0, 31) });
      const many = await driver.submit({ closesDate: "2026-12-04", closesTime: "17:00", stack: true });
      expect(many.form?.problems.stack).toContain("more than 30 candidates");
      expect((await driver.submit({ stack: false })).said).toContain("only you see it so far");
      await driver.press("poll.what");
      await driver.submit({ needs: needs.slice(1, 31) });
      await driver.submit({ stack: true });
      await driver.press("poll.post");
      expect(await theIds(t)).toHaveLength(30);
      await driver.type("/cop polls");
      await driver.press("poll.vote");
      expect((await driver.submit({ dots1: "9" })).form?.problems ?? {}).not.toEqual({});
      expect((await driver.submit({ dots1: "5", dots29: "2" })).said).toContain("counts");
      await concluded(t);
    }));

  it("dots to be heaped on ideas that came to more than a form has room for: one on each then, and the poll says so", () =>
    told(async (t) => {
      const { driver, store, programme } = t;
      await promoted(t);
      await driver.type("/cop poll What next?");
      await driver.submit({ method: "dots", candidates: "", collect: true });
      await driver.submit({ closesDate: "2026-12-04", closesTime: "17:00", stack: true, dots: "100" });
      await driver.press("poll.post");
      await posted(driver);
      for (const from of [0, 19, 38, 57, 76, 95]) {
        await driver.press("poll.idea");
        const sent = await driver.submit({ ideas: TEXTS.slice(from, from + 19).join("\n") });
        expect(sent.form?.problems ?? {}).toEqual({});
      }
      await driver.press("poll.idea");
      expect((await driver.submit({ ideas: "One more" })).form?.problems.ideas).toContain("101");
      await driver.type("/cop polls");
      await driver.press("poll.ideas-end");
      await driver.press("poll.clarify");
      const ids = await theIds(t);
      const clear = await driver.submit({ into: ids[0] ?? "", others: [ids[1] ?? ""], text: "x".repeat(150) });
      expect(clear.said).toContain("99 ideas are on the list");
      await driver.press("poll.go");
      await driver.submit({ closesDate: "2026-12-10" });
      expect((await posted(driver)).split("x".repeat(150)).at(-1)).not.toContain("several on one");
      await driver.type("/cop polls");
      await driver.press("poll.vote");
      const standing = await theIds(t);
      expect(standing).toHaveLength(99);
      expect((await driver.submit({ choices: standing.slice(0, 25) })).said).toContain("counts");
      expect(Object.keys((await store.find("pollBallot", { programme }))[0]?.marks ?? {})).toHaveLength(25);
      await concluded(t);
    }));

  it("a poll whose list grew after its rules were set: not posted with more dots to heap than a form has room for", () =>
    told(async (t) => {
      const { driver } = t;
      await promoted(t);
      await driver.type("/cop poll What next?");
      await driver.submit({ method: "dots", candidates: TEXTS.slice(0, 3).join("\n") });
      await driver.submit({ closesDate: "2026-12-04", closesTime: "17:00", stack: true });
      await driver.press("poll.what");
      await driver.submit({ candidates: Array.from({ length: 31 }, (_, at) => `Topic ${at}`).join("\n") });
      // The rules that come next are left as they are.
      await driver.type("/cop polls");
      await driver.press("poll.open");
      expect((await driver.press("poll.post")).said).toContain("more than 30 candidates");
      expect((await thePoll(t)).stage).toBe("draft");
    }));

  it("a hundred candidates as long as they may be: ranking", () =>
    told(async (t) => {
      const { driver, store, programme } = t;
      await made(t, "ranking", {});
      const ids = await theIds(t);
      const ten = ids.slice(90);
      await driver.type("/cop polls");
      await driver.press("poll.vote");
      const order = await driver.submit({ picked: ten });
      expect(order.form?.problems).toEqual({});
      const places = Object.fromEntries(ten.map((id, at) => [`place${at + 1}`, id]));
      expect((await driver.submit(places)).said).toContain("counts");
      expect(Object.keys((await store.find("pollBallot", { programme }))[0]?.marks ?? {})).toHaveLength(10);
      await concluded(t);
    }));
}

/** A hundred needs, each as long as a candidate may be: their ids. */
async function asked({ driver, store, programme, ...t }: Told): Promise<readonly string[]> {
  const person = await promoted({ driver, store, programme, ...t });
  await driver.type("/cop need How do others fund field visits?");
  const [need] = await store.find("need", { programme, sample: false });
  if (!need) throw new Error("no need");
  const needs = TEXTS.map((text, at) => ({
    ...need,
    id: idFrom("big-need", String(at)),
    text,
    person,
    createdAt: need.createdAt + at + 1,
  }));
  await store.atomically(needs.map((one) => insert("need", one, "any")));
  return needs.map(({ id }) => id);
}

/** Made of a hundred needs, and posted. */
async function made(t: Told, method: string, rules: Readonly<Record<string, Raw>>): Promise<void> {
  const { driver } = t;
  const needs = await asked(t);
  await driver.type("/cop poll What next?");
  expect((await driver.submit({ method, needs })).form?.problems).toEqual({});
  const preview = await driver.submit({ closesDate: "2026-12-04", closesTime: "17:00", shows: "result", ...rules });
  expect(preview.said).toContain("only you see it so far");
  expect((await driver.press("poll.post")).said).toContain("is on its way");
  expect(await posted(driver)).toContain("70 more");
}

/** Ended, told in the channel, and one put on the agenda. */
async function concluded(t: Told): Promise<void> {
  const { driver } = t;
  await closed(driver);
  expect((await thePoll(t)).stage).toBe("closed");
  expect(await posted(driver)).toContain("Result: What next?");
  expect((await driver.press("agenda.add")).form?.problems).toEqual({});
  expect((await driver.submit({ due: "2027-01-31" })).said).toContain("It is on the agenda");
  await driver.type("/cop polls");
  expect((await driver.press("poll.result")).said).toContain("Result: What next?");
}
