import type { Event } from "../../src/events.js";
import { defineForm, type Feature, type Outcome } from "../../src/feature.js";
import { choices, dateField, numberField, organisations, section, textField } from "../../src/form.js";
import { buttons, chartBlock, heading, message, note, table, text } from "../../src/message.js";

/** A small feature that does everything an adapter can be asked for, and remembers what reached it. */
export function sampleFeature(): Feature & { readonly seen: Event[]; readonly saved: Record<string, unknown>[] } {
  const seen: Event[] = [];
  const saved: Record<string, unknown>[] = [];
  const entry = defineForm({
    name: "sample.entry",
    build: async (about, ctx) => ({
      title: "Log",
      fields: {
        part: section("What happened"),
        title: textField({ label: "Title", required: true }),
        date: dateField({ label: "Day", required: true }),
        minutes: numberField({ label: "Minutes", max: 1000 }),
        themes: choices({ label: "Themes", options: ["a", "b", "c"].map((value) => ({ value, label: value.toUpperCase() })) }),
        with: organisations({ label: "With", options: [] }),
      },
      values: { title: about.title ?? "", date: ctx.zone === "Africa/Cairo" ? "2026-11-22" : "2026-11-21" },
    }),
    async submit(values, about, ctx): Promise<Outcome> {
      seen.push(ctx.event);
      if (values.title === "boom") throw new Error("disk full");
      if (values.title === "never") return { problems: { "": "Not in this programme.", title: "Choose another." } };
      if (values.minutes === 13) return { problems: { minutes: "Not 13." } };
      if (values.title === "two steps") {
        const next = await step.open(about, ctx);
        return { reply: { open: next as never } };
      }
      if (!saved.some((one) => one.source === ctx.event.id))
        saved.push({ ...values, source: ctx.event.id, person: ctx.person.id });
      return { reply: { say: message(ctx.locale, text("Saved: ", { bold: values.title }), buttons(edit, undo)) } };
    },
    lookup: async (_field, query) => [
      { value: "inra", label: "INRA" },
      { value: `new:${query}`, label: `Add “${query}”` },
    ],
  });
  const step = defineForm({
    name: "sample.step",
    build: async () => ({ title: "Step two", fields: { more: textField({ label: "More" }) } }),
    submit: async (values, _about, ctx) => {
      saved.push({ ...values, source: ctx.event.id });
      return { reply: { say: message(ctx.locale, text("Both steps done")) } };
    },
  });
  const edit = { action: "sample.edit", label: "Edit", value: "7", opens: true } as const;
  const undo = { action: "sample.undo", label: "Undo", value: "7", style: "danger", confirm: "Really?" } as const;
  const chart = (title: string) =>
    chartBlock({
      kind: "bar",
      title,
      categories: ["E-mail", "Call"],
      series: [{ name: "Entries", data: [3, 2] }],
      locale: "en",
      alt: `${title}: e-mail 3, call 2`,
    });
  return {
    name: "sample",
    seen,
    saved,
    forms: [entry, step],
    commands: {
      log: async (typed, ctx) => {
        seen.push(ctx.event);
        const about = ctx.event.kind === "command" ? ctx.event.about : undefined;
        const form = await entry.open({ title: typed || about?.text || "" }, ctx);
        return "fields" in form ? { open: form } : form;
      },
      "cop help": async (typed, ctx) => ({ say: message(ctx.locale, heading("Help"), text(`You wrote: ${typed}`)) }),
      "cop charts": async (_, ctx) => ({
        say: message(ctx.locale, text("Charts"), chart("One"), table(["Type", "n"], [["Call", "2"]])),
      }),
      "cop export": async (_, ctx) => ({
        later: {
          loading: "One moment",
          work: async () => ({
            file: { name: "export.csv", mime: "text/csv", bytes: Buffer.from("a,b") },
            say: message(ctx.locale, text("Here it is")),
          }),
        },
      }),
      "cop slowform": async (_, ctx) => ({
        later: { loading: "One moment", opens: true, work: async () => ({ open: (await step.open({}, ctx)) as never }) },
      }),
      "cop boom": async () => {
        throw new Error("no");
      },
    },
    presses: {
      "sample.edit": async (value, ctx) => ({ open: (await entry.open({ title: `entry ${value}` }, ctx)) as never }),
      "sample.undo": async (_, ctx) => {
        seen.push(ctx.event);
        return { update: message(ctx.locale, text("Undone")), say: message(ctx.locale, note("It can be logged again")) };
      },
    },
    happenings: {
      "home-opened": async (_, ctx) => ({
        home: message(ctx.locale, heading(`Hello ${ctx.person.name}`), text(`${saved.length} entries`), buttons(edit)),
      }),
    },
  };
}
