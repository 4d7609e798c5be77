import { createHmac } from "node:crypto";
import type { Raw } from "../../src/form.js";
import { filled, type State, untouched, type View } from "./client.js";
import { type Block, BOT, type FakeMessage, type FakeSlack, TEAM } from "./fake-slack.js";

export const SECRET = "a-signing-secret";

export interface Delivery {
  readonly status: number;
  readonly body: Record<string, unknown>;
}
type Headers = Readonly<Record<string, string>>;

/** Slack's signature over a body, as its servers make it. */
export function signed(body: string, at = Math.floor(Date.now() / 1000), secret = SECRET): Headers {
  const signature = createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(at), "x-slack-signature": `v0=${signature}` };
}

/** A person at Slack: their acts become signed requests to the real app, and what it does shows in the fake Slack. */
export class Person {
  /** State of the open view, as the client keeps it. */
  private readonly states = new Map<string, State>();
  private readonly offered: { text: { text: string }; value: string }[] = [];
  /** Done once, as soon as the next request is acknowledged. */
  acknowledgedNext: ((delivery: Delivery) => void) | undefined;
  problems: Record<string, string> = {};
  private last: { body: string; type: string; then: (delivery: Delivery) => void } | undefined;

  constructor(
    private readonly slack: FakeSlack,
    private readonly address: string,
    readonly id: string,
    readonly place: string,
    private readonly settled: () => Promise<void>,
    private readonly team = TEAM,
  ) {}

  async command(command: string, text: string): Promise<Delivery> {
    const fields = {
      command,
      text: text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"),
      team_id: this.team,
      team_domain: "trial",
      channel_id: this.place,
      channel_name: this.slack.channels.get(this.place)?.name ?? "directmessage",
      user_id: this.id,
      user_name: "somebody",
      api_app_id: "A1",
      is_enterprise_install: "false",
      trigger_id: this.slack.trigger(this.id),
      response_url: this.slack.responseUrl(this.place, this.id),
    };
    const body = new URLSearchParams(fields).toString();
    return this.deliver(body, "application/x-www-form-urlencoded", (delivery) => {
      if (delivery.body.text || delivery.body.blocks) this.slack.said(this.place, this.id, delivery.body);
    });
  }

  /** An interaction: pressed, submitted, searched, shortcut. */
  private async interact(
    payload: Record<string, unknown>,
    then: (delivery: Delivery) => void = () => undefined,
  ): Promise<Delivery> {
    const full = {
      team: { id: this.team, domain: "trial" },
      user: { id: this.id, username: "somebody", team_id: this.team },
      api_app_id: "A1",
      is_enterprise_install: false,
      ...payload,
    };
    return this.deliver(
      new URLSearchParams({ payload: JSON.stringify(full) }).toString(),
      "application/x-www-form-urlencoded",
      then,
    );
  }

  async event(
    event: Record<string, unknown>,
    id = `Ev${this.slack.ts()}`,
    over: Record<string, unknown> = {},
  ): Promise<Delivery> {
    const body = {
      type: "event_callback",
      team_id: this.team,
      api_app_id: "A1",
      event_id: id,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [{ team_id: this.team, enterprise_id: null, user_id: BOT, is_bot: true, is_enterprise_install: false }],
      event,
      ...over,
    };
    return this.deliver(JSON.stringify(body), "application/json");
  }

  shortcut(callback = "log_interaction"): Promise<Delivery> {
    return this.interact({
      type: "shortcut",
      callback_id: callback,
      action_ts: this.slack.ts(),
      trigger_id: this.slack.trigger(this.id),
    });
  }

  messageShortcut(message: Record<string, unknown> & { ts: string }, callback = "log_message"): Promise<Delivery> {
    return this.interact({
      type: "message_action",
      callback_id: callback,
      trigger_id: this.slack.trigger(this.id),
      response_url: this.slack.responseUrl(this.place, this.id),
      channel: { id: this.place, name: this.slack.channels.get(this.place)?.name },
      message_ts: message.ts,
      action_ts: this.slack.ts(),
      message: { type: "message", ...message },
    });
  }

  /** Everything with buttons that the person can see, the newest first: the modal, their home, messages. */
  private surfaces(): { blocks: readonly Block[]; view?: View; message?: FakeMessage; channel?: string }[] {
    const top = this.slack.top(this.id);
    const home = this.slack.homes.get(this.id);
    const seen = [this.place, `D${this.id}`].flatMap((channel) =>
      this.slack.seen(channel, this.id).map((message) => ({ blocks: message.blocks, message, channel })),
    );
    seen.sort((a, b) => Number(b.message.ts.split(".")[1]) - Number(a.message.ts.split(".")[1]));
    return [
      ...(top ? [{ blocks: top.blocks as readonly Block[], view: top }] : []),
      ...seen,
      ...(home ? [{ blocks: home.blocks as readonly Block[], view: home }] : []),
    ];
  }

