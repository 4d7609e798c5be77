import type { Charts, Clock, Log, Store } from "../../src/ports.js";

export interface WebSettings {
  /** Sample people, no sign-in, loopback only. */
  readonly trial: boolean;
  /** The address people reach the pages at, without a slash at the end. */
  readonly publicUrl?: string;
  /** Signs cookies, forms and CSRF tokens. */
  readonly secretKey: string;
  /** Keys used before: what they signed still counts. */
  readonly olderKeys?: readonly string[];
  /** Slow work is waited for this long before the page shows that it is being done; 800 ms where not set. */
  readonly patienceMs?: number;
}

export interface WebDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly charts: Charts;
}

/** The workspace of the first programme's pages; another programme's bears its id. */
export const FIRST_WORKSPACE = "web";
