import { PAGES } from "../../src/domain/sign-in.js";
import type { Account } from "../../src/events.js";
import type { Directory, Store } from "../../src/ports.js";
import { programmeOf } from "./look.js";

/** Who is on the web, as the records know them. */
export function createDirectory(store: Store): Directory {
  return {
    byRole: true,
    async person(workspace, account) {
      const programme = await programmeOf(store, workspace);
      const identity =
        programme && (await store.get("identity", { programme: programme.id, platform: PAGES, workspace, account }));
      return identity && { account, name: identity.name };
    },
    async members(workspace, place) {
      const programme = await programmeOf(store, workspace);
      if (!programme) return [];
      const of = { programme: programme.id };
      const channel = await store.get("channel", { ...of, platform: PAGES, workspace, place });
      if (!channel) return [];
      const grants = await store.find("roleGrant", { ...of, community: channel.community });
      const identities = await store.find("identity", {
        ...of,
        platform: PAGES,
        workspace,
        active: true,
        person: [...new Set(grants.map((grant) => grant.person))],
      });
      return identities.map(({ account, name }): Account => ({ account, name }));
    },
  };
}