  async press(action: string, nth = 0): Promise<Delivery> {
    for (const surface of this.surfaces()) {
      const found = surface.blocks.flatMap((block, index) =>
        (block.elements ?? [])
          .filter((element) => element.type === "button" && String(element.action_id).replace(/#\d+o?$/, "") === action)
          .map((element) => ({ ...element, block_id: block.block_id ?? `b${index}` })),
      );
      const button = found[nth];
      if (!button) continue;
      const { view, message, channel } = surface;
      return this.interact({
        type: "block_actions",
        trigger_id: this.slack.trigger(this.id),
        actions: [{ ...button, type: "button", action_ts: this.slack.ts() }],
        ...(view
          ? { container: { type: "view", view_id: view.id }, view: { ...view, state: { values: this.state(view) } } }
          : {
              container: {
                type: "message",
                channel_id: channel,
                message_ts: message?.ts,
                is_ephemeral: message?.only !== undefined,
              },
              channel: { id: channel, name: this.slack.channels.get(channel ?? "")?.name },
              response_url: this.slack.responseUrl(channel ?? "", this.id, message?.ts),
              ...(message?.only === undefined ? { message } : {}),
            }),
      });
    }
    throw new Error(`nothing to press called ${action}`);
  }

  private state(view: View): State {
    return this.states.get(view.id) ?? untouched(view);
  }

  async submit(values: Readonly<Record<string, Raw>>): Promise<Delivery> {
    const view = this.slack.top(this.id);
    if (!view) throw new Error("no form is open");
    const state = filled(view, this.state(view), values, this.offered);
    this.states.set(view.id, state);
    this.problems = {};
    const payload = {
      type: "view_submission",
      trigger_id: this.slack.trigger(this.id),
      view: { ...view, state: { values: state } },
      response_urls: [],
    };
    return this.interact(payload, (delivery) => this.acknowledged(view, delivery));
  }

  /** What Slack's client does with the answer to a submission. */
  private acknowledged(view: View, { status, body }: Delivery): undefined {
    if (status !== 200) throw new Error(`Slack would show: we had some trouble connecting (${status})`);
    if (body.response_action === undefined || body.response_action === "clear") {
      this.slack.close(view, body.response_action === "clear");
      return;
    }
    if (body.response_action === "errors") {
      this.problems = body.errors as Record<string, string>;
      for (const id of Object.keys(this.problems))
        if (!view.blocks.some((block) => block.type === "input" && block.block_id === id))
          throw new Error(`no input ${id} for an error`);
      return;
    }
    if (body.response_action !== "update") throw new Error(`unexpected ${String(body.response_action)}`);
    const next = this.slack.replace(view.id, body.view as View);
    // What was typed stays under the same block id and action id.
    const typed = this.states.get(view.id) ?? {};
    const fresh = untouched(next);
    for (const [block, actions] of Object.entries(fresh))
      for (const action of Object.keys(actions)) {
        const kept = typed[block]?.[action];
        if (kept && kept.type === actions[action]?.type) actions[action] = kept;
      }
    this.states.set(view.id, fresh);
  }

  /** Types into a searched field; what it offers can then be chosen. */
  async search(field: string, query: string): Promise<readonly { value: string; text: { text: string } }[]> {
    const view = this.slack.top(this.id);
    if (!view) throw new Error("no form is open");
    const element = view.blocks.find((block) => block.block_id === field)?.element;
    const { body } = await this.interact({
      type: "block_suggestion",
      action_id: element?.action_id,
      block_id: field,
      value: query,
      container: { type: "view", view_id: view.id },
      view: { ...view, state: { values: this.state(view) } },
    });
    const options = (body.options ?? []) as { value: string; text: { text: string } }[];
    this.offered.push(...options);
    return options;
  }

  /** The last request once more, byte for byte, with a fresh signature as Slack's own retry has. */
  again(): Promise<Delivery> {
    if (!this.last) throw new Error("nothing was sent yet");
    return this.deliver(this.last.body, this.last.type, () => undefined);
  }

  async deliver(
    body: string,
    type: string,
    then: (delivery: Delivery) => void = () => undefined,
    headers: Headers = {},
  ): Promise<Delivery> {
    this.last = { body, type, then };
    const delivery = await this.sent(body, type, headers);
    then(delivery);
    this.acknowledgedNext?.(delivery);
    this.acknowledgedNext = undefined;
    await this.settled();
    return delivery;
  }

  /** One request to the app, signed, and how it was acknowledged. */
  protected async sent(body: string, type: string, headers: Headers): Promise<Delivery> {
    const response = await fetch(`${this.address}/slack/events`, {
      method: "POST",
      headers: { "content-type": type, ...signed(body), ...headers },
      body,
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text.startsWith("{") ? JSON.parse(text) : text ? { text } : {}) as Record<string, unknown>,
    };
  }

  /** The form that is open, as the person sees it; undefined where the topmost view asks nothing. */
  form(): { view: View; state: State } | undefined {
    const view = this.slack.top(this.id);
    return view?.blocks.some((block) => block.type === "input") ? { view, state: this.state(view) } : undefined;
  }
}
