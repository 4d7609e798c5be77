import { dateIn } from "../../domain/dates.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { LANGUAGE_NAMES, LOCALES } from "../../text/locales.js";
import { type At, entryValue } from "./at.js";

/** One entry with what can be done to it; `said`: what was just done. */
export function card({ list, entry, retired }: At, ctx: Context, said?: string): m.Message {
  const { say, vocabulary } = ctx;
  const value = entryValue(list, entry.code);
  const offered = vocabulary.entries(list);
  const at = offered.findIndex((one) => one.code === entry.code);
  const button = (action: string, label: string) => ({ action, label, value });
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(entry.label[ctx.locale]),
    m.facts([
      [say("terms.list"), say(`terms.list.${list}`)],
      ...LOCALES.map(
        (locale) => [LANGUAGE_NAMES[locale], dotted([...new Set([entry.label[locale], entry.short[locale]])], say)] as const,
      ),
      ...(entry.synonyms && entry.synonyms.length > 0 ? [[say("terms.synonyms"), say.list(entry.synonyms)] as const] : []),
      [say("terms.code"), entry.code],
      [say("terms.source"), say(`terms.source.${entry.source}`)],
      [say("terms.place"), retired ? say("terms.isRetired") : say("terms.nth", { n: at + 1, of: offered.length })],
    ]),
    m.buttons(
      { ...button("vocabulary.rename", say("terms.rename")), opens: true },
      ...(at > 0 ? [button("vocabulary.up", say("terms.up"))] : []),
      ...(!retired && at < offered.length - 1 ? [button("vocabulary.down", say("terms.down"))] : []),
      retired
        ? button("vocabulary.restore", say("terms.restore"))
        : { ...button("vocabulary.retire", say("terms.retire")), style: "danger" as const, confirm: say("terms.retireSure") },
      button("vocabulary.history", say("terms.history")),
      { action: "vocabulary.list", label: say("terms.back"), value: list },
    ),
  );
}

/** Every version of an entry: what was done, when, by whom, and what it was called then. */
export async function historyCard({ list, entry }: At, ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const of = { programme: ctx.programme.id };
  const rows = await ctx.store.find("vocabularyEntry", { ...of, list, code: entry.code }, { order: [["version", "asc"]] });
  const people = await ctx.store.find("person", { ...of, id: [...new Set(rows.map((row) => row.by))] });
  const names = new Map(people.map((one) => [one.id, one.name]));
  return m.message(
    ctx.locale,
    m.heading(say("terms.historyOf", { label: entry.label[ctx.locale] })),
    entry.source !== "programme" && m.note(say("terms.shippedWith")),
    rows.length === 0
      ? m.text(say("terms.neverChanged"))
      : m.list(
          rows.map((row) => [
            m.bold(say(`terms.did.${row.action}`)),
            ` · ${say.date(dateIn(ctx.zone, row.at))} · ${names.get(row.by) ?? say("mine.somebody")}`,
            ...(row.action === "added" || row.action === "renamed"
              ? [` · ${row.label[ctx.locale] ?? Object.values(row.label)[0] ?? entry.code}`]
              : []),
          ]),
        ),
    m.buttons({ action: "vocabulary.entry", label: say("terms.back"), value: entryValue(list, entry.code) }),
  );
}
