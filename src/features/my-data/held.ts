import type { Context } from "../../feature.js";

/** Everything held on the person who asks, as plain data: for them to read, and to take away. */
export async function heldOn(ctx: Context) {
  const { store, person } = ctx;
  const of = { programme: ctx.programme.id };
  const [
    identities,
    roles,
    former,
    logged,
    named,
    tellings,
    followUps,
    drafts,
    answers,
    parts,
    coming,
    prompts,
    voted,
    ballots,
    organisation,
  ] = await Promise.all([
    store.find("identity", { ...of, person: person.id }),
    store.find("roleGrant", { ...of, person: person.id }),
    store.find("formerRole", { ...of, person: person.id }),
    store.find("interaction", { ...of, loggedBy: person.id }, { order: [["date", "desc"]], limit: 5000 }),
    store.find("participant", { ...of, person: person.id }, { limit: 5000 }),
    store.find("telling", { ...of, person: person.id }, { limit: 5000 }),
    store.find("followUp", { ...of, person: person.id }, { limit: 5000 }),
    store.find("draft", { ...of, person: person.id }, { limit: 5000 }),
    store.find("checkAnswer", { ...of, person: person.id }, { limit: 5000 }),
    store.find("checkPart", { ...of, person: person.id }, { limit: 5000 }),
    store.find("eventAnswer", { ...of, person: person.id }, { limit: 5000 }),
    store.find("prompt", { ...of, person: person.id }, { limit: 5000 }),
    store.find("pollParticipation", { ...of, person: person.id }, { limit: 5000 }),
    // Named ones; an anonymous ballot cannot be found.
    store.find("pollBallot", { ...of, person: person.id }, { limit: 5000 }),
    person.organisation ? store.get("organisation", { ...of, id: person.organisation }) : undefined,
  ]);
  const at = await store.find("interaction", { ...of, id: [...new Set(named.map((one) => one.interaction))].slice(0, 500) });
  return {
    person: {
      name: person.name,
      organisation: organisation?.name ?? null,
      sex: person.sex,
      ageBand: person.ageBand,
      language: person.locale,
      zone: person.zone,
      settings: person.settings,
      since: new Date(person.createdAt).toISOString(),
    },
    identities: identities.map(({ platform, account, name }) => ({ platform, account, name })),
    roles: roles.map(({ community, role }) => ({ community, role })),
    formerRoles: former.map(({ community, role, leftAt }) => ({ community, role, left: new Date(leftAt).toISOString() })),
    logged: logged.map(({ date, type, title, summary, lesson, deletedAt }) => ({
      date,
      type,
      title,
      summary,
      lesson,
      deleted: deletedAt !== null,
    })),
    namedIn: at.map(({ date, type, title }) => ({ date, type, title })),
    tellings: tellings.map(({ title, summary, lesson }) => ({ title, summary, lesson })),
    followUps: followUps.map(({ what, due, status }) => ({ what, due, status })),
    drafts: drafts.map(({ kind, data }) => ({ kind, data })),
    checksAsked: parts.map(({ round, answered }) => ({ round, answered })),
    checkAnswers: answers.map(({ round, answers: said }) => ({ round, answers: said })),
    comesTo: coming.map(({ event, answer }) => ({ event, answer })),
    votedIn: voted.map(({ poll, round }) => ({ poll, round })),
    namedVotes: ballots.map(({ poll, round, marks }) => ({ poll, round, marks })),
    prompts: prompts.map(({ kind, line, reason, state }) => ({ kind, line, reason, state })),
  };
}
