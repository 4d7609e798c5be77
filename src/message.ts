import type { Chart } from "./chart.js";
import type { Locale } from "./text/locales.js";

/** Inline text is data: only adapters write markup, so a title can never ring a channel or become HTML. */
export type Inline =
  | string
  | { readonly bold: string }
  | { readonly code: string }
  | { readonly link: string; readonly text: string }
  /** `account` is the person's account on the platform the message goes to; without it the name is shown. */
  | { readonly mention: string; readonly account?: string };
export type Text = Inline | readonly Inline[];

export interface Button {
  /** Name of a registered press. */
  readonly action: string;
  readonly label: string;
  /** Ids only, at most 1,000 characters; never something that grows with voters. */
  readonly value: string;
  readonly style?: "primary" | "danger";
  /** True where the press answers with a form: some platforms must know before it is pressed. */
  readonly opens?: boolean;
  /** Asked before the press counts. */
  readonly confirm?: string;
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: Text }
  | { readonly kind: "list"; readonly items: readonly Text[]; readonly ordered?: boolean }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: string; readonly value: Text }[] }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "chart"; readonly chart: Chart }
  /** Small print. */
  | { readonly kind: "note"; readonly text: Text }
  | { readonly kind: "divider" }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] };

export interface Message {
  readonly locale: Locale;
  readonly blocks: readonly Block[];
}

export const heading = (text: string): Block => ({ kind: "heading", text });
export const text = (...inline: Inline[]): Block => ({ kind: "text", text: inline });
export const list = (items: readonly Text[], ordered = false): Block => ({ kind: "list", items, ordered });
export const facts = (rows: readonly (readonly [label: string, value: Text])[]): Block => ({
  kind: "facts",
  facts: rows.map(([label, value]) => ({ label, value })),
});
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: "table",
  columns,
  rows,
});
export const chartBlock = (chart: Chart): Block => ({ kind: "chart", chart });
export const note = (...inline: Inline[]): Block => ({ kind: "note", text: inline });
export const divider: Block = { kind: "divider" };
export const buttons = (...row: readonly Button[]): Block => ({ kind: "buttons", buttons: row });
export const bold = (value: string): Inline => ({ bold: value });

/** A message of the given blocks; `undefined`, `false` and `null` are left out, so that parts can be conditional. */
export const message = (locale: Locale, ...blocks: readonly (Block | undefined | false | null)[]): Message => ({
  locale,
  blocks: blocks.filter((block): block is Block => Boolean(block)),
});

/** The words of inline text, without any markup. */
export function words(value: Text): string {
  if (Array.isArray(value)) return value.map(words).join("");
  const inline = value as Inline;
  if (typeof inline === "string") return inline;
  if ("bold" in inline) return inline.bold;
  if ("code" in inline) return inline.code;
  if ("link" in inline) return inline.text === inline.link ? inline.link : `${inline.text} (${inline.link})`;
  return `@${inline.mention}`;
}

/** The message's one plain-text form: notifications, screen readers, logs of what was said, platforms without blocks. */
export function plainText(value: Message): string {
  return value.blocks
    .map(plainBlock)
    .filter((line) => line !== "")
    .join("\n");
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "text":
    case "note":
      return words(block.text);
    case "list":
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "•"} ${words(item)}`).join("\n");
    case "facts":
      return block.facts.map((fact) => `${fact.label}: ${words(fact.value)}`).join("\n");
    case "table":
      return [block.columns, ...block.rows].map((row) => row.join(" | ")).join("\n");
    case "chart":
      return block.chart.alt;
    case "divider":
    case "buttons":
      return "";
  }
}
