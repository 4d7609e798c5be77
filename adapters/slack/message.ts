import type { types } from "@slack/bolt";
import type { Chart } from "../../src/chart.js";
import { type Block, type Button, type Message, plainText } from "../../src/message.js";
import { directionOf } from "../../src/text/locales.js";
import { sayIn } from "../../src/text/say.js";
import { type ChartBlock, nativeChart } from "./chart.js";
import { elements, escaped, isAddress, pieces } from "./inline.js";
import { cut, LIMITS } from "./limits.js";

export type SlackBlock = types.KnownBlock | ChartBlock;

/** How much of Slack's newer kinds of block to use: a workspace may refuse charts, or (rarely) all but text. */
export type Richness = "native" | "plain" | "text";

export interface Rendered {
  readonly blocks: SlackBlock[];
  /** The same in words: notifications, screen readers. */
  readonly text: string;
  /** Charts that Slack does not draw here: a picture each, after the message. */
  readonly pictures: readonly Chart[];
}

/** A message as Block Kit: a message takes 50 blocks, a view 100 but no table or chart. */
export function render(message: Message, richness: Richness = "native", surface: "message" | "view" = "message"): Rendered {
  const text = cut(escaped(plainText(message)), LIMITS.text) || " ";
  const pictures: Chart[] = [];
  if (richness === "text")
    return { blocks: [], text, pictures: message.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : [])) };
  const native = richness === "native" && surface === "message";
  const blocks: SlackBlock[] = [];
  let run: types.RichTextBlock["elements"] = [];
  const flush = (): void => {
    if (run.length > 0) blocks.push({ type: "rich_text", elements: run });
    run = [];
  };
  let [charts, tables] = [0, 0];
  for (const block of message.blocks) {
    // Texts, lists and facts that follow each other share one block: Slack counts blocks, not lines.
    if (addRich(block, message, run)) continue;
    const chart = block.kind === "chart" && native && charts < LIMITS.charts ? nativeChart(block.chart) : undefined;
    if (block.kind === "chart" && !chart) {
      // A view takes neither chart nor uploaded picture: there the words must do.
      if (surface === "view") addLine(run, elements(block.chart.alt));
      else pictures.push(block.chart);
      continue;
    }
    if (block.kind === "table" && !(native && tables === 0 && fitsTable(block))) {
      run.push(preformatted(block));
      continue;
    }
    flush();
    if (chart) {
      charts += 1;
      blocks.push(chart);
    } else {
      if (block.kind === "table") tables += 1;
      blocks.push(...plainBlocks(block, message));
    }
  }
  flush();
  return { blocks: within(blocks, surface === "view" ? LIMITS.blocksInView : LIMITS.blocksInMessage), text, pictures };
}

function within(blocks: SlackBlock[], room: number): SlackBlock[] {
  if (blocks.length <= room) return blocks;
  return [...blocks.slice(0, room - 1), { type: "context", elements: [{ type: "plain_text", text: "…" }] }];
}

/** Adds what is text to a rich-text block; false where the block is none. */
function addRich(block: Block, message: Message, run: types.RichTextBlock["elements"]): boolean {
  switch (block.kind) {
    case "text":
      addLine(run, elements(block.text));
      return true;
    case "list":
      if (block.items.length > 0)
        run.push({
          type: "rich_text_list",
          style: block.ordered ? "ordered" : "bullet",
          elements: block.items.map((item) => ({ type: "rich_text_section", elements: orBlank(elements(item)) })),
        });
      return true;
    case "facts":
      for (const fact of block.facts)
        addLine(run, [
          { type: "text", text: `${fact.label}: `, style: { bold: true } },
          // A name in another script must not turn the line around it.
          ...isolated(orBlank(elements(fact.value)), message),
        ]);
      return true;
    default:
      return false;
  }
}

/** Lines that follow each other share one section: how Slack sets two sections apart is not said anywhere. */
function addLine(run: types.RichTextBlock["elements"], line: types.RichTextElement[]): void {
  if (line.length === 0) return;
  const last = run.at(-1);
  if (last?.type === "rich_text_section") last.elements.push({ type: "text", text: "\n" }, ...line);
  else run.push({ type: "rich_text_section", elements: line });
}

const orBlank = (list: types.RichTextElement[]): types.RichTextElement[] =>
  list.length > 0 ? list : [{ type: "text", text: "–" }];
