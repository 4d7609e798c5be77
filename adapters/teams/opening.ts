import { type Field, type Form, parse, type Raw } from "../../src/form.js";
import { type Say, sayIn } from "../../src/text/say.js";
import { attachmentOf, card, dialogAction, headingOf, rich, sizeOf, submitAction } from "./card.js";
import { carry, type Trigger } from "./carried.js";
import { MESSAGE_BYTES } from "./limits.js";
import type { Card, Element, Outgoing } from "./wire.js";

/**
 * A typed command cannot open a dialog here, only a button can: this card shows what was understood, and opens the form.
 * Where nothing is missing it saves with one press. What was understood travels with it, so that "yesterday" stays the day it was.
 */
export function openingCard(form: Form, trigger: Trigger, once: string): Outgoing {
  const say = sayIn(form.locale);
  const lines = Object.entries(form.fields).flatMap(([name, field]) => line(name, field, form, say));
  const troubled = Object.keys(form.problems).length > 0;
  const complete = !troubled && parse(form.fields, form.values, say).ok;
  const intro = form.problems[""] ?? (lines.length === 0 ? undefined : say(complete ? "chat.understood" : "chat.incomplete"));
  const { name, about, values } = form;
  const open = { do: "open", trigger, form: name, about } as const;
  const save = submitAction(form.submit, carry({ do: "submit", form: name, about, once, values, trigger }), {
    style: "positive",
  });
  const title = say(complete ? "chat.edit" : "chat.fillIn");
  const draw = (actions: readonly Element[]): Card =>
    card(
      form.locale,
      [
        headingOf(form.title),
        ...(intro ? [rich(intro, troubled ? { color: "Attention", weight: "Bolder" } : {})] : []),
        ...lines,
      ],
      { actions },
    );
  const edit = dialogAction(title, carry({ ...open, values }), complete ? {} : { style: "positive" });
  // Too much for one message: saving at once goes first, then what was typed is read anew from the command.
  const content = [draw(complete ? [save, edit] : [edit]), draw([edit])].find((one) => sizeOf(one) <= MESSAGE_BYTES);
  return cardMessage(
    content ?? card(form.locale, [headingOf(form.title)], { actions: [dialogAction(title, carry(open))] }),
    form.title,
  );
}

export const cardMessage = (content: Card, summary: string): Outgoing => ({
  type: "message",
  attachmentLayout: "list",
  attachments: [attachmentOf(content)],
  summary,
});

/** One filled field in words, and what to mend in it. */
function line(name: string, field: Field, form: Form, say: Say): readonly Element[] {
  if (field.kind === "section") return [];
  const value = words(field, form.values[name] ?? null, say);
  const problem = form.problems[name];
  return [
    ...(value === "" ? [] : [rich([{ bold: `${field.label}: ` }, value], {}, { spacing: "Small" })]),
    ...(problem
      ? [
          rich(
            `${value === "" ? `${field.label}: ` : ""}${problem}`,
            { color: "Attention", weight: "Bolder" },
            { spacing: "Small" },
          ),
        ]
      : []),
  ];
}

/** A raw value as a person reads it; "" where there is none. */
export function words(field: Exclude<Field, { kind: "section" }>, value: Raw, say: Say): string {
  const label = (one: string): string =>
    ("options" in field ? field.options.find((option) => option.value === one)?.label : undefined) ?? one.replace(/^new:/, "");
  switch (field.kind) {
    case "yesno":
      return value === true ? "✓" : "";
    case "counts": {
      const cells = value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, string>) : {};
      return say.list(
        field.rows.flatMap((row) =>
          field.columns.flatMap((column) => {
            const count = cells[`${row.value}.${column.value}`];
            return count ? [`${row.label} · ${column.label} ${count}`] : [];
          }),
        ),
      );
    }
    case "date":
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
        ? say.date(value)
        : String(value ?? "");
    default:
      return Array.isArray(value)
        ? say.list(value.map((one) => label(String(one))))
        : typeof value === "string"
          ? label(value)
          : "";
  }
}
