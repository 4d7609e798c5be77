import type { FiguresAsked } from "../../domain/figures.js";
import type { Programme } from "../../domain/records.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import { studyNote } from "../report/figures-text.js";

interface Asked {
  readonly question: FiguresAsked & { readonly from: string; readonly to: string };
  readonly communities: readonly { readonly name: string }[];
  /** The organisation asked about, by name. */
  readonly organisation?: string;
}

/** What an export is of, for the head of its codebook. */
export function aboutExport(
  { question, communities, organisation }: Asked,
  programme: Programme,
  today: string,
  say: ProgrammeSay,
): readonly (readonly [string, string])[] {
  const filters = [
    ...(question.country ? [say.country(question.country)] : []),
    ...(question.theme ? [say.term("theme", question.theme)] : []),
    ...(question.organisation ? [organisation ?? question.organisation] : []),
  ];
  const note = studyNote(programme.id, say);
  return [
    [say("out.about.programme"), programme.name],
    [say("out.about.communities"), communities.map((one) => one.name).join("; ")],
    [say("out.about.period"), `${question.from} – ${question.to}`],
    ...(filters.length > 0 ? [[say("out.about.filters"), filters.join("; ")] as const] : []),
    [say("out.about.made"), today],
    ...(note === undefined ? [] : [[say("out.about"), note] as const]),
  ];
}

/** Whether people are named in it, and what for. */
export const aboutPeople = (purpose: string | undefined, say: ProgrammeSay): readonly [string, string] => [
  say("out.about.people"),
  purpose === undefined ? say("out.about.pseudonyms") : say("out.about.named", { purpose }),
];

/** `coptrack-Seed-policy-2026-07-01-2026-09-30`, in letters that every file system takes. */
export function exportName({ question, communities }: Asked, programme: Programme): string {
  const [only, ...others] = communities;
  const whose = (only && others.length === 0 ? only.name : programme.name).replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
  return `coptrack-${whose}-${question.from}-${question.to}`;
}
