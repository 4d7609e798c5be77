import { type Draft, type Note, type ParseContext, parseLine } from "../../capture/index.js";
import type { Id, Organisation } from "../../domain/records.js";
import type { About } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import { MAX_TEXT, type Option } from "../../form.js";
import { message, text } from "../../message.js";
import { shorten } from "../../text/shorten.js";
import type { Vocabulary } from "../../vocabulary/vocabulary.js";
import { countsFrom } from "./counts.js";
import { knownOrganisations, newOrganisation, organisationName, organisationOptions } from "./organisations.js";
import { readLogged } from "./read.js";
import type { Stated } from "./stated.js";
import { accountsIn } from "./subject.js";

/** What the log form is filled with when it opens. */
export interface Prefill {
  readonly stated: Partial<Stated>;
  readonly notes: readonly Note[];
  /** What was read, where something was: another of its readings can be taken. */
  readonly draft?: Draft;
  /** Names for the organisations already chosen. */
  readonly organisations: readonly Option[];
}

/** A typed line read, or an entry to log again: made on open and on submit. */
export async function prefill(about: About, ctx: Context): Promise<Prefill> {
  if (about.again) return likeEntry(about.again, ctx);
  const draft = await readOnce(about.text ?? "", Number(about.at) || ctx.now, ctx);
  return { ...(await withOptions({ ...statedFrom(draft), ...certain(about, draft) }, draft.notes, ctx)), draft };
}

interface Read {
  readonly organisations: readonly Organisation[];
  readonly vocabulary: Vocabulary;
  readonly draft: Draft;
}
const reads = new Map<string, Read>();
const KEPT = 300;

/** The line's draft. A form that opened is soon saved: its line is not read a second time unless what reading knows has changed. */
async function readOnce(typed: string, at: number, ctx: Context): Promise<Draft> {
  const organisations = await knownOrganisations(ctx);
  const { vocabulary } = ctx;
  const key = [ctx.programme.id, ctx.locale, ctx.zone, at, typed].join("\n");
  const before = reads.get(key);
  const same =
    before?.vocabulary === vocabulary &&
    before.organisations.length === organisations.length &&
    before.organisations.every((one, index) => one === organisations[index]);
  if (same) return before.draft;
  const draft = parseLine(typed, readingWith(organisations, at, ctx));
  if (reads.size >= KEPT) reads.delete(reads.keys().next().value ?? "");
  reads.set(key, { organisations, vocabulary, draft });
  return draft;
}

/** What is known for certain (a meeting's times, a message's address and people) stands above what the words seem to say. */
function certain(about: About, draft: Draft): Partial<Stated> {
  return {
    // A meeting's title may say better what it was: "Workshop with INRA".
    ...(about.type && !(about.title && draft.type) ? { type: about.type } : {}),
    ...(about.title ? { title: about.title, summary: null } : {}),
    ...(about.link && !draft.type ? asWritten(about.text ?? "") : {}),
    ...(about.time ? { time: about.time } : {}),
    ...(Number(about.minutes) > 0 ? { durationMinutes: Number(about.minutes) } : {}),
    ...(about.mode === "online" ? { mode: about.mode } : {}),
    ...(about.link ? { links: [...new Set([...draft.links, about.link])] } : {}),
    people: accountsIn(about.people),
  };
}

/** A message that does not read like an entry keeps its own words: what is left of it when names and days are taken out says little. */
function asWritten(message: string): Partial<Stated> {
  const first = message.split("\n").find((line) => line.trim() !== "") ?? "";
  const title = shorten(first, 100);
  return title === "" ? {} : { title, summary: title === message.trim() ? null : message.trim().slice(0, MAX_TEXT) };
}

/** What reading needs to know, as of the moment something was typed, so that "yesterday" stays the speaker's yesterday. */
export const readingOf = async (at: number, ctx: Context): Promise<ParseContext> =>
  readingWith(await knownOrganisations(ctx), at, ctx);

function readingWith(known: readonly Organisation[], at: number, ctx: Context): ParseContext {
  const organisations = known.map(({ id, name, aliases }) => ({ id, name, aliases }));
  const { vocabulary } = ctx;
  return {
    locale: ctx.locale,
    zone: ctx.zone,
    now: new Date(at),
    organisations,
    vocabulary: {
      types: vocabulary.entries("type"),
      themes: vocabulary.entries("theme"),
      programmeTools: vocabulary.entries("programmeTool"),
      kmTools: vocabulary.entries("kmTool"),
    },
  };
}

const statedOf = new WeakMap<Draft, Partial<Stated>>();

/** A reading as the record's own values; what was not said is left out. */
export function statedFrom(draft: Draft): Partial<Stated> {
  let stated = statedOf.get(draft);
  if (!stated) {
    stated = statedIn(draft);
    statedOf.set(draft, stated);
  }
  return stated;
}

function statedIn(draft: Draft): Partial<Stated> {
  return {
    ...(draft.type ? { type: draft.type } : {}),
    ...(draft.title ? { title: draft.title } : {}),
    ...(draft.date ? { date: draft.date } : {}),
    endDate: draft.endDate,
    time: draft.time,
    durationMinutes: draft.durationMinutes,
    mode: draft.mode,
    country: draft.country,
    summary: draft.rest || null,
    links: draft.links,
    themes: draft.themes,
    toolsUsed: draft.tools,
    organisations: draft.organisations.map((one) => one.known ?? newOrganisation(one.name)),
    counts: countsFrom(draft.participants),
    names: draft.people.map((one) => one.name),
  };
}

/** The names of the organisations among the values, known and new. */
export async function withOptions(stated: Partial<Stated>, notes: readonly Note[], ctx: Context): Promise<Prefill> {
  const values = stated.organisations ?? [];
  const known = await organisationOptions(values, ctx);
  const added = values
    .filter((value) => value.startsWith(newOrganisation("")))
    .map((value) => ({ value, label: organisationName(value).slice(0, 75) }));
  return { stated, notes, organisations: [...known, ...added] };
}

/** An entry of mine (or one I may see) as the start of a new one: without its day, its telling, its follow-ups and its names. */
async function likeEntry(id: Id, ctx: Context): Promise<Prefill> {
  const logged = await readLogged(ctx.store, ctx.programme.id, id);
  const own = logged?.interaction.loggedBy === ctx.person.id;
  if (!logged || !(own || ctx.may("interaction.read", logged.interaction.community)))
    throw new Refusal({ say: message(ctx.locale, text(ctx.say("log.gone"))) });
  const { interaction, parts } = logged;
  return withOptions(
    {
      community: interaction.community,
      type: interaction.type,
      title: interaction.title,
      time: interaction.time,
      durationMinutes: interaction.durationMinutes,
      mode: interaction.mode,
      country: interaction.country,
      themes: parts.themes,
      toolsUsed: parts.tools.filter((one) => one.use !== "designed").map((one) => one.tool),
      organisations: parts.organisations.filter((one) => one.part === "other").map((one) => one.organisation),
      counts: parts.counts,
    },
    [],
    ctx,
  );
}
