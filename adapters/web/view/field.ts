import { isCalendarDate, isClockTime } from "../../../src/domain/dates.js";
import { type CountsField, type Field, MAX_TEXT, type Option, type Raw, type SectionField } from "../../../src/form.js";
import type { Say } from "../../../src/text/say.js";
import { isSearched } from "../read-form.js";
import { control } from "../sealed-form.js";
import { attributes, type Html, html } from "./html.js";
import { chosenOf, drawOptions, drawSearch } from "./options.js";

/** One field as it is to be drawn. */
export interface Drawn<F extends Field = Field> {
  readonly name: string;
  readonly field: F;
  readonly value: Raw;
  readonly problem: string | undefined;
  /** Options found by a search, beyond the field's own. */
  readonly found: readonly Option[];
  /** A search typed and not finished. */
  readonly query: string;
  readonly say: Say;
}

export const idOf = (name: string): string => `f-${name}`;
const hintId = (name: string): string => `h-${name}`;
const problemId = (name: string): string => `p-${name}`;

/** A field with its label, hint, control and problem. */
export function drawField(drawn: Drawn): Html {
  const { field, name, say, problem } = drawn;
  if (field.kind === "section") return drawSection(field);
  const optional = !field.required && field.kind !== "yesno" && html` <span class="optional">${say("form.optional")}</span>`;
  const hint = field.hint && html`<p class="hint" id="${hintId(name)}">${field.hint}</p>`;
  const mend = problem && html`<p class="problem" id="${problemId(name)}">${problem}</p>`;
  const classes = `field ${field.kind}${problem ? " wrong" : ""}`;
  if (field.kind === "yesno")
    return html`<div class="${classes}"><label class="option"><input${attributes({ type: "checkbox", name: control.value(name), value: "true", id: idOf(name), checked: drawn.value === true || drawn.value === "true", ...described(drawn) })}><span>${field.label}</span></label>${hint}${mend}</div>`;
  if (isGroup(field))
    return html`<fieldset${attributes({ class: classes, id: idOf(name), tabindex: -1, ...described(drawn), "aria-invalid": undefined })}><legend>${field.label}${optional}</legend>${hint}${mend}${drawGroup(drawn)}</fieldset>`;
  return html`<div class="${classes}"><label for="${idOf(name)}">${field.label}${optional}</label>${hint}${drawControl(drawn)}${mend}</div>`;
}

function drawSection(field: SectionField): Html {
  return html`<div class="section"><h2>${field.label}</h2>${field.hint && html`<p class="hint">${field.hint}</p>`}</div>`;
}

/** Up to this many options of a choice stand beside each other; more go into a list that opens. */
const FEW = 4;

/** Fields of several controls are a group with a legend. */
const isGroup = (field: Field): boolean =>
  field.kind === "counts" ||
  field.kind === "choices" ||
  field.kind === "people" ||
  field.kind === "organisations" ||
  (field.kind === "choice" && (field.search === true || field.options.length <= FEW));

function drawGroup(drawn: Drawn): Html {
  const { field } = drawn;
  if (field.kind === "counts") return drawCounts(drawn as Drawn<CountsField>);
  if (isSearched(field)) return drawSearch(drawn);
  return drawOptions(drawn);
}

const described = ({ name, field, problem }: Drawn) => ({
  "aria-describedby": [field.hint && hintId(name), problem && problemId(name)].filter(Boolean).join(" ") || undefined,
  "aria-invalid": problem ? "true" : undefined,
});

function drawControl(drawn: Drawn): Html {
  const { field, name, value } = drawn;
  const typed = typeof value === "string" ? value : "";
  const common = {
    id: idOf(name),
    name: control.value(name),
    ...described(drawn),
    "aria-required": "required" in field && field.required ? "true" : undefined,
  };
  const input = (more: Parameters<typeof attributes>[0]) => html`<input${attributes({ ...common, ...more, value: typed })}>`;
  switch (field.kind) {
    case "longtext":
      // The line end after the tag is HTML's own; without it, a text that begins with one would lose it.
      return html`<textarea${attributes({ ...common, rows: (field.maxLength ?? 0) > MAX_TEXT ? 12 : 4, dir: "auto", placeholder: field.placeholder })}>
${typed}</textarea>`;
    case "number":
      // Not type=number: browsers hand over nothing at all where somebody typed words.
      return input({ type: "text", inputmode: "numeric" });
    case "date":
      // A day that does not exist would be blank in a date control: it is shown as it was typed.
      return typed === "" || isCalendarDate(typed)
        ? input({ type: "date" })
        : input({ type: "text", inputmode: "numeric", placeholder: "2026-11-22" });
    case "time":
      return typed === "" || isClockTime(typed) ? input({ type: "time" }) : input({ type: "text", placeholder: "14:30" });
    case "choice": {
      const options = chosenOf(drawn).missing.concat(field.options);
      return html`<select${attributes(common)}><option value=""></option>${options.map((option) => html`<option${attributes({ value: option.value, selected: option.value === typed })}>${option.label}</option>`)}</select>`;
    }
    case "text":
      return input({ type: "text", dir: "auto", placeholder: field.placeholder });
    case "choices":
    case "people":
    case "organisations":
    case "yesno":
    case "counts":
    case "section":
      throw new Error(`${field.kind} is a group`);
  }
}

function drawCounts({ name, field, value, problem }: Drawn<CountsField>): Html {
  const cells = value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, string>) : {};
  const input = (key: string, more: Parameters<typeof attributes>[0]) =>
    html`<input${attributes({ type: "text", inputmode: "numeric", name: control.cell(name, key), "aria-invalid": problem ? "true" : undefined, value: cells[key] ?? "", ...more })}>`;
  const [only, ...others] = field.columns;
  if (only && others.length === 0)
    return html`<div class="count-row">${field.rows.map((row) => {
      const id = `${idOf(name)}-${row.value}`;
      return html`<div><label for="${id}">${row.label}</label>${input(`${row.value}.${only.value}`, { id })}</div>`;
    })}</div>`;
  const cell = (row: Option, column: Option) =>
    html`<td>${input(`${row.value}.${column.value}`, { "aria-label": `${row.label}, ${column.label}` })}</td>`;
  return html`<table class="counts"><thead><tr><td></td>${field.columns.map((column) => html`<th scope="col">${column.label}</th>`)}</tr></thead><tbody>${field.rows.map((row) => html`<tr><th scope="row">${row.label}</th>${field.columns.map((column) => cell(row, column))}</tr>`)}</tbody></table>`;
}
