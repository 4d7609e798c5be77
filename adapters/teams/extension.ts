import { z } from "zod";
import type { Account, Subject } from "../../src/events.js";

const user = z.looseObject({ id: z.string().optional(), displayName: z.string().nullish() });
const payload = z.looseObject({
  createdDateTime: z.string().optional(),
  from: z.looseObject({ user: user.nullish() }).nullish(),
  subject: z.string().nullish(),
  body: z.looseObject({ contentType: z.string().optional(), content: z.string().optional() }).nullish(),
  linkToMessage: z.string().optional(),
  mentions: z.array(z.looseObject({ mentioned: z.looseObject({ user: user.nullish() }).nullish() })).nullish(),
});

/** The message that an action was called on: its words, who wrote it and when, its address, and whom it names. */
export function subjectOf(messagePayload: unknown): Subject | undefined {
  const { data } = payload.safeParse(messagePayload);
  if (!data) return undefined;
  const content = data.body?.content ?? "";
  const words = data.body?.contentType === "text" ? content : plainOf(content);
  const author = data.from?.user;
  const people = [author, ...(data.mentions ?? []).map((mention) => mention.mentioned?.user)].flatMap(accountOf);
  const at = Date.parse(data.createdDateTime ?? "");
  return {
    text: [data.subject ?? "", words].filter((part) => part.trim() !== "").join("\n"),
    ...(author?.displayName ? { author: author.displayName } : {}),
    ...(data.linkToMessage && /^https:\/\//i.test(data.linkToMessage) ? { link: data.linkToMessage } : {}),
    ...(Number.isNaN(at) ? {} : { at }),
    ...(people.length > 0
      ? { people: people.filter((one, index) => people.findIndex((other) => other.account === one.account) === index) }
      : {}),
  };
}

const accountOf = (known: z.infer<typeof user> | null | undefined): readonly Account[] =>
  known?.id ? [{ account: known.id, ...(known.displayName ? { name: known.displayName } : {}) }] : [];

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The words of a message's HTML, as plain text for a form field: never shown as HTML again. */
function plainOf(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d|tr|blockquote)>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
      return NAMED[(name ?? "").toLowerCase()] ?? whole;
    })
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
