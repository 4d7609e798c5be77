import { setImmediate as breathe } from "node:timers/promises";
import { addDays, dateIn } from "../../domain/dates.js";
import { dormancy, type Signal } from "../../domain/dormancy.js";
import type { Community } from "../../domain/records.js";
import { fiveWeeks, meanBefore, weekEnding } from "../../domain/week.js";
import type { Instant } from "../../events.js";
import type { Store } from "../../ports.js";

/** One community's line in its programme's digest. */
export interface CommunityWeek {
  readonly community: Community;
  readonly entries: number;
  /** Mean of the four weeks before. */
  readonly mean: number;
  readonly newcomers: number;
  readonly lesson: string | undefined;
  /** Why it may need a hand; none where it is paused. */
  readonly signals: readonly Signal[];
}
export interface ProgrammeWeek {
  /** Calendar dates in the programme's zone, both included. */
  readonly from: string;
  readonly to: string;
  readonly communities: readonly CommunityWeek[];
}

/** The seven days that end with `to`, community by community. With many it takes a while: others are served in between. */
export async function programmeWeek(programme: string, to: string, now: Instant, store: Store): Promise<ProgrammeWeek> {
  const communities = await store.find("community", { programme, archivedAt: null }, { order: [["name", "asc"]] });
  const weeks: CommunityWeek[] = [];
  for (const community of communities) {
    await breathe();
    // Which themes were last touched when is no part of a programme's digest.
    const asked = weekEnding(programme, community.id, to, now, []);
    const facts = await store.questions.week(asked);
    const five = fiveWeeks(asked, facts);
    const began = dateIn(community.zone, community.createdAt);
    const signals = community.settings.paused
      ? []
      : dormancy(
          await store.questions.dormancy({ programme, community: community.id, today: dateIn(community.zone, now), began }),
        );
    weeks.push({
      community,
      entries: five.at(-1)?.entries ?? 0,
      mean: meanBefore(five),
      newcomers: facts.newcomers,
      lesson: facts.lessons[0]?.lesson,
      signals,
    });
  }
  return { from: addDays(to, -6), to, communities: weeks };
}

/** Those that moved: with entries in the week, the busiest first. */
export const moved = ({ communities }: ProgrammeWeek): readonly CommunityWeek[] =>
  communities.filter((one) => one.entries > 0).sort((a, b) => b.entries - a.entries);

/** Those that may need a hand, the ones with most signs first. */
export const inNeed = ({ communities }: ProgrammeWeek): readonly CommunityWeek[] =>
  communities.filter((one) => one.signals.length > 0).sort((a, b) => b.signals.length - a.signals.length);
