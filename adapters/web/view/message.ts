import type { Chart } from "../../../src/chart.js";
import type { Block, Button, Inline, Message, Text } from "../../../src/message.js";
import { directionOf } from "../../../src/text/locales.js";
import type { Say } from "../../../src/text/say.js";
import { attributes, type Html, html } from "./html.js";

/** Where a message is drawn: how its buttons post, and where its charts' pictures are. */
export interface Around {
  readonly say: Say;
  /** Address that presses are sent to. */
  readonly action: string;
  readonly csrf: string;
  readonly nonce: string;
  /** Id of the stored message, where it is one. */
  readonly message?: string;
  /** Address of the picture of the nth chart; undefined where none could be drawn. */
  picture(n: number): string | undefined;
}

/** A message as part of a page, in its own language and direction. */
export function drawMessage(message: Message, around: Around): Html {
  let charts = 0;
  const blocks: Html[] = [];
  // Charts that follow each other stand side by side where there is room.
  let row: Html[] = [];
  for (const block of message.blocks) {
    if (block.kind === "chart") {
      row.push(drawChart(block.chart, around.picture(charts), around.say));
      charts += 1;
      continue;
    }
    blocks.push(...chartRow(row), drawBlock(block, around));
    row = [];
  }
  blocks.push(...chartRow(row));
  return html`<div class="message" lang="${message.locale}" dir="${directionOf(message.locale)}">${blocks}</div>`;
}

const chartRow = (row: readonly Html[]): readonly Html[] => (row.length > 0 ? [html`<div class="charts">${row}</div>`] : []);

function drawBlock(block: Exclude<Block, { kind: "chart" }>, around: Around): Html {
  switch (block.kind) {
    case "heading":
      return html`<h3>${block.text}</h3>`;
    case "text":
      return html`<p>${inline(block.text)}</p>`;
    case "note":
      return html`<p class="note">${inline(block.text)}</p>`;
    case "list": {
      const items = block.items.map((item) => html`<li>${inline(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case "facts":
      return html`<dl>${block.facts.map((fact) => html`<div><dt>${fact.label}</dt><dd>${inline(fact.value)}</dd></div>`)}</dl>`;
    case "table":
      return drawTable(block.columns, block.rows);
    case "divider":
      return html`<hr>`;
    case "buttons":
      return drawButtons(block.buttons, around);
  }
}

const isNumeric = (cell: string): boolean => /^[\d\s.,%<+−-]+$/.test(cell) && /\d/.test(cell);

function drawTable(columns: readonly string[], rows: readonly (readonly string[])[]): Html {
  const cell = (value: string, index: number) =>
    index === 0
      ? html`<th scope="row">${value}</th>`
      : html`<td${attributes({ class: isNumeric(value) ? "number" : undefined })}>${value}</td>`;
  return html`<div class="scroll-x" tabindex="0" role="group" aria-label="${columns.join(", ")}"><table><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`;
}

function drawChart(chart: Chart, picture: string | undefined, say: Say): Html {
  const rows = chart.categories.map((category, at) => [category, ...chart.series.map((one) => String(one.data[at] ?? ""))]);
  return html`<figure>${picture ? html`<img src="${picture}" alt="${chart.alt}">` : html`<p>${chart.alt}</p>`}<figcaption><details><summary>${say("web.numbers", { title: chart.title })}</summary>${drawTable([chart.xLabel ?? chart.title, ...chart.series.map((one) => one.name)], rows)}</details></figcaption></figure>`;
}

/** One small form for a row of buttons; what asks first opens a question in place, without any script. */
function drawButtons(row: readonly Button[], around: Around): Html {
  const press = (button: Button, label = button.label) =>
    html`<button${attributes({ class: button.style ?? "plain", name: "press", value: JSON.stringify([button.action, button.value]) })}>${label}</button>`;
  return html`<form class="buttons" method="post" action="${around.action}">${hidden(around)}${row.map((button) =>
    button.confirm
      ? html`<details class="ask"><summary${attributes({ class: `button ${button.style ?? "plain"}` })}>${button.label}</summary><div class="question"><p>${button.confirm}</p>${press(button)}</div></details>`
      : press(button),
  )}</form>`;
}

/** What every form of ours carries. */
export const hidden = ({ csrf, nonce, message }: Pick<Around, "csrf" | "nonce" | "message">): Html =>
  html`<input type="hidden" name="_csrf" value="${csrf}"><input type="hidden" name="_nonce" value="${nonce}">${message ? html`<input type="hidden" name="_message" value="${message}">` : ""}`;

const isInline = (text: Text): text is Inline => !Array.isArray(text);

/** Inline text; only addresses of the web and of mail become links. */
export function inline(text: Text): readonly Html[] {
  return (isInline(text) ? [text] : text).map((part) => {
    if (typeof part === "string") return html`${part}`;
    if ("bold" in part) return html`<strong>${part.bold}</strong>`;
    if ("code" in part) return html`<code>${part.code}</code>`;
    if ("link" in part)
      return isSafe(part.link)
        ? html`<a href="${part.link}" rel="noopener noreferrer">${part.text}</a>`
        : html`${part.text === part.link ? part.text : `${part.text} (${part.link})`}`;
    return html`<span class="mention">@${part.mention}</span>`;
  });
}

function isSafe(link: string): boolean {
  return URL.canParse(link) && ["http:", "https:", "mailto:"].includes(new URL(link).protocol);
}
