import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/ports.js";

/** Bolt's and the client's own lines, in our log: warnings and errors, as words only, since their objects hold people's data. */
export function loggerTo(log: Log): Logger {
  const words = (parts: readonly unknown[]): string =>
    parts.map((part) => (part instanceof Error ? part.message : typeof part === "string" ? part : typeof part)).join(" ");
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn({ from: "slack" }, words(parts)),
    error: (...parts: unknown[]) => log.error({ from: "slack" }, words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
