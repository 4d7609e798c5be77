import { insert } from "../../src/ports.js";
import { carried } from "../support/screen.js";
import { passes } from "../support/story.js";
import { type Actor, NOON, type World } from "../support/world.js";
import { type Keep, toldInSlack } from "./told.js";

const DAY = 24 * 3_600_000;

/** A check set up, looked at and sent; its round's id. */
async function sent(w: World, keep: Keep, name: string, fatima: Actor, setup: Record<string, unknown>): Promise<string> {
  const second = await fatima.submit(await fatima.command("/cop check"), { rhythm: "once", ...setup });
  await keep(`${name}, before it is sent`, fatima.submit(second, {}));
  const plans = await w.store.find("checkPlan", { programme: w.programme }, { order: [["createdAt", "desc"]] });
  await keep(`${name}, sent`, fatima.press("check.send", plans[0]?.id));
  await w.core.settled();
  const rounds = await w.store.find("checkRound", { programme: w.programme, plan: plans[0]?.id ?? "" });
  return rounds[0]?.id ?? "";
}

toldInSlack(
  "checks",
  async (w, keep, locale) => {
    const fatima = await w.as("fatima", { role: "facilitator", locale });
    const people: Actor[] = [];
    for (const name of ["elena", "omar", "rita", "huda", "ion"]) people.push(await w.as(name, { locale }));
    const [elena] = people;
    const round = await sent(w, keep, "anonymous", fatima, { set: "change", anonymous: true });
    for (const who of people.slice(0, 4))
      await keep(
        "answered without a name",
        who.submit(await who.press("check.answer", round), { q1: `Told by <${who.account}>` }),
      );
    await keep("answered already", (elena as Actor).press("check.answer", round));
    await keep("results before it is closed", fatima.press("check.results", round));
    await passes(w, NOON + 6 * DAY);
    await passes(w, NOON + 7 * DAY);
    await keep("after it is closed", (elena as Actor).press("check.answer", round));
    await keep("results of too few", fatima.press("check.results", round));
    w.clock.at = NOON + 8 * DAY;
    const again = await sent(w, keep, "named, anonymous", fatima, { set: "change", anonymous: true });
    for (const who of people) await who.submit(await who.press("check.answer", again), { q1: "We <tried> it" });
    await passes(w, NOON + 15 * DAY);
    await keep("results", fatima.press("check.results", again));
    await sent(w, keep, "every week", fatima, { rhythm: "weekly", first: "2027-01-13", hour: "11" });
    await keep("those there are", fatima.command("/cop checks"));
  },
  { posts: false },
);

const BACKLOG = [
  "call with INRA on 20 Nov about seed policy, 2 women 1 man, 45 min",
  "something nobody can read",
  "mail to partners on 19 November about seeds",
  "meeting on 20 December about the budget",
].join("\n");

toldInSlack("paste", async (w, keep, locale) => {
  const elena = await w.as("elena", { locale });
  const paste = async (typed: string) => elena.submit(await elena.command("/log"), { typed });
  const list = await keep("what was understood", paste(BACKLOG));
  await keep(
    "one mended",
    elena.submit(await elena.press("paste.edit", carried(list, "paste.edit")), {
      type: "call",
      title: "A call",
      date: "2026-11-18",
    }),
  );
  await keep("saved", elena.press("paste.saveAll", carried(list, "paste.saveAll")));
  await keep("pasted again", paste(BACKLOG));
  const same = "call with INRA on 20 Nov about seed policy";
  await keep("the same twice", paste(`${same}\n${same}`));
  await keep(
    "many",
    paste(Array.from({ length: 40 }, (_, at) => `call with INRA on ${1 + (at % 20)} Nov about topic ${at}`).join("\n")),
  );
  const calendar = (extra: string) =>
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "BEGIN:VEVENT",
      "UID:1@example.org",
      "DTSTART:20261101T100000Z",
      "SUMMARY:Call with INRA",
      extra,
    ]
      .concat(["END:VEVENT", "END:VCALENDAR"])
      .join("\r\n");
  await keep("a cancelled one of a calendar", paste(calendar("STATUS:CANCELLED")));
  const mail = [
    "From: a@example.org",
    "Subject: Call with INRA",
    "Date: Fri, 20 Nov 2026 10:00:00 +0000",
    "",
    "call with INRA about seeds, with Amina Idrissi",
    "",
    "> older words",
    "> and more",
  ];
  await keep("a mail", paste(mail.join("\n")));
});

toldInSlack("entries", async (w, keep, locale) => {
  const [elena, omar] = [await w.as("elena", { locale }), await w.as("omar", { locale })];
  const meeting = {
    type: "meeting",
    title: "Seed <policy>",
    date: "2026-11-20",
    organisations: ["new:INRAX"],
    lesson: "Start early",
  };
  await elena.submit(await elena.press("log.open", ""), { ...meeting, counts: { "female.unknown": "3" } });
  const [entry] = await w.store.find("interaction", { programme: w.programme, sample: false });
  w.clock.at = NOON + 3_600_000;
  const asked = await omar.submit(await omar.press("log.open", ""), { ...meeting, title: "INRAX on seeds" });
  const joined = await keep("joined", omar.submit(asked, { answer: "join", there: true }));
  await keep("asked once more", omar.submit(asked, { answer: "join", there: true }));
  await keep("my year, with what I joined", omar.command("/cop me"));
  await keep("taken back", omar.press("log.leave", carried(joined, "log.leave")));
  await omar.submit(await omar.command("/log call"), { type: "call", title: "Again", date: "2026-11-20", organisations: [] });
  await keep("my year, with what I learned", elena.command("/cop me"));
  const reason = { reason: "Logged <twice>" };
  await keep("deleted", elena.submit(await elena.press("mine.delete", entry?.id), reason));
  await keep("my deleted ones", elena.submit(await elena.press("mine.filter", ""), { deleted: true }));
  const history = { action: "redacted", by: omar.person, at: NOON, before: null, source: "x", kind: "interaction" } as const;
  await w.store.atomically([insert("history", { ...history, programme: w.programme, id: "h", subject: entry?.id ?? "" }, "any")]);
  await keep("its history", elena.press("mine.history", entry?.id));
});
