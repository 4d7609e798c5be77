import { DateTime } from "luxon";
import { dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { CheckPlan, CheckRhythm, CheckRound, Community, Id } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Services } from "../../feature.js";
import { AT_ONCE } from "../../looks.js";
import * as m from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { Conflict, insert, type Step, update } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { type Say, sayIn } from "../../text/say.js";
import { membersOf } from "./members.js";

const DAY_MS = 24 * 3_600_000;
/** Under a week, so that a weekly check's round is over before the next. */
const OPEN_MS = 6 * DAY_MS;

const STEP: Readonly<Record<CheckRhythm, { readonly days?: number; readonly months?: number } | undefined>> = {
  once: undefined,
  weekly: { days: 7 },
  fortnightly: { days: 14 },
  monthly: { months: 1 },
  bimonthly: { months: 2 },
};

/**
 * The day of the round after one that was planned for `planned` and sent on `sent` (later, after a holiday or a standstill): the day of the
 * week or month stays. Null where there is none. The last of a month stays in the next.
 */
export const nextRound = (rhythm: CheckRhythm, sent: string, planned: string = sent): string | null => {
  const step = STEP[rhythm];
  if (!step) return null;
  for (let rounds = 1; ; rounds += 1) {
    const { days = 0, months = 0 } = step;
    const next = DateTime.fromISO(planned, { zone: "utc" }).plus({ days: days * rounds, months: months * rounds });
    const date = next.toISODate();
    if (date === null || date > sent) return date;
  }
};

/** Sends one round of a check: whoever is asked, the posts or questions, and the plan's next day, in one commit. False where it was sent already. */
export async function sendRound(plan: CheckPlan, community: Community, services: Services, now: Instant): Promise<boolean> {
  const { store } = services;
  const { programme } = plan;
  const date = dateIn(community.zone, now);
  const round: CheckRound = {
    programme,
    id: idFrom("check-round", plan.id, date),
    plan: plan.id,
    community: community.id,
    questions: plan.questions,
    place: plan.place,
    anonymous: plan.anonymous,
    date,
    sentAt: now,
    closesAt: now + OPEN_MS,
    state: "open",
    lookAt: AT_ONCE,
  };
  const members = await membersOf(community, store);
  const next = nextRound(plan.rhythm, date, plan.nextDate ?? date);
  const asked = plan.place === "private" ? await inPrivate(round, community, members, services, now) : [];
  const posts = plan.place === "channel" ? await inChannels(round, community, services, now) : [];
  try {
    await store.atomically([
      insert("checkRound", round),
      update(
        "checkPlan",
        { programme, id: plan.id, version: plan.version },
        { state: next ? "running" : "stopped", nextDate: next, lookAt: AT_ONCE, version: plan.version + 1 },
      ),
      ...members.map((person) => insert("checkPart", partOf(round, person, false), "any")),
      ...asked,
      ...posts,
    ]);
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
  services.wake();
  return true;
}

export const partOf = (round: CheckRound, person: Id, answered: boolean) => ({
  programme: round.programme,
  id: idFrom("check-part", round.id, person),
  round: round.id,
  person,
  answered,
});

/** What is asked, as a channel or a person sees it. */
export function questionBlocks(round: CheckRound, community: Community, say: Say): readonly m.Block[] {
  return [
    m.text(m.bold(say("check.post", { community: community.name })), " ", say("check.minute", { n: round.questions.length })),
    m.note(
      say(round.anonymous ? "check.youAreAnonymous" : "check.youAreNamed"),
      " ",
      say("check.until", { date: say.date(dateIn(community.zone, round.closesAt)) }),
    ),
    m.buttons({ action: "check.answer", label: say("check.answer"), value: round.id, style: "primary", opens: true }),
  ];
}

async function inChannels(
  round: CheckRound,
  community: Community,
  { store, platforms }: Services,
  now: Instant,
): Promise<readonly Step[]> {
  const { programme } = round;
  const say = sayIn(community.locale);
  const channels = await store.find("channel", { programme, community: community.id, active: true });
  return channels
    .filter((channel) => platforms.has(channel.platform))
    .map((channel) =>
      toOutbox(
        {
          programme,
          key: `check:${round.id}:${channel.id}`,
          platform: channel.platform,
          workspace: channel.workspace,
          to: channel.place,
          kind: "post",
          community: community.id,
          unasked: true,
          message: m.message(say.locale, ...questionBlocks(round, community, say)),
        },
        now,
      ),
    );
}

async function inPrivate(round: CheckRound, community: Community, members: readonly Id[], services: Services, now: Instant) {
  const steps: Step[] = [];
  for (const person of members) steps.push(...(await asking(round, community, person, "check.reason", services, now)));
  return steps;
}

/** The question to one person, within their budget: the first, or the one reminder. */
export const asking = (
  round: CheckRound,
  community: Community,
  person: Id,
  reason: "check.reason" | "check.reasonReminder",
  services: Services,
  now: Instant,
): Promise<readonly Step[]> =>
  ask(
    {
      programme: round.programme,
      person,
      community: community.id,
      kind: "check",
      key: `${reason === "check.reason" ? "check" : "check-reminder"}:${round.id}:${person}`,
      about: round.id,
      expires: round.closesAt,
      words: (say) => ({
        line: say("check.post", { community: community.name }),
        blocks: questionBlocks(round, community, say),
        reason: say(reason, { community: community.name }),
      }),
    },
    services,
    now,
  );
