import { idFrom } from "../../src/domain/ids.js";
import type { CallPresence } from "../../src/domain/records.js";
import type { Happening, Instant } from "../../src/events.js";
import { type Clock, insert, remove, type Store, update } from "../../src/ports.js";
import { PLATFORM } from "./inbound.js";

/** A person's huddle changed: Slack says who and which call, but neither channel nor end. */
export interface HuddleChange {
  readonly user: {
    readonly id: string;
    readonly is_bot?: boolean;
    readonly profile?: { readonly huddle_state?: string; readonly huddle_state_call_id?: string };
  };
  readonly event_ts?: string;
}

/**
 * Groups people into huddles by call id, and says when one ended: when the last person seen in it left. Nothing is kept where
 * the programme did not allow questions after calls, and nothing once the call is over. In the database, because the
 * events of one huddle may reach several processes.
 */
export class Huddles {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  async changed({ user, event_ts }: HuddleChange, workspace: string): Promise<Happening | undefined> {
    if (user.is_bot) return undefined;
    const programme = await this.allowed(workspace);
    if (!programme) return undefined;
    const at = event_ts ? Math.round(Number(event_ts) * 1000) : this.clock.now();
    const here = { programme, platform: PLATFORM, workspace };
    const call = user.profile?.huddle_state === "in_a_huddle" ? user.profile.huddle_state_call_id : undefined;
    const open = await this.store.find("callPresence", { ...here, account: user.id, leftAt: null });
    // Whoever is seen in another call, or in none, has left the one before.
    const left = open.filter((one) => one.call !== call && one.joinedAt <= at);
    if (left.length > 0)
      await this.store.atomically(
        left.map((one) => update("callPresence", { programme, id: one.id, leftAt: null }, { leftAt: at }, "any")),
      );
    if (call) await this.joined({ ...here, call, account: user.id }, at);
    for (const one of left) {
      const ended = await this.ended({ ...here, call: one.call }, at);
      if (ended) return ended;
    }
    return undefined;
  }

  private async joined(
    who: Pick<CallPresence, "programme" | "platform" | "workspace" | "call" | "account">,
    at: Instant,
  ): Promise<void> {
    const id = idFrom("presence", who.platform, who.workspace, who.call, who.account);
    const before = await this.store.get("callPresence", { programme: who.programme, id });
    // Told late: they have left since.
    if (before?.leftAt && before.leftAt >= at) return;
    await this.store.atomically([
      before
        ? update("callPresence", { programme: who.programme, id }, { leftAt: null }, "any")
        : insert("callPresence", { ...who, id, joinedAt: at, leftAt: null }, "any"),
    ]);
  }

  private async ended(
    call: Pick<CallPresence, "programme" | "platform" | "workspace" | "call">,
    at: Instant,
  ): Promise<Happening | undefined> {
    const there = await this.store.find("callPresence", call, { order: [["joinedAt", "asc"]] });
    const [first] = there;
    if (!first || there.some((one) => one.leftAt === null)) return undefined;
    await this.store.atomically([remove("callPresence", call)]);
    return {
      kind: "happening",
      id: `slack:huddle:${call.call}`,
      platform: PLATFORM,
      workspace: call.workspace,
      who: { account: "" },
      happening: "meeting-ended",
      meeting: {
        id: call.call,
        start: first.joinedAt,
        end: Math.max(at, ...there.map((one) => one.leftAt ?? 0)),
        people: there.map(({ account }) => ({ account })),
      },
    };
  }

  /** The programme of the workspace, where its coordinator allows it. */
  private async allowed(workspace: string): Promise<string | undefined> {
    const row = await this.store.questions.workspace(PLATFORM, workspace);
    if (!row?.active) return undefined;
    const programme = await this.store.get("programme", { programme: row.programme, id: row.programme });
    return programme?.settings.callPrompts === true ? programme.id : undefined;
  }
}
