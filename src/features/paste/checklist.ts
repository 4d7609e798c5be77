import { nominalOf } from "../../domain/interaction.js";
import type { DraftRow, Id } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import type { Say } from "../../text/say.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import { isNew, knownOrganisations, organisationName } from "../interactions/organisations.js";
import { describe } from "../interactions/readings.js";
import { datesOf, participantsText } from "../interactions/receipt.js";
import { asLine, type Line, wholeLine } from "./line.js";
import { STOPS } from "./pieces.js";

/** Lines shown at once: with three buttons each, more would not fit in one message everywhere. */
const PAGE = 6;
export const OPEN = ["alike", "bad", "ready"] as const;

/** How many lines of a paste stand where. */
export async function tally(batch: Id, ctx: Context): Promise<Readonly<Record<DraftRow["state"], number>>> {
  const of = (state: DraftRow["state"]) =>
    ctx.store.count("draft", { programme: ctx.programme.id, batch, person: ctx.person.id, kind: "line", state });
  const [waiting, ready, bad, alike, saved, skipped] = await Promise.all(
    (["waiting", "ready", "bad", "alike", "saved", "skipped"] as const).map(of),
  );
  return {
    waiting: waiting ?? 0,
    ready: ready ?? 0,
    bad: bad ?? 0,
    alike: alike ?? 0,
    saved: saved ?? 0,
    skipped: skipped ?? 0,
  };
}

/** The lines of a paste that still wait: those that need a look first, then the good ones, as pasted. */
export async function checklist(batch: Id, page: number, ctx: Context, said?: string): Promise<m.Message> {
  const { say } = ctx;
  const counts = await tally(batch, ctx);
  const open = counts.ready + counts.bad + counts.alike;
  if (open === 0)
    return m.message(
      ctx.locale,
      m.text(said ?? say(counts.saved + counts.skipped > 0 ? "paste.allSavedBefore" : "paste.gone")),
      m.buttons({ action: "mine.open", label: say("paste.seeMine"), value: "" }),
    );
  const last = Math.ceil(open / PAGE) - 1;
  const at = Math.min(Math.max(page, 0), last);
  const rows = await ctx.store.find(
    "draft",
    { programme: ctx.programme.id, batch, person: ctx.person.id, kind: "line", state: [...OPEN] },
    {
      order: [
        ["state", "asc"],
        ["position", "asc"],
      ],
      limit: (at + 1) * PAGE,
    },
  );
  const names = new Map((await knownOrganisations(ctx)).map((one) => [one.id, one.name]));
  const shown = await Promise.all(rows.slice(at * PAGE).map((row) => drawLine(asLine(row), at, names, ctx)));
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(say("paste.heading")),
    m.text(sums(counts, say)),
    ...shown.flat(),
    last > 0 && m.note(say("paste.page", { page: at + 1, pages: last + 1 })),
    m.buttons(
      ...(counts.ready > 0
        ? [{ action: "paste.saveAll", label: say("paste.saveAll", { n: counts.ready }), value: batch, style: "primary" as const }]
        : []),
      ...(at < last ? [{ action: "paste.page", label: say("paste.next"), value: `${batch}:${at + 1}` }] : []),
      ...(at > 0 ? [{ action: "paste.page", label: say("paste.previous"), value: `${batch}:${at - 1}` }] : []),
      {
        action: "paste.drop",
        label: say("paste.drop"),
        value: batch,
        style: "danger" as const,
        confirm: say("paste.dropConfirm", { n: open }),
      },
    ),
    ...(await besideNote(batch, ctx)),
    m.note(say("paste.comeBack")),
  );
}

/** Words of the paste that made no entry: nothing of it is out of sight. */
async function besideNote(batch: Id, ctx: Context): Promise<readonly m.Block[]> {
  const paste = await ctx.store.get("draft", { programme: ctx.programme.id, id: batch, person: ctx.person.id });
  const beside = Object.entries((paste?.data.beside ?? {}) as Readonly<Record<string, number>>);
  if (beside.length === 0) return [];
  const parts = beside.map(([why, n]) => ctx.say(`paste.beside.${why}` as "paste.beside.quoted", { n }));
  return [m.note(ctx.say("paste.beside", { parts: ctx.say.list(parts) }))];
}

