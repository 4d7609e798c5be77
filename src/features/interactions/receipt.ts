import type { Logged } from "../../domain/interaction.js";
import type { Id, Interaction } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import type { Say } from "../../text/say.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import { agendaOnReceipt } from "../agenda/on-receipt.js";
import { backAtOnce } from "./back.js";
import { readLogged } from "./read.js";

/** What the person is told once an entry stands: what was stored, and what can be done with it. `telling`: they joined it with this one. */
export async function receipt(id: Id, ctx: Context, telling?: Id): Promise<Reply> {
  const logged = await readLogged(ctx.store, ctx.programme.id, id);
  if (!logged) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("log.gone"))) });
  return receiptOf(logged, ctx, telling);
}

/** The same of an entry at hand. */
export async function receiptOf(logged: Logged, ctx: Context, telling?: Id): Promise<Reply> {
  const { interaction } = logged;
  const { id } = interaction;
  const community = await ctx.store.get("community", { programme: ctx.programme.id, id: interaction.community });
  const { say } = ctx;
  const agenda = await agendaOnReceipt(interaction, ctx);
  const organisations = await organisationNames(logged, ctx);
  return {
    say: m.message(
      ctx.locale,
      m.text(m.bold(say(telling ? "join.joined" : "log.saved")), " ", summaryLine(interaction, say)),
      m.facts([
        ...(organisations.length > 0 ? [[say("log.with"), say.list(organisations)] as const] : []),
        ...factsOf(logged, say),
        [say("log.community"), community?.name ?? ""],
        ...(agenda.titles.length > 0 ? [[say("agenda.title"), say.list(agenda.titles)] as const] : []),
        ...statusOf(interaction, ctx).map((status) => [say("out.field.status"), status] as const),
      ]),
      ...(await backAtOnce(logged, ctx)),
      m.buttons(
        ...(ctx.may("interaction.edit", interaction.community, interaction.loggedBy === ctx.person.id)
          ? [{ action: "log.edit", label: say("log.edit"), value: id, opens: true }]
          : []),
        telling
          ? { action: "log.leave", label: say("join.leave"), value: telling }
          : { action: "log.undo", label: say("log.undo"), value: id },
        { action: "log.share", label: say("log.share"), value: id },
        { action: "log.paragraph", label: say("back.paragraphButton"), value: id },
        ...agenda.buttons,
      ),
    ),
  };
}

async function organisationNames({ parts }: Logged, { programme, store }: Context): Promise<readonly string[]> {
  const ids = parts.organisations.map(({ organisation }) => organisation);
  if (ids.length === 0) return [];
  const found = await store.find("organisation", { programme: programme.id, id: ids });
  return ids.flatMap((id) => found.find((one) => one.id === id)?.name ?? []);
}

/** How far an entry has come, where the programme checks and approves entries. */
export const statusOf = ({ status }: Interaction, { programme, say }: Context): readonly string[] =>
  programme.settings.approval ? [say(`out.status.${status}`)] : [];

/** "Call · Seed policy · 21 Nov 2026" */
export const summaryLine = (interaction: Interaction, say: ProgrammeSay): string =>
  dotted([say.term("type", interaction.type, interaction.createdAt), interaction.title, datesOf(interaction, say)], say);

export const datesOf = ({ date, endDate }: Pick<Interaction, "date" | "endDate">, say: Say): string =>
  endDate ? `${say.date(date)} – ${say.date(endDate)}` : say.date(date);

/** What is known of an entry beyond its headline, as label and value. */
function factsOf({ interaction, parts, followUps }: Logged, say: ProgrammeSay): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  if (interaction.nominal !== null)
    rows.push([say("log.participants"), participantsText(parts.counts, interaction.nominal, say)]);
  if (interaction.durationMinutes !== null) rows.push([say("out.field.minutes"), say.number(interaction.durationMinutes)]);
  if (parts.themes.length > 0)
    rows.push([say("log.themes"), say.list(parts.themes.map((theme) => say.term("theme", theme, interaction.createdAt)))]);
  if (interaction.lesson) rows.push([say("log.lesson"), interaction.lesson]);
  if (followUps.length > 0) rows.push([say("log.followUps"), say.number(followUps.length)]);
  return rows;
}

/** "3 (2 women, 1 man)": the total as typed, and the part of it whose sex was said. */
export function participantsText(counts: Logged["parts"]["counts"], nominal: number, say: Say): string {
  const parts = womenAndMen(counts, say);
  return parts.length > 0 ? `${say.number(nominal)} (${parts.join(say.locale === "ar" ? "، " : ", ")})` : say.number(nominal);
}

/** "2 women", "1 man": those whose sex was said. */
export function womenAndMen(counts: Logged["parts"]["counts"], say: Say): readonly string[] {
  const of = (sex: string) => Object.entries(counts).reduce((sum, [cell, n]) => (cell.startsWith(`${sex}.`) ? sum + n : sum), 0);
  const [female, male] = [of("female"), of("male")];
  return [...(female > 0 ? [say("log.women", { n: female })] : []), ...(male > 0 ? [say("log.men", { n: male })] : [])];
}

/** An entry's headline for its community's channel, in the community's language. Names of participants stay out. */
export function sharedMessage(interaction: Interaction, by: string, say: ProgrammeSay): m.Message {
  return m.message(
    say.locale,
    m.text(m.bold(say("log.sharedBy", { name: by })), " ", summaryLine(interaction, say)),
    interaction.summary ? m.text(interaction.summary) : undefined,
    interaction.lesson ? m.text(m.bold(say("log.lesson")), ": ", interaction.lesson) : undefined,
  );
}
