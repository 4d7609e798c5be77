import { roleIn } from "../access.js";
import { idFrom } from "../domain/ids.js";
import type { FormerRole } from "../domain/leaving.js";
import type { Community, Id, Person, Programme, Prompt, RoleGrant } from "../domain/records.js";
import type { Instant } from "../events.js";
import type { Services, Tick } from "../feature.js";
import { toOutbox } from "../outbox.js";
import { Conflict, insert, type Step, type Store, update } from "../ports.js";
import { type Reached, whereToReach } from "../reach.js";
import { promptKey } from "./ask.js";
import { type Candidate, type Decision, decide, WEEK_MS } from "./decide.js";
import { hoursOf, opensAt } from "./hours.js";
import { promptMessage } from "./message.js";

/** Looked at in one go; a tick goes on until nothing is due. */
const AT_ONCE = 500;

/** Everything that waits and is due to be looked at, person by person. */
export async function deliverDue(tick: Tick): Promise<void> {
  for (const programme of await tick.store.questions.programmes())
    for (;;) {
      const due = await tick.store.find(
        "prompt",
        { programme: programme.id, state: "waiting", nextAt: { to: tick.now } },
        { order: [["nextAt", "asc"]], limit: AT_ONCE },
      );
      for (const person of new Set(due.map((one) => one.person))) await deliverTo(programme, person, tick, tick.now);
      if (due.length < AT_ONCE) break;
    }
}

/**
 * Sends a person what fits now, and puts off or drops the rest: one commit. The sent messages are numbered, and the number is the claim:
 * of two processes that look at the same person one wins, so the budget holds however many there are.
 */
export async function deliverTo(programme: Programme, person: Id, services: Services, now: Instant): Promise<void> {
  const { store } = services;
  const of = { programme: programme.id, person };
  // Counted before the rest is read: what another process sends from here on has taken the number that this one claims.
  const sentEver = await store.count("prompt", { ...of, sentAt: { known: true } });
  const [who, waiting, recent, grants, former, reached] = await Promise.all([
    store.get("person", { programme: programme.id, id: person }),
    store.find("prompt", { ...of, state: "waiting" }),
    store.find("prompt", { ...of, sentAt: { from: now - WEEK_MS } }),
    store.find("roleGrant", of),
    store.find("formerRole", of),
    whereToReach(programme.id, person, services),
  ]);
  if (waiting.length === 0) return;
  const sent = await arrived(recent, store);
  const communities = await store.find("community", {
    programme: programme.id,
    id: [...new Set(waiting.map((one) => one.community))],
  });
  const candidates = waiting.map((prompt) =>
    candidate(prompt, who && { ...who, zone: reached?.zone ?? who.zone }, communities, { grants, former }, programme, now),
  );
  const decisions =
    who && reached
      ? decide({ waiting: candidates, sent, settings: who.settings, now })
      : waiting.map(({ id }): Decision => ({ id, what: "drop", why: "gone" }));
  const steps = stepsOf(decisions, waiting, reached, sentEver, now);
  try {
    await store.atomically(steps);
  } catch (error) {
    // Another process looked at this person at the same moment, or something was settled meanwhile: the next tick looks again.
    if (!(error instanceof Conflict)) throw error;
    return;
  }
  if (decisions.some((one) => one.what === "send")) services.wake();
}

/** When messages went out that reached the person, or still may; what was given up or not sent after all took no place in their week. */
async function arrived(recent: readonly Prompt[], store: Store): Promise<readonly Instant[]> {
  const sent = recent.flatMap(({ programme, id, sentAt }) =>
    sentAt === null ? [] : [{ programme, key: promptKey({ id, nextAt: sentAt }), sentAt }],
  );
  const [first] = sent;
  if (!first) return [];
  const key = sent.map((one) => one.key);
  const lost = await store.find("outbox", { programme: first.programme, key, state: ["failed", "dropped"] });
  return sent.filter((one) => !lost.some((row) => row.key === one.key)).map((one) => one.sentAt);
}

function candidate(
  prompt: Prompt,
  person: Person | undefined,
  communities: readonly Community[],
  roles: Roles,
  programme: Programme,
  now: Instant,
): Candidate {
  const community = communities.find((one) => one.id === prompt.community);
  const gone = prompt.community !== "" && (!community || community.archivedAt !== null);
  // Whoever is named in an entry hears of it, member or not.
  const left = prompt.kind !== "notice" && !takesPart(prompt, roles);
  const { workingDays } = programme.settings;
  const whole = { zone: programme.zone, settings: workingDays ? { workingDays } : {} };
  const hours = hoursOf(person ?? { zone: null, settings: {} }, community ?? whole, programme.zone);
  return {
    ...prompt,
    opensAt: opensAt(hours, now),
    barred: gone ? "gone" : left ? "left" : community?.settings.paused ? "paused" : undefined,
  };
}

interface Roles {
  readonly grants: readonly RoleGrant[];
  /** Put by when they left. */
  readonly former: readonly FormerRole[];
}

/**
 * In its community; what concerns several (a poll of theirs) goes to whoever is in any, and the programme's digest to who runs it. In a
 * poll whoever is in the channel may vote, role or none: they are out of it once they left.
 */
const takesPart = ({ kind, community }: Prompt, { grants, former }: Roles): boolean => {
  if (community === "" && kind !== "programme" ? grants.length > 0 : roleIn(grants, community) !== undefined) return true;
  return kind === "poll" && !former.some((one) => community === "" || one.community === community);
};

function stepsOf(
  decisions: readonly Decision[],
  waiting: readonly Prompt[],
  reached: Reached | undefined,
  sentEver: number,
  now: Instant,
): readonly Step[] {
  const promptOf = new Map(waiting.map((one) => [one.id, one]));
  const sending = decisions.filter((one) => one.what === "send");
  const over = decisions.flatMap((one) => (one.why === "budget" ? (promptOf.get(one.id) ?? []) : []));
  let number = sentEver;
  return decisions.flatMap((decision): readonly Step[] => {
    const prompt = promptOf.get(decision.id);
    if (!prompt) return [];
    const at = { programme: prompt.programme, id: prompt.id, state: "waiting" as const };
    if (decision.what === "drop") return [update("prompt", at, { state: "dropped", why: decision.why })];
    if (decision.what === "wait") return [update("prompt", at, { nextAt: decision.until, why: decision.why })];
    if (!reached) return [];
    number += 1;
    const claim = `prompt:${prompt.person}:${number}`;
    const { programme } = prompt;
    const { platform, workspace, account } = reached.identity;
    // The last one of the week says what else waits, so that nothing is lost from sight.
    const also = decision === sending.at(-1) ? over : [];
    return [
      insert("run", { programme, id: idFrom("run", programme, claim), key: claim, at: now }),
      update("prompt", at, { state: "sent", why: decision.why, sentAt: now, nextAt: now }),
      toOutbox(
        {
          programme,
          key: promptKey({ id: prompt.id, nextAt: now }),
          platform,
          workspace,
          to: account,
          kind: "direct",
          community: prompt.community || null,
          unasked: true,
          message: promptMessage(prompt, also),
        },
        now,
      ),
    ];
  });
}
