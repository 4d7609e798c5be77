import { DateTime } from "luxon";
import { nominalOf } from "../../domain/interaction.js";
import type { HistoryEntry, Id } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { languageName } from "../interactions/fields.js";
import { readLogged } from "../interactions/read.js";
import { participantsText, summaryLine } from "../interactions/receipt.js";
import { type Change, type ChangedField, changesIn, type Version } from "./changes.js";

/** Steps shown; an entry that changed more often shows its newest. */
const MOST = 30;
const NOTHING = "—";

/** A change, or that the entry was logged. */
interface Step {
  readonly entry: Pick<HistoryEntry, "by" | "at"> & { readonly action: HistoryEntry["action"] | "logged" };
  readonly fields: Change["fields"];
}

/** Every change of an entry: what, when, by whom. For its author and those who may read its community. */
export async function historyOf(id: Id, ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const { id: programme } = ctx.programme;
  const logged = await readLogged(ctx.store, programme, id);
  const own = logged?.interaction.loggedBy === ctx.person.id;
  if (!logged || !(own || ctx.may("interaction.read", logged.interaction.community)))
    throw new Refusal({ say: m.message(ctx.locale, m.text(say("log.gone"))) });
  const history = await ctx.store.find(
    "history",
    { programme, subject: id },
    {
      order: [
        ["at", "asc"],
        ["id", "asc"],
      ],
    },
  );
  const { loggedBy: by, createdAt: at } = logged.interaction;
  const begun: Step = { entry: { action: "logged", by, at }, fields: [] };
  const changes: readonly Step[] = [begun, ...changesIn(history, logged)].slice(-MOST);
  const people = await ctx.store.find("person", { programme, id: [...new Set(changes.map(({ entry }) => entry.by))] });
  const names = new Map(people.map((person) => [person.id, person.name]));
  const organisations = await organisationNames(
    changes.flatMap(({ fields }) => (fields ?? []).flatMap(({ from, to }) => [from, to])),
    ctx,
  );
  return m.message(
    ctx.locale,
    m.heading(say("mine.historyTitle")),
    m.text(summaryLine(logged.interaction, say)),
    ...changes.flatMap(({ entry, fields }) => [
      m.text(
        m.bold(say(`mine.action.${entry.action}`)),
        " · ",
        say("mine.byWhen", { name: names.get(entry.by) ?? say("mine.somebody"), when: moment(entry.at, ctx) }),
      ),
      fields === null
        ? m.note(say("mine.redacted"))
        : fields.length > 0 &&
          m.list(
            fields.map(({ field, from, to }) =>
              say("mine.change", {
                field: labelOfField(field, ctx),
                from: shown(field, from, organisations, entry.at, ctx),
                to: shown(field, to, organisations, entry.at, ctx),
              }),
            ),
          ),
    ]),
  );
}

/** "22 Nov 2026, 14:05", in the person's zone. */
const moment = (at: Instant, { say, zone }: Context): string => {
  const local = DateTime.fromMillis(at, { zone });
  return `${say.date(local.toISODate() ?? "")}, ${local.toFormat("HH:mm")}`;
};

async function organisationNames(versions: readonly Version[], ctx: Context): Promise<ReadonlyMap<Id, string>> {
  const ids = versions.flatMap((version) => (version.organisations ?? []).map((one) => one.organisation));
  const found = await ctx.store.find("organisation", { programme: ctx.programme.id, id: [...new Set(ids)] });
  return new Map(found.map((one) => [one.id, one.name]));
}

function labelOfField(field: ChangedField, { say }: Context): string {
  switch (field) {
    case "status":
      return say("out.field.status");
    case "durationMinutes":
      return say("log.minutes");
    case "tools":
      return say("log.step.topics");
    case "counts":
      return say("log.participants");
    case "participants":
      return say("log.step.people");
    default:
      return say(`log.${field}`);
  }
}

function shown(
  field: ChangedField,
  version: Version,
  organisations: ReadonlyMap<Id, string>,
  at: Instant,
  { say }: Context,
): string {
  const listed = (items: readonly string[]) => (items.length > 0 ? say.list(items) : NOTHING);
  switch (field) {
    case "status":
      return say(`out.status.${version.status}`);
    case "type":
      return say.term("type", version.type, at);
    case "date":
      return say.date(version.date);
    case "endDate":
      return version.endDate ? say.date(version.endDate) : NOTHING;
    case "durationMinutes":
      return version.durationMinutes === null ? NOTHING : say.number(version.durationMinutes);
    case "mode":
      return version.mode ? say(`mode.${version.mode}`) : NOTHING;
    case "country":
      return version.country ? say.country(version.country) : NOTHING;
    case "language":
      return version.language ? languageName(say, version.language) : NOTHING;
    case "themes":
      return listed(version.themes.map((code) => say.term("theme", code, at)));
    case "tools":
      return listed(version.tools.map(({ tool, use }) => say.term(use === "programme" ? "programmeTool" : "kmTool", tool, at)));
    case "organisations":
      return listed(version.organisations.map((one) => organisations.get(one.organisation) ?? ""));
    case "counts": {
      const nominal = nominalOf({ counts: version.counts, participants: [] });
      return nominal === null ? NOTHING : participantsText(version.counts, nominal, say);
    }
    // How many, not who: a history names nobody who may have asked to be taken out.
    case "participants":
      return say.number(version.participants.length);
    case "links":
      return listed(version.links);
    case "title":
    case "time":
    case "place":
    case "summary":
    case "lesson":
      return (version[field] ?? NOTHING).slice(0, 200);
  }
}
