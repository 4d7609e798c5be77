import type {
  AckFn,
  BlockAction,
  BlockSuggestion,
  GlobalShortcut,
  MessageShortcut,
  RespondArguments,
  SlashCommand,
  ViewResponseAction,
  ViewSubmitAction,
} from "@slack/bolt";
import type { Core } from "../../src/core.js";
import type { Account, Command, Opening, Press, Reply, Submission } from "../../src/events.js";
import { type Message, message, text } from "../../src/message.js";
import type { Once } from "../../src/once.js";
import { nearestLocale } from "../../src/text/locales.js";
import { sayIn } from "../../src/text/say.js";
import { formIn, OPEN, SAVE } from "./asking.js";
import { modal, option } from "./form.js";
import { fieldErrors, labelsIn, type ViewState } from "./form-values.js";
import { commandEvent, givenBy, lookupEvent, messageOf, pressEvent, shortcutEvent, submissionEvent, whereOf } from "./inbound.js";
import { LIMITS } from "./limits.js";
import { render } from "./message.js";
import { newNonce, unpack } from "./meta.js";
import { type People, soon } from "./people.js";
import { COMMANDS, SHORTCUTS } from "./registered.js";
import { metaOf, type Replies, type Turn } from "./replies.js";
import { loadingView, sameView } from "./views.js";

/** Beyond this a loading view takes the trigger's place: a trigger lives three seconds, and the answer needs some of them. */
const SLOW_MS = 1200;
/** A submission is acknowledged by now, committed or not. */
const LATEST_MS = 2300;
/** Acts that are remembered as answered: Slack sends one again within minutes. */
const SHOWN_KEPT = 1000;

interface Parts {
  readonly core: Core;
  readonly people: People;
  readonly replies: Replies;
  readonly once: Once<Reply>;
  /** Told after what may have changed a person's own page. */
  readonly changed: (workspace: string, account: string, cause: string) => Promise<void>;
  /** When what is said after an acknowledgement does not keep others waiting for theirs. */
  readonly turn: () => Promise<void>;
  /** A stop waits for it. */
  readonly tracked: <T>(work: Promise<T>) => Promise<T>;
}

/** What Slack sends for people's acts, turned into events, and the core's replies into acknowledgements and views. */
export class Handlers {
  /** Acts whose answer was shown: an act whose acknowledgement was lost comes again, and is only acknowledged. */
  private readonly shown = new Set<string>();
  constructor(private readonly parts: Parts) {}

  async command(body: SlashCommand, workspace: string, ack: AckFn<string | RespondArguments>): Promise<void> {
    const who = await this.who(workspace, body.user_id, { account: body.user_id });
    const turn: Turn = {
      workspace,
      account: body.user_id,
      locale: nearestLocale(who.locale),
      where: whereOf(body.channel_id, body.channel_name),
      trigger: body.trigger_id,
      respond: body.response_url,
    };
    if (!(body.command in COMMANDS)) {
      const say = sayIn(turn.locale);
      return ack(ephemeral(message(turn.locale, text(say("surface.unknownCommand", { command: body.command })))));
    }
    const event = commandEvent(body, workspace, who);
    await this.asked(event, turn, ack);
  }

  async shortcut(body: GlobalShortcut | MessageShortcut, workspace: string, ack: AckFn<void>): Promise<void> {
    const who = await this.who(workspace, body.user.id, givenBy(body.user as { id: string }, workspace));
    const event = shortcutEvent(body, workspace, who);
    const known = body.callback_id in SHORTCUTS;
    const turn: Turn = {
      workspace,
      account: body.user.id,
      locale: nearestLocale(who.locale),
      trigger: body.trigger_id,
      ...(event.where ? { where: event.where } : {}),
      ...(body.type === "message_action" ? { respond: body.response_url } : {}),
    };
    if (known) return this.asked(event, turn, () => ack());
    await ack();
    await this.parts.replies.say(turn, message(turn.locale, text(sayIn(turn.locale)("failed.outdated"))));
  }

