import { idFrom } from "../../domain/ids.js";
import type { Id, Run } from "../../domain/records.js";
import { insert, type Step } from "../../ports.js";

/** One silence of a community, named by the day of the last entry before it, as one person hears of it. */
export interface Silence {
  readonly programme: Id;
  readonly community: Id;
  readonly last: string | null;
  readonly person: Id;
}

/** Whether they heard of it, from whichever of us was first: the look for signs, or the digest that is not posted. */
export const silenceTold = ({ programme, community, last, person }: Silence): Pick<Run, "programme" | "key"> => ({
  programme,
  key: `silence:${community}:${last ?? "never"}:${person}`,
});

/** To be written with the word itself: of two that would tell at the same moment one does. */
export function tellSilence(silence: Silence, at: number): Step {
  const { programme, key } = silenceTold(silence);
  return insert("run", { programme, id: idFrom("run", programme, key), key, at });
}
