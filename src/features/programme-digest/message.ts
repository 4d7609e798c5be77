import type { Programme } from "../../domain/records.js";
import * as m from "../../message.js";
import type { Say } from "../../text/say.js";
import { signalWords } from "../nudges/quiet.js";
import { type CommunityWeek, inNeed, moved, type ProgrammeWeek } from "./facts.js";

const SHOWN = 10;
const LESSONS = 3;

/** All communities of a programme in one message: what moved, who needs a hand and why, what was learned. */
export function programmeMessage(programme: Programme, week: ProgrammeWeek, say: Say): m.Message {
  const { communities } = week;
  const [busy, needing] = [moved(week), inNeed(week)];
  const entries = communities.reduce((sum, one) => sum + one.entries, 0);
  const mean = communities.reduce((sum, one) => sum + one.mean, 0);
  const paused = communities.filter((one) => one.community.settings.paused);
  const lessons = busy.flatMap(({ community, lesson }) => (lesson ? [[m.bold(community.name), ": ", lesson.slice(0, 300)]] : []));
  return m.message(
    say.locale,
    m.heading(say("programme.title", { programme: programme.name, from: say.day(week.from), to: say.date(week.to) })),
    m.text(
      m.bold(say("programme.entries", { n: entries, active: busy.length, all: communities.length })),
      " ",
      say("programme.mean", { mean: say.number(mean, mean % 1 === 0 ? 0 : 1) }),
    ),
    m.heading(say("programme.moved")),
    busy.length > 0 ? m.list(busy.slice(0, SHOWN).map((one) => line(one, say))) : m.text(say("programme.nothing")),
    busy.length > SHOWN && m.note(say("status.more", { n: busy.length - SHOWN })),
    m.heading(say("programme.hand")),
    needing.length > 0
      ? m.list(
          needing
            .slice(0, SHOWN)
            .map(({ community, signals }) => [
              m.bold(community.name),
              ": ",
              signals.map((signal) => signalWords(signal, say)).join(" · "),
            ]),
        )
      : m.text(say("programme.allWell")),
    needing.length > SHOWN && m.note(say("status.more", { n: needing.length - SHOWN })),
    lessons.length > 0 && m.heading(say("week.lessons")),
    lessons.length > 0 && m.list(lessons.slice(0, LESSONS)),
    paused.length > 0 &&
      m.note(say("programme.paused", { names: say.list(paused.slice(0, SHOWN).map((one) => one.community.name)) })),
    m.buttons(
      { action: "cop", label: say("home.report"), value: "report" },
      { action: "cop", label: say("programme.status"), value: "status" },
    ),
  );
}

const line = ({ community, entries, mean, newcomers }: CommunityWeek, say: Say): m.Text => [
  m.bold(community.name),
  ` — ${say("week.entries", { n: entries })} ${say("programme.mean", { mean: say.number(mean, mean % 1 === 0 ? 0 : 1) })}`,
  ...(newcomers > 0 ? [` · ${say("week.newcomers", { n: newcomers })}`] : []),
];
