import { expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { update } from "../../src/ports.js";
import { organisation } from "../support/organisation.js";
import { asked, closed, peopled, picked, promoted, type Story, theIds } from "./demand-steps.js";
import type { Driver } from "./driver.js";
import type { Told } from "./stories.js";

const PARTS = ["Asked for", "Voted for, in polls with names", "Took part in", "Committed to", "Still waits for"] as const;
const END = "Counts of fewer than";

/** INRA Maroc, of Morocco, for which this person works. */
export async function worksForInra({ store, programme }: Told, person: string): Promise<string> {
  const inra = idFrom("story", "inra");
  await store.atomically([
    organisation(programme, "INRA Maroc", { id: inra, country: "MA", stakeholder: "nars" }),
    update("person", { programme, id: person }, { organisation: inra }),
  ]);
  return inra;
}

/** The brief about them, and nothing that was said besides: from its title to its last line. */
export async function briefOf(driver: Driver, typed: string, name: string): Promise<string> {
  const whole = new RegExp(`Brief: ${name}[\\s\\S]*${END}`);
  let { said } = await driver.type(`/cop brief ${typed}`);
  // Some platforms are told later, privately.
  for (let looked = 0; looked < 100 && !whole.test(said); looked += 1) ({ said } = await driver.type("/cop help"));
  return whole.exec(said)?.[0] ?? `no brief about ${name} in: ${said}`;
}

/** Its five parts, each from its title to the next. */
export function partsOf(brief: string): readonly string[] {
  const starts = [...PARTS, END].map((title) => brief.indexOf(title));
  expect(starts, brief).toEqual([...starts].sort((a, b) => a - b));
  expect(starts[0], brief).toBeGreaterThan(0);
  return PARTS.map((_, at) => brief.slice(starts[at], starts[at + 1]));
}

/** Where an organisation and its country stand with us, in the chat and as a file. */
export function briefStory(told: Story): void {
  it("a brief: what an organisation and a country asked for, voted for, took part in, committed to and wait for; and its file", () =>
    told(async (t) => {
      const { driver, store, programme } = t;
      await promoted(t);
      const other = await t.other();
      // What they log tells who they are.
      await other.type("/log email");
      await other.submit({ type: "email", title: "Seed prices", date: "2026-11-19" });
      const [own] = await store.find("interaction", { programme, title: "Seed prices" });
      const person = own?.loggedBy ?? "";
      const inra = await worksForInra(t, person);
      // With few people, everything of theirs would be withheld.
      await store.atomically([update("programme", { programme, id: programme }, { settings: { smallCell: 1 } })]);

      await other.type("/cop need Soil maps of the north");
      await driver.type("/cop need Bees by the sea");
      await asked(t, { method: "single" });
      const [, soil = ""] = await theIds(t);
      await vote(other, soil);
      await closed(driver);
      // With fewer than five who may vote, no poll is anonymous.
      await peopled(t, own?.community ?? "");
      await driver.type("/cop poll Whom do we trust?");
      await driver.submit({ method: "single", candidates: "The ministry\nThe mill" });
      await driver.submit({ closesDate: "2026-12-04", closesTime: "17:00", anonymous: true });
      await driver.press("poll.post");
      const [secret] = await store.find("poll", { programme, anonymous: true, sample: false });
      const [mill] = await store.find("pollCandidate", { programme, poll: secret?.id ?? "", text: "The mill" });
      await vote(other, mill?.id ?? "");
      expect(await store.count("pollParticipation", { programme, poll: secret?.id ?? "", person })).toBe(1);
      await closed(driver);
      const form = await other.type("/log call with INRA Maroc yesterday");
      expect(form.form?.values).toMatchObject({ type: "call", organisations: [inra] });
      await other.submit({ title: "Call about seed" });
      await driver.type("/cop agenda");
      await driver.press("agenda.add");
      const put = await driver.submit({ title: "A seed calendar", status: "agreed", owner: [await picked(t, person)] });
      expect(put.said).toContain("It is on the agenda");

      for (const [typed, name] of [
        ["INRA", "INRA Maroc"],
        ["Morocco", "Morocco"],
      ] as const) {
        const brief = await briefOf(driver, typed, name);
        standsIn(brief);
        await driver.press("brief.file");
        let file = await driver.file();
        for (let looked = 0; looked < 100 && !file?.text.includes(`Brief: ${name}`); looked += 1) {
          await driver.type("/cop help");
          file = await driver.file();
        }
        expect(file?.name).toMatch(/^brief-.*-2026-11-22\.md$/);
        expect(file?.text).toMatch(new RegExp(`^# Brief: ${name}\\n`));
        for (const title of PARTS) expect(file?.text).toContain(`**${title}**`);
        expect(file?.text).toMatch(/^- Soil maps of the north · 1 person/m);
        standsIn(file?.text ?? "");
      }
    }));
}

/** Each thing in its own part, whoever else's nowhere, and of the anonymous poll not a word. */
function standsIn(brief: string): void {
  const [wanted, voted, tookPart, committed, waits] = partsOf(brief);
  expect(wanted).toMatch(/Soil maps of the north.*1 person/);
  expect(voted).toMatch(/What next\?.*1 of them voted.*Soil health/);
  expect(tookPart).toContain("Call about seed");
  expect(committed).toMatch(/A seed calendar.*open/);
  expect(waits).toContain("Soil maps of the north");
  for (const never of ["Bees by the sea", "Whom do we trust", "The mill", "The ministry", "Seed policy (", "Lina", "Ivan"])
    expect(brief).not.toContain(never);
}

async function vote(driver: Driver, choice: string): Promise<void> {
  await driver.type("/cop polls");
  await driver.press("poll.vote");
  expect((await driver.submit({ choice })).said).toContain("counts");
}
