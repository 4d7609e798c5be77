import { parseArgs } from "node:util";
import { readSettings } from "../config.js";
import { dateIn } from "../domain/dates.js";
import { smallCell } from "../domain/shared.js";
import { briefBlocks } from "../features/brief/blocks.js";
import { gather } from "../features/brief/gather.js";
import { markdown } from "../features/brief/markdown.js";
import { scopeOf, subjectsNamed } from "../features/brief/subject.js";
import { createLog } from "../log.js";
import { openConfiguredStore } from "../main.js";
import { LOCALES, type Locale } from "../text/locales.js";
import { loadCatalogues, sayIn } from "../text/say.js";
import { vocabularyOf } from "../vocabulary/of-programme.js";
import { sayFor } from "../vocabulary/programme-say.js";
import { onlyProgramme } from "./programme.js";

const USAGE = `coptrack brief "INRA" [--programme NAME] [--locale ${LOCALES.join("|")}]\n`;
const LINES = 30;

/** Prints a brief of an organisation or a country as Markdown, from all communities of a programme. */
export async function run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const asked = read(args);
  if (typeof asked === "string") return wrong(`${asked}\n${USAGE}`);
  const settings = readSettings(environment);
  const [store] = await Promise.all([openConfiguredStore(settings, createLog(settings.logLevel)), loadCatalogues()]);
  try {
    const programme = await onlyProgramme(store, asked.programme);
    if (typeof programme === "string") return wrong(`${programme}\n`);
    const say = sayIn(asked.locale ?? programme.locale);
    const found = await subjectsNamed(asked.name, programme.id, store, say);
    const [only, ...more] = found;
    if (!only) return wrong(`There is no organisation and no country called "${asked.name}".\n`);
    if (more.length > 0) return wrong(`"${asked.name}" may be: ${found.map(({ name }) => name).join(", ")}. Say which.\n`);
    const scope = await scopeOf(only.value, programme.id, store, say);
    if (!scope) return wrong(`There is no organisation and no country called "${asked.name}".\n`);
    const communities = await store.find("community", { programme: programme.id }, { order: [["name", "asc"]] });
    const facts = await gather(
      scope,
      communities.map(({ id }) => id),
      programme.id,
      store,
    );
    const today = dateIn(programme.zone, Date.now());
    const blocks = briefBlocks(
      { scope, facts, communities, threshold: smallCell(programme), today, zone: programme.zone, most: LINES },
      sayFor(say.locale, await vocabularyOf(programme, store)),
    );
    process.stdout.write(markdown(blocks));
    return 0;
  } finally {
    await store.close();
  }
}

function wrong(words: string): number {
  process.stderr.write(words);
  return 2;
}

/** What was asked for, or what is wrong with it. */
function read(args: readonly string[]): { name: string; programme: string | undefined; locale: Locale | undefined } | string {
  const options = { programme: { type: "string" }, locale: { type: "string" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const name = positionals.join(" ").trim();
    const locale = LOCALES.find((one) => one === values.locale);
    if (name === "") return "Say which organisation or country.";
    if (values.locale !== undefined && !locale) return `There is no language "${values.locale}".`;
    return { name, programme: values.programme, locale };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
