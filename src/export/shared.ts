import type { FiguresAsked, FiguresFacts } from "../domain/figures.js";
import type { Id } from "../domain/records.js";
import { sharedTables } from "../domain/shared.js";
import type { Attachment } from "../events.js";
import { sharedLabel, sharedNote, shownText } from "../features/report/shared-text.js";
import { directionOf } from "../text/locales.js";
import type { ProgrammeSay } from "../vocabulary/programme-say.js";
import type { Cell, Column } from "./fields.js";
import { ENDING, type Format, MIME } from "./output.js";
import { startWriter } from "./writer.js";

interface Asked {
  readonly question: FiguresAsked;
  readonly communities: readonly { readonly id: Id; readonly name: string }[];
  readonly format: Format;
  readonly name: string;
  readonly about: readonly (readonly [what: string, said: string])[];
  /** What must be said of the numbers. */
  readonly notes: readonly string[];
  /** Counts under it are withheld. */
  readonly threshold: number;
}

/** What may leave the community as a file: tables of counts, small ones withheld, and no rows of entries. Undefined where there is nothing. */
export async function sharedFile(asked: Asked, facts: FiguresFacts, say: ProgrammeSay): Promise<Attachment | undefined> {
  const tables = sharedTables(facts, { threshold: asked.threshold });
  if (tables.length === 0) return undefined;
  const names = new Map(asked.communities.map(({ id, name }) => [id, name]));
  const columns: readonly Column[] = [
    { name: "key", heading: say("out.codebook.code"), kind: "code" },
    { name: "label", heading: say("figures.what"), kind: "text" },
    { name: "count", heading: say("figures.count"), kind: "number" },
  ];
  const writer = startWriter({
    format: asked.format,
    rightToLeft: directionOf(say.locale) === "rtl",
    sheets: [
      ...tables.map(({ name }) => ({ name, title: say(`shared.title.${name}`), columns })),
      {
        name: "about",
        title: say("out.about"),
        columns: [
          { name: "what", heading: say("figures.what"), kind: "text" },
          { name: "said", heading: say("out.codebook.meaning"), kind: "text" },
        ],
      },
    ],
  });
  try {
    const note = sharedNote(asked.threshold, say);
    for (const { name, rows, total, addsUp, applied } of tables) {
      const count = (shown: Parameters<typeof shownText>[0]): Cell =>
        shown.kind === "count" ? shown.count : shownText(shown, say);
      const cells: Cell[][] = rows.map(({ key, shown }) => [
        name === "communities" ? null : key || null,
        sharedLabel(name, key, names, say),
        count(shown),
      ]);
      cells.push([null, say(addsUp ? "shared.total" : "shared.answered"), count(total)]);
      if (applied) cells.push([null, note, null]);
      await writer.write({ [name]: cells });
    }
    await writer.write({
      about: [
        ...asked.about.map((row) => [...row]),
        [say("out.about.people"), say("shared.about")],
        ...asked.notes.map((said): Cell[] => [say("out.about"), said]),
      ],
    });
    const bytes = await writer.end();
    return { name: `${asked.name}.${ENDING[asked.format]}`, mime: MIME[asked.format], bytes };
  } finally {
    await writer.close();
  }
}
