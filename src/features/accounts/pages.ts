import { dateIn } from "../../domain/dates.js";
import { CODE_MS } from "../../domain/links.js";
import type { Identity, Person, PersonLink } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { giveCode, readCode } from "./codes.js";

const called = ({ platform, name }: Pick<Identity, "platform" | "name">): string => `${platform} (${name})`;

/** The accounts that are this person, and what can be done with them. */
export async function overview(ctx: Context, said?: string): Promise<m.Message> {
  const { say } = ctx;
  const of = { programme: ctx.programme.id, person: ctx.person.id };
  const [identities, links] = await Promise.all([
    ctx.store.find("identity", { ...of, active: true }),
    ctx.store.find("personLink", { ...of, until: { from: ctx.now + 1 } }, { order: [["at", "desc"]] }),
  ]);
  const others = identities.filter((one) => one.id !== ctx.identity.id);
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(say("accounts.title")),
    m.list(identities.map((one) => `${called(one)}${one.id === ctx.identity.id ? ` — ${say("accounts.thisOne")}` : ""}`)),
    m.text(say("accounts.why")),
    m.buttons(
      { action: "accounts.code", label: say("accounts.getCode"), value: "" },
      { action: "accounts.enter", label: say("accounts.haveCode"), value: "", opens: true },
    ),
    ...links.flatMap((link) => [
      m.note(say("accounts.canSeparate", { until: say.date(dateIn(ctx.zone, link.until)) })),
      m.buttons(separateButton(link, ctx)),
    ]),
    others.length > 0 &&
      m.buttons(
        ...others.slice(0, 5).map((one) => ({
          action: "accounts.leave",
          label: say("accounts.leave", { account: called(one).slice(0, 40) }),
          value: one.id,
          confirm: say("accounts.leaveSure"),
        })),
      ),
  );
}

const separateButton = (link: PersonLink, { say }: Context): m.Button => ({
  action: "accounts.separate",
  label: say("accounts.separate"),
  value: link.id,
  style: "danger",
  confirm: say("accounts.separateSure"),
});

/** The code, shown once. */
export async function showCode(ctx: Context): Promise<m.Message> {
  const code = await giveCode(ctx);
  return m.message(
    ctx.locale,
    m.text(ctx.say("accounts.code", { minutes: CODE_MS / 60_000 })),
    m.text({ code: `/cop accounts ${code}` }),
    m.note(ctx.say("accounts.codeNote")),
  );
}

/** What was typed as a code: who it would join this account with, to be said yes to; or what is wrong with it. */
export async function asked(typed: string, ctx: Context): Promise<{ readonly problem: string } | { readonly ask: m.Message }> {
  const { say } = ctx;
  const read = await readCode(typed, ctx);
  if (read === "wrong") return { problem: say("accounts.wrong") };
  if (read === "own") return { problem: say("accounts.own") };
  if (read === "tooMany") return { problem: say("accounts.tooMany") };
  const other = await ctx.store.get("person", { programme: ctx.programme.id, id: read.code.person });
  if (!other || other.sample || ctx.person.sample) return { problem: say("accounts.sample") };
  return { ask: question(read.identity, other, read.code.id, ctx) };
}

const question = (identity: Identity, other: Person, code: string, { say, locale }: Context): m.Message =>
  m.message(
    locale,
    m.text(m.bold(say("accounts.ask", { name: other.name, account: called(identity) }))),
    m.text(say("accounts.askWhat")),
    m.buttons(
      { action: "accounts.join", label: say("accounts.yes"), value: code, style: "primary" },
      { action: "accounts.no", label: say("accounts.no"), value: code },
    ),
  );

export const enterForm = defineForm({
  name: "accounts.enter",
  async build(_about, { say }) {
    return {
      title: say("accounts.enterTitle"),
      submit: say("organisation.next"),
      fields: {
        code: f.textField({ label: say("accounts.codeLabel"), hint: say("accounts.codeHint"), required: true, maxLength: 40 }),
      },
    };
  },
  async submit({ code }, _about, ctx): Promise<Outcome> {
    const answer = await asked(code, ctx);
    if ("problem" in answer) return { problems: { code: answer.problem } };
    const reply: Reply = { say: answer.ask };
    return { reply };
  },
});

/** What both are told once they are one. */
export const joinedMessage = (account: string, link: PersonLink, ctx: Context): m.Message =>
  m.message(
    ctx.locale,
    m.text(m.bold(ctx.say("accounts.joined", { account }))),
    m.text(ctx.say("accounts.joinedWhat", { until: ctx.say.date(dateIn(ctx.zone, link.until)) })),
    m.buttons(separateButton(link, ctx)),
  );
export { called };
