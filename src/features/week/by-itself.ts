import { idFrom } from "../../domain/ids.js";
import type { Community } from "../../domain/records.js";
import { fiveWeeks, lastWholeWeek, weekEnding } from "../../domain/week.js";
import { eachDue } from "../../due.js";
import type { Tick } from "../../feature.js";
import * as m from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { Conflict, insert, type Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { hoursHere, keptAt } from "../../prompts/hours.js";
import { dueOn, nextOn, type Rhythm, type Slot } from "../../schedule.js";
import { vocabularyOf } from "../../vocabulary/of-programme.js";
import { sayFor } from "../../vocabulary/programme-say.js";
import type { Vocabulary } from "../../vocabulary/vocabulary.js";
import { silenceTold, tellSilence } from "../nudges/silence.js";
import { weekMessage } from "./message.js";
import { openIn } from "./open.js";

/** A word about a quiet spell helps for two weeks. */
const QUIET_WORD_MS = 14 * 24 * 3_600_000;

/** The themes a week is held against. */
export const codesOf = (words: Vocabulary): readonly string[] => words.entries("theme").map((theme) => theme.code);

/**
 * The weekly digest, at each community's own day and hour, of the last whole week (from the community's first day of the week); what
 * somebody asks for between is of the last seven days.
 */
export async function digestsByThemselves(tick: Tick): Promise<void> {
  const words = new Map<string, Promise<Vocabulary>>();
  await eachDue("digest", tick, async (community) => {
    const { programme } = community;
    const rhythm = digestRhythm(community);
    for (const slot of community.settings.paused ? [] : dueOn(rhythm, tick.now)) {
      const known = words.get(programme) ?? wordsOf(programme, tick);
      words.set(programme, known);
      await digest(community, slot, await known, tick);
    }
    return nextOn(rhythm, tick.now)?.at ?? Number.POSITIVE_INFINITY;
  });
}

async function wordsOf(programme: string, { store }: Tick): Promise<Vocabulary> {
  const known = await store.get("programme", { programme, id: programme });
  if (!known) throw new Error("a community without a programme");
  return vocabularyOf(known, store);
}

/** When a community's digest comes: Monday nine in its zone where nothing else is set, on its working days. */
export const digestRhythm = ({ settings, zone, createdAt }: Pick<Community, "settings" | "zone" | "createdAt">): Rhythm => ({
  weekly: { day: settings.digestDay ?? 1, hour: settings.digestHour ?? 9 },
  zone,
  workingDays: settings.workingDays ?? [1, 2, 3, 4, 5],
  holidays: settings.holidays ?? [],
  from: createdAt,
});

/** Writes one slot's posts and its marker in one commit; the marker is the claim, so it is done once however many processes tick. */
async function digest(community: Community, slot: Slot, words: Vocabulary, tick: Tick): Promise<void> {
  const { programme } = community;
  const key = `digest:${community.id}:${slot.date}`;
  if (await tick.store.get("run", { programme, key })) return;
  const until = lastWholeWeek(slot.date, community.settings.weekStart);
  const asked = weekEnding(programme, community.id, until, tick.now, codesOf(words));
  const facts = await tick.store.questions.week(asked);
  const [beforeLast, last] = fiveWeeks(asked, facts)
    .slice(-2)
    .map((week) => week.entries);
  const quiet = last === 0 && beforeLast === 0;
  const message = async (): Promise<m.Message> =>
    weekMessage(community, asked, facts, await openIn(community, tick.store, tick.now), sayFor(community.locale, words));
  const steps = quiet ? await wordToFacilitators(community, tick) : await posts(community, slot, await message(), tick);
  try {
    await tick.store.atomically([insert("run", { programme, id: idFrom("run", programme, key), key, at: tick.now }), ...steps]);
  } catch (error) {
    // Another process was quicker.
    if (!(error instanceof Conflict)) throw error;
  }
}

/** In each of its channels; late, in its hours. */
async function posts(community: Community, slot: Slot, message: m.Message, tick: Tick): Promise<readonly Step[]> {
  const { programme, id } = community;
  const channels = await tick.store.find("channel", { programme, community: id, active: true });
  return channels
    .filter((channel) => tick.platforms.has(channel.platform))
    .map((channel) =>
      toOutbox(
        {
          programme,
          key: `digest:${id}:${channel.id}:${slot.date}`,
          platform: channel.platform,
          workspace: channel.workspace,
          to: channel.place,
          kind: "post",
          community: id,
          unasked: true,
          nextAt: keptAt(slot.at, hoursHere(community), tick.now),
          message,
        },
        tick.now,
      ),
    );
}

/** Two empty weeks: instead of a third empty post, its facilitators hear of it in private, once for each quiet spell. */
async function wordToFacilitators(community: Community, tick: Tick): Promise<Step[]> {
  const { programme } = community;
  const [newest] = await tick.store.find(
    "interaction",
    { programme, community: community.id, deletedAt: null },
    { order: [["date", "desc"]], limit: 1 },
  );
  const spell = newest?.date ?? "never";
  const grants = await tick.store.find("roleGrant", { programme, community: community.id, role: "facilitator" });
  const steps: Step[] = [];
  for (const person of new Set(grants.map((grant) => grant.person))) {
    const silence = { programme, community: community.id, last: newest?.date ?? null, person };
    // They heard of it, and that its week is not posted, when the signs were looked for.
    if (await tick.store.get("run", silenceTold(silence))) continue;
    steps.push(
      tellSilence(silence, tick.now),
      ...(await ask(
        {
          programme,
          person,
          community: community.id,
          kind: "community",
          // A spell is named by the date of the last entry before it.
          key: `quiet:${community.id}:${spell}:${person}`,
          about: community.id,
          expires: tick.now + QUIET_WORD_MS,
          words: (say) => {
            const last = newest ? say.date(newest.date) : say("week.never");
            const line = say("week.quiet", { community: community.name, last });
            return { line, blocks: [m.text(line)], reason: say("week.quietReason", { community: community.name }) };
          },
        },
        tick,
        tick.now,
      )),
    );
  }
  return steps;
}
