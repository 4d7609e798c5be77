import type { Id, Identity } from "./domain/records.js";
import type { Services } from "./feature.js";
import { type Locale, nearestLocale } from "./text/locales.js";

export interface Reached {
  readonly identity: Identity;
  readonly locale: Locale;
  /** Their own, else what their platform told; null where neither is known. */
  readonly zone: string | null;
}

/** Where a person can be written to in private, and in which language: an identity on a platform that runs here. Undefined where there is none, or their data was erased. */
export async function whereToReach(
  programme: Id,
  person: Id,
  { store, platforms }: Pick<Services, "store" | "platforms">,
): Promise<Reached | undefined> {
  const known = await store.get("person", { programme, id: person });
  if (!known || known.erasedAt) return undefined;
  const identities = await store.find("identity", { programme, person, active: true });
  const identity = await firstHome(
    identities.filter((one) => platforms.has(one.platform)),
    programme,
    store,
  );
  const owner = await store.get("programme", { programme, id: programme });
  return (
    identity && {
      identity,
      locale: known.locale ?? nearestLocale(identity.locale ?? undefined, owner?.locale),
      zone: known.zone ?? identity.zone,
    }
  );
}

/** The first of them in a workspace that we still are in. */
async function firstHome(
  identities: readonly Identity[],
  programme: Id,
  store: Services["store"],
): Promise<Identity | undefined> {
  for (const one of identities) {
    const home = await store.questions.workspace(one.platform, one.workspace);
    if (!home || (home.active && home.programme === programme)) return one;
  }
  return undefined;
}
