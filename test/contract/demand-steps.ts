import { expect } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { UNSAID } from "../../src/domain/people.js";
import type { Raw } from "../../src/form.js";
import { insert } from "../../src/ports.js";
import type { Driver } from "./driver.js";
import type { Told } from "./stories.js";

export type Story = (story: (told: Told) => Promise<void>) => Promise<void>;

const TEXTS = ["Seed policy", "Soil health", "Field schools"];

/** Whoever looks after the community: a member who was given the right. */
export async function promoted({ driver, store, programme }: Told): Promise<string> {
  await driver.type("/log email");
  await driver.submit({ type: "email", title: "Seed policy", date: "2026-11-20" });
  const [entry] = await store.find("interaction", { programme, deletedAt: null, sample: false });
  const of = { programme, person: entry?.loggedBy ?? "", community: entry?.community ?? "" };
  const grant = { ...of, id: idFrom("story", "facilitator"), role: "facilitator", createdAt: 0, sample: false } as const;
  await store.atomically([insert("roleGrant", grant, "any")]);
  return of.person;
}

/** Four more members, so that an anonymous poll has the five that it takes. */
export async function peopled({ store, programme }: Told, community: string): Promise<void> {
  const grant = { programme, community, role: "member", createdAt: 0, sample: false } as const;
  const more = { programme, ...UNSAID, sample: false, createdAt: 0, version: 1 };
  await store.atomically(
    ["Aya", "Badr", "Chama", "Driss"].flatMap((one) => [
      insert("person", { ...more, id: one, name: one }),
      insert("roleGrant", { ...grant, id: one, person: one }, "any"),
    ]),
  );
}

/** A person as the field for people gives them: some platforms choose among their own accounts. */
export async function picked({ driver, store, programme }: Told, person: string): Promise<string> {
  if (driver.platform !== "slack") return `person:${person}`;
  const identity = await store.get("identity", { programme, person });
  return `account:${identity?.account ?? "nobody"}`;
}

/** What can be voted for, in its order. */
export const theIds = async ({ store, programme }: Told): Promise<readonly string[]> =>
  (await store.find("pollCandidate", { programme, state: "standing" }, { order: [["position", "asc"]] })).map(({ id }) => id);
/** The only poll there is. */
export const thePoll = async ({ store, programme }: Told) => {
  const [poll] = await store.find("poll", { programme, sample: false });
  if (!poll) throw new Error("no poll");
  return poll;
};
/** Everything in the place, as one text. */
export const posted = async (driver: Driver): Promise<string> => (await driver.posts()).join("\n");

/** Asks, sets the rules, looks at it and posts it, as a facilitator does. */
export async function asked(
  t: Told,
  what: Readonly<Record<string, Raw>>,
  rules: Readonly<Record<string, Raw>> = {},
): Promise<void> {
  const form = await t.driver.type("/cop poll What next?");
  expect(form.form?.values).toMatchObject({ title: "What next?" });
  const second = await t.driver.submit({ candidates: TEXTS.join("\n"), ...what });
  expect(second.form?.problems).toEqual({});
  const preview = await t.driver.submit({ closesDate: "2026-12-04", closesTime: "17:00", ...rules });
  expect(preview.said).toContain("only you see it so far");
  expect((await t.driver.press("poll.post")).said).toContain("is on its way");
  expect(await posted(t.driver)).toContain(String(what.title ?? "What next?"));
}

/** Ends the poll before its time, as a facilitator does. */
export async function closed(driver: Driver): Promise<void> {
  await driver.type("/cop polls");
  expect((await driver.press("poll.close")).said).toContain("The result is in the channels");
}
