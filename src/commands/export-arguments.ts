import { parseArgs } from "node:util";
import { FORMATS, type Format } from "../export/output.js";
import { LOCALES, type Locale } from "../text/locales.js";

export const USAGE = `coptrack export [--period "last quarter"] [--community NAME] [--filter country:MA]… [--format ${FORMATS.join("|")}] [--language ${LOCALES.join("|")}]
                [--names --purpose "…" | --share] [--programme NAME] [--out FILE]`;

export interface ExportArguments {
  readonly programme: string | undefined;
  readonly community: string | undefined;
  readonly period: string;
  readonly format: Format;
  readonly language: Locale | undefined;
  readonly filters: Readonly<Record<string, string>>;
  /** What names are for; undefined: pseudonyms. */
  readonly purpose: string | undefined;
  /** For people outside: tables of counts, small ones withheld. */
  readonly share: boolean;
  readonly out: string | undefined;
}

const OPTIONS = {
  programme: { type: "string" },
  community: { type: "string" },
  period: { type: "string", default: "last quarter" },
  format: { type: "string", default: "xlsx" },
  language: { type: "string" },
  filter: { type: "string", multiple: true, default: [] as string[] },
  names: { type: "boolean", default: false },
  purpose: { type: "string" },
  share: { type: "boolean", default: false },
  out: { type: "string" },
} as const;

/** What was asked for, or what is wrong with it. */
export function readArguments(args: readonly string[]): ExportArguments | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const format = FORMATS.find((one) => one === values.format);
    const language = LOCALES.find((one) => one === values.language);
    if (!format) return `There is no format "${values.format}".`;
    if (values.language !== undefined && !language) return `There is no language "${values.language}".`;
    const purpose = values.purpose?.trim();
    if (values.names && !purpose) return 'Names leave only for a purpose: say which with --purpose "…".';
    if (purpose !== undefined && !values.names) return "--purpose says what names are for: it goes with --names.";
    if (values.names && values.share) return "What is shared outside has no names: leave out --names or --share.";
    const pairs = values.filter.map((one) => /^([^:]+):(.+)$/s.exec(one));
    if (pairs.includes(null)) return "A filter is written NAME:VALUE, for example --filter country:MA.";
    return {
      programme: values.programme,
      community: values.community,
      period: values.period,
      format,
      language,
      filters: Object.fromEntries(pairs.map((pair) => [(pair?.[1] ?? "").toLowerCase(), pair?.[2] ?? ""])),
      purpose: values.names ? purpose : undefined,
      share: values.share,
      out: values.out,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
