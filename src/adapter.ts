import type { IncomingMessage, ServerResponse } from "node:http";
import type { Core } from "./core.js";
import type { Platform } from "./ports.js";

/** One platform, as main.ts wires it: what the core calls (`platform`), and what serves the platform's own requests. */
export interface Adapter {
  /** The name its events carry. */
  readonly name: string;
  readonly platform: Platform;
  /** Path prefixes of the one port that are its own; `/` takes what nobody else does. */
  readonly paths: readonly string[];
  serve(request: IncomingMessage, response: ServerResponse): void;
  /** Whether anything of its platform's can come now, where the program itself keeps a connection to it. */
  connected?(): boolean;
  /** Begins to pass events to the core. */
  start(core: Core): Promise<void>;
  /** Takes no new events, and finishes what it acknowledged. */
  stop(): Promise<void>;
}
