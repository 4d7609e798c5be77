import { randomUUID } from "node:crypto";
import type { Form } from "../../src/form.js";
import { attachmentOf } from "./card.js";
import type { Origin } from "./carried.js";
import { formCard } from "./form.js";
import { DIALOG } from "./limits.js";
import type { Card, InvokeAnswer } from "./wire.js";

/** Shows a card in the dialog: opens it, or takes the place of what stands there. */
export const dialogCard = (title: string, content: Card): InvokeAnswer => ({
  status: 200,
  body: { task: { type: "continue", value: { title, ...DIALOG, card: attachmentOf(content) } } },
});

/** Shows a form in the dialog. */
export const dialogForm = (form: Form, origin?: Origin): InvokeAnswer =>
  dialogCard(form.title, formCard(form, { once: randomUUID(), ...(origin ? { origin } : {}) }));

/** Closes the dialog: an answer without a task. */
export const closed: InvokeAnswer = { status: 200 };