  /** A command or what stands for one: acknowledged with its answer where that is small and quick, before it otherwise. */
  private async asked(event: Command | Opening, turn: Turn, ack: (body?: RespondArguments) => Promise<void>): Promise<void> {
    const { replies } = this.parts;
    if (this.shown.has(event.id)) return ack();
    const handling = this.handle(event);
    const reply = await soon(handling, SLOW_MS);
    if (!reply) {
      await ack();
      const view = await replies.loading(turn, sayIn(turn.locale)("failed.loading"));
      return this.show(event.id, turn, await handling, view);
    }
    if (reply.later) {
      const view = reply.later.opens ? await replies.loading(turn, reply.later.loading) : undefined;
      await ack(view ? undefined : { response_type: "ephemeral", text: reply.later.loading });
      return this.show(event.id, turn, await reply.later.work(), view);
    }
    if (reply.say && !reply.open && isSimple(reply.say) && turn.respond) {
      const { say, ...rest } = reply;
      await ack(ephemeral(say));
      // Not noted as shown: where the acknowledgement is lost, so is what it said.
      await replies.show(turn, rest);
      return;
    }
    await Promise.all([ack(), this.show(event.id, turn, reply)]);
  }

  async press(body: BlockAction, workspace: string, ack: AckFn<void>): Promise<void> {
    const { replies } = this.parts;
    await ack();
    const who = await this.who(workspace, body.user.id, givenBy(body.user as { id: string }, workspace));
    const turn = pressTurn(body, workspace, who);
    const event = pressEvent(body, workspace, who);
    if (this.shown.has(event.id)) return;
    if (event.action === OPEN || event.action === SAVE) return this.asking(event, turn);
    const { message: ref, ...rest } = event;
    const handling = this.handle(ref && !turn.ephemeral ? event : rest);
    const reply = await soon(handling, SLOW_MS);
    if (!reply) {
      const opens = /#\d+o$/.test(body.actions[0]?.action_id ?? "");
      const view = opens ? await replies.loading(turn, sayIn(turn.locale)("failed.loading")) : undefined;
      await this.show(event.id, turn, await handling, view);
    } else if (reply.later) {
      const inView = reply.later.opens || (turn.view && !turn.respond);
      const view = inView ? await replies.loading(turn, reply.later.loading) : undefined;
      if (!view) await replies.show(turn, { say: message(turn.locale, text(reply.later.loading)) });
      await this.show(event.id, turn, await reply.later.work(), view);
    } else await this.show(event.id, turn, reply);
    await this.parts.changed(workspace, body.user.id, event.id);
  }

  /** The buttons under what was understood: the form, or its saving as it stands; what must be mended opens the form after all. */
  private async asking(press: Press, turn: Turn): Promise<void> {
    const { platform, workspace, who, where } = press;
    const named = formIn(press.value);
    const common = { platform, workspace, who, ...(where ? { where } : {}) };
    if (!named) return this.parts.replies.say(turn, message(turn.locale, text(sayIn(turn.locale)("failed.outdated"))));
    const opening: Opening = { kind: "opening", id: press.id, ...common, ...named };
    if (press.action === OPEN) return this.asked(opening, turn, async () => undefined);
    const { open: form, ...refused } = await this.handle(opening);
    if (!form) return this.show(press.id, turn, refused);
    // Two presses on one button save once.
    const id = `slack:save:${press.message?.place}:${press.message?.message}`;
    const saved = await this.handle({ kind: "submission", id, ...common, ...named, values: form.values });
    if (saved.problems || saved.open || !saved.say) return this.show(press.id, turn, saved);
    const { say, ...rest } = saved;
    await this.show(press.id, turn, { ...rest, update: say });
    await this.parts.changed(workspace, who.account, press.id);
  }

  /** Acknowledged after the commit. What was typed stays in the view until then, and whenever something must be mended. */
  async submission(body: ViewSubmitAction, workspace: string, ack: AckFn<ViewResponseAction>): Promise<void> {
    const who = await this.who(workspace, body.user.id, givenBy(body.user as { id: string }, workspace));
    const event = submissionEvent(body, workspace, who);
    const locale = nearestLocale(who.locale);
    if (!event) return ack({ response_action: "update", view: sameView(body.view, sayIn(locale)("failed.outdated")) });
    const { meta, ...submission } = event;
    const turn: Turn = {
      workspace,
      account: body.user.id,
      locale,
      ...(meta.where ? { where: meta.where } : {}),
      ...(meta.respond ? { respond: meta.respond } : {}),
      ...(meta.message ? { message: meta.message } : {}),
      ...(meta.ephemeral ? { ephemeral: true } : {}),
    };
    const handling = this.handle(submission, { early: true });
    const reply = await soon(handling, LATEST_MS);
    if (!reply) {
      await ack({ response_action: "update", view: loadingView(sayIn(locale)("failed.loading"), locale) });
      const late = await whole(await handling);
      const form = late.problems ?? (late.failed ? undefined : late.open);
      // The view on the screen is the loading one now: what was typed comes back into it.
      return this.show(event.id, turn, form ? { ...late, open: form } : late, body.view.id);
    }
    if (reply.problems || reply.failed) return ack(mended(body, reply, submission, turn));
    if (reply.later) {
      await ack({ response_action: "update", view: loadingView(reply.later.loading, locale) });
      return this.show(event.id, turn, await reply.later.work(), body.view.id);
    }
    const { open, ...rest } = reply;
    if (open) await ack({ response_action: "update", view: modal(open, metaOf(turn, open)) });
    else await ack(body.view.previous_view_id ? { response_action: "clear" } : undefined);
    if (this.shown.has(event.id)) return;
    if (rest.after) await this.parts.turn();
    await this.show(event.id, turn, await whole(rest));
    await this.parts.changed(workspace, body.user.id, event.id);
  }

