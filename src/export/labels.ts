import { MODES } from "../domain/interactions.js";
import { AGE_BANDS, SEXES } from "../domain/people.js";
import type { ProgrammeSay } from "../vocabulary/programme-say.js";
import type { CodeList } from "./fields.js";

/** One code of a list: what it is called, and who says so. */
interface Coded {
  readonly code: string;
  readonly label: string;
  readonly source: string;
}

const OWN = {
  mode: MODES,
  status: ["draft", "checked", "approved"],
  use: ["programme", "used", "designed"],
  part: ["implementor", "sponsor", "other"],
  counted: ["count", "named"],
  sex: SEXES,
  age: AGE_BANDS,
} as const;
const STANDARD = { country: "ISO 3166-1", language: "ISO 639" } as const;

/** What a code is called in a language; a code that nobody knows is called by itself. */
export function labelIn(list: CodeList, code: string, say: ProgrammeSay): string {
  if (code === "") return "";
  switch (list) {
    case "type":
    case "theme":
    case "stakeholder":
      return say.term(list, code);
    case "tool":
      return say.term(say.vocabulary.isCode("programmeTool", code) ? "programmeTool" : "kmTool", code);
    case "country":
      return named(() => say.country(code), code);
    case "language":
      return named(() => new Intl.DisplayNames([say.locale], { type: "language" }).of(code), code);
    case "use":
      return say(`figures.list.${code as "used"}`);
    case "mode":
    case "sex":
    case "age":
      return say(`${list}.${code as never}`);
    case "status":
    case "part":
    case "counted":
      return say(`out.${list}.${code as never}`);
  }
}

// What is no code of the standard throws there.
function named(name: () => string | undefined, code: string): string {
  try {
    return name() ?? code;
  } catch {
    return code;
  }
}

/** A list for the codebook: all its codes, and those met in the data that it does not hold. Of the world's countries and languages only those met. */
export function codesOf(list: CodeList, met: ReadonlySet<string>, say: ProgrammeSay): readonly Coded[] {
  const listed =
    list === "tool"
      ? [...say.vocabulary.all("programmeTool"), ...say.vocabulary.all("kmTool")]
      : list === "type" || list === "theme" || list === "stakeholder"
        ? say.vocabulary.all(list)
        : [];
  const own: readonly string[] = list in OWN ? OWN[list as keyof typeof OWN] : [];
  const known = new Set([...listed.map((one) => one.code), ...own]);
  const others = [...met].filter((code) => code !== "" && !known.has(code)).sort();
  const label = (code: string): string => labelIn(list, code, say);
  return [
    ...listed.map(({ code, source }) => ({ code, label: label(code), source })),
    ...own.map((code) => ({ code, label: label(code), source: "coptrack" })),
    ...others.map((code) => ({ code, label: label(code), source: STANDARD[list as keyof typeof STANDARD] ?? "programme" })),
  ];
}
