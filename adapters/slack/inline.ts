import type { types } from "@slack/bolt";
import type { Inline, Text } from "../../src/message.js";

type Element = types.RichTextElement;

/** Slack's three control characters, where a text is read as markup (the message's own `text`, links in small print). */
export const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
/** What Slack escaped in a command or a message, as it was typed. */
export const unescaped = (text: string): string => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** Inline text as a list of pieces. */
export const pieces = (text: Text): readonly Inline[] => (Array.isArray(text) ? text : [text as Inline]);

/** An address that may become a link: anything else stays words. */
export const isAddress = (link: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(link) && link.length <= 3000;

/**
 * Inline text as rich-text elements. Slack reads no markup in them, so `*stars*`, `<!channel>` and `:emoji:` in what people
 * wrote stay as typed and ring nobody.
 */
export function elements(text: Text): Element[] {
  return pieces(text).flatMap((inline): Element[] => {
    if (typeof inline === "string") return words(inline);
    if ("bold" in inline) return words(inline.bold, { bold: true });
    if ("code" in inline) return words(inline.code, { code: true });
    if ("link" in inline)
      return isAddress(inline.link)
        ? [{ type: "link", url: inline.link, text: inline.text || inline.link }]
        : words(`${inline.text} (${inline.link})`);
    return inline.account ? [{ type: "user", user_id: inline.account }] : words(`@${inline.mention}`);
  });
}

// An empty text element fails the whole message.
const words = (text: string, style?: { bold?: boolean; code?: boolean }): Element[] =>
  text === "" ? [] : [{ type: "text", text, ...(style ? { style } : {}) }];
