import type { ProgrammeSay } from "../vocabulary/programme-say.js";
import { type Cell, type CodeList, type Column, type Field, SHEET_NAMES, SHEETS, type SheetName } from "./fields.js";
import { codesOf } from "./labels.js";

/** The columns of a sheet: a code has two, itself and what it is called. */
export const columnsOf = (sheet: SheetName, say: ProgrammeSay): readonly Column[] =>
  (SHEETS[sheet] as readonly Field[]).flatMap(({ name, kind, list }): Column[] => {
    const heading = say(`out.field.${name}`);
    return list
      ? [
          { name, heading: say("out.codeOf", { heading }), kind },
          { name: `${name}_label`, heading, kind: "text" },
        ]
      : [{ name, heading, kind }];
  });

const CODEBOOK = ["sheet", "field", "heading", "kind", "meaning", "code", "label", "source"] as const;
export const codebookColumns = (say: ProgrammeSay): readonly Column[] =>
  CODEBOOK.map((name) => ({ name, heading: say(`out.codebook.${name}`), kind: "text" }));

/** What the export is, then every field with its meaning and, for codes, what each stands for and who says so. */
export function codebookRows(
  about: readonly (readonly [what: string, said: string])[],
  met: ReadonlyMap<CodeList, ReadonlySet<string>>,
  say: ProgrammeSay,
): readonly (readonly Cell[])[] {
  const aboutRows = about.map(([what, said]): Cell[] => [say("out.about"), null, what, null, said, null, null, null]);
  const fieldRows = SHEET_NAMES.flatMap((sheet) =>
    (SHEETS[sheet] as readonly Field[]).flatMap(({ name, kind, list }): Cell[][] => {
      const title = say(`out.sheet.${sheet}`);
      const heading = say(`out.field.${name}`);
      const meaning = say(`out.means.${name}`);
      const codes = list ? codesOf(list, met.get(list) ?? new Set(), say) : [];
      return [
        [title, name, heading, say(`out.kind.${kind}`), meaning, null, null, null],
        ...codes.map(({ code, label, source }): Cell[] => [title, name, heading, null, null, code, label, source]),
      ];
    }),
  );
  return [...aboutRows, ...fieldRows];
}
