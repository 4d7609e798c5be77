import type { About } from "../../src/events.js";
import type { Form } from "../../src/form.js";
import { filledIn } from "../../src/form-words.js";
import { type Button, buttons, facts, type Message, message, note, text } from "../../src/message.js";
import { sayIn } from "../../src/text/say.js";
import { LIMITS } from "./limits.js";

/** Buttons of ours, not of a feature: they open the form that their value names, or save it as it was understood. */
export const OPEN = "coptrack.open";
export const SAVE = "coptrack.save";

const pack = (form: Form): string => JSON.stringify([form.name, form.about]);

/** Undefined for a value that is not ours. */
export function formIn(value: string): { readonly form: string; readonly about: About } | undefined {
  try {
    const [form, about] = JSON.parse(value) as unknown[];
    return typeof form === "string" && typeof about === "object" && about !== null ? { form, about: about as About } : undefined;
  } catch {
    return undefined;
  }
}

const openButton = (form: Form, label: string): Button => ({
  action: OPEN,
  label,
  value: pack(form),
  style: "primary",
  opens: true,
});

/** A trigger lives three seconds; after that, a press has another. */
export function lateForm(form: Form): Message {
  const say = sayIn(form.locale);
  return message(form.locale, text(say("surface.tooSlow")), fits(form) && buttons(openButton(form, say("surface.openAgain"))));
}

/** What a mention was understood as: it brings no trigger, so the form opens by a button, or is saved as it stands. */
export function understood(form: Form): Message {
  const say = sayIn(form.locale);
  const save = { action: SAVE, label: form.submit, value: pack(form), style: "primary" } as const;
  const edit = { ...openButton(form, say("surface.edit")), style: undefined };
  return message(
    form.locale,
    text(say("surface.understood")),
    facts(filledIn(form)),
    fits(form) ? buttons(save, edit as Button) : note(say("surface.tooLong")),
  );
}

const fits = (form: Form): boolean => pack(form).length <= LIMITS.buttonValue;
