import { update } from "../../src/ports.js";
import { type Actor, NOON, type World } from "../support/world.js";

/** Calls for interest as their forms need them: one that takes answers, and one closed with an answer to score. */
export interface MadeCalls {
  readonly open: string;
  readonly closed: string;
  readonly answer: string;
}

/** Made by somebody who may; the closed one's last day is put in the past. */
export async function madeCalls(w: World, chief: Actor): Promise<MadeCalls> {
  const { programme } = w;
  const fill = {
    problem: "Seed comes late",
    objectives: "A calendar",
    deadline: "2027-01-31",
    questions: "Where?",
    authority: true,
  };
  for (const title of ["Takes answers", "Closed"])
    if ((await titled(w, title)) === "")
      await chief.submit(await chief.press("interest.new", ""), { ...fill, title, channels: [] });
  const [open, closed] = [await titled(w, "Takes answers"), await titled(w, "Closed")];
  const author = await w.as("author");
  const [before] = await w.store.find("expression", { programme, call: closed });
  if (!before) await author.submit(await author.press("interest.answer", closed), { why: "We are late too", q1: "Here" });
  await w.store.atomically([update("interestCall", { programme, id: closed }, { closesAt: NOON - 1 })]);
  const [answer] = await w.store.find("expression", { programme, call: closed });
  return { open, closed, answer: answer?.id ?? "" };
}

const titled = async (w: World, title: string): Promise<string> =>
  (await w.store.find("interestCall", { programme: w.programme })).find((call) => call.title === title)?.id ?? "";
