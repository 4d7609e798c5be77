import { readSettings } from "../config.js";
import { fold } from "../domain/fold.js";
import { idFrom, newId } from "../domain/ids.js";
import { UNSAID } from "../domain/people.js";
import type { Person, Programme } from "../domain/records.js";
import { linkAddress, newToken, OWN_LINK_MS } from "../domain/sign-in.js";
import { createLog } from "../log.js";
import { openConfiguredStore } from "../main.js";
import { insert, type Step, type Store } from "../ports.js";

/**
 * Prints a link that signs an administrator in to the web pages: for an installation without any other platform, and for when
 * nobody can get in any more. Whoever can run this can read the database as well.
 */
export async function run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const settings = readSettings(environment);
  if (!settings.publicUrl) return refuse("Set PUBLIC_URL to the address people reach the web pages at.");
  const store = await openConfiguredStore(settings, createLog(settings.logLevel));
  try {
    const [programme, ...others] = await store.questions.programmes();
    if (!programme) return refuse("There is nothing to sign in to yet: start the program once, then come back.");
    if (others.length > 0) return refuse("There are several programmes here: ask a coordinator of yours for a link.");
    const found = await administrator(store, programme, args.join(" ").trim());
    if (typeof found === "string") return refuse(found);
    const now = Date.now();
    const { token, hash } = newToken(programme.id);
    const { person, steps } = found;
    const link = {
      programme: programme.id,
      id: newId(),
      person: person.id,
      hash,
      by: person.id,
      createdAt: now,
      expiresAt: now + OWN_LINK_MS,
      usedAt: null,
      revokedAt: null,
    };
    await store.atomically([...steps, insert("signInLink", link)]);
    process.stdout.write(`${linkAddress(settings.publicUrl, token)}\n`);
    process.stderr.write(`Signs in ${person.name}, once, within ${OWN_LINK_MS / 60_000} minutes.\n`);
    return 0;
  } finally {
    await store.close();
  }
}

const refuse = (why: string): number => {
  process.stderr.write(`${why}\n`);
  return 2;
};

/** The administrator of that name (or the only one); where there is none yet, a new one. A string says why not. */
async function administrator(
  store: Store,
  programme: Programme,
  name: string,
): Promise<{ readonly person: Person; readonly steps: readonly Step[] } | string> {
  const of = { programme: programme.id };
  const grants = await store.find("roleGrant", { ...of, community: "", role: "administrator" });
  const known = await store.find("person", { ...of, id: grants.map((grant) => grant.person), erasedAt: null });
  const [only, ...others] = known.filter((one) => name === "" || fold(one.name) === fold(name));
  if (only && others.length === 0) return { person: only, steps: [] };
  if (known.length > 0) return `Say which administrator: ${known.map((one) => one.name).join(", ")}.`;
  if (name === "") return "Say the name of the first administrator: coptrack sign-in Amina Haddad";
  const now = Date.now();
  const person: Person = {
    ...of,
    id: newId(),
    name: name.slice(0, 100),
    ...UNSAID,
    sample: false,
    createdAt: now,
    version: 1,
  };
  const grant = {
    ...of,
    id: idFrom("roleGrant", programme.id, "first administrator"),
    person: person.id,
    community: "",
    role: "administrator" as const,
    createdAt: now,
    sample: false,
  };
  return { person, steps: [insert("person", person), insert("roleGrant", grant)] };
}