const isolated = (list: types.RichTextElement[], { locale }: Message): types.RichTextElement[] =>
  directionOf(locale) === "rtl" ? [{ type: "text", text: "\u2068" }, ...list, { type: "text", text: "\u2069" }] : list;

function plainBlocks(block: Block, message: Message): SlackBlock[] {
  switch (block.kind) {
    case "heading":
      return block.text.trim() === ""
        ? []
        : [{ type: "header", text: { type: "plain_text", text: cut(block.text, LIMITS.header), emoji: false } }];
    case "note":
      return notes(block.text);
    case "divider":
      return [{ type: "divider" }];
    case "table":
      return [
        {
          type: "table",
          rows: [block.columns, ...block.rows].map((row) => row.map((cell) => ({ type: "raw_text", text: cell || "–" }))),
        },
      ];
    case "buttons":
      return rows(block.buttons).map((row) => ({
        type: "actions",
        elements: row.map((one, index) => button(one, index, message)),
      }));
    case "text":
    case "list":
    case "facts":
    case "chart":
      return [];
  }
}

/** Small print. Words go in as plain text, which Slack does not read as markup; only links and people need it. */
function notes(text: Extract<Block, { kind: "note" }>["text"]): SlackBlock[] {
  const parts = pieces(text).map((inline): types.PlainTextElement | types.MrkdwnElement => {
    if (typeof inline === "string") return plain(inline);
    if ("bold" in inline) return plain(inline.bold);
    if ("code" in inline) return plain(inline.code);
    if ("link" in inline) {
      const shown = escaped(inline.text || inline.link).replace(/[|\n]/g, " ");
      return isAddress(inline.link)
        ? { type: "mrkdwn", text: `<${escaped(inline.link).replace(/\|/g, "%7C")}|${shown}>` }
        : plain(`${inline.text} (${inline.link})`);
    }
    return inline.account ? { type: "mrkdwn", text: `<@${inline.account}>` } : plain(`@${inline.mention}`);
  });
  const shown = parts.filter((part) => part.text.trim() !== "");
  const blocks: SlackBlock[] = [];
  for (let i = 0; i < shown.length; i += LIMITS.contextElements)
    blocks.push({ type: "context", elements: shown.slice(i, i + LIMITS.contextElements) });
  return blocks;
}

const plain = (text: string): types.PlainTextElement => ({
  type: "plain_text",
  text: cut(text, LIMITS.sectionText),
  emoji: false,
});

const rows = (buttons: readonly Button[]): (readonly Button[])[] =>
  buttons.length === 0
    ? []
    : [buttons.slice(0, LIMITS.buttonsInBlock), ...rows(buttons.slice(LIMITS.buttonsInBlock))].filter((row) => row.length > 0);

/** Slack wants each action once in a block, and ours may stand there several times; `o` marks those that open a form. */
export const actionOf = (actionId: string): string => actionId.replace(/#\d+o?$/, "");

function button(one: Button, index: number, { locale }: Message): types.Button {
  const say = sayIn(locale);
  return {
    type: "button",
    action_id: `${one.action}#${index}${one.opens ? "o" : ""}`,
    text: { type: "plain_text", text: cut(one.label, LIMITS.buttonText), emoji: false },
    // An empty value is refused; a missing one comes back as none.
    ...(one.value ? { value: one.value } : {}),
    ...(one.style ? { style: one.style } : {}),
    ...(one.confirm
      ? {
          confirm: {
            title: { type: "plain_text", text: cut(one.label, LIMITS.confirmTitle), emoji: false },
            text: { type: "plain_text", text: cut(one.confirm, LIMITS.confirmText), emoji: false },
            confirm: { type: "plain_text", text: cut(one.label, LIMITS.confirmButton), emoji: false },
            deny: { type: "plain_text", text: cut(say("form.cancel"), LIMITS.confirmButton), emoji: false },
          },
        }
      : {}),
  };
}

type Table = Extract<Block, { kind: "table" }>;
const fitsTable = (table: Table): boolean =>
  table.columns.length > 0 && table.columns.length <= LIMITS.tableColumns && table.rows.length < LIMITS.tableRows;

/** A table as aligned text, where Slack takes no table block (views, a second table, workspaces that refuse it). */
function preformatted(table: Table): types.RichTextPreformatted {
  const all = [table.columns, ...table.rows];
  const widths = table.columns.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? "")].length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
      .join("  ")
      .trimEnd(),
  );
  return { type: "rich_text_preformatted", elements: [{ type: "text", text: lines.join("\n") || " " }] };
}
