import type { About } from "../../src/events.js";
import type { Feature } from "../../src/feature.js";
import type { Form } from "../../src/form.js";
import type { Locale } from "../../src/text/locales.js";
import { addFollowUp } from "../support/follow-up.js";
import type { World } from "../support/world.js";
import { type MadeCalls, madeCalls } from "./made-calls.js";
import { type MadePolls, madePolls } from "./made-polls.js";

/**
 * What each registered form is opened about, in a world with one logged entry. A form that is not named here is opened about that
 * entry and its community; where it cannot be, the adapters' suites fail, since they show every form in every language.
 */
export const ABOUT: Readonly<Record<string, (made: Made) => About>> = {
  log: () => ({ text: "", at: "1795435200000" }),
  "log.edit": ({ interaction }) => ({ interaction, version: "1" }),
  "log.people": ({ interaction }) => ({ interaction, version: "1", steps: "" }),
  "log.topics": ({ interaction }) => ({ interaction, version: "1", steps: "" }),
  "log.where": ({ interaction }) => ({ interaction, version: "1", steps: "" }),
  "log.outcome": ({ interaction }) => ({ interaction, version: "1", steps: "" }),
  "community.link": () => ({ place: "elsewhere", name: "elsewhere" }),
  "community.settings": ({ community }) => ({ community, version: "1" }),
  schedule: ({ community }) => ({ community, version: "1" }),
  "followUps.date": ({ followUp }) => ({ followUp, version: "1" }),
  "check.setup": ({ community }) => ({ community }),
  "check.questions": ({ check }) => ({ check }),
  "check.answer": ({ round }) => ({ round }),
  plan: ({ community }) => ({ community }),
  "plan.which": ({ community }) => ({
    community,
    type: "meeting",
    choices: '[["a1","1 Dec 2026 · Fair"],["b2","3 Dec 2026 · Talk"]]',
  }),
  "plan.log": ({ event }) => ({ event }),
  "meeting.settings": () => ({}),
  "out.export": () => ({}),
  "closing.close": () => ({ what: "2026-Q3" }),
  "closing.reopen": () => ({ what: "2026-Q3" }),
  "programme.settings": () => ({ version: "1" }),
  "vocabulary.choose": () => ({ list: "theme" }),
  "vocabulary.add": () => ({ list: "theme" }),
  "vocabulary.rename": () => ({ entry: "theme:capacity-building" }),
  "organisation.edit": ({ organisation }) => ({ organisation, id: organisation, version: "1" }),
  "poll.what": () => ({}),
  "poll.rules": ({ polls }) => ({ poll: polls.draft }),
  "poll.idea": ({ polls }) => ({ poll: polls.ideas }),
  "poll.clarify": ({ polls }) => ({ poll: polls.clarify }),
  "poll.go": ({ polls }) => ({ poll: polls.clarify }),
  "poll.vote": ({ polls }) => ({ poll: polls.vote }),
  "poll.extend": ({ polls }) => ({ poll: polls.vote }),
  "interest.answer": ({ calls }) => ({ call: calls.open }),
  "interest.move": ({ calls }) => ({ call: calls.open }),
  "interest.decide": ({ calls }) => ({ call: calls.closed }),
  "interest.score": ({ calls }) => ({ expression: calls.answer }),
};
interface Made {
  readonly polls: MadePolls;
  readonly calls: MadeCalls;
  readonly organisation: string;
  readonly interaction: string;
  readonly community: string;
  readonly followUp: string;
  readonly event: string;
  readonly check: string;
  readonly round: string;
}

const aboutAll = ({ polls: _, followUp: __, calls: ___, ...made }: Made): About => ({ ...made, version: "1" });

/** Every registered form, opened by somebody who may do everything, in one language. */
export async function everyForm(
  w: World,
  features: readonly Feature[],
  locale: Locale,
): Promise<ReadonlyMap<string, Form | undefined>> {
  const chief = await w.as(`chief-${locale}`, { role: "coordinator", locale });
  const programme = { programme: w.programme };
  const logged = async () => (await w.store.find("interaction", { ...programme, type: "call" }))[0]?.id ?? "";
  await chief.submit(await chief.command("/log webinar"), { type: "webinar", title: `Words in ${locale}`, date: "2026-11-20" });
  if (!(await w.store.count("interaction", { ...programme, type: "call" })))
    await chief.submit(await chief.command("/log call"), { type: "call", title: "Seed policy" });
  // The same told again by somebody else waits for an answer; pasted lines wait to be looked through.
  const twice = await chief.submit(await chief.command("/log call"), { type: "call", title: "Seed policy" });
  await chief.submit(await chief.command("/log"), { typed: "call with INRA\nmeeting about soil" });
  const [line] = await w.store.find("draft", { ...programme, kind: "line", person: chief.person });
  await chief.submit(await chief.command("/log conference"), {
    type: "conference",
    title: `Known in ${locale}`,
    organisations: ["new:INRA"],
  });
  const [known] = await w.store.find("organisation", programme);
  await chief.command(`/cop need Maps of soils in ${locale}`);
  const [need] = await w.store.find("need", programme);
  await chief.submit(await chief.press("agenda.add", ""), { title: `Maps in ${locale}`, status: "proposed" });
  const [item] = await w.store.find("agendaItem", programme);
  const made = {
    item: item?.id ?? "",
    need: need?.id ?? "",
    organisation: known?.id ?? "",
    interaction: await logged(),
    community: w.community,
    draft: twice.open?.about.draft ?? "",
    like: twice.open?.about.like ?? "",
    line: line?.id ?? "",
    polls: await madePolls(w),
    calls: await madeCalls(w, chief),
  };
  await chief.submit(await chief.command("/cop plan Fair"), { date: "2026-12-01", time: "10:00", minutes: "60" });
  const [event] = await w.store.find("plannedEvent", programme, { order: [["createdAt", "asc"]] });
  await chief.submit(await chief.submit(await chief.command("/cop check"), { rhythm: "once" }), {});
  const [check] = await w.store.find("checkPlan", programme);
  if (check?.state === "draft") await chief.press("check.send", check.id);
  const [round] = await w.store.find("checkRound", programme);
  const more = {
    check: check?.id ?? "",
    round: round?.id ?? "",
    followUp: await addFollowUp(w, "Share the protocol"),
    event: event?.id ?? "",
  };
  const forms = new Map<string, Form | undefined>();
  for (const { name } of features.flatMap((feature) => feature.forms ?? [])) {
    const about = ABOUT[name]?.({ ...made, ...more }) ?? aboutAll({ ...made, ...more });
    const reply = await chief.event({ kind: "opening", form: name, about });
    forms.set(name, reply.open);
  }
  return forms;
}
