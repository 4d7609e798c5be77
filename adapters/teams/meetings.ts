import { z } from "zod";
import { idFrom } from "../../src/domain/ids.js";
import type { Happening, Instant } from "../../src/events.js";
import { insert, type Log, remove, type Store } from "../../src/ports.js";
import { accountOf, addressOf, eventId, PLATFORM, whereOf } from "./people.js";
import type { Posting } from "./posting.js";
import type { Activity, Address, MeetingInfo, Member } from "./wire.js";

const KIND = "application/vnd.microsoft.meeting";
const started = z.looseObject({ Id: z.string().optional(), StartTime: z.string().optional() });
const ended = z.looseObject({ Id: z.string().optional(), Title: z.string().optional(), EndTime: z.string().optional() });
const members = z.looseObject({
  members: z.array(
    z.looseObject({ user: z.looseObject({ id: z.string(), name: z.string().optional(), aadObjectId: z.string().optional() }) }),
  ),
});

interface Outside {
  readonly store: Store;
  readonly posting: Posting;
  readonly log: Log;
}

/**
 * Meetings that the app was added to. Their start is kept until their end, and who came where Teams tells it; a meeting that ends is told
 * to the core, which decides whether anybody is asked. Nothing is kept where the programme did not allow such questions.
 */
export function createMeetings({ store, posting, log }: Outside) {
  async function programmeThatAsks(workspace: string): Promise<string | undefined> {
    const id = (await store.questions.workspace(PLATFORM, workspace))?.programme;
    const programme = id && (await store.get("programme", { programme: id, id }));
    return programme && programme.settings.callPrompts === true ? programme.id : undefined;
  }

  /** Notes that a meeting began (account "") or that somebody came. */
  async function note(workspace: string, call: string, account: string, joinedAt: Instant): Promise<void> {
    const programme = await programmeThatAsks(workspace);
    if (!programme) return;
    const id = idFrom("callPresence", programme, PLATFORM, workspace, call, account);
    const row = { programme, id, platform: PLATFORM, workspace, call, account, joinedAt, leftAt: null };
    await store.atomically([insert("callPresence", row, "any")]);
  }

  async function finish(activity: Activity, workspace: string): Promise<Happening | undefined> {
    const programme = await programmeThatAsks(workspace);
    const told = ended.safeParse(activity.value).data;
    const call = told?.Id ?? activity.channelData?.meeting?.id;
    if (!programme || !call) return undefined;
    const at = { programme, platform: PLATFORM, workspace, call };
    const noted = await store.find("callPresence", at, { order: [["joinedAt", "asc"]] });
    await store.atomically([remove("callPresence", at)]);
    const address = addressOf(activity);
    const info = await details(address, call);
    const start = noted[0]?.joinedAt ?? instant(info?.details?.scheduledStartTime);
    const end = instant(told?.EndTime) ?? instant(activity.timestamp);
    if (start === undefined || end === undefined || end <= start) {
      log.info({}, "meeting ended without a start that we know");
      return undefined;
    }
    const came = noted.filter((one) => one.account !== "").map((one) => ({ account: one.account }));
    const invited = came.length > 0 ? came : await posting.members(workspace, whereOf(activity).place);
    const organiser = info?.organizer?.aadObjectId ?? info?.organizer?.id;
    const title = (told?.Title ?? info?.details?.title ?? "").trim();
    return {
      kind: "happening",
      happening: "meeting-ended",
      id: eventId(activity),
      platform: PLATFORM,
      workspace,
      // Whom it is about, so that an organiser who never wrote to us can be asked too.
      who: invited.find((one) => one.account === organiser) ?? { account: "" },
      where: whereOf(activity),
      meeting: {
        // A meeting that repeats keeps its id: each day of it is one of its own, however often people hang up and come back.
        id: `${call}@${new Date(end).toISOString().slice(0, 10)}`,
        ...(title === "" ? {} : { title }),
        start,
        end,
        people: [...invited].sort((a, b) => Number(b.account === organiser) - Number(a.account === organiser)),
        ...(organiser ? { organiser } : {}),
      },
    };
  }

  async function details(at: Address, call: string): Promise<MeetingInfo | undefined> {
    try {
      return await posting.meeting(at, call);
    } catch (error) {
      // Without consent to read meetings we ask whoever is there.
      log.info({ err: error }, "meeting not read");
      return undefined;
    }
  }

  /** What a meeting's activity tells the core; undefined where it tells it nothing (yet). */
  return async (activity: Activity, workspace: string): Promise<Happening | undefined> => {
    const value: unknown = activity.value;
    const call = activity.channelData?.meeting?.id ?? started.safeParse(value).data?.Id;
    const at = instant(activity.timestamp);
    switch (activity.name) {
      case `${KIND}Start`:
        if (call) await note(workspace, call, "", instant(started.safeParse(value).data?.StartTime) ?? at ?? 0);
        return undefined;
      case `${KIND}ParticipantJoin`:
        for (const { user } of members.safeParse(value).data?.members ?? [])
          if (call && at) await note(workspace, call, accountOf(user as Member), at);
        return undefined;
      case `${KIND}End`:
        return finish(activity, workspace);
      default:
        return undefined;
    }
  };
}
export type Meetings = ReturnType<typeof createMeetings>;

const instant = (iso: string | undefined): Instant | undefined => {
  const at = Date.parse(iso ?? "");
  return Number.isNaN(at) ? undefined : at;
};
