import type { Core } from "../../src/core.js";
import type { Event, Reply } from "../../src/events.js";
import { message, text } from "../../src/message.js";
import { nearestLocale } from "../../src/text/locales.js";
import { sayIn } from "../../src/text/say.js";
import { type Carried, carriedBy } from "./carried.js";
import { typed } from "./commands.js";
import type { Conversations } from "./conversations.js";
import { subjectOf } from "./extension.js";
import { ends, happeningsOf } from "./happenings.js";
import { EXTENSION_BYTES, MESSAGE_BYTES, SEARCH_RESULTS } from "./limits.js";
import type { Meetings } from "./meetings.js";
import { outgoing } from "./message.js";
import { addressOf, eventId, isPersonal, PLATFORM, tenantOf, whereOf, whoOf } from "./people.js";
import { readForm, searchOf, searchResults } from "./read.js";
import { type Answering, inChat, inDialog, type Turn } from "./reply.js";
import type { Roster } from "./roster.js";
import type { Activity, InvokeAnswer } from "./wire.js";
import type { Workspaces } from "./workspaces.js";

interface Outside extends Answering {
  readonly core: Core;
  readonly conversations: Conversations;
  readonly roster: Roster;
  readonly meetings: Meetings;
  readonly workspaces: Workspaces;
}

/** Takes one activity to the core and its reply back. Gives an invoke's answer; the rest is answered in the chat. */
export async function handle(given: Activity, workspace: string, outside: Outside): Promise<InvokeAnswer | undefined> {
  // Searches come with every letter typed, and extensions from conversations that we may not ask about.
  const asked = given.type === "message" || given.name?.startsWith("task/");
  const activity = asked ? await outside.roster(given, workspace) : given;
  // A message extension is used in conversations that we are no part of.
  const noticed = isExtension(activity) ? undefined : outside.conversations.notice(activity, workspace);
  const ask = async (event: Event): Promise<Reply> => {
    const reply = await outside.core.handle(event);
    // Only now is it sure which programme the place belongs to.
    await noticed?.settle();
    return reply;
  };
  switch (activity.type) {
    case "message": {
      const carried = carriedBy(activity.value);
      const code = carried ? undefined : /^connect\s+(\S+)$/i.exec(typed(activity).text)?.[1];
      if (code) return void (await connected(code, activity, outside));
      const act = carried
        ? actOf(carried, activity, workspace, fieldsOf(activity.value))
        : commanded(typed(activity), activity, workspace);
      await inChat(await ask(act.event), act.turn, outside);
      return undefined;
    }
    case "invoke":
      return invoked(activity, workspace, ask, outside);
    default: {
      const ended = activity.type === "event" ? await outside.meetings(activity, workspace) : undefined;
      for (const event of ended ? [ended] : happeningsOf(activity, workspace))
        await inChat(await outside.core.handle(event), turnOf(activity, workspace), outside);
      if (ends(activity)) await outside.conversations.lost(workspace, whereOf(activity).place);
      else await noticed?.settle();
      return undefined;
    }
  }
}

/** A team (or the whole tenant) comes to a programme by a code that its coordinator gave out; before that, the core does not know whose it is. */
async function connected(code: string, activity: Activity, { workspaces, posting, ...answering }: Outside): Promise<void> {
  const say = sayIn(nearestLocale(whoOf(activity).locale));
  const came = await workspaces.connect(code, activity, tenantOf(activity) ?? "");
  const words =
    typeof came === "object" ? say("chat.connected", came) : say(came === "taken" ? "chat.connectTaken" : "chat.connectInvalid");
  await posting.send(addressOf(activity), await outgoing(message(say.locale, text(words)), answering));
}

type Ask = (event: Event) => Promise<Reply>;

