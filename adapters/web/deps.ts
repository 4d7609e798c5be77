import type { Charts, Clock, Log, Store } from "../../src/ports.js";

export interface WebSettings {
  /** Sample people, no sign-in, loopback only. */
  readonly trial: boolean;
  /** The address people reach the pages at, without a slash at the end. */
  readonly publicUrl?: string;
  /** Signs cookies, forms and CSRF tokens. */
  readonly secretKey: string;
}

export interface WebDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly charts: Charts;
}

/** The name that the web's events, identities and channels carry. */
export const PLATFORM = "web";
/** The one workspace of the web; a programme claims it. */
export const WORKSPACE = "web";
