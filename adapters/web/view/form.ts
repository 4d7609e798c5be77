import type { Form, Option } from "../../../src/form.js";
import { directionOf } from "../../../src/text/locales.js";
import type { Say } from "../../../src/text/say.js";
import { drawField, idOf } from "./field.js";
import { attributes, type Html, html } from "./html.js";
import { hidden } from "./message.js";

export interface FormAround {
  readonly say: Say;
  readonly action: string;
  /** Where "cancel" leads. */
  readonly back: string;
  readonly csrf: string;
  readonly nonce: string;
  readonly sealed: string;
  readonly found?: Readonly<Record<string, readonly Option[]>>;
  readonly queries?: Readonly<Record<string, string>>;
  /** The last attempt failed on our side: the button says to try again. */
  readonly again?: boolean;
}

/** A whole form: what must be mended first, then the fields, then one plain way on. */
export function drawForm(form: Form, around: FormAround): Html {
  const { say } = around;
  const fields = Object.entries(form.fields).map(([name, field]) =>
    drawField({
      name,
      field,
      value: form.values[name] ?? null,
      problem: form.problems[name],
      found: around.found?.[name] ?? [],
      query: around.queries?.[name] ?? "",
      say,
    }),
  );
  const submit = around.again ? say("web.tryAgain") : form.submit;
  // Enter in a field presses the first button of a form: that must be the one that saves, not a search.
  return html`<form${attributes({ class: "form", method: "post", action: around.action, lang: form.locale, dir: directionOf(form.locale), "aria-labelledby": "form-title" })}><button class="first" name="_submit" tabindex="-1" aria-hidden="true">${submit}</button>${hidden(around)}<input type="hidden" name="_form" value="${around.sealed}">${drawProblems(form, say)}<div class="fields">${fields}</div><div class="actions"><button class="primary" name="_submit">${submit}</button><a class="button plain" href="${around.back}">${form.cancel}</a></div></form>`;
}

function drawProblems(form: Form, say: Say): Html {
  const all = Object.entries(form.problems);
  if (all.length === 0) return html``;
  const fields = all.filter(([name]) => name !== "");
  const label = (name: string) => form.fields[name]?.label ?? name;
  return html`<div class="problems" id="answer" role="alert" tabindex="-1">${form.problems[""] && html`<p class="whole">${form.problems[""]}</p>`}${
    fields.length > 0 &&
    html`<p>${say("form.problems", { n: fields.length })}</p><ul>${fields.map(([name, problem]) => html`<li><a href="#${idOf(name)}">${label(name)}</a>: ${problem}</li>`)}</ul>`
  }</div>`;
}
