import type { Block, Button, Inline, Message, Text } from "../../src/message.js";
import { plainText } from "../../src/message.js";
import type { Charts, Log } from "../../src/ports.js";
import { sayIn } from "../../src/text/say.js";
import { attachmentOf, card, dialogAction, headingOf, labelled, plain, rich, sizeOf, small, submitAction } from "./card.js";
import { carry } from "./carried.js";
import { chartElement } from "./chart.js";
import { ACTIONS, CARDS, MESSAGE_BYTES } from "./limits.js";
import type { Card, Element, Outgoing } from "./wire.js";

interface Drawing {
  readonly charts: Charts;
  readonly log: Log;
}

/** One part of a message, as elements of a card, and how many buttons it brings. */
interface Piece {
  readonly elements: readonly Element[];
  readonly actions: number;
  readonly mentions: readonly object[];
}

/**
 * A message as the activities that carry it: one, or several where it is too long for one. Cut between blocks, never inside:
 * a card ends before its seventh button, a message before its eleventh card and before 80 KB.
 */
export async function outgoing(message: Message, drawing: Drawing): Promise<readonly Outgoing[]> {
  const cards = await cardsOf(message, drawing);
  const summary = plainText(message).slice(0, 300);
  const sent: Card[][] = [];
  for (const one of cards) {
    const last = sent.at(-1);
    if (last && last.length < CARDS && sizeOf([...last, one]) <= MESSAGE_BYTES) last.push(one);
    else sent.push([one]);
  }
  return sent.map((some) => ({ type: "message", attachmentLayout: "list", attachments: some.map(attachmentOf), summary }));
}

/** A message as cards; at least one. */
export async function cardsOf(message: Message, drawing: Drawing): Promise<readonly Card[]> {
  const pieces = (await Promise.all(message.blocks.map((block) => piecesOf(block, message, drawing)))).flat();
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const full =
      !last ||
      last.reduce((sum, { actions }) => sum + actions, piece.actions) > ACTIONS ||
      sizeOf([...last, piece]) > MESSAGE_BYTES - 1024;
    if (full) groups.push([piece]);
    else last.push(piece);
  }
  return (groups.length > 0 ? groups : [[]]).map((group) => {
    const entities = group.flatMap(({ mentions }) => mentions);
    return card(
      message.locale,
      group.flatMap(({ elements }) => elements),
      // Full width: a card is as narrow as a phone otherwise, and tables and charts break.
      { msteams: { width: "Full", ...(entities.length > 0 ? { entities } : {}) } },
    );
  });
}

const piece = (elements: readonly Element[], actions = 0, mentions: readonly object[] = []): Piece => ({
  elements,
  actions,
  mentions,
});

async function piecesOf(block: Block, message: Message, drawing: Drawing): Promise<readonly Piece[]> {
  switch (block.kind) {
    case "heading":
      return [piece([headingOf(block.text, "Large")])];
    case "text":
      return [textPiece(block.text)];
    case "note":
      return [piece([small(block.text)])];
    case "list":
      return block.items.map((item, index) => textPiece([block.ordered ? `${index + 1}. ` : "• ", ...inlines(item)], index > 0));
    case "facts":
      return block.facts.map((fact, index) => textPiece(labelled(fact.label, fact.value, message.locale), index > 0));
    case "table":
      return tablePieces(block.columns, block.rows);
    case "chart":
      return [piece([await chartElement(block.chart, drawing.charts, drawing.log)])];
    case "divider":
      return [piece([{ type: "Container", separator: true, items: [] }])];
    case "buttons":
      return chunks(block.buttons, ACTIONS).map((some) =>
        piece([{ type: "ActionSet", actions: some.map((button) => buttonAction(button, message)) }], some.length),
      );
  }
}

const inlines = (value: Text): readonly Inline[] => (Array.isArray(value) ? (value as readonly Inline[]) : [value as Inline]);

/** Words; people named with their account are told of it, on a line of their own, since only a TextBlock can mention. */
function textPiece(value: Text, close = false): Piece {
  const told = inlines(value).flatMap((inline) =>
    typeof inline === "object" && "mention" in inline && inline.account
      ? [{ name: inline.mention, account: inline.account }]
      : [],
  );
  const spacing = close ? { spacing: "Small" } : {};
  if (told.length === 0) return piece([rich(value, {}, spacing)]);
  // Two people of one name: the tags must differ, and a zero-width space is not seen.
  const tags = told.map(({ name }, index) => `<at>${name.replace(/[<>&*_[\]`~\\]/g, " ").trim()}${"\u200b".repeat(index)}</at>`);
  return piece(
    [rich(value, {}, spacing), { type: "TextBlock", text: tags.join(" "), wrap: true, size: "Small", spacing: "Small" }],
    0,
    told.map(({ name, account }, index) => ({ type: "mention", text: tags[index], mentioned: { id: account, name } })),
  );
}

/** A table, in parts of so many rows that each fits a card; every part repeats the head. */
function tablePieces(columns: readonly string[], rows: readonly (readonly string[])[]): readonly Piece[] {
  const line = (cells: readonly string[], look: Record<string, unknown>) => ({
    type: "TableRow",
    cells: cells.map((value) => ({ type: "TableCell", items: [rich(value, look)] })),
  });
  const parts = chunks(rows, 60);
  return (parts.length > 0 ? parts : [[]]).map((part) =>
    piece([
      {
        type: "Table",
        firstRowAsHeader: true,
        showGridLines: true,
        columns: columns.map((_, index) => ({ width: index === 0 ? 2 : 1 })),
        rows: [line(columns, { weight: "Bolder" }), ...part.map((row) => line(row, {}))],
      },
    ]),
  );
}

const chunks = <T>(list: readonly T[], size: number): readonly T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

const STYLE = { primary: "positive", danger: "destructive" } as const;

function buttonAction(button: Button, message: Message): Element {
  const look = button.style ? { style: STYLE[button.style] } : {};
  const carried = carry({ do: "press", action: button.action, value: button.value });
  const press = (title: string) => (button.opens ? dialogAction(title, carried, look) : submitAction(title, carried, look));
  if (!button.confirm) return press(button.label);
  // Cards cannot ask "are you sure?": the button unfolds the question, and a second one does it.
  return {
    type: "Action.ShowCard",
    title: plain(button.label),
    ...look,
    card: card(message.locale, [rich(button.confirm)], { actions: [press(sayIn(message.locale)("chat.confirm"))] }),
  };
}
