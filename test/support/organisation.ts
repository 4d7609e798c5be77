import { fold } from "../../src/domain/fold.js";
import { idFrom } from "../../src/domain/ids.js";
import type { Organisation } from "../../src/domain/records.js";
import { insert, type Step } from "../../src/ports.js";
import { NOON } from "./world.js";

/** An organisation of this name, of which nothing else is known unless said otherwise. */
export const organisation = (programme: string, name: string, over: Partial<Organisation> = {}): Step =>
  insert("organisation", {
    programme,
    id: idFrom("organisation", name),
    name,
    folded: fold(name),
    aliases: [],
    stakeholder: null,
    country: null,
    mergedInto: null,
    sample: false,
    createdAt: NOON,
    version: 1,
    ...over,
  });
