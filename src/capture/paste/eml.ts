import PostalMime, { type Address } from "postal-mime";
import type { ParseContext } from "../draft.js";
import { mailDraft } from "./mail.js";
import type { Party } from "./people.js";
import type { Found } from "./types.js";

const TOP = /^(?:mime-version|content-type|received|message-id|return-path|delivered-to|dkim-signature|x-[\w-]+):/im;

/** Is this the text of a mail file, with the headers that only mail programs write? */
export function isEml(text: string): boolean {
  const top = text.slice(0, 20_000).split(/\r?\n\r?\n/)[0] ?? "";
  return /^[\w-]+:[ \t]/.test(top.trimStart()) && TOP.test(top) && /^(?:from|subject|date):/im.test(top);
}

/** Reads a mail file: encoded words, any charset, text out of a page where there is no plain text. */
export async function readEml(text: string, context: ParseContext): Promise<Found> {
  const mail = await PostalMime.parse(text.trimStart());
  const { draft, beside } = mailDraft(
    {
      from: mail.from ? partiesOf([mail.from]) : [],
      to: partiesOf(mail.to ?? []),
      date: mail.headers.find((header) => header.key === "date")?.value ?? mail.date ?? "",
      subject: mail.subject ?? "",
      body: mail.text ?? plainText(mail.html ?? ""),
      bodyLine: 1,
    },
    context,
  );
  const who = [...(mail.from ? partiesOf([mail.from]) : [])].map((one) => one.name || one.address).join(", ");
  const shown = [mail.subject ?? "", who, draft.date ?? ""].filter(Boolean).join(" · ");
  return { kind: "eml", entries: [{ text: shown || text.slice(0, 200), line: 1, draft }], beside };
}

const partiesOf = (addresses: readonly Address[]): Party[] =>
  addresses
    .flatMap((one) => (one.group ? one.group : [one]))
    .map(({ name, address }) => ({ name, address: address.toLowerCase() }));

/** The words of a page; only ever shown as text. */
const plainText = (html: string): string =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, "\n")
    .replace(/<blockquote\b/gi, "\n> <")
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
