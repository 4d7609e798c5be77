import { idFrom } from "../../domain/ids.js";
import { languageOf } from "../../domain/needs-alike/index.js";
import type { Id, Need, NeedSource } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Store } from "../../ports.js";
import type { Locale } from "../../text/locales.js";

export interface NeedSaid {
  readonly programme: Id;
  readonly community: Id;
  /** Null: nobody may know who asks, and then neither their organisation nor its country is kept. */
  readonly person: Id | null;
  readonly text: string;
  /** The language the person speaks with us; their words may tell another. */
  readonly locale: Locale;
  readonly themes?: readonly string[];
  readonly source: NeedSource;
  /** The id of the answer, interaction, poll or event it came from. */
  readonly ref: Id;
  readonly sample?: boolean;
}

/**
 * A need as somebody said it, ready to be inserted (`insert("need", …, "any")`) in the commit that it comes with. The id follows
 * from source, ref and words: the same answer delivered twice is one need.
 */
export async function newNeed(said: NeedSaid, store: Store, now: Instant): Promise<Need> {
  const { programme, community, source } = said;
  const person = said.person === null ? undefined : await store.get("person", { programme, id: said.person });
  const organisation = person?.organisation ? await store.get("organisation", { programme, id: person.organisation }) : undefined;
  const text = said.text.trim();
  return {
    programme,
    id: idFrom("need", programme, source, said.ref, text),
    community,
    person: person?.id ?? null,
    text,
    language: languageOf(text, said.locale),
    themes: said.themes ?? [],
    organisation: organisation?.id ?? null,
    country: organisation?.country ?? null,
    source,
    // What leads back to an event leads back to a person.
    ref: person || source !== "command" ? said.ref : "",
    joinedTo: null,
    state: "open",
    sample: said.sample ?? false,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}
