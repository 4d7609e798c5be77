import type { Draft, NameRead, ParseContext } from "../draft.js";
import { fold } from "../fold.js";
import { keysOf, wordsIn } from "../name-keys.js";
import { indexOf } from "../names.js";

/** Somebody's name and address, as a mail or a calendar gives them. */
export interface Party {
  readonly name: string;
  readonly address: string;
}

/** "Amina Haddad <a@inra.ma>; Ion Rusu" as people. */
export function partiesIn(list: string): Party[] {
  return list
    .split(/[;\n]|,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((one) => {
      const address = /<?([^\s<>"'()[\]]+@[^\s<>"'()[\]]+)>?/.exec(one)?.[1] ?? "";
      const name = one
        .replace(/<[^>]*>|\[[^\]]*\]|\([^)]*@[^)]*\)/g, "")
        .replace(address, "")
        .replace(/^[\s"']+|[\s"']+$/g, "")
        .replace(/\s+/g, " ");
      return { name: name.includes("@") ? "" : name, address: address.toLowerCase() };
    })
    .filter((party) => party.name !== "" || party.address !== "");
}

/** People as names: a known one by name, an unknown one as written, an address alone as itself. */
export function peopleOf(parties: readonly Party[], context: ParseContext): NameRead[] {
  const people = new Map<string, NameRead>();
  for (const { name, address } of parties) {
    const shown = name || address;
    const known = name ? indexOf(context.people ?? []).exactly(wordsIn(name).map(keysOf)) : [];
    const one = known[0];
    people.set(
      fold(one?.name ?? shown),
      one && known.length === 1 ? { name: one.name, known: one.id } : { name: shown, known: null },
    );
  }
  return [...people.values()];
}

/** Known organisations whose name is a part of somebody's address ("@inra.ma"). */
export function organisationsOf(parties: readonly Party[], context: ParseContext): NameRead[] {
  const found = new Map<string, NameRead>();
  if (context.organisations.length === 0) return [];
  for (const { address } of parties) {
    const labels = (address.split("@")[1] ?? "").split(".").slice(0, -1);
    for (const label of labels) {
      const [one, ...others] = label.length > 2 ? indexOf(context.organisations).exactly([keysOf(label)]) : [];
      if (one && others.length === 0) found.set(one.id, { name: one.name, known: one.id });
    }
  }
  return [...found.values()];
}

export const EMPTY: Draft = {
  type: null,
  date: null,
  endDate: null,
  time: null,
  durationMinutes: null,
  mode: null,
  participants: { total: null, female: null, male: null, youth: null },
  organisations: [],
  country: null,
  themes: [],
  tools: [],
  people: [],
  links: [],
  title: null,
  notes: [],
  rest: "",
};

/** Both lists of names without repeats. */
export const together = (a: readonly NameRead[], b: readonly NameRead[]): NameRead[] => [
  ...a,
  ...b.filter((one) => !a.some((other) => (one.known ? other.known === one.known : fold(other.name) === fold(one.name)))),
];
