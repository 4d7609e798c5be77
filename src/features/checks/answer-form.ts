import { randomUUID } from "node:crypto";
import { dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { CheckAnswer, CheckRound, Id, Question } from "../../domain/records.js";
import { type Context, defineForm, type Outcome, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { Conflict, insert, remove, type Step, update } from "../../ports.js";
import { answered } from "../../prompts/ask.js";
import { newNeed } from "../needs/new-need.js";
import { themesIn } from "../needs/save.js";
import { partOf } from "./rounds.js";
import { wordsOf } from "./sets.js";

const SCALE = ["1", "2", "3", "4", "5"];
/** Two answers at the same moment: one comes after the other. */
const TRIES = 8;
/** A need is one line. */
const LONGEST_NEED = 1000;

/** A check's questions on one screen. */
export const answerForm = defineForm({
  name: "check.answer",
  async build(about, ctx) {
    const { round } = await openRound(about.round, ctx);
    const { say } = ctx;
    const fields: Record<string, f.Field> = {
      how: f.section(say(round.anonymous ? "check.youAreAnonymous" : "check.youAreNamed")),
    };
    for (const question of round.questions) {
      fields[question.id] = fieldOf(question, ctx);
      if (question.kind === "commitment") fields[`${question.id}-due`] = f.dateField({ label: say("check.due") });
    }
    return { title: say("check.title"), submit: say("check.answer"), fields };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { round } = await openRound(about.round, ctx);
    const { say } = ctx;
    const answers: Record<string, string | number> = {};
    const problems: Record<string, string> = {};
    for (const { id, kind } of round.questions) {
      const value = values[id];
      if (typeof value === "string") answers[id] = kind === "scale" ? Number(value) : value;
      const due = values[`${id}-due`];
      if (typeof due === "string" && typeof value !== "string") problems[id] = say("followUp.whatMissing");
      else if (typeof due === "string" && due < dateIn(ctx.zone, ctx.now))
        problems[`${id}-due`] = say("followUps.past", { date: say.date(due) });
    }
    if (Object.keys(problems).length > 0) return { problems };
    const [first] = round.questions;
    if (Object.keys(answers).length === 0) return { problems: { [first?.id ?? ""]: say("check.nothingSaid") } };
    const counted = round.anonymous ? await keepAnonymous(round, answers, ctx) : await keepNamed(round, answers, values, ctx);
    return { reply: { say: m.message(ctx.locale, m.text(say(counted ? "check.thanks" : "check.already"))) } };
  },
});

function fieldOf(question: Question, ctx: Context): f.Field {
  const label = wordsOf(question, ctx.locale);
  return question.kind === "scale"
    ? f.choice({ label, options: SCALE.map((n) => ({ value: n, label: ctx.say.number(Number(n)) })) })
    : f.longText({ label, maxLength: 2000 });
}

/** A round that is open to this person: one of its community, before its end, and, where nobody may know who said what, not answered yet. */
export async function openRound(id: Id | undefined, ctx: Context): Promise<{ readonly round: CheckRound }> {
  const round = id ? await ctx.store.get("checkRound", { programme: ctx.programme.id, id }) : undefined;
  const refuse = (key: "check.gone" | "check.closed" | "check.already") =>
    new Refusal({ say: m.message(ctx.locale, m.text(ctx.say(key))) });
  if (!round || !ctx.may("need.add", round.community)) throw refuse("check.gone");
  if (round.state === "closed" || round.closesAt <= ctx.now) throw refuse("check.closed");
  const part = await ctx.store.get("checkPart", { programme: round.programme, round: round.id, person: ctx.person.id });
  if (round.anonymous && part?.answered) throw refuse("check.already");
  return { round };
}

/** Marks the person as having answered; written as the last of several it says who, not when. */
const took = (round: CheckRound, ctx: Context): readonly Step[] => [
  insert("checkPart", partOf(round, ctx.person.id, false), "any"),
  answered(round.programme, "check", round.id, ctx.person.id),
];

/**
 * Answers and participation stand apart: the answer has a random id, no person and no time, and with each one that comes all of the
 * round's are written anew in random order, so that not even their place on the disk tells the order they came in.
 */
async function keepAnonymous(round: CheckRound, answers: CheckAnswer["answers"], ctx: Context): Promise<boolean> {
  const of = { programme: round.programme, round: round.id };
  for (let tries = 0; tries < TRIES; tries++) {
    const part = await ctx.store.get("checkPart", { ...of, person: ctx.person.id });
    if (part?.answered) return false;
    const before = await ctx.store.find("checkAnswer", of);
    const shuffled = [...before.map((one) => one.answers), answers]
      .map((one) => ({ programme: round.programme, id: randomUUID(), round: round.id, person: null, answers: one }))
      .sort((a, b) => a.id.localeCompare(b.id));
    try {
      await ctx.store.atomically([
        ...took(round, ctx),
        update("checkPart", { ...of, person: ctx.person.id, answered: false }, { answered: true }),
        ...(before.length > 0 ? [remove("checkAnswer", { ...of, id: before.map((one) => one.id) }, before.length)] : []),
        ...shuffled.map((row) => insert("checkAnswer", row)),
      ]);
      return true;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
  throw new Conflict("checkAnswer");
}

/** With the person's name: the last word counts; needs go to the log, what is taken on to the follow-ups. */
async function keepNamed(
  round: CheckRound,
  answers: CheckAnswer["answers"],
  values: Readonly<Record<string, unknown>>,
  ctx: Context,
): Promise<boolean> {
  const { programme } = round;
  const id = idFrom("check-answer", round.id, ctx.person.id);
  const steps: Step[] = [];
  for (const question of round.questions) {
    const said = answers[question.id];
    if (typeof said !== "string") continue;
    if (question.kind === "need")
      for (const text of needLines(said))
        steps.push(
          insert(
            "need",
            await newNeed(
              {
                programme,
                community: round.community,
                person: ctx.person.id,
                text,
                locale: ctx.locale,
                themes: await themesIn(text, ctx),
                source: "check",
                ref: id,
              },
              ctx.store,
              ctx.now,
            ),
            "any",
          ),
        );
    if (question.kind === "commitment") {
      const due = values[`${question.id}-due`];
      steps.push(
        insert(
          "followUp",
          {
            programme,
            id: idFrom("check-commitment", id, question.id),
            community: round.community,
            interaction: null,
            what: said.slice(0, 500),
            who: ctx.person.name,
            person: ctx.person.id,
            due: typeof due === "string" ? due : null,
            status: "open",
            createdAt: ctx.now,
            closedAt: null,
            version: 1,
          },
          "any",
        ),
      );
    }
  }
  await ctx.store.atomically([
    ...took(round, ctx),
    update("checkPart", { programme, round: round.id, person: ctx.person.id }, { answered: true }),
    insert("checkAnswer", { programme, id, round: round.id, person: ctx.person.id, answers }, "any"),
    update("checkAnswer", { programme, id }, { answers }, "any"),
    ...steps,
  ]);
  return true;
}

/** One need a line, without the marks of a list. */
export const needLines = (said: string): readonly string[] =>
  said
    .split("\n")
    .map((line) =>
      line
        .replace(/^[\s\-–•*\d.)]+/, "")
        .trim()
        .slice(0, LONGEST_NEED),
    )
    .filter((line) => line !== "");
