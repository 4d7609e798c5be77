import { z } from "zod";
import type { Form, Raw } from "../../src/form.js";
import { CARRIED } from "./card.js";

/** The version of what our cards carry; cards of another version are answered with "please run the command again". */
const VERSION = 1;
const about = z.record(z.string().max(100), z.string().max(2000));
const raw = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.record(z.string(), z.string()),
  z.null(),
]) satisfies z.ZodType<Raw>;
const values = z.record(z.string(), raw).readonly() as z.ZodType<Form["values"]>;
/** The card that led to a dialog. `mine`: it only opened the form, and becomes the receipt; otherwise it is a message of its own. */
const origin = z.object({ conversation: z.string(), message: z.string(), mine: z.boolean() });
export type Origin = z.infer<typeof origin>;

const carried = z.discriminatedUnion("do", [
  z.object({ v: z.literal(VERSION), do: z.literal("press"), action: z.string(), value: z.string() }),
  /** Opens a form; with `values` where it holds what somebody typed and could not yet save. */
  z.object({ v: z.literal(VERSION), do: z.literal("open"), form: z.string(), about, values: values.optional() }),
  /** `once` names this very form: sent twice, it is one submission. `values` where the card has no fields of its own. */
  z.object({
    v: z.literal(VERSION),
    do: z.literal("submit"),
    form: z.string(),
    about,
    once: z.string().max(64),
    origin: origin.optional(),
    values: values.optional(),
  }),
]);
export type Carried = z.infer<typeof carried>;
type Unversioned<T> = T extends unknown ? Omit<T, "v"> : never;
export const carry = (what: Unversioned<Carried>): Carried => ({ v: VERSION, ...what }) as Carried;

/** What a button or form sent back: ours, ours but not to be read (`"outdated"`), or none of ours. The client may have edited it. */
export function carriedBy(data: unknown): Carried | "outdated" | undefined {
  if (typeof data !== "object" || data === null || !(CARRIED in data)) return undefined;
  return carried.safeParse((data as Record<string, unknown>)[CARRIED]).data ?? "outdated";
}
