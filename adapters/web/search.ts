import { fold } from "../../src/domain/fold.js";
import type { Option } from "../../src/form.js";
import { answerOfForm, type ShownForm } from "./answer.js";
import { browserOf, type Request_ } from "./env.js";
import { newNonce } from "./nonce.js";
import { pageOf } from "./page.js";
import type { Spot } from "./spot.js";
import { drawFound } from "./view/options.js";
import { inboundOf } from "./visitor.js";

/** The form with what the core found for the search typed in one of its fields. */
export async function searchIn(c: Request_, spot: Spot, sent: ShownForm, name: string): Promise<ShownForm> {
  const query = sent.queries?.[name] ?? "";
  const { form } = sent;
  const reply = await c.var.web.core.handle({
    kind: "lookup",
    id: `web:${newNonce()}`,
    ...inboundOf(c.var.visitor, browserOf(c)),
    where: spot.where,
    form: form.name,
    field: name,
    about: form.about,
    query,
  });
  const known = (sent.found?.[name] ?? []).filter((option) => chosenIn(sent, name).includes(option.value));
  return { ...sent, found: { ...sent.found, [name]: [...known, ...(reply.options ?? [])] } };
}

const chosenIn = ({ form }: ShownForm, name: string): readonly string[] => {
  const value = form.values[name];
  return typeof value === "string" ? [value] : Array.isArray(value) ? value.map(String) : [];
};

/**
 * Searches typed and left: where one option bears exactly that name it is taken; otherwise the person is asked which they
 * meant, since neither a guess nor silence would be what they typed.
 */
export async function settleSearches(c: Request_, spot: Spot, sent: ShownForm): Promise<ShownForm> {
  const { say } = c.var.visitor;
  let settled = sent;
  for (const [name, query] of Object.entries(sent.queries ?? {})) {
    settled = await searchIn(c, spot, settled, name);
    const options = settled.found?.[name] ?? [];
    const [exact, ...others] = options.filter((option) => same(option, query));
    const { [name]: _done, ...queries } = settled.queries ?? {};
    if (exact && others.length === 0)
      settled = {
        ...settled,
        queries,
        form: { ...settled.form, values: { ...settled.form.values, [name]: taken(settled, name, exact) } },
      };
    else
      settled = {
        ...settled,
        form: { ...settled.form, problems: { ...settled.form.problems, [name]: say("web.whichOne", { query }) } },
      };
  }
  return settled;
}

const same = ({ label, value }: Option, query: string): boolean => !value.startsWith("new:") && fold(label) === fold(query);

const taken = (sent: ShownForm, name: string, { value }: Option) =>
  sent.form.fields[name]?.kind === "choice" ? value : [...new Set([...chosenIn(sent, name), value])];

/** The page with the form again: nothing was submitted. */
export async function formAgain(c: Request_, spot: Spot, shown: ShownForm): Promise<Response> {
  return c.html(await pageOf(c, spot, { answer: answerOfForm(c, spot, shown) })) as Response;
}

/** Only what was found, for the page's script. */
export function foundPart(c: Request_, shown: ShownForm, name: string): Response {
  const field = shown.form.fields[name];
  if (!field) return c.html("") as Response;
  const drawn = {
    name,
    field,
    value: shown.form.values[name] ?? null,
    problem: undefined,
    found: shown.found?.[name] ?? [],
    query: shown.queries?.[name] ?? "",
    say: c.var.visitor.say,
  };
  return c.html(String(drawFound(drawn))) as Response;
}
