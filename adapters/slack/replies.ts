import type { MessageRef, Reply, Where } from "../../src/events.js";
import type { Form } from "../../src/form.js";
import { type Message, message, note, text } from "../../src/message.js";
import type { Log, Messenger } from "../../src/ports.js";
import type { Locale } from "../../src/text/locales.js";
import { sayIn } from "../../src/text/say.js";
import { lateForm, understood } from "./asking.js";
import type { Clients } from "./clients.js";
import { postFailed, slackError } from "./failures.js";
import { modal } from "./form.js";
import { LIMITS } from "./limits.js";
import { type Meta, newNonce } from "./meta.js";
import type { Posting } from "./posting.js";
import type { Respond } from "./respond.js";
import { homeView, loadingView, messageView } from "./views.js";

/** What one request lets us do: everything that its answer may need. */
export interface Turn {
  readonly workspace: string;
  readonly account: string;
  readonly locale: Locale;
  readonly where?: Where;
  /** Opens one view, within three seconds. */
  readonly trigger?: string;
  readonly respond?: string;
  /** The message whose button was pressed, and whether one person alone sees it. */
  readonly message?: MessageRef;
  readonly ephemeral?: boolean;
  /** The view that it happened in: `depth` 1 to 3, or a person's home. */
  readonly view?: { readonly id: string; readonly depth: number; readonly home: boolean };
}

interface Parts {
  readonly clients: Clients;
  readonly messenger: Required<Messenger>;
  readonly posting: Posting;
  readonly respond: Respond;
  readonly log: Log;
}

/** Carries a reply of the core out, in the ways that one turn allows. */
export class Replies {
  constructor(private readonly parts: Parts) {}

  /**
   * Everything in a reply but what an acknowledgement said already; whether all of it was shown. `view`: a loading view that
   * waits for it.
   */
  async show(turn: Turn, reply: Reply, view?: string): Promise<boolean> {
    const { log } = this.parts;
    let whole = true;
    // One part that fails must not take the others with it.
    const attempt = async (what: string, work: () => Promise<void>): Promise<boolean> => {
      try {
        await work();
        return true;
      } catch (error) {
        log.warn({ what, reason: postFailed(error).reason, workspace: turn.workspace }, "reply not shown");
        whole = false;
        return false;
      }
    };
    const form = reply.open ?? reply.problems;
    if (form) await attempt("open", () => this.open(turn, form, view));
    if (reply.update) await attempt("update", () => this.update(turn, reply.update as Message));
    const file = reply.file;
    const handed = file ? await attempt("file", () => this.file(turn, file)) : undefined;
    if (reply.home) await attempt("home", () => this.home(turn, reply.home as Message));
    const told = reply.say ?? (view && !form && !reply.file ? closing(turn.locale) : undefined);
    const said = handed === undefined ? told : aboutFile(handed, told, turn);
    if (said) await attempt("say", () => this.say(turn, said, form ? undefined : view));
    return whole;
  }

  async open(turn: Turn, form: Form, view?: string): Promise<void> {
    const client = await this.parts.clients.of(turn.workspace);
    // As JSON, which it is sent as: the client would copy an object of hundreds of parts for a line of its log that nobody reads.
    const shown = JSON.stringify(modal(form, metaOf(turn, form))) as unknown as ReturnType<typeof modal>;
    if (view) await client.views.update({ view_id: view, view: shown });
    else if (turn.view && !turn.view.home && turn.view.depth >= LIMITS.viewsInStack)
      await client.views.update({ view_id: turn.view.id, view: shown });
    else if (!turn.trigger) await this.say(turn, understood(form));
    else
      try {
        if (turn.view && !turn.view.home) await client.views.push({ trigger_id: turn.trigger, view: shown });
        else await client.views.open({ trigger_id: turn.trigger, view: shown });
      } catch (error) {
        // A trigger that is gone, a rate, an outage: whatever it was, a button opens it with another trigger, and nothing typed is lost.
        if (!isTriggerGone(error)) this.parts.log.warn({ reason: postFailed(error).reason, form: form.name }, "form not opened");
        await this.say({ ...turn, ...(turn.view ? { view: undefined } : {}) }, lateForm(form));
      }
  }

  /** Keeps the trigger's place with a loading view; undefined where the trigger is gone. */
  async loading(turn: Turn, words: string): Promise<string | undefined> {
    if (!turn.trigger) return undefined;
    try {
      const client = await this.parts.clients.of(turn.workspace);
      const view = loadingView(words, turn.locale);
      const opened =
        turn.view && !turn.view.home
          ? turn.view.depth >= LIMITS.viewsInStack
            ? await client.views.update({ view_id: turn.view.id, view })
            : await client.views.push({ trigger_id: turn.trigger, view })
          : await client.views.open({ trigger_id: turn.trigger, view });
      return opened.view?.id;
    } catch (error) {
      this.parts.log.warn({ reason: slackError(error) ?? "unreachable" }, "no loading view");
      return undefined;
    }
  }

