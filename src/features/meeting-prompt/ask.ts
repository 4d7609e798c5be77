import { idFrom } from "../../domain/ids.js";
import type { MeetingPrompt, Person } from "../../domain/records.js";
import type { Happening, Meeting, Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { Conflict, insert } from "../../ports.js";
import { type Asking, ask as askWithin, type Words } from "../../prompts/ask.js";
import { deliverTo } from "../../prompts/deliver.js";
import type { Say } from "../../text/say.js";
import { type Asked, whomToAsk } from "./choose.js";
import { isLogged } from "./logged.js";

/** Names in a question: beyond these, how many more. */
const NAMED = 3;

/** Over a long weekend a call is still remembered; after that nobody waits for an answer any more. */
export const OPEN_MS = 4 * 24 * 3_600_000;

/** A meeting ended: one of those who were there is asked, once, where the programme and the community allow it. */
export async function ask(event: Happening, ctx: Context): Promise<Reply> {
  const { meeting } = event;
  const { id: programme } = ctx.programme;
  if (!meeting || ctx.programme.settings.callPrompts !== true) return {};
  const { platform, workspace } = event;
  const identities = await ctx.store.find("identity", {
    programme,
    platform,
    workspace,
    account: meeting.people.map((one) => one.account),
  });
  if (identities.length === 0) return {};
  const ids = identities.map((one) => one.person);
  const [persons, grants, communities] = await Promise.all([
    ctx.store.find("person", { programme, id: ids }),
    ctx.store.find("roleGrant", { programme, person: ids }),
    ctx.store.find("community", { programme, archivedAt: null }),
  ]);
  const here = ctx.community?.id;
  const willing = communities.filter(
    (one) => one.settings.callPrompts === true && one.settings.paused !== true && (!here || one.id === here),
  );
  const { asked } = whomToAsk({ meeting, identities, persons, grants, communities: willing, here, now: ctx.now });
  if (!asked) return {};
  const held = { programme, community: asked.community.id, start: meeting.start, end: meeting.end, persons: ids };
  if (await isLogged(held, ctx.store)) return {};

  const prompt: MeetingPrompt = {
    programme,
    id: idFrom("meeting", platform, workspace, meeting.id),
    platform,
    workspace,
    meeting: meeting.id,
    community: asked.community.id,
    person: asked.person.id,
    title: meeting.title ?? null,
    start: meeting.start,
    end: meeting.end,
    people: meeting.people.map((one) => one.account),
    state: "asked",
  };
  const asking: Asking = {
    programme,
    person: asked.person.id,
    community: asked.community.id,
    kind: "meeting",
    key: `meeting:${prompt.id}`,
    about: prompt.id,
    expires: meeting.end + OPEN_MS,
    words: (say) => question(prompt, meeting, asked, persons, say),
  };
  try {
    await ctx.store.atomically([
      // The unique row is the claim: whoever tells of this meeting again asks nobody.
      insert("meetingPrompt", prompt),
      ...(await askWithin(asking, ctx, ctx.now)),
    ]);
  } catch (error) {
    if (error instanceof Conflict) return {};
    throw error;
  }
  // While it is fresh: not with the next tick.
  await deliverTo(ctx.programme, asked.person.id, ctx, ctx.now);
  return {};
}

/** In the language of the one who is asked; the others by name as far as we know them. */
function question(
  prompt: MeetingPrompt,
  meeting: Meeting,
  { community, person }: Asked,
  persons: readonly Person[],
  say: Say,
): Words {
  const others = persons.filter((one) => one.id !== person.id).map((one) => one.name);
  const unnamed = meeting.people.length - 1 - Math.min(others.length, NAMED);
  const people = say.list([...others.slice(0, NAMED), ...(unnamed > 0 ? [say("meeting.others", { count: unnamed })] : [])]);
  const minutes = Math.round((meeting.end - meeting.start) / 60_000);
  const line = say("meeting.ask", { minutes, people, community: community.name });
  return {
    line,
    blocks: [
      ...(meeting.title ? [m.text(m.bold(meeting.title))] : []),
      m.text(line),
      m.buttons(
        { action: "meeting.log", label: say("meeting.log"), value: prompt.id, style: "primary", opens: true },
        { action: "meeting.dismiss", label: say("meeting.notNow"), value: prompt.id },
      ),
    ],
    reason: say("meeting.reason", { community: community.name }),
  };
}
