import { dateIn } from "../../domain/dates.js";
import { dormancy, PERIOD_DAYS, type Signal, type SignalKind } from "../../domain/dormancy.js";
import { quietNudge } from "../../domain/quiet-nudge.js";
import type { Community } from "../../domain/records.js";
import type { Tick } from "../../feature.js";
import * as m from "../../message.js";
import type { Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import type { Say } from "../../text/say.js";
import { silenceTold, tellSilence } from "./silence.js";

const TOLD_MS = PERIOD_DAYS * 24 * 3_600_000;
const HELPS_MS = 14 * 24 * 3_600_000;

/** Whoever runs a community that may be going quiet hears of it, with each sign; of the same signs once in four weeks. */
export async function quietCommunity(community: Community, today: string, tick: Tick): Promise<readonly Step[]> {
  const { programme, id, name } = community;
  const began = dateIn(community.zone, community.createdAt);
  const signals = dormancy(await tick.store.questions.dormancy({ programme, community: id, today, began }));
  if (signals.length === 0) return [];
  const grants = await tick.store.find("roleGrant", { programme, community: id, role: "facilitator" });
  const steps: Step[] = [];
  for (const person of new Set(grants.map((grant) => grant.person))) {
    const heard = await tick.store.find("prompt", {
      programme,
      person,
      kind: "community",
      about: id,
      createdAt: { from: tick.now - TOLD_MS },
    });
    const silence = signals.flatMap((one) =>
      one.kind === "silent" ? [{ programme, community: id, last: one.last, person }] : [],
    )[0];
    const told = silence && (await tick.store.get("run", silenceTold(silence)));
    const lately = told && told.at > tick.now - TOLD_MS ? (["silent"] as const) : [];
    const verdict = quietNudge(signals, [...toldIn(heard), ...lately]);
    if (!verdict.nudge) continue;
    const silent = verdict.signals.some((one) => one.kind === "silent");
    if (silence && silent && !told) steps.push(tellSilence(silence, tick.now));
    const kinds = verdict.signals.map((one) => one.kind).join("+");
    steps.push(
      ...(await ask(
        {
          programme,
          person,
          community: id,
          kind: "community",
          key: `signals:${id}:${person}:${today}:${kinds}`,
          about: id,
          expires: tick.now + HELPS_MS,
          words: (say) => ({
            line: say("nudge.quietLine", { community: name }),
            blocks: [
              m.text(say("nudge.quietLine", { community: name })),
              m.list(verdict.signals.map((signal) => signalWords(signal, say))),
              ...(silent ? [m.text(say("nudge.quietDigest"))] : []),
              m.text(say("nudge.quietIdea")),
            ],
            reason: say("nudge.quietReason", { community: name }),
          }),
        },
        tick,
        tick.now,
      )),
    );
  }
  return steps;
}

/** The kinds of sign a facilitator was told of, by the keys of what they were told; the digest's word is of silence. */
const toldIn = (heard: readonly { readonly key: string }[]): readonly SignalKind[] =>
  heard.flatMap(({ key }) =>
    key.startsWith("quiet:") ? ["silent" as const] : ((key.split(":")[4] ?? "").split("+") as SignalKind[]),
  );

/** One sign in words, with the numbers it rests on. */
export function signalWords(signal: Signal, say: Say): string {
  switch (signal.kind) {
    case "silent":
      return signal.usual === null
        ? say("nudge.silentNew", { days: signal.days })
        : say("nudge.silent", { days: signal.days, usual: Math.max(1, Math.round(signal.usual)) });
    case "shrinking":
      return say("nudge.shrinking", { people: signal.people.map((n) => say.number(n)).join(" → ") });
    case "one-logger":
      return say("nudge.oneLogger", { share: say.percent(100 * signal.share, 0), entries: signal.entries });
    case "no-newcomers":
      return say("nudge.noNewcomers", { active: signal.active });
    case "overdue":
      return say("nudge.overdue", { n: signal.count, oldest: say.date(signal.oldest) });
  }
}
