import { roleIn } from "../../src/access.js";
import { idFrom } from "../../src/domain/ids.js";
import type { Identity, Person, Programme } from "../../src/domain/records.js";
import { PAGES } from "../../src/domain/sign-in.js";
import { insert, type Store } from "../../src/ports.js";
import { FIRST_WORKSPACE } from "./deps.js";
import type { Visitor } from "./visitor.js";

/** The name of a programme's pages among workspaces; the first programme to ask gets the plain one. */
export async function workspaceOf(store: Store, programme: Programme): Promise<string> {
  const own = async () =>
    (await store.find("workspace", { programme: programme.id, platform: PAGES }, { limit: 1 }))[0]?.external;
  const known = await own();
  if (known !== undefined) return known;
  for (const external of [FIRST_WORKSPACE, programme.id]) {
    const id = idFrom("workspace", PAGES, external);
    await store.atomically([
      insert("workspace", { programme: programme.id, id, platform: PAGES, external, name: "", active: true }, "any"),
    ]);
    const now = await own();
    if (now !== undefined) return now;
  }
  throw new Error("no workspace for the pages");
}

/** How the pages know a person; made the first time they come, whatever platform they are known on. */
export async function identityOn(store: Store, workspace: string, person: Person): Promise<Identity> {
  const { programme } = person;
  const key = { programme, platform: PAGES, workspace };
  const known = await store.get("identity", { ...key, person: person.id, active: true });
  if (known) return known;
  const id = idFrom("identity", programme, PAGES, workspace, person.id);
  const made: Identity = {
    ...key,
    id,
    person: person.id,
    account: person.id,
    name: person.name,
    locale: null,
    zone: null,
    active: true,
  };
  await store.atomically([insert("identity", made, "any")]);
  return made;
}

/** Gives each community of a visitor a channel on the pages where it has none: a member with no other platform must have somewhere to be. */
export async function openRooms(store: Store, { programme, workspace, grants }: Visitor): Promise<void> {
  const of = { programme: programme.id };
  const [communities, channels] = await Promise.all([
    store.find("community", { ...of, archivedAt: null }),
    store.find("channel", { ...of, platform: PAGES, workspace }),
  ]);
  const without = communities.filter(
    (one) => roleIn(grants, one.id) !== undefined && !channels.some((channel) => channel.community === one.id),
  );
  if (without.length === 0) return;
  await store.atomically(
    without.map((one) =>
      insert(
        "channel",
        {
          ...of,
          id: idFrom("channel", PAGES, one.id),
          community: one.id,
          platform: PAGES,
          workspace,
          place: one.id,
          name: one.name,
          active: true,
        },
        "any",
      ),
    ),
  );
}
