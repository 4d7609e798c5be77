import { idFrom } from "../domain/ids.js";
import type { Id } from "../domain/records.js";
import type { Context } from "../feature.js";
import { insert, remove, type Step, update } from "../ports.js";
import { sayIn } from "../text/say.js";
import { SAMPLE_PEOPLE } from "./people.js";
import { chainRemoval } from "./remove-story.js";

/** The people a newcomer acts as: they stay, no longer as samples, so that the empty workspace can be used. */
const ACTORS = SAMPLE_PEOPLE.slice(0, 3).map((person) => person.account);

/** Removes the sample communities with everything logged in them, their people and organisations, for good; leaves one empty community. */
export async function removeSample(ctx: Context): Promise<void> {
  const { store } = ctx;
  const programme = ctx.programme.id;
  const communities = (await store.find("community", { programme, sample: true })).map((one) => one.id);
  if (communities.length === 0) return;
  const channels = await store.find("channel", { programme, community: communities });
  for (const community of communities) await removeEntries(community, ctx);
  const people = await store.find("person", { programme, sample: true });
  const identities = await store.find("identity", { programme, person: people.map((one) => one.id) });
  const actors = new Set(identities.filter((one) => ACTORS.includes(one.account)).map((one) => one.person));
  const gone = people.map((one) => one.id).filter((id) => !actors.has(id));
  await store.atomically([
    ...(await chainRemoval(communities, ctx)),
    remove("community", { programme, id: communities }),
    remove("channel", { programme, community: communities }),
    ...channels.map((channel) => remove("webMessage", { programme, place: channel.place })),
    remove("outbox", { programme, to: channels.map((channel) => channel.place) }),
    remove("organisation", { programme, sample: true }),
    remove("roleGrant", { programme, community: communities }),
    remove("formerRole", { programme, community: communities }),
    remove("roleGrant", { programme, person: gone }),
    remove("formerRole", { programme, person: gone }),
    remove("identity", { programme, person: gone }),
    remove("person", { programme, id: gone }),
    update("person", { programme, id: [...actors] }, { sample: false, organisation: null }, "any"),
    update("roleGrant", { programme, sample: true }, { sample: false }, "any"),
    ...freshCommunity([...actors], ctx),
  ]);
}

/** The entries of a community and all that hangs on them, some hundreds at a time. */
async function removeEntries(community: Id, { store, programme: { id: programme } }: Context): Promise<void> {
  for (;;) {
    const some = (await store.find("interaction", { programme, community }, { limit: 200 })).map((one) => one.id);
    if (some.length === 0) break;
    const of = { programme, interaction: some };
    await store.atomically([
      ...(
        ["interactionTheme", "interactionTool", "interactionOrganisation", "participantCount", "participant", "followUp"] as const
      ).map((table) => remove(table, of)),
      remove("history", { programme, subject: some }),
      remove("interaction", { programme, id: some }),
    ]);
  }
  await store.atomically([remove("followUp", { programme, community })]);
}

function freshCommunity(actors: readonly Id[], ctx: Context): Step[] {
  const { id: programme } = ctx.programme;
  const { platform, workspace } = ctx.event;
  const community = idFrom("community", programme, "first");
  const name = sayIn(ctx.locale)("sample.firstCommunity");
  return [
    insert(
      "community",
      {
        programme,
        id: community,
        name,
        locale: ctx.locale,
        zone: ctx.zone,
        settings: {},
        sample: false,
        createdAt: ctx.now,
        archivedAt: null,
        version: 1,
      },
      "any",
    ),
    insert(
      "channel",
      { programme, id: idFrom("channel", community), community, platform, workspace, place: "first", name, active: true },
      "any",
    ),
    ...actors.map((person) =>
      insert(
        "roleGrant",
        {
          programme,
          id: idFrom("roleGrant", programme, person, community),
          person,
          community,
          role: "member",
          createdAt: ctx.now,
          sample: false,
        },
        "any",
      ),
    ),
  ];
}
