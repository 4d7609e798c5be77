import type { Community, Id } from "../../domain/records.js";
import type { Store } from "../../ports.js";

/** Whom a community's check asks: its members and who runs it; readers, and whose data was erased, not. */
export async function membersOf({ programme, id }: Pick<Community, "programme" | "id">, store: Store): Promise<readonly Id[]> {
  const grants = await store.find("roleGrant", { programme, community: id, role: ["member", "facilitator"] });
  const ids = [...new Set(grants.map((grant) => grant.person))];
  if (ids.length === 0) return [];
  const people = await store.find("person", { programme, id: ids, erasedAt: null });
  return people.map((one) => one.id).sort();
}
