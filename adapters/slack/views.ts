import type { types } from "@slack/bolt";
import type { Message } from "../../src/message.js";
import type { Locale } from "../../src/text/locales.js";
import { sayIn } from "../../src/text/say.js";
import { cut, LIMITS } from "./limits.js";
import { render } from "./message.js";
import { type Meta, pack } from "./meta.js";

/** The product's name heads every view that is no form. */
const NAME = "coptrack";
/** The callback of a view that holds a message: its buttons are presses like any other. */
const MESSAGE_VIEW = "coptrack.message";

const plain = (text: string, max: number): types.PlainTextElement => ({ type: "plain_text", text: cut(text, max), emoji: false });

/** A message in a view, with nothing to submit. */
export function messageView(message: Message, meta: Meta): types.ModalView {
  return {
    type: "modal",
    callback_id: MESSAGE_VIEW,
    title: plain(NAME, LIMITS.title),
    close: plain(sayIn(message.locale)("surface.close"), LIMITS.title),
    private_metadata: pack(meta),
    blocks: render(message, "plain", "view").blocks as types.KnownBlock[],
  };
}

/** What stands there while slow work goes on: it keeps the place of what comes. */
export function loadingView(text: string, locale: Locale): types.ModalView {
  return {
    type: "modal",
    callback_id: MESSAGE_VIEW,
    title: plain(NAME, LIMITS.title),
    close: plain(sayIn(locale)("surface.close"), LIMITS.title),
    blocks: [{ type: "context", elements: [{ type: "plain_text", text: `⏳ ${text}`, emoji: true }] }],
  };
}

/** A person's own page. */
export const homeView = (message: Message): types.HomeView => ({
  type: "home",
  blocks: render(message, "plain", "view").blocks as types.KnownBlock[],
});

/** A view as Slack sent it, to be sent back with a word above it: where even the form cannot be built anew, what was typed stays. */
export function sameView(view: SentView, word: string): types.ModalView {
  return {
    type: "modal",
    callback_id: view.callback_id,
    title: view.title,
    ...(view.submit ? { submit: view.submit } : {}),
    ...(view.close ? { close: view.close } : {}),
    private_metadata: view.private_metadata,
    blocks: [
      { type: "context", block_id: "failed", elements: [plain(`⚠️ ${word}`, LIMITS.sectionText)] },
      ...(view.blocks as types.KnownBlock[]).filter((block) => block.block_id !== "failed"),
    ],
  };
}

/** What of a view comes back with a submission. */
export interface SentView {
  readonly id: string;
  readonly callback_id: string;
  readonly title: types.PlainTextElement;
  readonly submit?: types.PlainTextElement | null;
  readonly close?: types.PlainTextElement | null;
  readonly private_metadata: string;
  readonly blocks: readonly unknown[];
}
