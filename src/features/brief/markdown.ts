import { type Block, type Inline, type Text, words } from "../../message.js";

/** What people typed cannot become markup or leave its line. */
const plain = (value: string): string => value.replace(/[\\`*_[\]<>|~]/g, "\\$&").replace(/\s+/g, " ");
// Nor can the beginning of a line make a heading, a list or a quotation of it.
const line = (value: string): string => plain(value).replace(/^(\s*)([#>+-]|\d+[.)])(?=\s|$)/, "$1\\$2");

const inline = (value: Inline): string =>
  typeof value === "object" && "bold" in value ? `**${plain(value.bold)}**` : plain(words(value));
const text = (value: Text): string => (Array.isArray(value) ? value.map(inline).join("") : inline(value as Inline));

/** Blocks as Markdown: the first heading is the title. Charts are said in their words; buttons have no place on paper. */
export function markdown(blocks: readonly Block[]): string {
  return `${blocks
    .map(block)
    .filter((one) => one !== "")
    .join("\n\n")}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case "heading":
      return `# ${plain(one.text)}`;
    case "text":
    case "note":
      return text(one.text).replace(/^([#>+-]|\d+[.)])(?=\s|$)/, "\\$1");
    case "list":
      return one.items.map((item, at) => `${one.ordered ? `${at + 1}.` : "-"} ${line(words(item))}`).join("\n");
    case "facts":
      return one.facts.map(({ label, value }) => `- **${plain(label)}**: ${text(value)}`).join("\n");
    case "table":
      return [one.columns, one.columns.map(() => "---"), ...one.rows]
        .map((row, at) => `| ${row.map((cell) => (at === 1 ? cell : plain(cell))).join(" | ")} |`)
        .join("\n");
    case "chart":
      return plain(one.chart.alt);
    case "divider":
      return "---";
    case "buttons":
      return "";
  }
}
