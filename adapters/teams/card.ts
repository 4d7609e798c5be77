import type { Inline, Text } from "../../src/message.js";
import { words } from "../../src/message.js";
import { directionOf, type Locale } from "../../src/text/locales.js";
import type { Card, Element } from "./wire.js";

/** A card in a language: right to left where the language is. */
export const card = (locale: Locale, body: readonly Element[], more: Readonly<Record<string, unknown>> = {}): Card => ({
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  lang: locale,
  rtl: directionOf(locale) === "rtl",
  body,
  ...more,
});

/** "Label: value"; a label that asks needs no colon, and the value keeps its own direction. */
export const labelled = (label: string, value: Text, locale: Locale): readonly Inline[] => {
  const inlines: readonly Inline[] = Array.isArray(value) ? (value as readonly Inline[]) : [value as Inline];
  const apart: readonly Inline[] = directionOf(locale) === "rtl" ? ["\u2068", ...inlines, "\u2069"] : inlines;
  return [{ bold: /[?؟!:]$/.test(label) ? `${label} ` : `${label}: ` }, ...apart];
};

type Look = Readonly<Record<string, unknown>>;

/**
 * Words as runs: a RichTextBlock takes no Markdown, so nothing that anybody typed can become markup or a mention.
 * (A TextBlock would read `**`, `[…](…)` and more.)
 */
export const rich = (value: Text, look: Look = {}, block: Look = {}): Element => ({
  type: "RichTextBlock",
  inlines: (Array.isArray(value) ? (value as readonly Inline[]) : [value as Inline]).map((inline) => run(inline, look)),
  ...block,
});

function run(inline: Inline, look: Look): Element {
  const text = plain(words(inline));
  if (typeof inline !== "string") {
    if ("bold" in inline || "mention" in inline) return { type: "TextRun", text, weight: "Bolder", ...look };
    if ("code" in inline) return { type: "TextRun", text, fontType: "Monospace", ...look };
    if ("link" in inline)
      return {
        type: "TextRun",
        text: plain(inline.text),
        ...look,
        ...(/^https?:\/\//i.test(inline.link) ? { selectAction: { type: "Action.OpenUrl", url: inline.link } } : {}),
      };
  }
  return { type: "TextRun", text, ...look };
}

/**
 * Words for any text of a card that a client may compute: `{{DATE(…)}}` and `{{TIME(…)}}`. A word joiner between the braces, which is not
 * seen, leaves them as typed. What a client does where (Microsoft's page on text features and its own renderer, November 2026):
 * - TextBlock: Markdown, dates and times, and `<at>…</at>` where the card's entities name it. So only our own words go into one.
 * - TextRun, the labels of inputs, the titles of choices and toggles: dates and times. Teams reads no Markdown in them ("by design",
 *   MicrosoftDocs/msteams-docs#12228), so a backslash before a sign would be seen.
 * - Titles of buttons, of dialogs and of charts, what stands in an input, `summary`: nothing; buttons and charts are treated as the others
 *   all the same, since phones have renderers of their own.
 * - `${…}` is filled in by the templating library before a card is sent, which we do not use: no client reads it.
 */
export const plain = (text: string): string => text.replaceAll("{{", "{\u2060{");

/** Does a TextBlock show these words as they are? */
const unmarked = (text: string): boolean => !/[\\*_`~[\]<>#|{}]|&#?\w+;|^\s*([-+•]|\d+[.)])\s/m.test(text);

/** A heading that screen readers find. Only a TextBlock can be one, so words that it would read as Markdown go without. */
export const headingOf = (text: string, size: "Large" | "Medium" | "Default" = "Medium"): Element =>
  unmarked(text)
    ? { type: "TextBlock", text, style: "heading", weight: "Bolder", size, wrap: true }
    : rich(text, { weight: "Bolder", size });

/** Small print. */
export const small = (value: Text, look: Look = {}): Element => rich(value, { size: "Small", isSubtle: true, ...look });

/** How many bytes a card takes on the way, the pictures inside it not counted. */
export const sizeOf = (value: unknown): number =>
  Buffer.byteLength(
    JSON.stringify(value, (_, part: unknown) => (typeof part === "string" && part.startsWith("data:image/") ? "" : part)),
  );

/** What our buttons and forms carry: under one name, so that it never meets a field's. */
export const CARRIED = "coptrack";
export const submitAction = (title: string, carried: unknown, more: Look = {}): Element => ({
  type: "Action.Submit",
  title: plain(title),
  data: { [CARRIED]: carried },
  ...more,
});
/** A button that opens a dialog: the client asks for the form before it shows it. */
export const dialogAction = (title: string, carried: unknown, more: Look = {}): Element => ({
  type: "Action.Submit",
  title: plain(title),
  data: { msteams: { type: "task/fetch" }, [CARRIED]: carried },
  ...more,
});
export const attachmentOf = (content: Card) => ({ contentType: "application/vnd.microsoft.card.adaptive", content });
