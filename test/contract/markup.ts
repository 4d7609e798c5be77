import fc from "fast-check";
import { expect, it } from "vitest";
import type { Field, Form } from "../../src/form.js";
import * as m from "../../src/message.js";

/**
 * What people type and some platform would read as something else than words: emphasis, code, tables, links, HTML, mentions of people
 * and of a whole channel, dates to compute, templates, entities, a mark of the other direction. Every platform's strict half refuses
 * what is read so; here it must also be seen as it was typed.
 */
export const MARKS = [
  "*bold* _slanted_ ~gone~ **both**",
  "<!channel> <!here> <@U0IVAN> <#C0ELSE> @channel",
  "<https://example.org|free seeds>",
  "{{DATE(2026-11-22T10:00:00Z, SHORT)}} {{TIME(2026-11-22T10:00:00Z)}} {{DATE()}}",
  `\${x} <at>Ivan Petrov</at> <b onclick=x>y</b>`,
  "[free](https://example.org) | `code` &lt;b&gt; &amp; \\",
  "# 1. بذور\u200f > seeds :tada:",
] as const;

/** Every text that an adapter shows of what it is given, and whatever its platform would read as something else than words. */
interface Shown {
  readonly texts: readonly string[];
  readonly read: readonly string[];
}
interface Drawn {
  message(message: m.Message): Promise<Shown> | Shown;
  form(form: Form): Promise<Shown> | Shown;
}

const typed = fc
  .array(fc.constantFrom(...MARKS, "<", "*", "_", "`", "|", "{", "}", "[", "](", "&", "&lt;", "{{", "- ", "1. ", "seeds"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(" ").trim().slice(0, 70).trim() || "x");

/** In whatever part of a message or form words of people stand, they are seen as typed and read as nothing else. */
export function markupSuite(drawn: Drawn): void {
  const seen = async (shown: Shown | Promise<Shown>, words: string): Promise<void> => {
    const { texts, read } = await shown;
    expect(read).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain(words);
  };
  const parts: Readonly<Record<string, (words: string) => m.Block>> = {
    heading: (words) => m.heading(words),
    text: (words) => m.text(words),
    bold: (words) => m.text(m.bold(words)),
    list: (words) => m.list([words]),
    facts: (words) => m.facts([["Label", words]]),
    table: (words) => m.table(["A"], [[words]]),
    note: (words) => m.note(words),
    "name without an account": (words) => m.text({ mention: words }),
    button: (words) => m.buttons({ action: "a.b", label: words, value: "1" }),
    "button that asks": (words) => m.buttons({ action: "a.b", label: words, value: "1", confirm: words }),
    "button that opens": (words) => m.buttons({ action: "a.b", label: words, value: "1", opens: true }),
  };
  it.each(Object.entries(parts))("markup as the %s of a message", async (_, block) => {
    await fc.assert(
      fc.asyncProperty(typed, async (words) => seen(drawn.message(m.message("en", block(words))), words)),
      { numRuns: 40 },
    );
  });

  const options = (words: string) => Array.from({ length: 3 }, (_, at) => ({ value: String(at), label: words, hint: words }));
  const fields: Readonly<Record<string, (words: string) => Field>> = {
    section: (words) => ({ kind: "section", label: words, hint: words }),
    text: (words) => ({ kind: "text", label: words, hint: words, placeholder: words }),
    number: (words) => ({ kind: "number", label: words, hint: words }),
    choice: (words) => ({ kind: "choice", label: words, options: options(words), required: true }),
    choices: (words) => ({ kind: "choices", label: words, options: options(words) }),
    yesno: (words) => ({ kind: "yesno", label: words, hint: words }),
    counts: (words) => ({ kind: "counts", label: words, rows: options(words), columns: [{ value: "n", label: words }], max: 9 }),
  };
  it.each(Object.entries(fields))("markup as a field of a form: %s", async (_, field) => {
    const form = { name: "f", about: {}, title: "T", submit: "S", cancel: "C", locale: "en", values: {}, problems: {} } as const;
    await fc.assert(
      fc.asyncProperty(typed, async (words) => seen(drawn.form({ ...form, fields: { f: field(words) } }), words)),
      { numRuns: 40 },
    );
  });
}
