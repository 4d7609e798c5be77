import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { myCommunities } from "../home/parts.js";
import { agendaOf } from "./list.js";

const SHOWN = 5;

/** On a person's own page: what their communities agreed to do, mine first. */
export async function agendaPart(ctx: Context): Promise<readonly m.Block[]> {
  const { say, store, programme, person } = ctx;
  const items = await agendaOf(await myCommunities(ctx), false, store, programme.id);
  if (items.length === 0) return [];
  const mine = items.filter(({ owner }) => owner === person.id);
  const shown = [...mine, ...items.filter(({ owner }) => owner !== person.id)].slice(0, SHOWN);
  return [
    m.heading(say("agenda.title")),
    m.list(
      shown.map((item) =>
        dotted(
          [
            item.title,
            say(`agenda.status.${item.status}`),
            ...(item.due ? [say("agenda.by", { date: say.date(item.due) })] : []),
            ...(item.owner === person.id ? [say("agenda.isYours")] : []),
          ],
          say,
        ),
      ),
    ),
    m.buttons({ action: "cop", label: say("agenda.all"), value: "agenda" }),
  ];
}
