import { DateTime } from "luxon";
import { dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { Programme } from "../../domain/records.js";
import { type RetentionKind, type RetentionMark, retentionOf } from "../../domain/retention.js";
import type { Instant } from "../../events.js";
import type { Tick } from "../../feature.js";
import { insert, remove, type Step, update } from "../../ports.js";

const DAY = 86_400_000;
/** Rows a minute and kind: small enough that nobody waits behind them. */
const BATCH = 200;
/** The hours of the night, in the programme's zone, in which old data goes. */
const NIGHT = { from: 1, to: 5 };
/** Entries may be logged for a day long past: once a month names are looked for from the beginning again. */
const AGAIN_MS = 30 * DAY;
/** Whom a prompt after a call was about; the prompt itself is open for some days only. */
const PROMPT_DAYS = 30;

/** Old data goes at night, a few rows a minute. Done twice it does the same, so any number of processes may do it. */
export async function sweep(tick: Tick): Promise<void> {
  for (const programme of await tick.store.questions.programmes()) {
    const { hour } = DateTime.fromMillis(tick.now, { zone: programme.zone });
    if (hour < NIGHT.from || hour >= NIGHT.to) continue;
    const kept = retentionOf(programme.settings);
    const before = (days: number): Instant => tick.now - days * DAY;
    await emptyPosts(programme, before(kept.posts), tick);
    await dropPages(programme, before(kept.pages), tick);
    await dropPrompts(programme, before(PROMPT_DAYS), tick);
    if (kept.history !== null) await forgetHistory(programme, before(kept.history), tick);
    if (kept.names !== null) await forgetNames(programme, dateIn(programme.zone, before(kept.names)), tick);
  }
}

/** The words of messages posted or given up; what waits to be posted keeps its own. */
const emptyPosts = (programme: Programme, cutoff: Instant, tick: Tick): Promise<void> =>
  byTime("posts", programme, cutoff, tick, async (createdAt, limit) => {
    const rows = await tick.store.find(
      "outbox",
      { programme: programme.id, createdAt },
      { order: [["createdAt", "asc"]], ...(limit ? { limit } : {}) },
    );
    return rows.map((row) => ({
      at: row.createdAt,
      steps:
        row.state === "waiting" || row.state === "posting" || row.message.blocks.length === 0
          ? []
          : [update("outbox", { programme: programme.id, id: row.id }, { message: { ...row.message, blocks: [] } }, "any")],
    }));
  });

/** How entries were before each change: that they changed, when and by whom stays. A merge of organisations names no text. */
const forgetHistory = (programme: Programme, cutoff: Instant, tick: Tick): Promise<void> =>
  byTime("history", programme, cutoff, tick, async (at, limit) => {
    const rows = await tick.store.find(
      "history",
      { programme: programme.id, at },
      { order: [["at", "asc"]], ...(limit ? { limit } : {}) },
    );
    return rows.map((row) => ({
      at: row.at,
      steps:
        row.before === null || row.kind !== "interaction"
          ? []
          : [update("history", { programme: programme.id, id: row.id }, { before: null }, "any")],
    }));
  });

async function dropPages({ id: programme }: Programme, cutoff: Instant, { store }: Tick): Promise<void> {
  const old = await store.find(
    "webMessage",
    { programme, createdAt: { to: cutoff } },
    { order: [["createdAt", "asc"]], limit: BATCH },
  );
  if (old.length > 0) await store.atomically([remove("webMessage", { programme, id: old.map((one) => one.id) })]);
}

async function dropPrompts({ id: programme }: Programme, cutoff: Instant, { store }: Tick): Promise<void> {
  const where = { programme, state: ["asked", "answered", "withdrawn"], end: { to: cutoff } } as const;
  const old = await store.find("meetingPrompt", where, { limit: BATCH });
  if (old.length > 0) await store.atomically([remove("meetingPrompt", { programme, id: old.map((one) => one.id) })]);
}

/** Participants' names of entries before a day: a nameless seat stays, so that every count of seats stays. */
async function forgetNames(programme: Programme, day: string, { store, now }: Tick): Promise<void> {
  const of = { programme: programme.id };
  for (const community of await store.find("community", of)) {
    const mark = await markOf("names", programme.id, community.id, store);
    const begun = mark !== undefined && (mark.upTo < day || now - mark.at < AGAIN_MS) ? mark.upTo : "";
    if (begun >= day) continue;
    // Days are swept whole: the last day of a batch is begun again with the next.
    const entries = await store.find(
      "interaction",
      { ...of, community: community.id, date: { from: begun, to: day } },
      { order: [["date", "asc"]], limit: BATCH + 1 },
    );
    const more = entries.length > BATCH;
    const last = entries.at(-1)?.date ?? day;
    const whole =
      more && entries[0]?.date === last
        ? await store.find("interaction", { ...of, community: community.id, date: last })
        : entries.filter((one) => !more || one.date < last);
    const upTo = !more ? day : entries[0]?.date === last ? dayAfter(last) : last;
    const ids = whole.filter((one) => one.date < day).map((one) => one.id);
    const named = (await store.find("participant", { ...of, interaction: ids })).filter(
      (one) => one.person !== null || one.name !== null,
    );
    const steps = named.map((one) => update("participant", { ...of, id: one.id }, { person: null, name: null }, "any"));
    await store.atomically([
      ...steps,
      ...marked("names", programme.id, community.id, upTo, begun === "" ? now : (mark?.at ?? now)),
    ]);
  }
}

const dayAfter = (day: string): string => DateTime.fromISO(day, { zone: "utc" }).plus({ days: 1 }).toISODate() ?? day;

/** A kind in the order of its time, from where the last sweep ended. Where more rows have one moment than a batch holds, all of them are one batch. */
async function byTime(
  kind: RetentionKind,
  programme: Programme,
  cutoff: Instant,
  { store, now }: Tick,
  read: (
    at: { readonly from: Instant; readonly to: Instant },
    limit?: number,
  ) => Promise<readonly { readonly at: Instant; readonly steps: readonly Step[] }[]>,
): Promise<void> {
  const from = Number((await markOf(kind, programme.id, "", store))?.upTo ?? 0);
  if (from >= cutoff) return;
  let rows = await read({ from, to: cutoff }, BATCH + 1);
  let upTo = cutoff;
  const last = rows.at(-1)?.at ?? cutoff;
  if (rows.length > BATCH) {
    const one = rows[0]?.at === last;
    rows = one ? await read({ from: last, to: last }) : rows.filter((row) => row.at < last);
    upTo = one ? last + 1 : last;
  }
  await store.atomically([...rows.flatMap((row) => row.steps), ...marked(kind, programme.id, "", String(upTo), now)]);
}

const markOf = (
  kind: RetentionKind,
  programme: string,
  place: string,
  store: Tick["store"],
): Promise<RetentionMark | undefined> => store.get("retentionMark", { programme, kind, place });

function marked(kind: RetentionKind, programme: string, place: string, upTo: string, at: Instant): readonly Step[] {
  const id = idFrom("retentionMark", programme, kind, place);
  return [
    insert("retentionMark", { programme, id, kind, place, upTo, at }, "any"),
    update("retentionMark", { programme, id }, { upTo, at }, "any"),
  ];
}
