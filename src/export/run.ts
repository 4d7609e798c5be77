import type { ExportCursor } from "../domain/exported.js";
import type { FiguresAsked } from "../domain/figures.js";
import type { Id } from "../domain/records.js";
import type { Attachment } from "../events.js";
import type { Store } from "../ports.js";
import type { Keyed } from "../secret.js";
import { directionOf } from "../text/locales.js";
import type { ProgrammeSay } from "../vocabulary/programme-say.js";
import { codebookColumns, codebookRows, columnsOf } from "./codebook.js";
import { type CodeList, SHEET_NAMES } from "./fields.js";
import { labelIn } from "./labels.js";
import { ENDING, type Format, MIME } from "./output.js";
import { rowsOf } from "./rows.js";
import { startWriter } from "./writer.js";

/** So many entries are read and handed on at a time: some milliseconds of work. */
const PAGE = 50;

export interface ExportAsked {
  readonly question: FiguresAsked;
  readonly communities: readonly { readonly id: Id; readonly name: string }[];
  readonly format: Format;
  /** Names, or pseudonyms that are the same in every export of the programme. */
  readonly names: boolean;
  /** The file's name without its ending. */
  readonly name: string;
  /** What stands first in the codebook: what this is an export of. */
  readonly about: readonly (readonly [what: string, said: string])[];
}

/** Entries and all that hangs on them, as one file with a codebook. Reading and writing each have a thread of their own. */
export async function exportFile(
  asked: ExportAsked,
  outside: { readonly store: Store; readonly keyed: Keyed; readonly say: ProgrammeSay },
): Promise<{ readonly file: Attachment; readonly entries: number }> {
  const { store, say } = outside;
  const { format, question } = asked;
  const met = new Map<CodeList, Set<string>>();
  const naming = namingOf(asked, outside, met);
  const writer = startWriter({
    format,
    rightToLeft: directionOf(say.locale) === "rtl",
    sheets: [
      ...SHEET_NAMES.map((name) => ({ name, title: say(`out.sheet.${name}`), columns: columnsOf(name, say) })),
      { name: "codebook", title: say("out.sheet.codebook"), columns: codebookColumns(say) },
    ],
  });
  try {
    let entries = 0;
    for (const { id } of asked.communities) {
      let after: ExportCursor | undefined;
      for (;;) {
        const page = await store.questions.exportPage(question, id, after, PAGE);
        if (page.entries.length > 0) await writer.write(rowsOf(page, naming));
        entries += page.entries.length;
        const last = page.entries.at(-1)?.interaction;
        if (!last || page.entries.length < PAGE) break;
        after = { date: last.date, id: last.id };
      }
    }
    const counted = [say("out.about.entries"), say.number(entries)] as const;
    await writer.write({ codebook: codebookRows([...asked.about, counted], met, say) });
    const bytes = await writer.end();
    return { file: { name: `${asked.name}.${ENDING[format]}`, mime: MIME[format], bytes }, entries };
  } finally {
    await writer.close();
  }
}

function namingOf(
  { question, communities, names }: ExportAsked,
  { keyed, say }: { readonly keyed: Keyed; readonly say: ProgrammeSay },
  met: Map<CodeList, Set<string>>,
) {
  const purpose = `export:${question.programme}`;
  const pseudonyms = new Map<string, string>();
  const pseudonym = (what: string): string => {
    const made = pseudonyms.get(what) ?? `P-${keyed(purpose, what)}`;
    pseudonyms.set(what, made);
    return made;
  };
  const communityNames = new Map(communities.map(({ id, name }) => [id, name]));
  const labels = new Map<string, string>();
  return {
    hidden: !names,
    somebody: say("myData.somebody"),
    person: (id: Id, name: string | undefined) => (names ? (name ?? id) : pseudonym(`person:${id}`)),
    other: (name: string) => (names ? name : pseudonym(`name:${name}`)),
    community: (id: Id) => communityNames.get(id) ?? id,
    label(list: CodeList, code: string): string {
      const key = `${list} ${code}`;
      const known = labels.get(key);
      if (known !== undefined) return known;
      met.set(list, (met.get(list) ?? new Set()).add(code));
      const label = labelIn(list, code, say);
      labels.set(key, label);
      return label;
    },
  };
}
