import type { Account, Instant } from "../../src/events.js";
import type { Clock, Directory, Log } from "../../src/ports.js";
import type { Clients } from "./clients.js";
import { slackError } from "./failures.js";

/** How long what Slack said about a person holds. */
const FRESH_MS = 60 * 60_000;
const KEPT = 20_000;
/** An unknown person's language is waited for this long before a form opens in the programme's. */
const PATIENCE_MS = 900;
/** More strangers than this in one channel are read as pages of the whole workspace, not one by one. */
const ONE_BY_ONE = 20;

interface Profile {
  readonly id?: string;
  readonly name?: string;
  readonly real_name?: string;
  readonly locale?: string;
  readonly tz?: string;
  readonly team_id?: string;
  readonly deleted?: boolean;
  readonly is_bot?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly enterprise_user?: { readonly teams?: readonly string[] };
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
}
interface Known {
  readonly at: Instant;
  /** Undefined: a bot, or nobody any more. */
  readonly account: Account | undefined;
}

/** Who people are, from Slack, remembered for an hour. */
export class People implements Directory {
  private readonly known = new Map<string, Known>();
  private readonly asking = new Map<string, Promise<Account | undefined>>();

  constructor(
    private readonly clients: Clients,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async person(workspace: string, account: string): Promise<Account | undefined> {
    const known = this.fresh(workspace, account);
    if (known) return known.account;
    const key = `${workspace}/${account}`;
    let asking = this.asking.get(key);
    if (!asking) {
      asking = this.ask(workspace, account).finally(() => this.asking.delete(key));
      this.asking.set(key, asking);
    }
    return asking;
  }

  /** The person who acts: what Slack says about them if it says so soon, otherwise what came with the request. */
  async acting(workspace: string, account: string, given: Pick<Account, "guest">): Promise<Account> {
    const known = this.fresh(workspace, account);
    const told = known
      ? known.account
      : await soon(this.person(workspace, account), PATIENCE_MS).catch((error: unknown) => {
          this.log.warn({ reason: slackError(error) ?? "unreachable" }, "person not looked up");
          return undefined;
        });
    const guest = given.guest === true || told?.guest === true;
    // A handle is no name: where Slack did not say the name in time, the one we know stays.
    return { ...told, account, ...(guest ? { guest } : {}) };
  }

  async members(workspace: string, place: string): Promise<readonly Account[]> {
    const client = await this.clients.of(workspace);
    const ids: string[] = [];
    let cursor = "";
    do {
      const page = await client.conversations.members({ channel: place, limit: 200, ...(cursor ? { cursor } : {}) });
      ids.push(...(page.members ?? []));
      cursor = page.response_metadata?.next_cursor ?? "";
    } while (cursor);
    if (ids.filter((id) => !this.fresh(workspace, id)).length > ONE_BY_ONE) await this.everybody(workspace);
    const accounts = [];
    for (const id of ids) accounts.push(await this.person(workspace, id));
    return accounts.filter((one): one is Account => one !== undefined);
  }

  /** Fills the memory with the whole workspace, a page at a time. */
  private async everybody(workspace: string): Promise<void> {
    const client = await this.clients.of(workspace);
    let cursor = "";
    do {
      const page = await client.users.list({ limit: 200, include_locale: true, ...(cursor ? { cursor } : {}) });
      for (const member of page.members ?? []) this.keep(workspace, member as Profile);
      cursor = page.response_metadata?.next_cursor ?? "";
    } while (cursor);
  }

  /** Forgets nothing and learns what an event told: somebody changed their name, language or zone, or left. */
  keep(workspace: string, profile: Profile): Account | undefined {
    if (!profile.id) return undefined;
    const account = accountOf(profile, workspace);
    if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value ?? "");
    this.known.set(`${workspace}/${profile.id}`, { at: this.clock.now(), account });
    return account;
  }

  private fresh(workspace: string, account: string): Known | undefined {
    const known = this.known.get(`${workspace}/${account}`);
    return known && this.clock.now() - known.at < FRESH_MS ? known : undefined;
  }

  private async ask(workspace: string, account: string): Promise<Account | undefined> {
    const client = await this.clients.of(workspace);
    try {
      const { user } = await client.users.info({ user: account, include_locale: true });
      return this.keep(workspace, { ...(user as Profile), id: account });
    } catch (error) {
      if (slackError(error) !== "user_not_found" && slackError(error) !== "user_not_visible") throw error;
      return this.keep(workspace, { id: account, deleted: true });
    }
  }
}

function accountOf(profile: Profile, workspace: string): Account | undefined {
  if (profile.is_bot || profile.deleted || profile.id === "USLACKBOT") return undefined;
  const name = profile.profile?.real_name || profile.real_name || profile.profile?.display_name || profile.name;
  const elsewhere = profile.team_id !== undefined && profile.team_id !== workspace;
  const stranger = profile.is_stranger || (elsewhere && !profile.enterprise_user?.teams?.includes(workspace));
  return {
    account: profile.id ?? "",
    ...(name ? { name } : {}),
    ...(profile.locale ? { locale: profile.locale } : {}),
    ...(profile.tz ? { zone: profile.tz } : {}),
    ...(profile.is_restricted || profile.is_ultra_restricted || stranger ? { guest: true } : {}),
  };
}

/** What a promise gives within the time, or undefined; it goes on by itself. */
export async function soon<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  // A failure after the time is nobody's any more.
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
