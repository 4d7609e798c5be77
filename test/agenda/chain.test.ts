import { expect, it } from "vitest";
import { insert } from "../../src/ports.js";
import { crowd, idOf, letItClose, pick, startPoll } from "../polls/support.js";
import { carried } from "../support/screen.js";
import { said, world } from "../support/world.js";

it("need → poll → agenda → interaction → what was learned → outcome: one story, seen from each of its links", async () => {
  const w = await world();
  const lead = await w.as("lead", { role: "facilitator", name: "Lead" });
  const [omar, rania] = [await w.as("omar"), await w.as("rania")];

  // Asked for, by two.
  await omar.command("/cop need How do others fund field visits?");
  const receipt = await rania.command("/cop need funding for field visits");
  await rania.press("need.join", carried(receipt, "need.join"));
  const [need] = await w.store.find("need", { programme: w.programme, joinedTo: null });
  const before = said(await omar.command("/cop trace field visits"));
  expect(before).toContain("1. Asked for\n• How do others fund field visits? · asked by 2 · asked here · 23 Nov 2026");
  expect(before).toContain("2. Voted on\nnothing yet");

  // Voted on.
  const poll = await startPoll(w, lead, { what: { candidates: "Seed policy\nSoil health", needs: [need?.id ?? ""] } });
  const text = "How do others fund field visits?";
  const voters = await crowd(w, 3);
  for (const who of [...voters, omar]) await pick(w, poll, who, text);
  await pick(w, poll, rania, "Soil health");
  await letItClose(w, poll);
  expect(said(await omar.press("trace.show", `need:${need?.id}`))).toContain("2. Voted on\n• What next?");

  // On the agenda, from the poll's result.
  const value = `poll:${poll.id}:${await idOf(w, poll, text)}`;
  const form = await lead.press("agenda.add", value);
  expect(form.open?.values).toMatchObject({ title: text, status: "agreed" });
  expect(said(await omar.press("agenda.add", value))).toContain("Only whoever runs the community");
  await lead.submit(form, { owner: [`person:${rania.person}`], due: "2027-02-01" });
  expect(said(await lead.submit(form, {}, "again"))).toContain("on the agenda already");
  const [item, ...others] = await w.store.find("agendaItem", { programme: w.programme });
  expect(others).toEqual([]);
  expect(item?.why).toMatchObject({ poll: poll.id, votes: 4, voters: 5, rank: 1 });
  expect(said(await omar.command("/cop agenda"))).toContain("4 votes from 5 voters, place 1 · asked by 2");

  // Done about it, learned, and what came of it.
  const logged = await rania.submit(await rania.command("/log call"), {
    type: "call",
    title: "Call with donors",
    lesson: "Donors pay when farmers ask",
  });
  await rania.submit(await rania.press("agenda.link", carried(logged, "agenda.link")), { items: [item?.id ?? ""] });
  await rania.submit(await rania.press("agenda.edit", item?.id), { status: "done", result: "A fund for visits exists" });
  const [entry] = await w.store.find("interaction", { programme: w.programme, title: "Call with donors" });

  // A learning check of the community, closed since.
  await w.store.atomically([
    insert("checkRound", {
      programme: w.programme,
      id: "round",
      plan: "plan",
      community: w.community,
      questions: [],
      place: "private",
      anonymous: false,
      date: "2026-12-01",
      sentAt: w.clock.at + 1,
      closesAt: w.clock.at + 2,
      state: "closed",
      lookAt: 0,
    }),
    insert("checkPart", { programme: w.programme, id: "part", round: "round", person: omar.person, answered: true }),
  ]);
  const views = await Promise.all(
    [`need:${need?.id}`, `poll:${poll.id}`, `item:${item?.id}`, `entry:${entry?.id}`].map((one) => omar.press("trace.show", one)),
  );
  for (const view of views.map(said))
    for (const link of [
      "How do others fund field visits? · asked by 2",
      "What next? · 4 votes from 5 voters, place 1",
      "How do others fund field visits? · done · by 1 Feb 2027",
      "Call · Call with donors",
      "Donors pay when farmers ask · Call with donors",
      "Learning check of 1 Dec 2026: 1 answer",
      "A fund for visits exists",
    ])
      expect(view).toContain(link);

  // Those who asked hear of it; who did it knows.
  w.clock.at = Date.parse("2026-12-02T10:00:00Z");
  await w.core.tick(w.clock.at);
  await w.core.settled();
  expect(w.platform.words("omar").join("\n")).toContain("A fund for visits exists");
  expect(w.platform.words("rania").join("\n")).not.toContain("this happened");

  // Nobody else's to see.
  const stranger = await w.as("mallory", { community: await w.addCommunity("Water", "pond"), place: "pond" });
  for (const one of [`need:${need?.id}`, `poll:${poll.id}`, `item:${item?.id}`, `entry:${entry?.id}`])
    expect(said(await stranger.press("trace.show", one))).toContain("not there any more");
  await w.close();
});

it("a need put on the agenda by hand takes the votes along when a poll chooses it", async () => {
  const w = await world();
  const lead = await w.as("lead", { role: "facilitator" });
  const omar = await w.as("omar");
  await omar.command("/cop need Soil maps");
  const [need] = await w.store.find("need", { programme: w.programme });
  const poll = await startPoll(w, lead, { what: { candidates: "Seed policy", needs: [need?.id ?? ""] } });
  await lead.submit(await lead.press("agenda.add", `need:${need?.id}`), {});
  for (const who of await crowd(w, 2)) await pick(w, poll, who, "Soil maps");
  await letItClose(w, poll);
  await lead.submit(await lead.press("agenda.add", `poll:${poll.id}:${await idOf(w, poll, "Soil maps")}`), {});
  const items = await w.store.find("agendaItem", { programme: w.programme });
  expect(items).toMatchObject([{ title: "Soil maps", why: { poll: poll.id, votes: 2 } }]);
  await w.close();
});

it("asks which, and says what to do where nothing fits", async () => {
  const w = await world();
  const omar = await w.as("omar");
  expect(said(await omar.command("/cop trace"))).toContain("Begin with /cop need");
  await omar.command("/cop need Soil maps of the north");
  await omar.command("/cop need Soil tests");
  const which = await omar.command("/cop trace soil");
  expect(said(which)).toContain("Which one?");
  expect(said(await omar.press("trace.show", carried(which, "trace.show", 1)))).toContain("Soil maps of the north");
  expect(said(await omar.command("/cop trace bees"))).toContain("no need has “bees”");
  await w.close();
});
