import type { Programme } from "../domain/records.js";
import type { Store } from "../ports.js";
import { SHIPPED_VOCABULARY, type Vocabulary } from "./vocabulary.js";

/** The programme's vocabulary. */
export async function vocabularyOf(_programme: Programme, _store: Store): Promise<Vocabulary> {
  return SHIPPED_VOCABULARY;
}
