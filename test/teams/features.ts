import type { Event } from "../../src/events.js";
import { defineForm, type Feature, type Outcome } from "../../src/feature.js";
import { choices, dateField, numberField, organisations, section, textField } from "../../src/form.js";
import { buttons, chartBlock, heading, message, note, table, text } from "../../src/message.js";

/** A small feature that does everything an adapter can be asked for, and remembers what reached it. */
export function sample() {
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
      values: { title: about.title ?? "", date: new Date(Number(about.at) || ctx.now).toISOString().slice(0, 10) },
    }),
    async submit(values, about, ctx): Promise<Outcome> {
      if (values.title === "boom") throw new Error("disk full");
      if (values.minutes === 13) return { problems: { minutes: "Not 13." } };
      if (values.title === "two steps") {
        const next = await step.open(about, ctx);
        if ("fields" in next) return { reply: { open: next } };
      }
      if (!saved.some((one) => one.source === ctx.event.id)) saved.push({ ...values, source: ctx.event.id, by: ctx.person.name });
      return { reply: { say: message(ctx.locale, text("Saved: ", { bold: values.title }), buttons(edit, undo)) } };
    },
    lookup: async (field, query) => [
      { value: "inra", label: "INRA" },
      { value: `new:${query}`, label: `Add “${query}” to ${field}` },
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
  const edit = { action: "sample.edit", label: "Change", value: "7", opens: true } as const;
  const undo = { action: "sample.undo", label: "Undo", value: "7", style: "danger" } as const;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const feature: Feature = {
    name: "sample",
    forms: [entry, step],
    commands: {
      async log(typed, ctx) {
        seen.push(ctx.event);
        const about = ctx.event.kind === "command" ? ctx.event.about : undefined;
        const form = await entry.open({ title: typed || about?.text || "", at: String(ctx.now) }, ctx);
        return "fields" in form ? { open: form } : form;
      },
      async "cop help"(typed, ctx) {
        seen.push(ctx.event);
        return { say: message(ctx.locale, heading("Help"), text(`You wrote: ${typed}`)) };
      },
      "cop charts": async (_, ctx) => ({
        say: message(
          ctx.locale,
          text("Charts"),
          chartBlock({
            kind: "bar",
            title: "Entries",
            categories: ["E-mail", "Call"],
            series: [{ name: "Entries", data: [3, 2] }],
            locale: "en",
            alt: "Entries: e-mail 3, call 2",
          }),
          table(["Type", "n"], [["Call", "2"]]),
        ),
      }),
      "cop export": async () => ({ file: { name: "my data.csv", mime: "text/csv", bytes: Buffer.from("a,b\n1,é\n") } }),
      "cop slow": async (_, ctx) => ({
        later: {
          loading: "One moment…",
          work: async () => {
            await released;
            return { say: message(ctx.locale, text("Done at last")) };
          },
        },
      }),
      "cop many": async (typed, ctx) => ({
        say: message(
          ctx.locale,
          ...Array.from({ length: Number(typed) }, (_, i) => text(`${i}: ${"long ".repeat(100)}`)),
          buttons(...Array.from({ length: 14 }, (_, i) => ({ action: "sample.undo", label: `B${i}`, value: String(i) }))),
        ),
      }),
    },
    presses: {
      "sample.edit": async (value, ctx) => {
        seen.push(ctx.event);
        const form = await entry.open({ title: `entry ${value}` }, ctx);
        return "fields" in form ? { open: form } : form;
      },
      "sample.undo": async (_value, ctx) => {
        seen.push(ctx.event);
        return { update: message(ctx.locale, text("Undone"), note("nothing stands")) };
      },
    },
    happenings: Object.fromEntries(
      (["bot-added", "bot-removed", "joined", "left", "place-renamed", "place-archived", "meeting-ended"] as const).map(
        (name) => [
          name,
          async (event) => {
            seen.push(event);
            return {};
          },
        ],
      ),
    ) as Feature["happenings"],
  };
  return { feature, seen, saved, release };
}
