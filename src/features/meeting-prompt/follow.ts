import type { MeetingPrompt, Programme } from "../../domain/records.js";
import type { Tick } from "../../feature.js";
import * as m from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { remove, update } from "../../ports.js";
import { sayIn } from "../../text/say.js";
import { outboxKey } from "./ask.js";
import { isLogged } from "./logged.js";

/** After two days nobody waits for an answer any more. */
const OPEN_MS = 48 * 3_600_000;
/** A call that nobody was seen to leave is over by then. */
const STALE_MS = 24 * 3_600_000;

/** Questions whose meeting was logged meanwhile are taken back; who was in a call is forgotten. */
export async function follow(tick: Tick): Promise<void> {
  for (const programme of await tick.store.questions.programmes()) {
    await forget(programme, tick);
    const open = await tick.store.find("meetingPrompt", {
      programme: programme.id,
      state: "asked",
      end: { from: tick.now - OPEN_MS },
    });
    for (const prompt of open) await withdrawIfLogged(prompt, programme, tick);
  }
}

async function forget({ id: programme, settings }: Programme, { store, now }: Tick): Promise<void> {
  const stale = settings.callPrompts === true ? { joinedAt: { to: now - STALE_MS } } : {};
  await store.atomically([remove("callPresence", { programme, ...stale })]);
}

async function withdrawIfLogged(prompt: MeetingPrompt, programme: Programme, { store, now, wake }: Tick): Promise<void> {
  const { programme: id, platform, workspace } = prompt;
  const identities = await store.find("identity", { programme: id, platform, workspace, account: [...prompt.people] });
  const held = { ...prompt, persons: identities.map((one) => one.person) };
  if (!(await isLogged(held, store))) return;
  const posted = await store.get("outbox", { programme: id, key: outboxKey(prompt) });
  // On its way right now: the next tick finds where it stands.
  if (posted?.state === "posting") return;
  const person = await store.get("person", { programme: id, id: prompt.person });
  const say = sayIn(person?.locale ?? posted?.message.locale ?? programme.locale);
  await store.atomically([
    update("meetingPrompt", { programme: id, id: prompt.id, state: "asked" }, { state: "withdrawn" }, "any"),
    ...(posted?.state === "waiting" ? [remove("outbox", { programme: id, id: posted.id })] : []),
    ...(posted?.state === "posted" && posted.ref
      ? [
          toOutbox(
            {
              programme: id,
              key: `${outboxKey(prompt)}:logged`,
              platform,
              workspace,
              to: posted.to,
              kind: "update",
              ref: posted.ref,
              message: m.message(say.locale, m.text(say("meeting.logged"))),
            },
            now,
          ),
        ]
      : []),
  ]);
  wake();
}
