import type { Poll } from "../../src/domain/records.js";
import { update } from "../../src/ports.js";
import type { Locale } from "../../src/text/locales.js";
import { idOf, letItClose, pick, pollNow, startPoll, type Wanted } from "../polls/support.js";
import { organisation } from "../support/organisation.js";
import type { Actor, World } from "../support/world.js";
import { type Keep, toldInSlack } from "./told.js";

const HOUR = 3_600_000;
const stands = (w: World, keep: Keep, name: string) =>
  keep(name, Promise.resolve({ say: w.platform.posts.filter(({ to }) => to === "room").at(-1)?.message }));
const people = async (w: World, many: number, locale: Locale): Promise<readonly Actor[]> => {
  const all: Actor[] = [];
  for (let at = 0; at < many; at += 1) all.push(await w.as(`voter${at}`, { locale }));
  return all;
};
const minutes = async (w: World, at: number): Promise<void> => {
  w.clock.at = at;
  for (let minute = 0; minute < 3; minute += 1) await w.core.tick(at + minute * 60_000);
  await w.core.settled();
};

toldInSlack("polls", async (w, keep, locale) => {
  const chief = await w.as("chief", { role: "facilitator", locale });
  const [elena] = await people(w, 5, locale);
  if (!elena) return;
  const draft = async (what: Wanted["what"], rules: Wanted["rules"]) => {
    const first = { method: "approval", candidates: "Seed <policy>\nSoil health\nField schools", ...what };
    const second = await chief.submit(await chief.command("/cop poll What next?"), first);
    const preview = await chief.submit(second, { closesDate: "2026-11-30", closesTime: "17:00", ...rules });
    const [poll] = await w.store.find("poll", { programme: w.programme, stage: "draft" });
    return { preview, id: poll?.id ?? "" };
  };
  const first = await draft({}, { shows: "result", anonymous: false });
  await keep("preview", Promise.resolve(first.preview));
  await keep("posted", chief.press("poll.post", first.id));
  await keep("posted once more", chief.press("poll.what", first.id));
  await w.core.settled();
  await stands(w, keep, "how it stands in the channel");
  const poll = await pollNow(w, first.id);
  const soil = await idOf(w, poll, "Soil health");
  await keep("voted", elena.submit(await elena.press("poll.vote", poll.id), { choices: [soil] }));
  await keep("its rules once it is posted", chief.press("poll.rules", poll.id));
  await minutes(w, w.clock.at + HOUR);
  await stands(w, keep, "how it stands, with a vote");
  await keep("more time", chief.submit(await chief.press("poll.extend", poll.id), { closesDate: "2026-12-02" }));
  await minutes(w, Date.parse("2026-12-02T12:00:00Z"));
  const later = await draft(
    { method: "single" },
    { anonymous: true, closesDate: "2026-12-20", opensDate: "2026-12-10", opensTime: "09:00" },
  );
  await keep("preview of an anonymous one that opens later", Promise.resolve(later.preview));
  await keep("planned", chief.press("poll.post", later.id));
  const dropped = await draft({}, { closesDate: "2026-12-20" });
  await keep("discarded", chief.press("poll.discard", dropped.id));
});

toldInSlack(
  "rounds",
  async (w, keep, locale) => {
    const chief = await w.as("chief", { role: "facilitator", locale });
    const voters = await people(w, 5, locale);
    const [elena] = voters;
    if (!elena) return;
    const started = await startPoll(w, chief, { what: { method: "nominal", candidates: "" } });
    await stands(w, keep, "silence, in the channel");
    await keep("ended too early", chief.press("poll.ideas-end", started.id));
    await keep(
      "ideas",
      elena.submit(await elena.press("poll.idea", started.id), { ideas: "Soil maps\nMaps of soils\nSeed <law>" }),
    );
    await chief.press("poll.ideas-end", started.id);
    const [into, other] = [await idOf(w, started, "Soil maps"), await idOf(w, started, "Maps of soils")];
    await keep("clarified", chief.submit(await chief.press("poll.clarify", started.id), { into, others: [other] }));
    const order = { place1: into, place2: await idOf(w, started, "Seed <law>") };
    for (const [name, closesDate] of [
      ["first", "2026-12-04"],
      ["second", "2026-12-11"],
    ] as const) {
      await chief.submit(await chief.press("poll.go", started.id), { closesDate });
      await w.core.settled();
      for (const who of voters) await who.submit(await who.press("poll.vote", started.id), order);
      await letItClose(w, await pollNow(w, started.id));
      await keep(`the ${name} result`, chief.press("poll.result", started.id));
    }
  },
  { alike: /"(Soil maps|Maps of soils|Seed <law>)"/g },
);

