import type { MeetingPrompt, Programme } from "../../domain/records.js";
import { retentionOf } from "../../domain/retention.js";
import type { Tick } from "../../feature.js";
import { remove, update } from "../../ports.js";
import { withdraw } from "../../prompts/ask.js";
import { OPEN_MS } from "./ask.js";
import { isLogged } from "./logged.js";

/** Questions whose meeting was logged meanwhile are taken back; who was in a call is forgotten. */
export async function follow(tick: Tick): Promise<void> {
  for (const programme of await tick.store.questions.programmes()) {
    await forget(programme, tick);
    const open = await tick.store.find("meetingPrompt", {
      programme: programme.id,
      state: "asked",
      end: { from: tick.now - OPEN_MS },
    });
    for (const prompt of open) await withdrawIfLogged(prompt, tick);
  }
}

async function forget({ id: programme, settings }: Programme, { store, now }: Tick): Promise<void> {
  const stale = settings.callPrompts === true ? { joinedAt: { to: now - retentionOf(settings).calls * 86_400_000 } } : {};
  await store.atomically([remove("callPresence", { programme, ...stale })]);
}

async function withdrawIfLogged(prompt: MeetingPrompt, tick: Tick): Promise<void> {
  const { programme, platform, workspace } = prompt;
  const identities = await tick.store.find("identity", { programme, platform, workspace, account: [...prompt.people] });
  const held = { ...prompt, persons: identities.map((one) => one.person) };
  if (!(await isLogged(held, tick.store))) return;
  const taken = await withdraw(programme, "meeting", prompt.id, (say) => say("meeting.logged"), tick, tick.now);
  // On its way right now: the next tick finds where it stands.
  if (taken === "later") return;
  await tick.store.atomically([
    update("meetingPrompt", { programme, id: prompt.id, state: "asked" }, { state: "withdrawn" }, "any"),
    ...taken,
  ]);
  tick.wake();
}
