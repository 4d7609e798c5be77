import type { Logged } from "../../domain/interaction.js";
import type { Id } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";
import { readLogged } from "./read.js";
import { datesOf, womenAndMen } from "./receipt.js";

/** An entry as a paragraph ready for a report, in the person's language. */
export async function paragraph(id: Id, ctx: Context): Promise<m.Message> {
  const { id: programme } = ctx.programme;
  const logged = await readLogged(ctx.store, programme, id);
  const readable =
    logged && (logged.interaction.loggedBy === ctx.person.id || ctx.may("interaction.read", logged.interaction.community));
  if (!readable) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("log.gone"))) });
  const { interaction, parts } = logged;
  const [community, organisations] = await Promise.all([
    ctx.store.get("community", { programme, id: interaction.community }),
    ctx.store.find(
      "organisation",
      { programme, id: [...new Set(parts.organisations.map((one) => one.organisation))] },
      { order: [["name", "asc"]] },
    ),
  ]);
  const names = organisations.map((one) => one.name);
  return m.message(
    ctx.locale,
    m.heading(ctx.say("back.paragraph")),
    m.text(sentences(logged, community?.name ?? "", names, ctx.say).join(" ")),
  );
}

/** Sentences made of what is stored, and of nothing else; what was not said has no sentence. */
export function sentences(
  { interaction, parts, followUps }: Logged,
  community: string,
  organisations: readonly string[],
  say: ProgrammeSay,
): readonly string[] {
  const { nominal, durationMinutes, mode, place, country, summary, lesson } = interaction;
  const sexes = womenAndMen(parts.counts, say);
  const where = [...(place ? [place] : []), ...(country ? [say.country(country)] : [])].join(", ");
  return [
    say("back.event", {
      // A code as the catalogue's sentences name it: no hyphens. What the programme calls otherwise has its own words.
      type: say.vocabulary.asShipped("type", interaction.type, interaction.createdAt)
        ? interaction.type.replaceAll("-", "")
        : "other",
      label: say.term("type", interaction.type, interaction.createdAt),
      community,
      title: interaction.title,
      date: datesOf(interaction, say),
    }),
    ...(organisations.length > 0 ? [say("back.organisations", { names: say.list(organisations) })] : []),
    ...(nominal !== null && nominal > 0
      ? [sexes.length > 0 ? say("back.peopleOf", { n: nominal, parts: say.list(sexes) }) : say("back.people", { n: nominal })]
      : []),
    ...(mode ? [say("back.mode", { mode: mode.replaceAll("-", "") })] : []),
    ...(where ? [say("back.place", { place: where })] : []),
    ...(durationMinutes !== null ? [say("back.lasted", { n: durationMinutes })] : []),
    ...(parts.themes.length > 0
      ? [say("back.themes", { themes: say.list(parts.themes.map((theme) => say.term("theme", theme, interaction.createdAt))) })]
      : []),
    ...(summary ? [ended(summary)] : []),
    ...(lesson ? [say("back.learned", { lesson: ended(lesson) })] : []),
    ...(followUps.length > 0 ? [say("back.agreed", { n: followUps.length })] : []),
  ];
}

/** What somebody wrote, as a sentence: with a full stop where it has no end of its own. */
const ended = (text: string): string => (/[.!?…؟।]["»”)]?$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);
