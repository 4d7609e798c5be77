import { defineForm, type Feature } from "../../src/feature.js";
import * as f from "../../src/form.js";
import { bold, buttons, chartBlock, divider, facts, heading, list, message, note, table, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import { everyKind } from "../contract/round-trip.js";

/** What `everyKind` was submitted with, by event id: a submission delivered twice stands once. */
export interface Notebook {
  readonly saved: Map<string, unknown>;
}

const CITIES = ["Cairo", "Casablanca", "Chișinău", "Rabat", "Amman", "Tunis"];

const plain = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A feature with a bit of everything that a page must be able to show. */
export function everything(notebook: Notebook, slow?: () => Promise<void>): Feature {
  const form = defineForm({
    name: "every",
    async build() {
      return { title: "Every kind", fields: everyKind, values: { title: "From the line" } };
    },
    async submit(values, _about, ctx) {
      if (values.title === "refuse me") return { problems: { title: "Not this title, please." } };
      if (values.title === "break") throw new Error("disk full");
      notebook.saved.set(ctx.event.id, values);
      return { reply: { say: message("en", text("Saved: ", bold(values.title))) } };
    },
    async lookup(field, query) {
      const found = CITIES.filter((one) => plain(one).includes(plain(query))).map((one) => ({
        value: one.toLowerCase(),
        label: one,
      }));
      return field === "organisations" && query !== "" && !CITIES.includes(query)
        ? [...found, { value: `new:${query}`, label: `Add “${query}”` }]
        : found;
    },
  });
  const next = defineForm({
    name: "first-step",
    build: async () => ({ title: "First step", fields: { name: f.textField({ label: "Name", required: true }) } }),
    async submit(values, _about, ctx) {
      const opened = await second.open({ name: values.name }, ctx);
      return { reply: "fields" in opened ? { open: opened } : opened };
    },
  });
  const second = defineForm({
    name: "second-step",
    build: async (about) => ({ title: `Second for ${about.name}`.slice(0, 24), fields: { more: f.longText({ label: "More" }) } }),
    submit: async (values, about) => ({ reply: { say: message("en", text(`${about.name}: ${values.more ?? ""}`)) } }),
  });
  const chart = {
    kind: "bar" as const,
    title: "By type",
    categories: ["Call", "Meeting"],
    series: [{ name: "This week", data: [3, 2] }],
    locale: "en" as const,
    alt: "3 calls, 2 meetings",
  };
  return {
    name: "everything",
    forms: [form, next, second],
    commands: {
      log: async (typed, ctx) => {
        const opened = await form.open({ typed }, ctx);
        return "fields" in opened ? { open: { ...opened, values: { ...opened.values, summary: typed } } } : opened;
      },
      "cop help": async (typed) => ({ say: message("en", heading("Help"), text(`You typed: ${typed}`)) }),
      "cop steps": async (_typed, ctx) => {
        const opened = await next.open({}, ctx);
        return "fields" in opened ? { open: opened } : opened;
      },
      "cop digest": async (_typed, ctx) => {
        const posted = message(
          "en",
          heading("The week"),
          text(
            "Hello <!channel> & <script>alert(1)</script> ",
            bold("bold"),
            " ",
            { code: "x < y" },
            " ",
            { link: "https://example.org/?a=1&b=2", text: "a page" },
            " ",
            { link: "javascript:alert(1)", text: "bad" },
            " ",
            { mention: "Amina", account: "amina" },
          ),
          list(["one", "two"], true),
          facts([["Type", "call"]]),
          table(["Type", "n"], [["Call", "3"]]),
          chartBlock(chart),
          divider,
          note("small"),
          buttons(
            { action: "every.vote", label: "Vote", value: "42" },
            { action: "every.drop", label: "Drop", value: "42", style: "danger", confirm: "Really?" },
          ),
        );
        await ctx.store.atomically([
          toOutbox(
            {
              programme: ctx.programme.id,
              key: `digest:${ctx.event.id}`,
              platform: "web",
              workspace: "web",
              to: ctx.event.where?.place ?? "",
              kind: "post",
              message: posted,
            },
            ctx.now,
          ),
          toOutbox(
            {
              programme: ctx.programme.id,
              key: `notice:${ctx.event.id}`,
              platform: "web",
              workspace: "web",
              to: "ion",
              kind: "direct",
              message: message("en", text("A digest was posted")),
            },
            ctx.now,
          ),
        ]);
        ctx.wake();
        return { say: message("en", text("Posted."), chartBlock(chart)) };
      },
      "cop slow": async () => ({
        later: {
          loading: "Working…",
          work: () => Promise.resolve(slow?.()).then(() => ({ say: message("en", text("Done at last")) })),
        },
      }),
      "cop file": async () => ({ file: { name: "résumé one.csv", mime: "text/csv", bytes: Buffer.from("a,b\n1,2\n") } }),
      "cop large": async (_typed, ctx) => {
        if (!ctx.may("export.read", ctx.community?.id ?? "")) return { say: message("en", text("Not for you.")) };
        return {
          later: {
            loading: "Working…",
            work: async () => {
              notebook.saved.set(`large ${notebook.saved.size}`, "made");
              const file = { name: "large é.csv", mime: "text/csv", bytes: Buffer.alloc(300_000, "a,b\n1,2\n") };
              return { say: message("en", text("All of it.")), file };
            },
          },
        };
      },
      "cop report": async () => ({
        say: message("en", text("Your report.")),
        file: { name: "report é.csv", mime: "text/csv", bytes: Buffer.from("a,b\n1,2\n") },
      }),
      "cop break": async () => {
        throw new Error("broken on purpose");
      },
    },
    presses: {
      "every.vote": async (value) => ({ update: message("en", text(`Voted ${value}`)) }),
      "every.drop": async (value) => ({ say: message("en", text(`Dropped ${value}`)) }),
      "sample.remove": async () => ({ say: message("en", text("Gone.")) }),
    },
    happenings: { "home-opened": async (_event, ctx) => ({ home: message(ctx.locale, heading(`Home of ${ctx.person.name}`)) }) },
  };
}
