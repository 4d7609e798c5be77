import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import ar from "../../src/text/ar/index.js";
import en, { type Key } from "../../src/text/en/index.js";
import fr from "../../src/text/fr/index.js";
import ro from "../../src/text/ro/index.js";
import ru from "../../src/text/ru/index.js";

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, fr, ar, ro, ru };
const PLURALS: Readonly<Record<string, readonly string[]>> = {
  ar: ["zero", "one", "two", "few", "many", "other"],
  ru: ["one", "few", "many", "other"],
  ro: ["one", "few", "other"],
};

type Part = {
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly type: number;
  readonly pluralType?: string;
};
const LITERAL = 0;
const PLURAL = 6;

/** Names of the parameters anywhere in a message, and the forms of its plurals. */
function inside(parts: readonly Part[]): { names: Set<string>; plurals: string[][] } {
  const names = new Set<string>();
  const plurals: string[][] = [];
  for (const part of parts) {
    if (part.type !== LITERAL && part.type !== 7 && part.value) names.add(part.value);
    if (part.type === PLURAL) plurals.push(Object.keys(part.options ?? {}).filter((form) => !form.startsWith("=")));
    for (const option of Object.values(part.options ?? {})) {
      const deeper = inside(option.value);
      for (const name of deeper.names) names.add(name);
      plurals.push(...deeper.plurals);
    }
  }
  return { names, plurals };
}
const read = (text: string, locale: string) =>
  inside(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst() as unknown as Part[]);

describe.each(Object.keys(CATALOGUES))("the catalogue in %s", (locale) => {
  const catalogue = CATALOGUES[locale] ?? {};
  it("has every text and no other", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });
  it("says no text empty, and takes the same parameters", () => {
    for (const [key, text] of Object.entries(catalogue)) {
      expect(text.trim(), key).not.toBe("");
      expect([...read(text, locale).names].sort(), key).toEqual([...read(en[key as Key], "en").names].sort());
    }
  });
  it("has every plural form of its language", () => {
    for (const [key, text] of Object.entries(catalogue))
      for (const forms of read(text, locale).plurals)
        expect(
          [...(PLURALS[locale] ?? ["one", "other"])].filter((form) => !forms.includes(form)),
          key,
        ).toEqual([]);
  });
});

describe("the texts", () => {
  it("are all used", () => {
    const sources = ["src", "adapters"]
      .flatMap(files)
      .filter((file) => !file.startsWith(join("src", "text")))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    const unused = Object.keys(en).filter((key) => {
      if (sources.includes(`"${key}"`)) return false;
      // Keys made of a fixed beginning and a value: `mode.${mode}`.
      const parts = key.split(".");
      return !parts.some((_part, at) => at > 0 && sources.includes(`\`${parts.slice(0, at).join(".")}.\${`));
    });
    expect(unused).toEqual([]);
  });
  it("do not sit in the code: what people see is in the catalogues", () => {
    const spoken = ["src/features", "src/sample/remove.ts"]
      .flatMap(files)
      .filter((file) => /m\.text\(\s*"[A-Za-z]{2,} [a-z]/.test(readFileSync(file, "utf8")));
    expect(spoken).toEqual([]);
  });
});

function files(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(path, entry.name)) : entry.name.endsWith(".ts") ? [join(path, entry.name)] : [],
  );
}

/** What stands after “Why you get this:” in a message that nobody asked for. */
const REASONS: readonly Key[] = [
  "agenda.reasonOwner",
  "check.reason",
  "check.reasonReminder",
  "followUps.reason",
  "followUps.reasonCheck",
  "followUps.reasonLogged",
  "meeting.reason",
  "named.checkReason",
  "named.reason",
  "needs.reason",
  "nudge.quietReason",
  "nudge.reason",
  "plan.reasonPlanned",
  "poll.next.why",
  "poll.reminderWhy",
  "programme.reason",
  "unreachable.reason",
  "week.quietReason",
];
it.each(Object.entries(CATALOGUES))("a reason goes on in the sentence that begins “Why you get this:”, in %s", (_, catalogue) => {
  for (const key of REASONS) expect(`${key}: ${catalogue[key]}`).not.toMatch(/: (\p{Lu}|[^.]*\.$)/u);
});
