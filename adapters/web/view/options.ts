import type { Option, Raw } from "../../../src/form.js";
import { control } from "../sealed-form.js";
import type { Drawn } from "./field.js";
import { attributes, type Html, html } from "./html.js";

/** More options than this get a box that scrolls, with a filter where there is script. */
const LONG = 12;

const valuesOf = (value: Raw): readonly string[] =>
  typeof value === "string" ? (value === "" ? [] : [value]) : Array.isArray(value) ? value.map(String) : [];

/** What is chosen, and those among it that the field has no words for (found elsewhere, or gone since): shown all the same. */
export function chosenOf({ field, value, found }: Drawn): { chosen: readonly string[]; missing: Option[] } {
  const own = "options" in field ? field.options : [];
  const chosen = valuesOf(value);
  const missing = chosen
    .filter((one) => !own.some((option) => option.value === one))
    .map(
      (one) => found.find((option) => option.value === one) ?? { value: one, label: one.replace(/^(new|account|person):/, "") },
    );
  return { chosen, missing };
}

/** All options at once, to tick. */
export function drawOptions(drawn: Drawn): Html {
  const { field, say } = drawn;
  const { chosen, missing } = chosenOf(drawn);
  const options = [...missing, ...("options" in field ? field.options : [])];
  const one = field.kind === "choice";
  const none = one && !field.required ? [{ value: "", label: say("web.notSaid") }] : [];
  const items = [...none, ...options].map((option) =>
    drawOption(drawn, option, option.value === "" ? chosen.length === 0 : chosen.includes(option.value)),
  );
  const long = options.length > LONG;
  return html`${long && html`<input type="search" class="filter" hidden aria-label="${say("web.filter", { label: field.label })}" placeholder="${say("web.filterHint")}">`}<ul class="options ${one ? "pills" : long ? "long" : ""}">${items}</ul>`;
}

/** What is chosen, what a search found, and the search itself, which works with and without script. */
export function drawSearch(drawn: Drawn): Html {
  const { field, name, say, query } = drawn;
  const { chosen, missing } = chosenOf(drawn);
  const known = [...missing, ...("options" in field ? field.options : [])];
  const ticked = known.filter((option) => chosen.includes(option.value));
  const id = `q-${name}`;
  const none =
    field.kind === "choice" && !field.required && ticked.length > 0
      ? drawOption(drawn, { value: "", label: say("web.notSaid") }, false)
      : "";
  return html`<div class="search" data-search="${name}"><ul class="options chosen">${none}${ticked.map((option) => drawOption(drawn, option, true))}</ul><div class="row"><label class="hidden" for="${id}">${say("web.searchIn", { label: field.label })}</label><input${attributes({ type: "search", id, name: control.query(name), value: query, dir: "auto", placeholder: say("web.searchHint") })}><button class="plain" name="_search" value="${name}">${say("web.search")}</button></div><div class="found" role="status">${drawFound(drawn)}</div></div>`;
}

/** The options that a search gave and that are not chosen yet; also what the page's script asks for alone. */
export function drawFound(drawn: Drawn): Html {
  const { field, say, query, found } = drawn;
  const { chosen } = chosenOf(drawn);
  const unticked = [...found, ...(query === "" && "options" in field ? field.options : [])].filter(
    (option, at, all) => !chosen.includes(option.value) && all.findIndex((other) => other.value === option.value) === at,
  );
  if (unticked.length > 0)
    return html`${query && html`<p class="hidden">${say("web.found", { n: unticked.length })}</p>`}<ul class="options">${unticked.map((option) => drawOption(drawn, option, false))}</ul>`;
  return query === "" ? html`` : html`<p class="hint">${say("web.foundNothing", { query })}</p>`;
}

function drawOption({ field, name }: Drawn, option: Option, checked: boolean): Html {
  const own = "options" in field && field.options.some((one) => one.value === option.value);
  const words =
    own || option.value === ""
      ? ""
      : html`<input type="hidden" name="${control.label(name)}" value="${JSON.stringify([option.value, option.label])}">`;
  return html`<li><label class="option"><input${attributes({ type: field.kind === "choice" ? "radio" : "checkbox", name: control.value(name), value: option.value, checked })}><span>${option.label}${option.hint && html` <small>${option.hint}</small>`}</span></label>${words}</li>`;
}