  /** To the person alone: in the view they wait at, over the response URL, in the place, or else in their messages with the bot. */
  async say(turn: Turn, what: Message, view?: string): Promise<void> {
    const { clients, posting, respond, messenger } = this.parts;
    const client = await clients.of(turn.workspace);
    if (view) {
      await client.views.update({ view_id: view, view: messageView(what, metaOf(turn)) });
      return;
    }
    if (turn.view && turn.trigger && !turn.respond) {
      const shown = messageView(what, metaOf(turn));
      if (turn.view.home) await client.views.open({ trigger_id: turn.trigger, view: shown });
      else if (turn.view.depth < LIMITS.viewsInStack) await client.views.push({ trigger_id: turn.trigger, view: shown });
      else await client.views.update({ view_id: turn.view.id, view: shown });
      return;
    }
    const ways: (() => Promise<unknown>)[] = [];
    if (turn.respond)
      ways.push(() =>
        posting.send(turn.workspace, what, ({ blocks, text: words }) =>
          respond(turn.respond ?? "", { response_type: "ephemeral", replace_original: false, text: words, blocks }),
        ),
      );
    const place = turn.where?.place;
    if (place)
      ways.push(() =>
        posting.send(turn.workspace, what, ({ blocks, text: words }) =>
          client.chat.postEphemeral({
            channel: place,
            user: turn.account,
            text: words,
            blocks: blocks as never,
            ...(turn.where?.thread ? { thread_ts: turn.where.thread } : {}),
          }),
        ),
      );
    ways.push(() => messenger.direct(turn.workspace, turn.account, what, `said:${newNonce()}`));
    let failed: unknown;
    for (const way of ways)
      try {
        await way();
        return;
      } catch (error) {
        failed = error;
      }
    throw failed;
  }

  /** Takes the place of the message that was pressed; of one that only its reader sees, over the response URL. */
  async update(turn: Turn, what: Message): Promise<void> {
    const { clients, posting, respond, messenger } = this.parts;
    if (turn.message && !turn.ephemeral)
      try {
        return await messenger.update(turn.workspace, turn.message, what);
      } catch (error) {
        // Somebody deleted it meanwhile: what was done is said to whoever did it.
        if (!isMessageGone(error)) throw error;
        return this.say(turn, what);
      }
    if (turn.respond && turn.ephemeral) {
      const url = turn.respond;
      await posting.send(turn.workspace, what, ({ blocks, text: words }) =>
        respond(url, { replace_original: true, text: words, blocks }),
      );
      return;
    }
    if (turn.view && !turn.view.home) {
      const client = await clients.of(turn.workspace);
      await client.views.update({ view_id: turn.view.id, view: messageView(what, metaOf(turn)) });
      return;
    }
    await this.say(turn, what);
  }

  /** A file goes to the person's own messages with the bot: posted in a channel, everybody would have it. */
  async file(turn: Turn, file: NonNullable<Reply["file"]>): Promise<void> {
    await this.parts.messenger.file(turn.workspace, turn.where?.place.startsWith("D") ? turn.where.place : turn.account, file);
  }

  async home(turn: Turn, what: Message): Promise<void> {
    const client = await this.parts.clients.of(turn.workspace);
    await client.views.publish({ user_id: turn.account, view: homeView(what) });
  }
}

/** What a view opened in this turn must remember. */
export function metaOf(turn: Turn, form?: Form, nonce = newNonce()): Meta {
  return {
    about: form?.about ?? {},
    nonce,
    ...(turn.where ? { where: turn.where } : {}),
    ...(turn.respond ? { respond: turn.respond } : {}),
    ...(turn.message ? { message: turn.message } : {}),
    ...(turn.ephemeral ? { ephemeral: true } : {}),
  };
}

/** What is said beside a file: where it is, unless it is right here; or that it did not arrive. */
function aboutFile(handed: boolean, told: Message | undefined, { locale, where }: Turn): Message | undefined {
  const say = sayIn(locale);
  if (!handed) return message(locale, text(say("surface.fileFailed")));
  const here = where?.place.startsWith("D") ?? false;
  if (!told) return here ? undefined : message(locale, text(say("surface.fileSent")));
  return here ? told : { ...told, blocks: [...told.blocks, note(say("surface.fileSent"))] };
}

/** A loading view that nothing fills says that it is over. */
const closing = (locale: Locale): Message => message(locale, text(sayIn(locale)("surface.done")));

const isMessageGone = (error: unknown): boolean =>
  ["message_not_found", "cant_update_message", "edit_window_closed"].includes(postFailed(error).reason);

const isTriggerGone = (error: unknown): boolean =>
  ["expired_trigger_id", "exchanged_trigger_id", "trigger_expired", "trigger_exchanged", "invalid_trigger_id"].includes(
    slackError(error) ?? "",
  );
