import type { About } from "../../events.js";
import type { Context } from "../../feature.js";
import * as f from "../../form.js";

/** Longer lines keep their beginning: an `about` travels with the form, and platforms give it little room. */
const MAX_LINE = 1200;
const MAX_PEOPLE = 20;

/**
 * What a `/log` is about: the typed line, or the message it was called on with its time, address and people. In a community's
 * channel it is that community's, and the form does not ask.
 */
export function aboutOf(typed: string, ctx: Context): About {
  const subject = ctx.event.kind === "command" ? ctx.event.about : undefined;
  const here: About = ctx.community && ctx.may("interaction.log", ctx.community.id) ? { community: ctx.community.id } : {};
  if (!subject) return { text: typed.slice(0, MAX_LINE), at: String(ctx.now), ...here };
  const people = (subject.people ?? []).map((one) => one.account).slice(0, MAX_PEOPLE);
  return {
    text: (typed || subject.text).slice(0, MAX_LINE),
    // "Yesterday" in a message is the day before it was written.
    at: String(subject.at ?? ctx.now),
    ...here,
    ...(subject.link ? { link: subject.link } : {}),
    ...(people.length > 0 ? { people: people.join(" ") } : {}),
  };
}

/** The accounts that an `about` names, as field values. */
export const accountsIn = (people: string | undefined): readonly string[] =>
  (people ?? "")
    .split(" ")
    .filter((account) => account !== "")
    .map((account) => `account:${account}`);

/** The people of a message's thread or of a meeting, named as far as we know them; whoever logs takes out who was not there. */
export async function peopleField(people: readonly string[], ctx: Context) {
  const { id: programme } = ctx.programme;
  const { platform, workspace } = ctx.event;
  const options: f.Option[] = [];
  for (const value of people) {
    const account = value.slice("account:".length);
    const known = await ctx.store.get("identity", { programme, platform, workspace, account });
    options.push({ value, label: (known?.name ?? account).slice(0, 75) });
  }
  return f.people({ label: ctx.say("log.knownPeople"), hint: ctx.say("log.knownPeopleHint"), options, max: 100 });
}
