import { TYPES } from "../vocabulary/index.js";
import type { Draft, ParseContext } from "./draft.js";

/** "Call – INRA": where no subject was said, the type and who it was with, in the person's language; null where neither was said. */
export function madeTitle(
  { type, organisations, people }: Pick<Draft, "type" | "organisations" | "people">,
  context: ParseContext,
): string | null {
  const entry = (context.vocabulary?.types ?? TYPES).find((one) => one.code === type);
  const who = organisations.length > 0 ? organisations : people;
  const parts = [entry?.label[context.locale], who.map((one) => one.name).join(", ")].filter(Boolean);
  return parts.length > 0 ? parts.join(" – ") : null;
}
