import type { Community } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";

const STEPS = ["channel", "language", "vocabulary", "digest", "invite"] as const;
type StepName = (typeof STEPS)[number];
type Done = Readonly<Record<StepName, boolean>>;

/** Which of a community's five first steps are done, from what stands in the store; nobody ticks them. */
async function doneIn(community: Community, ctx: Context): Promise<Done> {
  const { store, programme, person } = ctx;
  const of = { programme: programme.id, community: community.id };
  const [channels, grants, entries, mine] = await Promise.all([
    store.count("channel", { ...of, active: true }),
    store.find("roleGrant", of),
    store.count("interaction", of),
    store.count("interaction", { ...of, loggedBy: person.id }),
  ]);
  const { settings } = community;
  return {
    channel: channels > 0,
    // The settings were saved at least once: whoever did saw the language and the zone.
    language: settings.weekStart !== undefined,
    vocabulary: settings.hiddenEntries !== undefined,
    digest: settings.digestHour !== undefined,
    invite: entries > mine || grants.some((grant) => grant.person !== person.id),
  };
}

/** The list of first steps of one community, with a button for the next one of each kind; nothing when all are done. */
export async function checklist(community: Community, ctx: Context): Promise<readonly m.Block[]> {
  const { say } = ctx;
  const done = await doneIn(community, ctx);
  const count = STEPS.filter((step) => done[step]).length;
  if (count === STEPS.length) return [];
  const opens = { value: community.id, opens: true } as const;
  const buttons = [
    ...(done.language && done.digest ? [] : [{ action: "first.settings", label: say("first.settings"), ...opens }]),
    ...(done.vocabulary ? [] : [{ action: "vocabulary.hide", label: say("first.topics"), ...opens }]),
    ...(done.invite ? [] : [{ action: "signIn.invite", label: say("first.invite"), ...opens }]),
  ];
  const line = (step: StepName): m.Text => {
    const words = say(`first.step.${step}`);
    return done[step] ? `✓ ${say("first.done", { step: words })}` : [m.bold(words)];
  };
  return [
    m.heading(say("first.listTitle", { community: community.name, done: count, all: STEPS.length })),
    m.list(STEPS.map(line), true),
    ...(buttons.length > 0 ? [m.buttons(...buttons)] : []),
    m.note(say("first.stays")),
  ];
}
