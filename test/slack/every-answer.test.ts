import { describe, expect, it } from "vitest";
import { render } from "../../adapters/slack/message.js";
import { type Registry, registry } from "../../src/feature.js";
import { FEATURES } from "../../src/features/index.js";
import { type Message, plainText } from "../../src/message.js";
import { LOCALES, type Locale } from "../../src/text/locales.js";
import { everyForm } from "../contract/every-form.js";
import { buttonsIn, finished } from "../support/screen.js";
import { type Actor, type World, world } from "../support/world.js";
import { goldens } from "./golden.js";
import { expectTaken, SLIPS } from "./shown.js";

const everything = registry(FEATURES);
/** Ends the whole, or opens the way for others: pressed last. */
const LAST = ["my-data.erase", "sample.remove"];

/** What one person is told by these commands and buttons, and by the forms they open, sent as they are: each message once, with all that led to it. */
async function answers(
  who: Actor,
  values: readonly string[],
  { commands, presses }: Pick<Registry, "commands" | "presses"> = everything,
): Promise<Map<string, Message>> {
  const told = new Map<string, { names: string[]; message: Message }>();
  const pressed = new Set<string>();
  const shown: [action: string, value: string][] = [];
  const keep = async (name: string, reply: Awaited<ReturnType<Actor["press"]>>): Promise<void> => {
    const { say, update, home, open, failed } = await finished(reply);
    expect.soft(failed, name).toBeUndefined();
    const message = say ?? update ?? home;
    if (open) await keep(`${name} → ${open.name}`, await who.submit({ open }));
    if (!message) return;
    const words = JSON.stringify(render(message));
    const known = told.get(words) ?? { names: [], message };
    if (!known.names.includes(name)) known.names.push(name);
    told.set(words, known);
    for (const { action, value } of buttonsIn({ say: message })) {
      if (!presses.has(action) || pressed.has(`${action} ${value}`)) continue;
      pressed.add(`${action} ${value}`);
      shown.push([action, value]);
    }
  };
  for (const command of commands.keys()) await keep(`/${command}`, await who.command(command));
  // What is shown to be pressed is pressed as it carries; only then what nobody was shown.
  for (const [action, value] of shown) await keep(action, await who.press(action, value));
  const last = (action: string): number => Number(LAST.includes(action));
  for (const action of [...presses.keys()].sort((a, b) => last(a) - last(b)))
    for (const value of values) await keep(action, await who.press(action, value));
  return new Map([...told.values()].map(({ names, message }) => [names.join(", "), message]));
}

/** Everything there is in a programme, to press on what is somebody else's. */
async function made(w: World, locale: Locale): Promise<readonly string[]> {
  const forms = await everyForm(w, FEATURES, locale);
  const values = [...forms.values()].flatMap((form) => Object.values(form?.about ?? {}));
  return [...new Set(values)].filter((value) => /^[0-9a-f-]{36}$/.test(value));
}

describe.each(LOCALES)("every command and every button, in %s", (locale) => {
  it.each(["coordinator", "member", "stranger"] as const)(
    "answers a %s who has nothing yet, in words Slack takes",
    async (role) => {
      const w = await world({ locale });
      const stranger = { community: "none", place: null } as const;
      const who = await w.as("amal", { locale, ...(role === "stranger" ? stranger : { role }) });
      await check(`answers-nothing-yet-${role}`, await answers(who, ["gone"]), locale);
      await w.close();
    },
  );
  it("answers whoever has no part in what there is, in words Slack takes", async () => {
    const w = await world({ locale, publicUrl: "https://cop.example.org" });
    const values = await made(w, locale);
    const who = await w.as("amal", { locale, community: "none", place: null });
    await check("answers-not-yours", await answers(who, values), locale);
    await w.close();
  });
});

describe.each(LOCALES)("whoever may do everything, with something of each kind, in %s", (locale) => {
  it.each(FEATURES.filter((one) => one.commands ?? one.presses).map((one) => one.name))("is answered by %s", async (name) => {
    const w = await world({ locale, publicUrl: "https://cop.example.org" });
    const values = await made(w, locale);
    const who = await w.as(`chief-${locale}`, { role: "coordinator", locale });
    const told = await answers(who, ["", ...values], registry(FEATURES.filter((one) => one.name === name)));
    await w.core.settled();
    for (const { key, to, message } of w.platform.posts) told.set(`posted ${key.split(":")[0]} to ${to}`, message);
    await check(`answers-${name.replace(" ", "-")}`, told, locale);
    await w.close();
  });
});

async function check(name: string, messages: ReadonlyMap<string, Message>, locale: Locale): Promise<void> {
  expect(messages.size).toBeGreaterThan(0);
  for (const [led, message] of messages) {
    expectTaken(led, message);
    for (const slip of SLIPS) expect.soft(plainText(message), `${led}: ${slip}`).not.toMatch(slip);
  }
  if (locale === "en") await expect.soft(goldens(messages)).toMatchFileSnapshot(`../golden/slack/${name}.json`);
}
