import type { Programme } from "../domain/records.js";
import type { Store } from "../ports.js";

/** The programme of that name or id; the only one where none is named. Otherwise words that say which there are. */
export async function onlyProgramme(store: Store, named: string | undefined): Promise<Programme | string> {
  const all = await store.questions.programmes();
  const wanted = named === undefined ? all : all.filter((one) => one.id === named || one.name === named);
  const [only] = wanted;
  if (only && wanted.length === 1) return only;
  if (all.length === 0) return "There is no programme here yet: start coptrack once, or make one with coptrack demo --study.";
  const known = all.map((one) => `  ${one.name} (${one.id})`).join("\n");
  return `${named === undefined ? "Say which programme with --programme:" : `There is not one programme "${named}". There are:`}\n${known}`;
}
