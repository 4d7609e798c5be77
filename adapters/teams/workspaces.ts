import { idFrom } from "../../src/domain/ids.js";
import { type Clock, insert, type Store } from "../../src/ports.js";
import { sealer } from "../../src/sealed.js";
import { isPersonal, PLATFORM, whereOf } from "./people.js";
import type { Activity } from "./wire.js";

/** A code that connects a team works for seven days. */
const CODE_MS = 7 * 24 * 3_600_000;
/** How long we go by what we knew of teams and programmes. */
const STALE_MS = 60_000;
const REMEMBERED = 2_000;

interface Outside {
  readonly store: Store;
  readonly clock: Clock;
  /** Keys that codes are sealed with; without them teams cannot be connected to programmes of their own. */
  readonly keys: readonly string[];
}

/**
 * One registration serves one tenant, but its teams may belong to several programmes. A tenant is a workspace; a team that was connected
 * to a programme of its own is one too, `<tenant>/<team>`. In a private chat a person is in the programme of the connected team that they
 * were answered from, otherwise in the tenant's.
 */
export function createWorkspaces({ store, clock, keys }: Outside) {
  const codes = keys.length > 0 ? sealer(keys, "teams connect") : undefined;
  const known = new Map<string, { readonly workspace: string; readonly until: number }>();

  async function find(activity: Activity, tenant: string): Promise<string> {
    const programmes = await store.questions.programmes();
    if (programmes.length < 2) return tenant;
    const team = teamOf(activity);
    if (team) return (await store.questions.workspace(PLATFORM, `${tenant}/${team}`)) ? `${tenant}/${team}` : tenant;
    if (!isPersonal(activity)) return tenant;
    for (const { id: programme } of programmes) {
      const { place } = whereOf(activity);
      const all = await store.find("conversation", { programme, platform: PLATFORM, place, active: true });
      const connected = all.find(({ workspace }) => workspace.startsWith(`${tenant}/`));
      if (connected) return connected.workspace;
    }
    return tenant;
  }

  return {
    async of(activity: Activity, tenant: string): Promise<string> {
      const key = `${tenant} ${teamOf(activity) ?? whereOf(activity).place}`;
      const before = known.get(key);
      if (before && before.until > clock.now()) return before.workspace;
      const workspace = await find(activity, tenant);
      known.delete(key);
      if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? "");
      known.set(key, { workspace, until: clock.now() + STALE_MS });
      return workspace;
    },

    /** A code to write in a team's channel; undefined where there is nothing to seal it with. */
    code: codes && ((programme: string): string => codes.seal(JSON.stringify([programme, clock.now() + CODE_MS]), PLATFORM)),

    /** Connects the team of an activity (in a private chat: the tenant) to the code's programme; gives its name, or why not. */
    async connect(
      code: string,
      activity: Activity,
      tenant: string,
    ): Promise<{ readonly programme: string } | "invalid" | "taken"> {
      const opened = open(code);
      const programme = opened && (await store.get("programme", { programme: opened, id: opened }));
      if (!programme) return "invalid";
      const team = teamOf(activity);
      const external = team ? `${tenant}/${team}` : tenant;
      const row = {
        programme: programme.id,
        id: idFrom("workspace", PLATFORM, external),
        platform: PLATFORM,
        external,
        name: "",
        active: true,
      };
      await store.atomically([insert("workspace", row, "any")]);
      known.clear();
      const stands = await store.questions.workspace(PLATFORM, external);
      return stands?.programme === programme.id ? { programme: programme.name } : "taken";
    },
  };

  function open(code: string): string | undefined {
    try {
      const [programme, until] = JSON.parse(codes?.open(code, PLATFORM) ?? "null") as [string, number];
      return until > clock.now() ? programme : undefined;
    } catch {
      return undefined;
    }
  }
}
export type Workspaces = ReturnType<typeof createWorkspaces>;

const teamOf = (activity: Activity): string | undefined => activity.channelData?.team?.id;