toldInSlack(
  "results",
  async (w, keep, locale) => {
    const chief = await w.as("chief", { role: "facilitator", locale });
    const voters = await people(w, 12, locale);
    await inOrganisations(w, voters);
    const ranked = async (poll: Poll, who: Actor | undefined, ...texts: readonly string[]) => {
      const places = await Promise.all(
        texts.map((text, at) => idOf(w, poll, text).then((id) => [`place${at + 1}`, id] as const)),
      );
      await who?.submit(await who.press("poll.vote", poll.id), Object.fromEntries(places));
    };
    const result = async (name: string, wanted: Wanted, vote: (poll: Poll) => Promise<unknown>) => {
      const day = (days: number) => new Date(w.clock.at + days * 24 * HOUR).toISOString().slice(0, 10);
      const poll = await startPoll(w, chief, { ...wanted, rules: { closesDate: day(7), ...wanted.rules } });
      await vote(poll);
      await letItClose(w, poll);
      await keep(name, chief.press("poll.result", poll.id));
    };
    const each = (poll: Poll, orders: readonly (readonly string[])[]) =>
      orders.reduce((before, order, at) => before.then(() => ranked(poll, voters[at], ...order)), Promise.resolve());
    const [seed, soil, schools] = ["Seed policy", "Soil health", "Field schools"];
    const ranking = { what: { method: "ranking" } };
    await result("nobody voted", {}, async () => undefined);
    await result("one voice an organisation, another first", { rules: { weighting: "organisation" } }, async (poll) => {
      for (const [at, who] of voters.slice(0, 5).entries()) await pick(w, poll, who, at < 3 ? soil : seed);
    });
    await result("one voice an organisation, the same first", { rules: { weighting: "organisation" } }, async (poll) => {
      for (const who of voters.slice(0, 4)) await pick(w, poll, who, soil);
    });
    await result("who beats all is not first in points", ranking, (poll) =>
      each(poll, [
        [seed, soil, schools],
        [seed, soil, schools],
        [seed, soil, schools],
        [soil, schools, seed],
        [soil, schools, seed],
      ]),
    );
    await result("a circle", ranking, (poll) =>
      each(poll, [
        [seed, soil, schools],
        [soil, schools, seed],
        [schools, seed, soil],
      ]),
    );
    await result("level pairs", ranking, (poll) =>
      each(poll, [
        [seed, soil, schools],
        [soil, seed, schools],
      ]),
    );
    await result("anonymous, of too few", { rules: { anonymous: true } }, async (poll) => {
      for (const who of voters.slice(0, 3)) await pick(w, poll, who, soil);
    });
    await result("anonymous, of small groups", { rules: { anonymous: true } }, async (poll) => {
      for (const who of voters.slice(0, 8)) await pick(w, poll, who, soil);
    });
    const many = Array.from({ length: 40 }, (_, at) => `Topic ${at}`);
    await result("a long list", { what: { candidates: many.join("\n"), method: "approval" } }, async (poll) => {
      const choices = await Promise.all(many.map((text) => idOf(w, poll, text)));
      await voters[0]?.submit(await voters[0].press("poll.vote", poll.id), { choices });
    });
    Object.assign(w.platform.directory, { members: () => Promise.reject(new Error("down")) });
    await result("where a channel does not say who is in it", {}, (poll) => pick(w, poll, voters[0] as Actor, soil));
  },
  { posts: false },
);

/** Three voters of INRA, one of ICARDA, one of none, and the rest of INRA. */
async function inOrganisations(w: World, voters: readonly Actor[]): Promise<void> {
  const { programme } = w;
  await w.store.atomically([
    ...["INRA", "ICARDA"].map((name) => organisation(programme, name, { id: name, stakeholder: "government", country: "MA" })),
    ...voters
      .filter((_, at) => at !== 4)
      .map(({ person }, at) => update("person", { programme, id: person }, { organisation: at === 3 ? "ICARDA" : "INRA" })),
  ]);
}
