import { dateIn } from "../../domain/dates.js";
import { AGE_BANDS, type Community, MODES, SEXES } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as f from "../../form.js";
import type { Say } from "../../text/say.js";
import type { ListName } from "../../vocabulary/entry.js";
import type { Vocabulary } from "../../vocabulary/vocabulary.js";

/** The record's fields, declared once: the log form, its steps and the edit form choose among them. */
export function listOptions(list: ListName, { vocabulary, locale }: Context): readonly f.Option[] {
  const known = listed.get(vocabulary) ?? new Map<string, readonly f.Option[]>();
  listed.set(vocabulary, known);
  const key = `${list} ${locale}`;
  let options = known.get(key);
  if (!options) {
    options = vocabulary.entries(list).map(({ code, label }) => ({ value: code, label: label[locale].slice(0, 75) }));
    known.set(key, options);
  }
  return options;
}
/** A vocabulary never changes: what changes is which one a programme has. */
const listed = new WeakMap<Vocabulary, Map<string, readonly f.Option[]>>();

/** The same without what the community hides; what an entry has already (`kept`), even if retired since, stays to be chosen. */
export const offered = (list: ListName, ctx: Context, kept: readonly string[]): readonly f.Option[] => {
  const hidden = new Set(ctx.community?.settings.hiddenEntries);
  const options = listOptions(list, ctx);
  const retired = kept.filter((code) => ctx.vocabulary.isCode(list, code) && !options.some((one) => one.value === code));
  return [
    ...options.filter(({ value }) => kept.includes(value) || !hidden.has(hiddenEntry(list, value))),
    ...retired.map((code) => ({ value: code, label: ctx.say.term(list, code).slice(0, 75) })),
  ];
};
/** Those of these codes that can be chosen for a new entry. */
export const stillOffered = (lists: readonly ListName[], codes: readonly string[], { vocabulary }: Context): readonly string[] =>
  codes.filter((code) => lists.some((list) => vocabulary.entries(list).some((one) => one.code === code)));
/** How a community's settings name an entry of a list that it does not offer. */
export const hiddenEntry = (list: ListName, code: string): string => `${list}:${code}`;

export const communityField = ({ say }: Context, communities: readonly Community[]) =>
  f.choice({
    label: say("log.community"),
    required: true,
    options: communities.slice(0, f.MAX_OPTIONS).map(({ id, name }) => ({ value: id, label: name.slice(0, 75) })),
  });
export const typeField = (ctx: Context, kept: readonly string[]) =>
  f.choice({ label: ctx.say("log.type"), required: true, options: offered("type", ctx, kept) });
export const dateField = ({ say }: Context) => f.dateField({ label: say("log.date"), required: true });
export const endDateField = ({ say }: Context) => f.dateField({ label: say("log.endDate"), hint: say("log.endDateHint") });
export const timeField = ({ say }: Context) => f.timeField({ label: say("log.time") });
export const titleField = ({ say }: Context) =>
  f.textField({ label: say("log.title"), required: true, hint: say("log.titleHint"), maxLength: 150 });
export const minutesField = ({ say }: Context) => f.numberField({ label: say("log.minutes"), min: 1, max: 60 * 24 * 31 });
export const summaryField = ({ say }: Context) => f.longText({ label: say("log.summary") });
export const lessonField = ({ say }: Context) => f.longText({ label: say("log.lesson"), hint: say("log.lessonHint") });
export const linksField = ({ say }: Context) => f.longText({ label: say("log.links"), hint: say("log.linksHint") });
export const namesField = ({ say }: Context) => f.longText({ label: say("log.names"), hint: say("log.namesHint") });
export const informedField = ({ say }: Context) => f.yesNo({ label: say("log.informed"), hint: say("log.informedHint") });
export const placeField = ({ say }: Context) => f.textField({ label: say("log.place") });
export const modeField = ({ say }: Context) =>
  f.choice({ label: say("log.mode"), options: MODES.map((mode) => ({ value: mode, label: say(`mode.${mode}`) })) });
export const countryField = ({ say }: Context, chosen: string | null) =>
  f.choice({ label: say("log.country"), search: true, options: chosen ? [{ value: chosen, label: say.country(chosen) }] : [] });
export const languageField = ({ say }: Context, chosen: string | null) =>
  f.choice({
    label: say("log.language"),
    search: true,
    options: chosen ? [{ value: chosen, label: languageName(say, chosen) }] : [],
  });
export const themesField = (ctx: Context, kept: readonly string[]) =>
  f.choices({ label: ctx.say("log.themes"), options: offered("theme", ctx, kept) });
export const toolsField = (ctx: Context, label: "log.toolsUsed" | "log.toolsDesigned", kept: readonly string[]) =>
  f.choices({
    label: ctx.say(label),
    options:
      label === "log.toolsUsed"
        ? [...offered("kmTool", ctx, kept), ...offered("programmeTool", ctx, kept)]
        : offered("kmTool", ctx, kept),
  });
export const organisationsField = (label: string, known: readonly f.Option[], hint?: string) =>
  f.organisations({ label, options: known, max: 20, ...(hint ? { hint } : {}) });

export const languageName = (say: Say, code: string): string =>
  new Intl.DisplayNames([say.locale], { type: "language" }).of(code) ?? code;

/** Women, men and those whose sex is not known; with the age bands where somebody wants them. */
export function countsField({ say }: Context, withAge: boolean) {
  const bands = withAge ? AGE_BANDS : (["unknown"] as const);
  return f.counts({
    label: say("log.participants"),
    hint: say(withAge ? "log.participantsAgeHint" : "log.participantsHint"),
    rows: SEXES.map((sex) => ({ value: sex, label: say(`sex.${sex}`) })),
    columns: bands.map((band) => ({ value: band, label: withAge ? say(`age.${band}`) : say("log.people") })),
    max: 100_000,
  });
}

/** A long text field of one thing a line, as a list. */
export const linesOf = (typed: string | null): readonly string[] =>
  (typed ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Is this an address on the web that can be shown as a link? */
export function isWebLink(typed: string): boolean {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  return url !== undefined && (url.protocol === "https:" || url.protocol === "http:") && typed.length <= 1000;
}

/** Asked only where the day typed is still to come. */
export function futureField(typed: f.Raw | undefined, ctx: Context): { readonly future?: f.YesNoField } {
  const today = dateIn(ctx.zone, ctx.now);
  return typeof typed === "string" && typed > today ? { future: f.yesNo({ label: ctx.say("log.future") }) } : {};
}
