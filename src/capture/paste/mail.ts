import { DateTime } from "luxon";
import type { Draft, ParseContext } from "../draft.js";
import { parseLine } from "../parse-line.js";
import { type MailHeader, mailHeader, plainSubject, quotesFrom } from "./mail-words.js";
import { EMPTY, organisationsOf, type Party, partiesIn, peopleOf, together } from "./people.js";
import type { Beside, Found } from "./types.js";

/** A mail as any program shows it. */
export interface Mail {
  readonly from: readonly Party[];
  readonly to: readonly Party[];
  readonly date: string;
  readonly subject: string;
  readonly body: string;
  /** The line on which the body begins, from 1. */
  readonly bodyLine: number;
}

/** Is this text a mail copied with its headers? Two of them must stand at its top, and one must say who or what. */
export function isMail(lines: readonly string[]): boolean {
  const top = headersOf(lines);
  return top.headers.size >= 2 && (top.headers.has("from") || top.headers.has("subject"));
}

/** Reads a copied mail: only its newest part counts, the older ones are kept beside. */
export function readMail(text: string, context: ParseContext): Found {
  const lines = text.split(/\r\n|\r|\n/);
  const { headers, end } = headersOf(lines);
  const mail: Mail = {
    from: partiesIn(headers.get("from") ?? ""),
    to: partiesIn(headers.get("to") ?? ""),
    date: headers.get("date") ?? "",
    subject: headers.get("subject") ?? "",
    body: lines.slice(end).join("\n"),
    bodyLine: end + 1,
  };
  const { draft, beside, quotedAt } = mailDraft(mail, context);
  const first = lines.findIndex((line) => line.trim() !== "");
  const own = lines
    .slice(0, quotedAt === null ? lines.length : quotedAt - 1)
    .join("\n")
    .trim();
  return { kind: "mail", entries: [{ text: own, line: first + 1, draft }], beside };
}

/** The headers at the top of a text, folded lines joined, and the first line after them. */
function headersOf(lines: readonly string[]): { headers: Map<MailHeader, string>; end: number } {
  const headers = new Map<MailHeader, string>();
  let last: MailHeader | null = null;
  let i = 0;
  while (i < lines.length && lines[i]!.trim() === "") i++;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    const found = mailHeader(line);
    if (found) {
      if (!headers.has(found.header)) headers.set(found.header, found.value);
      last = found.header;
    } else if (last && (/^\s+\S/.test(line) || (headers.get(last) === "" && line.trim() !== ""))) {
      headers.set(last, `${headers.get(last) ?? ""} ${line.trim()}`.trim());
    } else break;
  }
  return { headers, end: i };
}

/** A mail as a draft: type, day, title, who it was between, and its newest words. */
export function mailDraft(mail: Mail, context: ParseContext): { draft: Draft; beside: Beside[]; quotedAt: number | null } {
  const title = plainSubject(mail.subject);
  const subject = parseLine(title, context);
  const when = dateOf(mail.date, context);
  const { own, quoted, at } = newestOf(mail.body);
  const parties = [...mail.from, ...mail.to];
  const draft: Draft = {
    ...EMPTY,
    type: "email",
    date: when.date,
    time: when.time,
    organisations: together(
      subject.organisations.filter((one) => one.known !== null),
      organisationsOf(parties, context),
    ),
    country: subject.country,
    themes: subject.themes,
    tools: subject.tools,
    people: peopleOf(parties, context),
    links: [...new Set(own.match(/https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/g) ?? [])].slice(0, 10),
    title: title === "" ? null : title,
    notes: when.notes,
    rest: own,
  };
  const quotedAt = at === null ? null : mail.bodyLine + at;
  return { draft, beside: quotedAt === null ? [] : [{ text: quoted, line: quotedAt, why: "quoted" }], quotedAt };
}

/** A mail's date in the context's zone; a date without an offset is as written. */
function dateOf(said: string, context: ParseContext): Pick<Draft, "date" | "time" | "notes"> {
  const bare = said.replace(/\s*\([^)]*\)\s*$/, "").trim();
  for (const read of [DateTime.fromRFC2822(bare, { setZone: true }), DateTime.fromISO(bare, { setZone: true })]) {
    const hasZone = /(?:[+-]\d{2}:?\d{2}|Z|GMT|UTC)$/i.test(bare);
    if (!read.isValid || !hasZone) continue;
    const local = read.setZone(context.zone);
    const shown = local.isValid ? local : read;
    return { date: shown.toISODate(), time: shown.toFormat("HH:mm"), notes: [] };
  }
  const { date, time, notes } = parseLine(bare, context);
  return { date, time, notes: notes.filter((note) => note.field === "date" || note.field === "time") };
}

/** The newest words of a mail, without the messages it answers and without a signature after "-- ". */
function newestOf(body: string): { own: string; quoted: string; at: number | null } {
  const lines = body.split(/\r\n|\r|\n/);
  const from = lines.findIndex((line, i) => quotesFrom(line, lines[i + 1] ?? "") || startsMail(lines, i));
  const own = (from < 0 ? lines : lines.slice(0, from)).join("\n");
  const words = own.replace(/\n-- ?\n[\s\S]*$/, "").trim();
  return from < 0 ? { own: words, quoted: "", at: null } : { own: words, quoted: lines.slice(from).join("\n").trim(), at: from };
}

/** Headers in the body begin an older mail. */
function startsMail(lines: readonly string[], i: number): boolean {
  if (mailHeader(lines[i] ?? "")?.header !== "from") return false;
  return lines.slice(i + 1, i + 5).some((line) => ["date", "subject", "to"].includes(mailHeader(line)?.header ?? ""));
}
