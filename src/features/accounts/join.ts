import { newId } from "../../domain/ids.js";
import { SEPARATE_MS } from "../../domain/links.js";
import type { AccountCode, Id, Person, PersonLink } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { insert, remove, type Step, update } from "../../ports.js";
import { type Moved, moving, movingBack } from "./move.js";

/** What it takes to be two again. */
interface Kept extends Moved {
  readonly absorbed: Person;
}
const FILLED = ["organisation", "locale", "zone", "sex", "ageBand", "settings"] as const;

/**
 * Two persons become one: the one known longer stays, gets what only the other had said of themselves, and everything that pointed
 * to the other points there. One commit, which also uses up the code. `told`: what to tell, to be written in the same commit.
 */
export async function becomeOne(
  code: AccountCode,
  ctx: Context,
  told: (link: PersonLink) => readonly Step[],
): Promise<PersonLink | undefined> {
  const { store, now } = ctx;
  const of = { programme: ctx.programme.id };
  const [one, other] = await Promise.all([
    store.get("person", { ...of, id: code.person }),
    store.get("person", { ...of, id: ctx.person.id }),
  ]);
  if (!one || !other || one.id === other.id) return undefined;
  const longer = one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id);
  const [kept, absorbed] = longer ? [one, other] : [other, one];
  const { steps, moved } = await moving(of.programme, absorbed.id, kept.id, store);
  const filled = filling(kept, absorbed);
  const link: PersonLink = {
    ...of,
    id: newId(),
    person: kept.id,
    absorbed: absorbed.id,
    at: now,
    until: now + SEPARATE_MS,
    data: {
      absorbed,
      gone: moved.gone,
      changed: [...moved.changed, { table: "person", id: kept.id, before: pickFrom(kept, filled), after: filled }],
    },
  };
  await store.atomically([
    update("accountCode", { ...of, id: code.id, usedAt: null }, { usedAt: now }),
    // Of the codes that were asked for meanwhile none is left open.
    remove("accountCode", { ...of, person: [kept.id, absorbed.id], usedAt: null }),
    ...steps.filter((step) => !touchesCode(step)),
    update("person", { ...of, id: kept.id, version: kept.version }, { ...filled, version: kept.version + 1 }),
    remove("person", { ...of, id: absorbed.id, version: absorbed.version }, 1),
    update("accountCode", { ...of, person: absorbed.id }, { person: kept.id }, "any"),
    insert("personLink", link),
    ...told(link),
  ]);
  await whatCameMeanwhile(link, ctx);
  return link;
}

const touchesCode = (step: Step): boolean =>
  ("update" in step && step.update === "accountCode") || ("remove" in step && step.remove === "accountCode");

/** What was written for the absorbed person while the rows were being read follows. */
async function whatCameMeanwhile(link: PersonLink, { store }: Context): Promise<void> {
  const { steps, moved } = await moving(link.programme, link.absorbed, link.person, store);
  if (steps.length === 0) return;
  const data = link.data as unknown as Kept;
  await store.atomically([
    ...steps,
    update(
      "personLink",
      { programme: link.programme, id: link.id },
      { data: { ...data, changed: [...data.changed, ...moved.changed], gone: [...data.gone, ...moved.gone] } },
    ),
  ]);
}

/** What only the absorbed person had said of themselves. */
function filling(kept: Person, absorbed: Person): Partial<Person> {
  const welcomed = [...new Set([...(kept.settings.welcomed ?? []), ...(absorbed.settings.welcomed ?? [])])];
  return {
    ...(kept.organisation === null && absorbed.organisation !== null ? { organisation: absorbed.organisation } : {}),
    ...(kept.locale === null && absorbed.locale !== null ? { locale: absorbed.locale } : {}),
    ...(kept.zone === null && absorbed.zone !== null ? { zone: absorbed.zone } : {}),
    ...(kept.sex === "unknown" && absorbed.sex !== "unknown" ? { sex: absorbed.sex } : {}),
    ...(kept.ageBand === "unknown" && absorbed.ageBand !== "unknown" ? { ageBand: absorbed.ageBand } : {}),
    settings: { ...absorbed.settings, ...kept.settings, ...(welcomed.length > 0 ? { welcomed } : {}) },
  };
}
const pickFrom = (person: Person, filled: Partial<Person>): Partial<Person> =>
  Object.fromEntries(FILLED.filter((field) => field in filled).map((field) => [field, person[field]]));

/** Two again: what was the other's is theirs, as it was. What was done together since stays with the one who stayed. */
export async function becomeTwo(
  id: Id,
  ctx: Context,
  told: (link: PersonLink) => readonly Step[],
): Promise<PersonLink | undefined> {
  const { store, now } = ctx;
  const of = { programme: ctx.programme.id };
  const link = await store.get("personLink", { ...of, id, person: ctx.person.id });
  if (!link || link.until <= now) return undefined;
  const { absorbed, changed, gone } = link.data as unknown as Kept;
  const back = await withoutForgotten(of.programme, gone, store);
  const steps = await movingBack(of.programme, { changed, gone: back }, store);
  await store.atomically([remove("personLink", { ...of, id: link.id }, 1), insert("person", absorbed), ...steps, ...told(link)]);
  return link;
}

/** That somebody voted anonymously is kept nowhere once the round is over: it does not come back here. */
async function withoutForgotten(programme: Id, gone: Moved["gone"], store: Context["store"]): Promise<Moved["gone"]> {
  const votes = gone.filter(({ table }) => table === "pollParticipation").map(({ row }) => String(row.poll));
  if (votes.length === 0) return gone;
  const polls = await store.find("poll", { programme, id: [...new Set(votes)], anonymous: true });
  return gone.filter(
    ({ table, row }) => table !== "pollParticipation" || polls.every(({ id, stage }) => id !== row.poll || stage === row.round),
  );
}
