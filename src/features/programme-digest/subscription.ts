import type { Context } from "../../feature.js";
import { type Step, update } from "../../ports.js";

/** A person's own word that they want the programme's digest, or no longer. */
export function subscription(wanted: boolean, { person }: Context): Step {
  const { programmeDigest: _before, ...rest } = person.settings;
  return update(
    "person",
    { programme: person.programme, id: person.id, version: person.version },
    { settings: wanted ? { ...rest, programmeDigest: true } : rest, version: person.version + 1 },
  );
}
