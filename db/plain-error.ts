import { DrizzleQueryError } from "drizzle-orm/errors";

/**
 * What went wrong with a question, for the log: the server's own words and code. The builder's error quotes every value that was to be
 * written, and the server's details quote rows: what people typed must not reach the log that way.
 */
export function plainError(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error;
  const { message = "the database refused", code } = (error.cause ?? {}) as { message?: string; code?: string };
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}
