import type { Need } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { myCommunities } from "../home/parts.js";
import { askedBy } from "./alike.js";

const SHOWN = 3;

/** On a person's own page: what became of what they asked, and what is asked for most in their communities. */
export async function needsPart(ctx: Context): Promise<readonly m.Block[]> {
  const { say, store, programme, person } = ctx;
  const of = { programme: programme.id };
  const communities = (await myCommunities(ctx)).map(({ id }) => id);
  const [mine, open] = await Promise.all([
    store.find("need", { ...of, person: person.id }, { order: [["createdAt", "desc"]], limit: SHOWN }),
    communities.length === 0
      ? []
      : store.find(
          "need",
          { ...of, community: communities, joinedTo: null, state: ["open", "polled"] },
          { order: [["createdAt", "desc"]], limit: 100 },
        ),
  ]);
  if (mine.length + open.length === 0) return [];
  const asked = await askedBy(open, store);
  const most = open
    .filter((need) => need.person !== person.id && (asked.get(need.id) ?? 1) > 1)
    .sort((a, b) => (asked.get(b.id) ?? 1) - (asked.get(a.id) ?? 1))
    .slice(0, SHOWN);
  const roots = await rootsOf(mine, ctx);
  return [
    m.heading(say("needs.title")),
    ...(mine.length > 0
      ? [
          m.list(
            mine.map((need) => dotted([need.text.slice(0, 150), say(`needs.state.${roots.get(need.id) ?? need.state}`)], say)),
          ),
        ]
      : []),
    ...(most.length > 0
      ? [
          m.note(say("needs.most")),
          m.list(
            most.map((need) => dotted([need.text.slice(0, 150), say("needs.askedBy", { n: asked.get(need.id) ?? 1 })], say)),
          ),
        ]
      : []),
    m.buttons(
      { action: "need.ask", label: say("needs.ask"), value: "", opens: true },
      { action: "cop", label: say("needs.all"), value: "needs" },
    ),
  ];
}

/** What was joined to another need became what that one became. */
async function rootsOf(needs: readonly Need[], { store, programme }: Context): Promise<ReadonlyMap<string, Need["state"]>> {
  const ids = needs.flatMap(({ joinedTo }) => (joinedTo ? [joinedTo] : []));
  const roots = ids.length === 0 ? [] : await store.find("need", { programme: programme.id, id: ids });
  const states = new Map(roots.map(({ id, state }) => [id, state]));
  return new Map(needs.flatMap(({ id, joinedTo, state }) => [[id, states.get(joinedTo ?? "") ?? state] as const]));
}
