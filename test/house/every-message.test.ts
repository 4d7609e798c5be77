import { readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import en, { type Key } from "../../src/text/en/index.js";
import { NO_GOLDEN } from "./no-golden.js";

/**
 * Every text that leads a message in src/ stands in a golden of test/golden/slack, so that whoever adds a message adds its golden.
 * Leads are found in the code: the catalogue keys within a call that makes a message, a heading, a paragraph or small print, directly,
 * through a constant, or through a function of the same file that does.
 */
const MAKERS = new Set(["message", "text", "heading", "note", "Refusal"]);
/** What stands inside a message but leads nothing: buttons, columns, rows; and what asks in a form. */
const PARTS = /Field$|^(choices|choice|section|buttons?|facts|table|list|organisations)$/;

function leads(sources: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [file, source] of sources) for (const key of leadsIn(source)) found.set(key, file);
  return found;
}

function leadsIn(source: string): readonly string[] {
  const file = ts.createSourceFile("one.ts", source, ts.ScriptTarget.Latest, true);
  const makers = new Set(MAKERS);
  each(file, (node) => {
    if (!/\b(m\.)?(message|text)\(/.test(node.getText())) return;
    if (ts.isFunctionDeclaration(node) && node.name) makers.add(node.name.text);
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer))
      makers.add(node.name.getText());
  });
  const within = (node: ts.Node, of: (name: string) => boolean): boolean => {
    for (let at = node.parent; at && !ts.isFunctionDeclaration(at); at = at.parent)
      if ((ts.isCallExpression(at) || ts.isNewExpression(at)) && of(called(at.expression))) return true;
    return false;
  };
  const leading = (node: ts.Node): boolean =>
    within(node, (name) => makers.has(name)) && !within(node, (name) => PARTS.test(name));
  const shown = new Set<string>();
  each(file, (node) => ts.isIdentifier(node) && leading(node) && shown.add(node.text));
  const throughConstant = (node: ts.Node): boolean => {
    for (let at = node.parent; at && !ts.isFunctionDeclaration(at); at = at.parent)
      if (ts.isVariableDeclaration(at)) return shown.has(at.name.getText()) && !within(node, (name) => PARTS.test(name));
    return false;
  };
  const keys: string[] = [];
  each(file, (node) => {
    if (ts.isStringLiteral(node) && node.text in en && (leading(node) || throughConstant(node))) keys.push(node.text);
  });
  return keys;
}

const called = (callee: ts.Expression): string =>
  ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
const each = (node: ts.Node, look: (node: ts.Node) => unknown): void => {
  look(node);
  node.forEachChild((child) => each(child, look));
};

type Part = { readonly type: number; readonly value?: string; readonly options?: Readonly<Record<string, { value: Part[] }>> };
/** What a text looks like when it is said: its own words, with anything where a value goes. */
function looksLike(text: string): RegExp {
  const pattern = (parts: readonly Part[]): string =>
    parts
      .map(({ type, value = "", options }) => {
        if (type === 0) return value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
        if (options)
          return `(?:${Object.values(options)
            .map((option) => pattern(option.value))
            .join("|")})`;
        return type === 7 ? "[\\d.,]+" : "[^\\n]*?";
      })
      .join("");
  return new RegExp(pattern(new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst() as unknown as Part[]));
}

/** All that the English goldens of messages say. */
function saidInGoldens(): string {
  const said: string[] = [];
  for (const file of readdirSync("test/golden/slack"))
    if (!file.startsWith("form-") && !file.endsWith("-ar.json"))
      JSON.parse(readFileSync(`test/golden/slack/${file}`, "utf8"), (_name, value: unknown) => {
        if (typeof value === "string") said.push(value);
        return value;
      });
  return said.join("\n").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(`${folder}/${entry.name}`) : entry.name.endsWith(".ts") ? [`${folder}/${entry.name}`] : [],
  );
const sources = new Map(
  files("src")
    .filter((file) => !/^src\/(text|commands)\//.test(file))
    .map((file) => [file, readFileSync(file, "utf8")]),
);

describe("every message", () => {
  const led = leads(sources);
  const said = saidInGoldens();
  const missing = [...led.keys()].filter((key) => !looksLike(en[key as Key]).test(said));
  it("has a golden that says what leads it, or a reason for none", () => {
    expect(led.size).toBeGreaterThan(400);
    const unexplained = missing.filter((key) => NO_GOLDEN[key] === undefined).map((key) => `${key} (${led.get(key)})`);
    expect(unexplained, "tell a story with it in test/slack/every-*.test.ts").toEqual([]);
  });
  it("has no reason for what has a golden, or is said no more", () => {
    expect(Object.keys(NO_GOLDEN).filter((key) => !missing.includes(key))).toEqual([]);
  });
  it("would be missed, however it is made", () => {
    const ways = [
      'm.message(locale, m.text(say("needs.none")))',
      'const told = (words: string) => ({ say: m.message(locale, m.text(words)) }); told(say("needs.none"))',
      'const words = on ? say("needs.none") : other; m.message(locale, m.text(words))',
      'const refuse = (key: Key) => new Refusal({ say: m.message(locale, m.text(say(key))) }); refuse("needs.none")',
    ];
    for (const way of ways) expect([...leads(new Map([["one.ts", way]])).keys()], way).toEqual(["needs.none"]);
    expect(leads(new Map([["one.ts", 'm.message(l, m.buttons({ label: say("needs.none") }))']])).size).toBe(0);
    expect(looksLike("Due {date}: {what}.").test("Due 1 May: Seeds.")).toBe(true);
    expect(looksLike("{n, plural, one {# is} other {# are}} open").test("2 are open")).toBe(true);
    expect(looksLike("{n, plural, one {# is} other {# are}} open").test("nothing is open")).toBe(false);
  });
});