const sums = (counts: Readonly<Record<DraftRow["state"], number>>, say: Say): string =>
  [
    ...(counts.ready > 0 ? [say("paste.ready", { n: counts.ready })] : []),
    ...(counts.bad > 0 ? [say("paste.bad", { n: counts.bad })] : []),
    ...(counts.alike > 0 ? [say("paste.alike", { n: counts.alike })] : []),
    ...(counts.saved > 0 ? [say("paste.saved", { n: counts.saved })] : []),
  ].join(" · ");

/** One line: what was understood, what is wrong with it or what it looks like, and what can be done. */
async function drawLine(line: Line, page: number, names: ReadonlyMap<Id, string>, ctx: Context): Promise<readonly m.Block[]> {
  const { say } = ctx;
  const { data, state, id } = line;
  const whole = wholeLine(data.stated, ctx);
  const remarks = [
    ...("problems" in whole ? Object.values(whole.problems) : []),
    ...(state === "alike" ? [await likeness(line, ctx)] : []),
    ...STOPS.filter((one) => data.wrong.includes(one)).map((one) => say(`paste.wrong.${one}` as "paste.wrong.cancelled")),
    ...data.draft.notes
      .filter(({ taken }) => taken !== null && taken !== "")
      .map((one) => say("paste.took", { said: one.said, taken: describe({ field: one.field, value: one.taken }, say) })),
    ...(data.noDay && !data.wrong.includes("impossible-date") ? [say("paste.noDay")] : []),
    ...(data.named > 0 ? [say("paste.named", { n: data.named })] : []),
  ];
  const value = `${id}:${page}`;
  const heading = `${say.number(line.position)}. `;
  return [
    state === "bad"
      ? m.text(m.bold(`${heading}⚠ `), data.text.slice(0, 300))
      : m.text(m.bold(`${heading}${state === "alike" ? "≈ " : "✓ "}`), understoodAs(line, names, say)),
    ...(remarks.length > 0 ? [m.note(remarks.join(" "))] : []),
    m.buttons(
      { action: "paste.edit", label: say("paste.edit"), value: id, opens: true },
      ...(state === "alike" ? [{ action: "paste.save", label: say("paste.logToo"), value }] : []),
      ...(state === "alike" && data.like ? [{ action: "paste.join", label: say("paste.join"), value }] : []),
      { action: "paste.skip", label: say("paste.skip"), value },
    ),
  ];
}

async function likeness({ data }: Line, ctx: Context): Promise<string> {
  if (data.twin !== undefined) return ctx.say("paste.twin", { n: data.twin });
  const { id: programme } = ctx.programme;
  const like = data.like && (await ctx.store.get("interaction", { programme, id: data.like }));
  const by = like && (await ctx.store.get("person", { programme, id: like.loggedBy }));
  return ctx.say("paste.like", { title: like ? like.title : "", name: by ? by.name : "" });
}

/** "Call · Seed policy · 21 Nov 2026 · INRA · 3 (2 women, 1 man)" */
function understoodAs({ data: { stated } }: Line, names: ReadonlyMap<Id, string>, say: ProgrammeSay): string {
  const counts = stated.counts ?? {};
  const nominal = nominalOf({ counts, participants: [] });
  const organisations = (stated.organisations ?? []).map((one) => (isNew(one) ? organisationName(one) : (names.get(one) ?? "")));
  const parts = [
    say.term("type", stated.type ?? ""),
    stated.title ?? "",
    datesOf({ date: stated.date ?? "", endDate: stated.endDate ?? null }, say),
    ...(organisations.length > 0 ? [say.list(organisations)] : []),
    ...(nominal === null ? [] : [participantsText(counts, nominal, say)]),
  ];
  return dotted(parts, say);
}

/** The person's own line, still open; refused where it is not theirs or done already. */
export async function openLine(id: Id | undefined, ctx: Context): Promise<Line> {
  const row =
    id &&
    (await ctx.store.get("draft", { programme: ctx.programme.id, id, person: ctx.person.id, kind: "line", state: [...OPEN] }));
  if (!row) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("paste.lineDone"))) });
  return asLine(row);
}
