import { idFrom } from "../../src/domain/ids.js";
import type { Conversation } from "../../src/domain/records.js";
import { type Clock, insert, type Store, update } from "../../src/ports.js";
import { accountOf, isPersonal, PLATFORM, tenantOf, whereOf } from "./people.js";
import type { Activity, Address } from "./wire.js";

/** Where we may speak first, learned from each activity and kept in the store. */
export interface Conversations {
  /** Notes where an activity came from; give `settle` when the core has answered it (only then the programme is known). */
  notice(activity: Activity, workspace: string): { settle(): Promise<void> };
  at(workspace: string, place: string): Promise<Address | undefined>;
  /** The private conversation with a person. */
  withPerson(workspace: string, account: string): Promise<Address | undefined>;
  /** Any conversation of the workspace: the service through which a new one is opened. */
  any(workspace: string): Promise<Address | undefined>;
  opened(workspace: string, account: string, address: Address): Promise<void>;
  /** We were removed from it, or blocked. */
  lost(workspace: string, place: string): Promise<void>;
}

type Row = Omit<Conversation, "programme" | "id">;
type Kind = "personal" | "group" | "channel";

/** A copy in memory saves a question for each message; it may be stale, and then a refused post mends it. */
const CACHED = 2_000;

export function createConversations({ store, clock }: { readonly store: Store; readonly clock: Clock }): Conversations {
  const cache = new Map<string, Row>();
  const unsaved = new Set<string>();
  const programmes = new Map<string, string>();

  async function programmeOf(workspace: string): Promise<string | undefined> {
    const known = programmes.get(workspace);
    if (known) return known;
    const programme = (await store.questions.workspace(PLATFORM, workspace))?.programme;
    if (programme) programmes.set(workspace, programme);
    return programme;
  }

  const keep = (row: Row): void => {
    if (cache.size >= CACHED) cache.delete(cache.keys().next().value ?? "");
    cache.set(`${row.workspace} ${row.place}`, row);
  };

  /** Writes what is new. Until the workspace has a programme it is known here only, so that an answer finds its way already. */
  async function save(row: Row): Promise<boolean> {
    keep(row);
    const programme = await programmeOf(row.workspace);
    if (!programme) return false;
    const before = await stored(row.workspace, row.place);
    if (before?.active === row.active && before.account === row.account && same(before.reference, row.reference)) return true;
    const id = idFrom("conversation", programme, PLATFORM, row.workspace, row.place);
    const { account, reference, active, updatedAt } = row;
    await store.atomically([
      insert("conversation", { ...row, programme, id }, "any"),
      update("conversation", { programme, id }, { account, reference, active, updatedAt }, "any"),
    ]);
    return true;
  }

  async function stored(workspace: string, place: string): Promise<Row | undefined> {
    const programme = await programmeOf(workspace);
    return programme ? store.get("conversation", { programme, platform: PLATFORM, workspace, place }) : undefined;
  }
  async function find(workspace: string, place: string): Promise<Row | undefined> {
    const cached = cache.get(`${workspace} ${place}`);
    if (cached) return cached;
    const row = await stored(workspace, place);
    if (row) keep(row);
    return row;
  }

  return {
    notice(activity, workspace) {
      const where = whereOf(activity);
      const kind: Kind = isPersonal(activity)
        ? "personal"
        : activity.conversation.id.includes("@thread.tacv2")
          ? "channel"
          : "group";
      const row: Row = {
        platform: PLATFORM,
        workspace,
        place: where.place,
        account: kind === "personal" ? accountOf(activity.from) : "",
        reference: {
          serviceUrl: activity.serviceUrl,
          tenant: tenantOf(activity) ?? workspace,
          bot: activity.recipient?.id ?? "",
          kind,
        },
        active: true,
        updatedAt: clock.now(),
      };
      const name = `${workspace} ${row.place}`;
      const known = cache.get(name);
      if (!known?.active || known.account !== row.account || !same(known.reference, row.reference)) {
        keep(row);
        unsaved.add(name);
      }
      return {
        async settle() {
          if (unsaved.has(name) && (await save(row))) unsaved.delete(name);
        },
      };
    },
    async at(workspace, place) {
      const row = await find(workspace, place);
      return row?.active ? address(row) : undefined;
    },
    async withPerson(workspace, account) {
      const programme = await programmeOf(workspace);
      if (!programme) return undefined;
      const row = await store.get("conversation", { programme, platform: PLATFORM, workspace, account, active: true });
      return row && address(row);
    },
    async any(workspace) {
      const programme = await programmeOf(workspace);
      if (!programme) return undefined;
      const [row] = await store.find(
        "conversation",
        { programme, platform: PLATFORM, workspace },
        { order: [["updatedAt", "desc"]], limit: 1 },
      );
      return row && address(row);
    },
    async opened(workspace, account, { conversation, serviceUrl, tenant, bot }) {
      await save({
        platform: PLATFORM,
        workspace,
        place: conversation,
        account,
        reference: { serviceUrl, tenant, bot, kind: "personal" },
        active: true,
        updatedAt: clock.now(),
      });
    },
    async lost(workspace, place) {
      const row = await find(workspace, place);
      if (row?.active) await save({ ...row, active: false, updatedAt: clock.now() });
    },
  };
}

const address = ({ place, reference }: Row): Address => ({
  serviceUrl: reference.serviceUrl ?? "",
  tenant: reference.tenant ?? "",
  bot: reference.bot ?? "",
  conversation: place,
  channel: reference.kind === "channel",
});

const same = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys({ ...one, ...other }).every((key) => one[key] === other[key]);