  async lookup(body: BlockSuggestion, workspace: string, ack: AckFn<{ options: never[] }>): Promise<void> {
    const who = await this.who(workspace, body.user.id, givenBy(body.user as { id: string }, workspace));
    const event = lookupEvent(body, workspace, who);
    const reply = event ? await soon(this.parts.core.handle(event), LATEST_MS) : undefined;
    const options = (reply?.options ?? []).slice(0, LIMITS.options).map(option);
    await ack({ options: options as never[] });
  }

  private handle(...asked: Parameters<Core["handle"]>): Promise<Reply> {
    return this.parts.tracked(this.parts.once.run(asked[0].id, () => this.parts.core.handle(...asked)));
  }

  private async show(act: string, turn: Turn, reply: Reply, view?: string): Promise<void> {
    if (!(await this.parts.replies.show(turn, reply, view)) || reply.failed) return;
    if (this.shown.size >= SHOWN_KEPT) this.shown.delete(this.shown.values().next().value ?? "");
    this.shown.add(act);
  }

  private who(workspace: string, account: string, given: Account): Promise<Account> {
    return this.parts.people.acting(workspace, account, given);
  }
}

/** With what was still to be made after the acknowledgement. */
const whole = async (reply: Reply): Promise<Reply> => (reply.after ? reply.after() : reply);

const ephemeral = (what: Message): RespondArguments => {
  const { blocks, text: words } = render(what);
  return { response_type: "ephemeral", text: words, blocks: blocks as never };
};

/** Nothing in it that a workspace might refuse: an acknowledgement cannot be tried again. */
const isSimple = (what: Message): boolean => what.blocks.every((block) => block.kind !== "chart" && block.kind !== "table");

function pressTurn(body: BlockAction, workspace: string, who: Account): Turn {
  const meta = body.view && unpack(body.view.private_metadata);
  const container = body.container as { is_ephemeral?: boolean };
  const where = body.channel ? whereOf(body.channel.id, body.channel.name) : meta?.where;
  const ref = messageOf(body);
  const respond = body.response_url ?? meta?.respond;
  const home = body.view?.type === "home";
  return {
    workspace,
    account: body.user.id,
    locale: nearestLocale(who.locale),
    trigger: body.trigger_id,
    ...(where ? { where } : {}),
    ...(respond && !body.view ? { respond } : {}),
    ...(ref ? { message: ref } : {}),
    ...(container.is_ephemeral ? { ephemeral: true } : {}),
    ...(body.view ? { view: { id: body.view.id, depth: depth(body.view), home } } : {}),
  };
}

const depth = (view: { previous_view_id?: string | null; root_view_id?: string | null }): number =>
  !view.previous_view_id ? 1 : view.previous_view_id === view.root_view_id ? 2 : LIMITS.viewsInStack;

/** What to do where a submission was not accepted: errors beside the fields, or the view again with a word above it. */
function mended(body: ViewSubmitAction, reply: Reply, submission: Submission, turn: Turn): ViewResponseAction {
  const form = reply.problems;
  if (!form) return { response_action: "update", view: sameView(body.view, reply.failed?.message ?? "") };
  const errors = fieldErrors(form, body.view.blocks as never);
  if (errors) return { response_action: "errors", errors };
  const nonce = unpack(body.view.private_metadata)?.nonce ?? newNonce();
  const labels = labelsIn(body.view.state.values as ViewState);
  return {
    response_action: "update",
    view: modal({ ...form, about: submission.about }, metaOf(turn, form, nonce), labels),
  };
}
