import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../config.js";
import { dateIn } from "../domain/dates.js";
import type { FiguresAsked } from "../domain/figures.js";
import { fold } from "../domain/fold.js";
import { newId } from "../domain/ids.js";
import { readPeriod } from "../domain/period.js";
import type { Community, Programme } from "../domain/records.js";
import { smallCell } from "../domain/shared.js";
import { exportFile } from "../export/run.js";
import { sharedFile } from "../export/shared.js";
import { aboutExport, aboutPeople, exportName } from "../features/out/about.js";
import { reportFacts } from "../features/report/facts.js";
import { limitsOf } from "../features/report/filters.js";
import { createLog } from "../log.js";
import { openConfiguredStore } from "../main.js";
import { insert, type Store } from "../ports.js";
import { keyedBy, pseudonymSecret, secretKeys } from "../secret.js";
import { loadCatalogues } from "../text/say.js";
import { vocabularyOf } from "../vocabulary/of-programme.js";
import { sayFor } from "../vocabulary/programme-say.js";
import { type ExportArguments, readArguments, USAGE } from "./export-arguments.js";
import { onlyProgramme } from "./programme.js";

/** Writes entries of a programme to a file and prints its path. Whoever may run it has the database anyway: names only need their purpose. */
export async function run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const given = readArguments(args);
  if (typeof given === "string") return wrong(`${given}\n${USAGE}`);
  const settings = readSettings(environment);
  const [store] = await Promise.all([openConfiguredStore(settings, createLog(settings.logLevel)), loadCatalogues()]);
  try {
    const programme = await onlyProgramme(store, given.programme);
    if (typeof programme === "string") return wrong(programme);
    const vocabulary = await vocabularyOf(programme, store);
    const asked = await askedFor(given, programme, { store, vocabulary, now: Date.now() });
    if (typeof asked === "string") return wrong(asked);
    const say = sayFor(given.language ?? programme.locale, vocabulary);
    const keyed = keyedBy(pseudonymSecret(secretKeys(settings.secretKeys, settings.dataDir)));
    if (given.purpose !== undefined) await remember(asked.question, given.purpose, programme, store);
    const what = { ...asked, format: given.format, name: exportName(asked, programme) };
    const about = aboutExport(asked, programme, dateIn(programme.zone, Date.now()), say);
    const counted = given.share ? await reportFacts(asked, { store, programme, say }, { outside: true }) : undefined;
    const file = counted
      ? await sharedFile({ ...what, about, notes: counted.notes, threshold: smallCell(programme) }, counted.facts, say)
      : await entriesFile(
          { ...what, names: given.purpose !== undefined, about: [...about, aboutPeople(given.purpose, say)] },
          { store, keyed, say },
        );
    if (!file) return wrong("No entry fits these filters and this period; nothing was written.", 1);
    const path = given.out ?? join(".", file.name);
    writeFileSync(path, file.bytes, { mode: 0o600 });
    process.stdout.write(`${path}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

async function entriesFile(...asked: Parameters<typeof exportFile>) {
  const { file, entries } = await exportFile(...asked);
  return entries > 0 ? file : undefined;
}

function wrong(words: string, code = 2): number {
  process.stderr.write(`${words}\n`);
  return code;
}

interface Asked {
  readonly question: FiguresAsked & { readonly from: string; readonly to: string };
  readonly communities: readonly Community[];
  readonly whole: boolean;
  readonly organisation?: string;
}

async function askedFor(
  given: ExportArguments,
  programme: Programme,
  { store, vocabulary, now }: { store: Store; vocabulary: Awaited<ReturnType<typeof vocabularyOf>>; now: number },
): Promise<Asked | string> {
  const of = { programme: programme.id };
  const all = await store.find("community", of, { order: [["name", "asc"]] });
  const communities =
    given.community === undefined
      ? all
      : all.filter((one) => one.id === given.community || fold(one.name) === fold(given.community ?? ""));
  if (communities.length === 0)
    return given.community === undefined
      ? "There is no community yet."
      : `There is no community "${given.community}". There are:\n${all.map((one) => `  ${one.name}`).join("\n")}`;
  const read = readPeriod(given.period, dateIn(programme.zone, now));
  if ("problem" in read)
    return read.problem === "reversed"
      ? `The period "${given.period}" ends before it begins.`
      : `There is no period "${given.period}". Write for example "last quarter", 2026-Q3, "since June", 2025 or "2024 to 2025".`;
  const limits = await limitsOf(given.filters, { store, programme, vocabulary });
  if ("unknown" in limits)
    return `There is no filter "${limits.unknown}" here. Filters are written country:MA, theme:backstopping or organisation:INRA.`;
  return {
    question: { ...of, communities: communities.map((one) => one.id), ...limits.question, ...read.period },
    communities,
    whole:
      communities.length === all.filter((one) => one.archivedAt === null).length &&
      communities.every((one) => one.archivedAt === null),
    ...(limits.organisation === undefined ? {} : { organisation: limits.organisation }),
  };
}

/** That names left, and what for, stands in the history. */
async function remember(question: FiguresAsked, purpose: string, programme: Programme, store: Store): Promise<void> {
  const id = newId();
  await store.atomically([
    insert("history", {
      programme: programme.id,
      id,
      subject: programme.id,
      kind: "other",
      action: "exported",
      by: "",
      at: Date.now(),
      before: { ...question, purpose },
      source: `command line:${id}`,
    }),
  ]);
}
