import { idFrom } from "../../domain/ids.js";
import { UNSAID } from "../../domain/people.js";
import type { Id } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Option } from "../../form.js";
import { insert, type Step } from "../../ports.js";

/** The people of a community to choose from, and those already chosen. A platform with its own people picker shows only the latter. */
export async function personOptions(community: Id, chosen: readonly string[], ctx: Context): Promise<readonly Option[]> {
  const { id: programme } = ctx.programme;
  const grants = await ctx.store.find("roleGrant", { programme, community }, { limit: 500 });
  const ids = new Set([...grants.map((grant) => grant.person), ...chosen.map((one) => one.replace(/^person:/, ""))]);
  const people = await ctx.store.find("person", { programme, id: [...ids], erasedAt: null }, { order: [["name", "asc"]] });
  return people.map((person) => ({ value: `person:${person.id}`, label: person.name.slice(0, 75) }));
}

/** Field values (`person:<id>`, `account:<platform account>`) → people of this programme, with the steps that add accounts never seen. */
export async function resolvePeople(
  values: readonly string[],
  ctx: Context,
): Promise<{ readonly ids: readonly Id[]; readonly steps: readonly Step[] }> {
  const { id: programme } = ctx.programme;
  const { platform, workspace } = ctx.event;
  const ids: Id[] = [];
  const steps: Step[] = [];
  for (const value of values) {
    const [kind, key = ""] = [value.slice(0, value.indexOf(":")), value.slice(value.indexOf(":") + 1)];
    if (kind === "person") {
      if (await ctx.store.get("person", { programme, id: key })) ids.push(key);
      continue;
    }
    if (kind !== "account") continue;
    const identity = await ctx.store.get("identity", { programme, platform, workspace, account: key });
    if (identity) {
      ids.push(identity.person);
      continue;
    }
    const about = await ctx.platforms
      .get(platform)
      ?.directory.person(workspace, key)
      .catch(() => undefined);
    const name = about?.name ?? key;
    const id = idFrom("person", programme, platform, workspace, key);
    const blank = {
      ...UNSAID,
      sample: false,
    } as const;
    steps.push(
      insert("person", { programme, id, name, ...blank, createdAt: ctx.now, version: 1 }, "any"),
      insert(
        "identity",
        {
          programme,
          id: idFrom("identity", programme, platform, workspace, key),
          person: id,
          platform,
          workspace,
          account: key,
          name,
          locale: null,
          zone: null,
          active: true,
        },
        "any",
      ),
    );
    ids.push(id);
  }
  return { ids: [...new Set(ids)], steps };
}
