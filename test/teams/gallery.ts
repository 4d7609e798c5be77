import { formCard } from "../../adapters/teams/form.js";
import { cardsOf } from "../../adapters/teams/message.js";
import { openingCard } from "../../adapters/teams/opening.js";
import type { Card } from "../../adapters/teams/wire.js";
import type { Chart } from "../../src/chart.js";
import type * as f from "../../src/form.js";
import * as m from "../../src/message.js";
import type { Charts } from "../../src/ports.js";
import type { Locale } from "../../src/text/locales.js";
import { everyKind, formOf } from "../contract/round-trip.js";
import { memoryLog } from "./quiet.js";

const WORDS = {
  en: {
    title: "The week",
    call: "Call",
    mail: "E-mail",
    people: "People",
    types: "By type",
    note: "Based on 12 entries.",
    log: "Log",
    remove: "Remove",
    sure: "Remove it for good?",
  },
  ar: {
    title: "ملخص الأسبوع",
    call: "مكالمة",
    mail: "بريد إلكتروني",
    people: "الأشخاص",
    types: "حسب النوع",
    note: "استنادًا إلى 12 تسجيلًا.",
    log: "سجّل",
    remove: "حذف",
    sure: "هل تريد الحذف نهائيًا؟",
  },
} as const;
type Shown = keyof typeof WORDS;

const chart = (locale: Shown, kind: Chart["kind"], series = 1): Chart => ({
  kind,
  title: WORDS[locale].types,
  categories: [WORDS[locale].call, WORDS[locale].mail, "INRA"],
  series: Array.from({ length: series }, (_, i) => ({ name: `${WORDS[locale].people} ${i + 1}`, data: [7 + i, 4, 1] })),
  xLabel: WORDS[locale].types,
  locale,
  alt: `${WORDS[locale].call} 7, ${WORDS[locale].mail} 4, INRA 1`,
});

/** A message with a block of every kind, and words that would be markup if anybody read them so. */
export function everyBlock(locale: Shown): m.Message {
  const w = WORDS[locale];
  return m.message(
    locale,
    m.heading(w.title),
    m.heading("**not bold** [no](https://link.example)"),
    m.text(
      "Plain, ",
      m.bold("bold"),
      ", ",
      { code: "/log" },
      ", ",
      { link: "https://coptrack.example", text: "link" },
      " and <at>nobody</at> {{DATE(2017-02-14T06:08:39Z)}}",
    ),
    m.text("Thanks, ", { mention: "Amal Haddad", account: "aad-amal" }, " & ", { mention: "Ivan" }),
    m.list([w.call, [m.bold(w.mail), " *4*"]]),
    m.list([w.call, w.mail], true),
    m.facts([
      [w.people, "12"],
      [w.types, m.bold(w.call)],
    ]),
    m.table(
      [w.types, "n"],
      [
        [w.call, "7"],
        [w.mail, "4"],
      ],
    ),
    m.chartBlock(chart(locale, "bar")),
    m.chartBlock(chart(locale, "bar", 2)),
    m.chartBlock(chart(locale, "line", 2)),
    m.chartBlock(chart(locale, "area")),
    m.chartBlock(chart(locale, "pie")),
    m.divider,
    m.note(w.note),
    m.buttons(
      { action: "log.open", label: w.log, value: "1", opens: true, style: "primary" },
      { action: "log.undo", label: w.remove, value: "2", style: "danger", confirm: w.sure },
      { action: "log.share", label: "INRA", value: "3" },
    ),
  );
}

const filled = {
  title: "Seed policy *with* INRA",
  summary: "Two lines\nof words",
  minutes: 45,
  date: "2026-11-21",
  time: "14:30",
  few: "code-1",
  many: "code-40",
  fewSome: ["code-0", "code-3"],
  manySome: ["code-5", "code-80"],
  hundreds: "code-2",
  hundredsSome: ["code-1"],
  organisations: ["code-0"],
  informed: true,
  counts: { "female.adult": 2, "male.unknown": 1 },
};
const small = (locale: Locale): f.Form => ({
  ...formOf(filled, locale),
  fields: { title: everyKind.title, date: everyKind.date, minutes: everyKind.minutes, few: everyKind.few },
});

/** One card of every sort that we send. */
export async function gallery(charts: Charts): Promise<Readonly<Record<string, Card>>> {
  const log = memoryLog();
  const cards: Record<string, Card> = {};
  const attached = (form: f.Form): Card => openingCard(form, "once").attachments[0]?.content as Card;
  for (const locale of ["en", "ar"] as const) {
    cards[`form-${locale}`] = formCard(formOf(filled, locale), { once: "once" });
    cards[`opening-${locale}`] = attached(small(locale));
    for (const [i, card] of (await cardsOf(everyBlock(locale), { charts, log })).entries())
      cards[`message-${locale}-${i + 1}`] = card;
  }
  cards["form-problems-en"] = formCard(
    {
      ...formOf(filled),
      values: { ...formOf(filled).values, date: "2026-02-31", minutes: "an hour" },
      problems: {
        date: "“2026-02-31” is not a day that exists. Write it like 2026-11-22.",
        minutes: "“an hour” is not a whole number. Write it in digits, like 45.",
        counts: "Women: “-1” is not a whole number.",
      },
    },
    { once: "once", origin: { conversation: "a:1", message: "1", mine: true } },
  );
  cards["opening-incomplete-en"] = attached({ ...small("en"), values: { title: "Call" } });
  cards["opening-problems-en"] = attached({ ...small("en"), problems: { minutes: "Please give 1 or more." } });
  return cards;
}
