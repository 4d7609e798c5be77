import { idFrom } from "../../src/domain/ids.js";
import { insert, type Store } from "../../src/ports.js";

export const TENANT = "3f0e8d70-1c1a-4a55-9b1c-1d5b8f1f0a01";
export const CHANNEL = "19:seeds@thread.tacv2";
export const GROUP = "19:planning@thread.v2";
export const BOT = { id: "28:coptrack", name: "coptrack" };
export const NOW = Date.parse("2026-11-22T10:00:00Z");
export const PROGRAMME = idFrom("programme", "teams-tests");
export const COMMUNITY = idFrom("community", "teams-tests");
export const AMAL = { id: "29:amal", aadObjectId: "aad-amal", name: "Amal Haddad", tenantId: TENANT };
export const IVAN = { id: "29:ivan", aadObjectId: "aad-ivan", name: "Ivan Petrov", tenantId: TENANT };
export const GUS = { id: "29:gus", aadObjectId: "aad-gus", name: "Gus Guest", userRole: "guest", tenantId: TENANT };

/** One programme, and one community with a channel. */
export async function seed(store: Store): Promise<void> {
  const programme = PROGRAMME;
  await store.atomically([
    insert(
      "programme",
      { programme, id: programme, name: "Trial", locale: "en", zone: "UTC", settings: {}, createdAt: NOW, version: 1 },
      "any",
    ),
    insert(
      "community",
      {
        programme,
        id: COMMUNITY,
        name: "Seeds",
        locale: "en",
        zone: "Africa/Tunis",
        settings: {},
        sample: false,
        createdAt: NOW,
        archivedAt: null,
        version: 1,
      },
      "any",
    ),
    insert(
      "channel",
      {
        programme,
        id: idFrom("c"),
        community: COMMUNITY,
        platform: "teams",
        workspace: TENANT,
        place: CHANNEL,
        name: "seeds",
        active: true,
      },
      "any",
    ),
  ]);
}
