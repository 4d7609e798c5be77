import { type Form, parse } from "../../src/form.js";
import { filledIn } from "../../src/form-words.js";
import { sayIn } from "../../src/text/say.js";
import { attachmentOf, card, dialogAction, headingOf, labelled, rich, sizeOf, submitAction } from "./card.js";
import { carry } from "./carried.js";
import { MESSAGE_BYTES } from "./limits.js";
import type { Card, Element, Outgoing } from "./wire.js";

/**
 * A typed command cannot open a dialog here, only a button can: this card shows what was understood, and opens the form.
 * Where nothing is missing it saves with one press.
 */
export function openingCard(form: Form, once: string): Outgoing {
  const say = sayIn(form.locale);
  const filled = filledIn(form).map(([label, value]) => rich(labelled(label, value, form.locale), {}, { spacing: "Small" }));
  const problems = Object.entries(form.problems).map(([name, problem]) => {
    const label = form.fields[name]?.label;
    return rich(
      label ? labelled(label, problem, form.locale) : problem,
      { color: "Attention", weight: "Bolder" },
      { spacing: "Small" },
    );
  });
  const complete = problems.length === 0 && parse(form.fields, form.values, say).ok;
  const intro = filled.length > 0 ? [rich(say(complete ? "chat.understood" : "chat.incomplete"))] : [];
  const { name, about, values } = form;
  const save = submitAction(form.submit, carry({ do: "submit", form: name, about, once, values }), { style: "positive" });
  const edit = (kept: boolean): Element =>
    dialogAction(
      say(complete ? "surface.edit" : "chat.fillIn"),
      carry({ do: "open", form: name, about, ...(kept ? { values } : {}) }),
      complete ? {} : { style: "positive" },
    );
  const draw = (body: readonly Element[], ...actions: readonly Element[]): Card =>
    card(form.locale, [headingOf(form.title), ...body], { actions });
  const body = [...problems, ...intro, ...filled];
  // Too much for one message: saving at once goes first, then what was understood.
  const choices = [
    ...(complete ? [draw(body, save, edit(false))] : []),
    draw(body, edit(problems.length > 0)),
    draw(problems, edit(problems.length > 0)),
  ];
  return cardMessage(choices.find((one) => sizeOf(one) <= MESSAGE_BYTES) ?? draw(problems, edit(false)), form.title);
}

export const cardMessage = (content: Card, summary: string): Outgoing => ({
  type: "message",
  attachmentLayout: "list",
  attachments: [attachmentOf(content)],
  summary,
});
