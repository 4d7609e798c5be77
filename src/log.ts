import { pino } from "pino";
import type { Log } from "./ports.js";

/** Lines of JSON on standard error. Errors keep their message and stack, and nothing of what people typed or are called. */
export function createLog(level: string): Log {
  const log = pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          "name",
          "text",
          "values",
          "token",
          "*.name",
          "*.text",
          "*.values",
          "*.token",
          "err.data",
          "err.config",
          "err.request",
          "err.response",
          "err.params",
          "err.query",
        ],
        remove: true,
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}
