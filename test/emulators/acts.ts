import { signed } from "../slack/person.js";
import type { Lookup } from "./completed.js";
import { BOT, type LocalSlack, TEAM, TOKENS } from "./local-slack.js";

/**
 * What people do in Slack that local-slack has no place for (shortcuts, huddles, searches in a form, invitations), as Slack's own signed
 * requests to the program. What the program does then (open a form, post, write privately) goes to local-slack and is seen in its page.
 */
export class Acts {
  private count = 0;
  private readonly used = new Set<string>();

  constructor(
    private readonly address: string,
    private readonly slack: LocalSlack,
  ) {}

  private async deliver(body: string, type: string): Promise<unknown> {
    const response = await fetch(`${this.address}/slack/events`, {
      method: "POST",
      headers: { "content-type": type, ...signed(body, undefined, TOKENS.secret) },
      body,
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${response.status} ${text}`);
    return text.startsWith("{") ? JSON.parse(text) : text;
  }

  private interact(user: string, payload: Record<string, unknown>): Promise<unknown> {
    const full = {
      team: { id: TEAM, domain: "seeds" },
      user: { id: user, username: "somebody", team_id: TEAM },
      api_app_id: "A0COPTRACK",
      is_enterprise_install: false,
      ...payload,
    };
    return this.deliver(new URLSearchParams({ payload: JSON.stringify(full) }).toString(), "application/x-www-form-urlencoded");
  }

  /** A trigger that local-slack gave to an earlier act: it takes one for half an hour, but the program takes each once. */
  private async trigger(): Promise<string> {
    const said = JSON.stringify(await this.slack.log()).replaceAll("%22", " ");
    const triggers = said.match(/\d+\.\d+\.[0-9a-f]{24}/g) ?? [];
    const fresh = triggers.findLast((one) => !this.used.has(one));
    if (!fresh) throw new Error("nobody did enough in local-slack yet");
    this.used.add(fresh);
    return fresh;
  }

  async shortcut(user: string): Promise<void> {
    await this.interact(user, {
      type: "shortcut",
      callback_id: "log_interaction",
      action_ts: `${Date.now() / 1000}`,
      trigger_id: await this.trigger(),
    });
  }

  async messageShortcut(user: string, channel: { id: string; name: string }, message: Record<string, unknown> & { ts: string }) {
    await this.interact(user, {
      type: "message_action",
      callback_id: "log_message",
      trigger_id: await this.trigger(),
      response_url: `${this.slack.address}/_hooks/response/none`,
      channel,
      message_ts: message.ts,
      action_ts: `${Date.now() / 1000}`,
      message: { type: "message", ...message },
    });
  }

  async event(event: Record<string, unknown>): Promise<void> {
    this.count += 1;
    await this.deliver(
      JSON.stringify({
        type: "event_callback",
        team_id: TEAM,
        api_app_id: "A0COPTRACK",
        event_id: `EvActs${this.count}`,
        event_time: Math.floor(Date.now() / 1000),
        authorizations: [{ team_id: TEAM, enterprise_id: null, user_id: BOT, is_bot: true, is_enterprise_install: false }],
        event,
      }),
      "application/json",
    );
  }

  /** Searches in the form that is open. */
  lookup: Lookup = async (block, action, query) => {
    const opened = (await this.slack.log()).flatMap(({ summary, detail }) =>
      summary === "views.open" || summary === "views.update" ? [(detail as { view: Record<string, unknown> }).view] : [],
    );
    const answer = (await this.interact("U0AMAL", {
      type: "block_suggestion",
      action_id: action,
      block_id: block,
      value: query,
      container: { type: "view", view_id: "V0" },
      view: { id: "V0", ...opened.at(-1), state: { values: {} } },
    })) as { options?: readonly unknown[] };
    return answer.options ?? [];
  };
}
