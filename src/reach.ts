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
  const identity = identities.find((one) => platforms.has(one.platform));
  const owner = await store.get("programme", { programme, id: programme });
  return (
    identity && {
      identity,
      locale: known.locale ?? nearestLocale(identity.locale ?? undefined, owner?.locale),
      zone: known.zone ?? identity.zone,
    }
  );
}
