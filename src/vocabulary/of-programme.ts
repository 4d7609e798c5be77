import type { Id, Programme } from "../domain/records.js";
import type { Store } from "../ports.js";
import { vocabularyFrom } from "./made.js";
import { SHIPPED_VOCABULARY, type Vocabulary } from "./vocabulary.js";

interface Made {
  readonly changes: number;
  readonly vocabulary: Promise<Vocabulary>;
}
const made = new WeakMap<Store, Map<Id, Made>>();

/**
 * The programme's vocabulary, never stale: the programme's own row, read with every event, says how often it was changed, and
 * the rows are read once after each change, in each process.
 */
export function vocabularyOf(programme: Programme, store: Store): Promise<Vocabulary> {
  const changes = programme.settings.vocabulary ?? 0;
  if (changes === 0) return Promise.resolve(SHIPPED_VOCABULARY);
  const known = made.get(store) ?? new Map<Id, Made>();
  made.set(store, known);
  const there = known.get(programme.id);
  if (there?.changes === changes) return there.vocabulary;
  const vocabulary = store
    .find("vocabularyEntry", { programme: programme.id })
    .then((rows) => vocabularyFrom(rows, programme.locale));
  known.set(programme.id, { changes, vocabulary });
  // What could not be read is asked for again by the next event.
  vocabulary.catch(() => known.delete(programme.id));
  return vocabulary;
}
