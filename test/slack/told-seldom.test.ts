import { idFrom } from "../../src/domain/ids.js";
import { insert, remove, update } from "../../src/ports.js";
import { calendar, calendarEvent } from "../support/calendar.js";
import { carried, finished } from "../support/screen.js";
import { passes } from "../support/story.js";
import { NOON } from "../support/world.js";
import { toldInSlack } from "./told.js";

/** What few people ever see: programmes of a size few have, and what went wrong between two presses. */

toldInSlack("connecting", async (w, keep, locale) => {
  const [chief, elena] = [await w.as("chief", { role: "coordinator", locale }), await w.as("elena", { locale })];
  await keep("not for members", elena.command("/cop connect"));
  await keep("where nothing is set up", chief.command("/cop connect"));
  const link = "https://cop.example.org/slack/install?state=x";
  const connect = () => [
    { name: "Slack", link },
    { name: "Microsoft Teams", words: "connect 7Q2M-9KXA" },
  ];
  Object.assign(w.platform, { connect });
  await keep("both", chief.command("/cop connect"));
});

const FAIR = calendarEvent("fair", "Seed <fair>", "DTSTART:20261203T090000Z", "DTEND:20261203T110000Z");
const TALKS = calendarEvent("talks", "Talks", "DTSTART:20261201T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3");
toldInSlack(
  "series",
  async (w, keep, locale) => {
    const omar = await w.as("omar", { locale });
    const link = `https://calendar.example.org/private/${locale}.ics`;
    const which = await finished(await omar.submit(await omar.command(`/cop plan ${link}`)));
    await keep("planned whole", omar.submit(which));
    const fair = which.open?.fields.which as { options?: readonly { value: string }[] };
    await keep("gone meanwhile", omar.submit(which, { which: fair.options?.[1]?.value ?? "" }));
    const [talk] = await w.store.find("plannedEvent", { programme: w.programme });
    await keep("a check-in without an address", omar.press("plan.checkIn", talk?.id));
  },
  {
    posts: false,
    given: {
      publicUrl: undefined,
      calendars: {
        read: (() => {
          const read = new Map<string, number>();
          return async (link: string) => {
            const times = (read.get(link) ?? 0) + 1;
            read.set(link, times);
            return { text: calendar(TALKS, ...(times < 3 ? [FAIR] : [])) };
          };
        })(),
      },
    },
  },
);

toldInSlack("communities", async (w, keep, locale) => {
  const chief = await w.as("chief", { role: "coordinator", place: "dm-chief", locale });
  for (let n = 1; n <= 21; n += 1) {
    const [key, place] = [`Community ${String(n).padStart(2, "0")}`, `room-${n}`];
    const community = await w.addCommunity(key, place);
    const elena = await w.as("elena", { community, place, locale });
    await elena.submit(await elena.command("/log call"), { type: "call", title: `Of ${key}`, date: "2026-11-20" });
  }
  await keep("the state of many", chief.command("/cop status"));
  await keep("the week of many", chief.command("/cop digest programme"));
  await w.store.atomically([update("programme", { programme: w.programme }, { settings: { smallCell: 1 } })]);
  await keep("what is shared of many", chief.command("/cop report share 2026-11"));
  await w.store.atomically([update("community", { programme: w.programme }, { archivedAt: NOON }, "any")]);
  await keep("the state of none", chief.command("/cop status"));
});

toldInSlack("reports", async (w, keep, locale) => {
  const [chief, elena] = [await w.as("chief", { role: "coordinator", locale }), await w.as("elena", { locale })];
  for (const date of ["2026-11-20", "2026-09-20"])
    await elena.submit(await elena.command("/log webinar"), { type: "webinar", title: `On ${date}`, date });
  const report = await keep("of a year", chief.command("/cop report 2026"));
  await keep("all its figures", chief.press("report.all", carried(report, "report.all")));
});

toldInSlack("long-silence", async (w, _keep, locale) => {
  const fatima = await w.as("fatima", { role: "facilitator", locale });
  await fatima.submit(await fatima.command("/log call"), { type: "call", title: "The last for long", date: "2026-11-23" });
  const { programme, community: id } = w;
  await w.store.atomically([update("community", { programme, id }, { settings: { digestHour: 6 }, version: 2 })]);
  // The machine stood still on every working day until the third Monday, and the community's digest comes at six, before its hours.
  for (const at of ["2026-12-14T05", "2026-12-14T09", "2026-12-15T08"]) await passes(w, Date.parse(`${at}:00:00Z`));
});

toldInSlack(
  "troubles",
  async (w, keep, locale) => {
    const elena = await w.as("elena", { locale });
    const { find, atomically } = w.store;
    const form = await elena.command("/log call");
    Object.assign(w.store, {
      // Saved, and then the database is out of reach for the receipt.
      async atomically(...steps: Parameters<typeof atomically>) {
        await atomically(...steps);
        Object.assign(w.store, { find: async () => Promise.reject(new Error("out of reach")) });
      },
    });
    await keep("saved, and not told", elena.submit(form, { type: "call", title: "Seeds" }));
    Object.assign(w.store, { find, atomically });
    const other = idFrom("another programme");
    const [programme] = await w.store.questions.programmes();
    if (programme) await w.store.atomically([insert("programme", { ...programme, programme: other, id: other })]);
    await keep("a workspace of no programme", elena.event({ kind: "command", command: "cop", text: "mine", workspace: "T9" }));
  },
  { posts: false },
);

toldInSlack("lost-right", async (w, keep, locale) => {
  const line = "call with INRA on 20 November 2026 about the seed law";
  const [elena, omar] = [await w.as("elena", { locale }), await w.as("omar", { place: "dm-omar", locale })];
  await elena.submit(await elena.command(`/log ${line}`));
  const list = await finished(await omar.submit(await omar.command("/log"), { typed: `${line}\n${line}s, and water` }));
  await w.store.atomically([remove("roleGrant", { programme: w.programme, person: omar.person })]);
  await keep("its line", omar.press("paste.save", carried(list, "paste.save")));
});

toldInSlack("long-calendar", async (w, keep, locale) => {
  const elena = await w.as("elena", { locale });
  (w.platform as { longestText?: number }).longestText = 900_000;
  const events = Array.from({ length: 2001 }, (_, n) => calendarEvent(`e${n}`, `Call ${n}`, "DTSTART:20261001T100000Z"));
  await keep("too many events", elena.submit(await elena.command("/log"), { typed: calendar(...events) }));
});
