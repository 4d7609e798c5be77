import { DateTime } from "luxon";
import type { Community, OutboxRow } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { tagOf } from "../../text/locales.js";
import { nextDigest } from "../schedule/next.js";
import { pauseButton } from "../schedule/pause.js";

const SHOWN = 5;
const COMMUNITIES = 10;

/** The communities whose messages the person may see to. */
export async function communitiesRun(ctx: Context): Promise<readonly Community[]> {
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  return all.filter((one) => ctx.may("outbox.retry", one.id));
}

/** What waits, what failed and why, and each community's next digest; of the whole programme, or of the communities a person runs. */
export async function statusMessage(ctx: Context): Promise<m.Message> {
  const { say, store, programme } = ctx;
  const run = await communitiesRun(ctx);
  const whole = ctx.may("outbox.retry", "");
  if (run.length === 0 && !whole) throw new Refusal({ say: m.message(ctx.locale, m.text(say("status.mayNot"))) });
  const of = { programme: programme.id, ...(whole ? {} : { community: run.map((one) => one.id) }) };
  const shown = { order: [["turn", "asc"]], limit: SHOWN } as const;
  const [waiting, oldest, failed, failures] = await Promise.all([
    store.count("outbox", { ...of, state: ["waiting", "posting"] }),
    store.find("outbox", { ...of, state: ["waiting", "posting"] }, shown),
    store.count("outbox", { ...of, state: "failed" }),
    store.find("outbox", { ...of, state: "failed" }, { order: [["turn", "desc"]], limit: SHOWN }),
  ]);
  const line = await liner([...oldest, ...failures], ctx);
  const mayPause = run.filter((one) => ctx.may("schedule.edit", one.id)).slice(0, COMMUNITIES);
  return m.message(
    ctx.locale,
    m.heading(say("status.waiting", { n: waiting })),
    oldest.length > 0 &&
      m.list(oldest.map((row) => say("status.waitingLine", line(row)) + (row.error ? ` (${line(row).why})` : ""))),
    m.heading(say("status.failed", { n: failed })),
    ...failures.flatMap((row) => [
      m.text(say("status.failedLine", line(row))),
      m.buttons({ action: "status.retry", label: say("status.retry"), value: row.id }),
    ]),
    failed > 1 && m.buttons({ action: "status.retryAll", label: say("status.retryAll", { n: failed }), value: "" }),
    m.heading(say("status.next")),
    run.length > 0 ? m.list(run.slice(0, COMMUNITIES).map((one) => nextDigest(one, ctx))) : m.text(say("status.noCommunity")),
    run.length > COMMUNITIES && m.note(say("status.more", { n: run.length - COMMUNITIES })),
    mayPause.length > 0 && mayPause.length <= 3 && m.buttons(...mayPause.map((one) => pauseButton(one, ctx))),
  );
}

/** What stands in a line about a message: where it goes (never to whom), since when, why it did not go. */
async function liner(rows: readonly OutboxRow[], ctx: Context) {
  const { say, store, programme, zone } = ctx;
  const places = [...new Set(rows.filter((row) => row.kind !== "direct").map((row) => row.to))];
  const channels = places.length === 0 ? [] : await store.find("channel", { programme: programme.id, place: places });
  const where = (row: OutboxRow): string =>
    row.kind === "direct"
      ? say("status.private")
      : (channels.find((one) => one.place === row.to && one.platform === row.platform)?.name ?? say("status.unknownPlace"));
  const at = (instant: Instant): string =>
    DateTime.fromMillis(instant, { zone }).setLocale(tagOf(say.locale)).toLocaleString(DateTime.DATETIME_MED);
  return (row: OutboxRow) => ({
    where: where(row),
    since: at(row.createdAt),
    n: row.attempts,
    why: row.error ?? "",
  });
}