async function invoked(activity: Activity, workspace: string, ask: Ask, outside: Outside): Promise<InvokeAnswer> {
  const value = fieldsOf(activity.value);
  const data = fieldsOf(value.data);
  switch (activity.name) {
    case "composeExtension/fetchTask": {
      const about = subjectOf(value.messagePayload);
      const event = { ...inbound(activity, workspace), kind: "command", command: "log", text: "" } as const;
      return inDialog(await ask(about ? { ...event, about } : event), turnOf(activity, workspace), outside);
    }
    case "task/fetch":
    case "task/submit":
    case "composeExtension/submitAction": {
      const act = actOf(carriedBy(data) ?? "outdated", activity, workspace, data);
      return inDialog(await ask(act.event), act.turn, outside);
    }
    case "fileConsent/invoke": {
      const turn = turnOf(activity, workspace);
      const say = sayIn(nearestLocale(turn.who.locale));
      const answer = await outside.files.answered(value, turn.who.account, say);
      const content = typeof answer === "string" ? await outgoing(message(say.locale, text(answer)), outside) : [answer];
      // The question goes: answered twice, it would only say that the file is gone.
      const replaced = activity.replyToId
        ? await outside.posting.replace(turn.address, activity.replyToId, content).then(
            () => true,
            () => false,
          )
        : false;
      if (!replaced) await outside.posting.send(turn.address, content);
      return { status: 200 };
    }
    case "application/search": {
      const search = searchOf(value.dataset);
      if (!search) return { status: 400 };
      const { form, field, about } = search;
      const query = typeof value.queryText === "string" ? value.queryText : "";
      const { options = [] } = await ask({ ...inbound(activity, workspace), kind: "lookup", form, field, about, query });
      const results = searchResults(options.slice(0, SEARCH_RESULTS));
      return { status: 200, body: { type: "application/vnd.microsoft.search.searchResponse", value: { results } } };
    }
    default:
      outside.log.info({ invoke: activity.name }, "invoke not known");
      return { status: 501 };
  }
}

const isExtension = (activity: Activity): boolean => activity.name?.startsWith("composeExtension/") === true;

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const inbound = (activity: Activity, workspace: string) => ({
  id: eventId(activity),
  platform: PLATFORM,
  workspace,
  who: whoOf(activity),
  where: whereOf(activity),
});

const turnOf = (activity: Activity, workspace: string): Turn => ({
  workspace,
  who: whoOf(activity),
  address: addressOf(activity),
  isPrivate: isPersonal(activity) && !isExtension(activity),
  typed: false,
  room: isExtension(activity) ? EXTENSION_BYTES : MESSAGE_BYTES,
  opening: activity.name === "task/fetch" || activity.name === "composeExtension/fetchTask",
});

interface Act {
  readonly event: Event;
  readonly turn: Turn;
}

function commanded(command: ReturnType<typeof typed>, activity: Activity, workspace: string): Act {
  return {
    event: { ...inbound(activity, workspace), kind: "command", ...command },
    turn: { ...turnOf(activity, workspace), typed: true },
  };
}

function pressed(button: { action: string; value: string }, activity: Activity, workspace: string): Act {
  const conversation = activity.conversation.id;
  // Pressed inside a dialog, it is no message's button, whatever message led to the dialog.
  const message = activity.name === "task/submit" || isExtension(activity) ? undefined : activity.replyToId;
  return {
    event: {
      ...inbound(activity, workspace),
      kind: "press",
      ...button,
      ...(message ? { message: { place: whereOf(activity).place, message } } : {}),
    },
    turn: { ...turnOf(activity, workspace), ...(message ? { origin: { conversation, message, mine: false } } : {}) },
  };
}

/** What a button or a form asks for. What it carries may have been edited on the way: the core checks again who may do it. */
function actOf(
  carried: Carried | "outdated",
  activity: Activity,
  workspace: string,
  data: Readonly<Record<string, unknown>>,
): Act {
  // No feature has a press without a name, and the core answers it like any button of an older version.
  if (carried === "outdated") return pressed({ action: "", value: "" }, activity, workspace);
  switch (carried.do) {
    case "press":
      return pressed({ action: carried.action, value: carried.value }, activity, workspace);
    case "open": {
      const { form, about, values } = carried;
      const message = activity.replyToId;
      return {
        event: { ...inbound(activity, workspace), kind: "opening", form, about },
        turn: {
          ...turnOf(activity, workspace),
          ...(message ? { origin: { conversation: activity.conversation.id, message, mine: true } } : {}),
          ...(values ? { kept: values } : {}),
        },
      };
    }
    case "submit": {
      const { form, about, once, values } = carried;
      const sent = { ...values, ...readForm(data) };
      // A card that carries the values itself is the opening card: it becomes the receipt.
      const message = values && activity.replyToId;
      const origin = message ? { conversation: activity.conversation.id, message, mine: true } : carried.origin;
      return {
        event: {
          ...inbound(activity, workspace),
          // The same form sent twice, by a double click or a retry, is one submission.
          id: eventId({ ...activity, id: once }),
          kind: "submission",
          form,
          about,
          values: sent,
        },
        turn: { ...turnOf(activity, workspace), sent, ...(origin ? { origin } : {}) },
      };
    }
  }
}
