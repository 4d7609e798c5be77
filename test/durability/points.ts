import { writeSync } from "node:fs";
import type { OutboxRow, PromptKind } from "../../src/domain/records.js";
import type { Messenger, Step, Store } from "../../src/ports.js";

/** Kills this process as a power cut would, once it has passed `after` named points: at the next of `points`, or at any where none are given. */
export interface Plan {
  readonly points: readonly string[];
  readonly after: number;
}

/** Says each point's name as it is passed; the one of the plan is the last that this process does. */
export function deadly({ points, after }: Plan): (name: string) => void {
  const at = new Set(points);
  let passed = 0;
  return (name) => {
    if (name !== "question") passed += 1;
    if (passed <= after || (at.size > 0 && !at.has(name))) return;
    writeSync(1, `killed ${name}\n`);
    process.kill(process.pid, "SIGKILL");
  };
}

/** Messages that are written and posted, and those that wait first for a person's hours and budget. */
const POSTS = ["digest", "check", "check's summary", "poll", "poll's result"] as const;
const PROMPTS = ["programme digest", "nudge", "signs", "follow-up", "check's question", "poll's reminder"] as const;
const DRAWN = "poll drawn anew";

const BY_KEY: readonly (readonly [RegExp, string])[] = [
  [/^digest:/, "digest"],
  [/^check-result:/, "check's summary"],
  [/^check:/, "check"],
  [/^poll-draw:/, DRAWN],
  [/^poll:.*:result:/, "poll's result"],
  [/^poll:/, "poll"],
  [/:settled$/, "withdrawal"],
];
/** A private message says by its buttons what it is. */
const BY_BUTTON: readonly (readonly [string, string])[] = [
  ['"programme.subscribe"', "programme digest"],
  ['"check.answer"', "check's question"],
  ['"poll.vote"', "poll's reminder"],
  ['"log.open"', "nudge"],
  ['"followUps.done"', "follow-up"],
];
const BY_KIND: Partial<Record<PromptKind, string>> = {
  programme: "programme digest",
  nudge: "nudge",
  community: "signs",
  "follow-up": "follow-up",
  check: "check's question",
  poll: "poll's reminder",
};

/** What a message is. */
function nameOf({ key, message }: Pick<OutboxRow, "key" | "message">): string {
  const known = BY_KEY.find(([begins]) => begins.test(key))?.[1];
  if (known) return known;
  const words = JSON.stringify(message);
  return BY_BUTTON.find(([button]) => words.includes(button))?.[1] ?? "signs";
}

/** Messages by their row, and by the message they change: what is claimed, posted and marked is known by name. */
export class Names {
  private readonly names = new Map<string, string>();
  know(row: OutboxRow): void {
    const name = nameOf(row);
    for (const known of [row.id, row.key, JSON.stringify(row.ref)]) this.names.set(known, name);
  }
  of(known: string): string {
    return this.names.get(known) ?? "unknown";
  }
}

/** What a commit does, in a word for each kind of message in it: the points' names. */
function what(steps: readonly Step[], names: Names): readonly string[] {
  for (const step of steps)
    if ("update" in step && step.update === "outbox") {
      const { state } = step.set as { state?: string };
      const done = { posting: "claimed", posted: "marked", waiting: "put off" }[state ?? ""] ?? state ?? "changed";
      return [`${names.of(String((step.where as { id?: string }).id))}, ${done}`];
    }
  const rows = steps.flatMap((step) => ("insert" in step ? [step] : []));
  const messages = rows.flatMap(({ insert, row }) => (insert === "outbox" ? [nameOf(row as OutboxRow)] : []));
  const asked = rows.flatMap(({ insert, row }) =>
    insert === "prompt" ? [BY_KIND[(row as { kind: PromptKind }).kind] ?? "other"] : [],
  );
  const run = rows.flatMap(({ insert, row }) => (insert === "run" ? [(row as { key: string }).key.split(":")[0] ?? ""] : []))[0];
  const moved = steps.flatMap((step) =>
    "update" in step && step.update === "prompt" ? [(step.set as { state?: string }).state ?? "put off"] : [],
  );
  const all = (of: readonly string[], done: string) => [...new Set(of)].map((name) => `${name}, ${done}`);
  if (moved.includes("sent")) return all(messages, "sent");
  if (run === "check-reminded") return ["check's reminder, written"];
  if (messages.length + asked.length > 0) return all([...messages, ...asked], "written");
  if (run !== undefined) return [`${run}, nothing to say`];
  if (moved[0]) return [`prompt, ${moved[0]}`];
  const [first] = steps;
  return [first && "update" in first ? `${first.update} changed` : "other"];
}

/** The store, with a point before and after each commit, and before each question a tick asks. */
export function deadlyStore(store: Store, passes: (name: string) => void, names: Names): Store {
  const asked = <T extends object>(of: T): T =>
    new Proxy(of, {
      get: (target, name) => {
        const own = target[name as keyof T];
        if (typeof own !== "function") return own;
        return (...args: unknown[]) => {
          passes("question");
          return (own as (...args: unknown[]) => unknown).apply(target, args);
        };
      },
    });
  const questions = asked(store.questions);
  return {
    ...store,
    get: asked(store).get,
    find: asked(store).find,
    questions: new Proxy(questions, {
      get: (target, name) =>
        name !== "dueOutbox"
          ? target[name as keyof typeof target]
          : async (...args: Parameters<Store["questions"]["dueOutbox"]>) => {
              const due = await target.dueOutbox(...args);
              for (const row of due) names.know(row);
              return due;
            },
    }),
    async atomically(steps) {
      const done = what(steps, names);
      for (const name of done) passes(`${name}: before the commit`);
      await store.atomically(steps);
      for (const name of done) passes(`${name}: after the commit`);
    },
  };
}

/** The messenger, with a point before each request and one with the answer in hand; on its way it is the platform's stand-in that knows. */
export function deadlyMessenger(messenger: Messenger, passes: (name: string) => void, names: Names): Messenger {
  const around = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    passes(`${name}: before the request`);
    const found = await work();
    passes(`${name}: answer in hand`);
    return found;
  };
  return {
    ...messenger,
    post: (...args) => around(`${names.of(args[3])}, posted`, () => messenger.post(...args)),
    direct: (...args) => around(`${names.of(args[3])}, posted`, () => messenger.direct(...args)),
    update: (...args) => around(`${names.of(JSON.stringify(args[1]))}, posted`, () => messenger.update(...args)),
    find: (...args) => around(`${names.of(args[2])}, looked for`, () => messenger.find(...args)),
  };
}

const commits = (step: string): readonly string[] => [`${step}: before the commit`, `${step}: after the commit`];
const calls = (step: string): readonly string[] => [
  `${step}: before the request`,
  `${step}: request on its way`,
  `${step}: answer in hand`,
];
const posting = (name: string): readonly string[] => [
  ...commits(`${name}, claimed`),
  ...calls(`${name}, posted`),
  ...commits(`${name}, marked`),
  ...commits(`${name}, put off`),
];

/** Every step of digest, check, poll, follow-up and nudge at which a process is killed; of looking before posting again, where that can be done. */
export const points = (looks: boolean): readonly string[] => [
  "question",
  ...commits("community changed"),
  ...commits("prompt, put off"),
  ...commits("check's reminder, written"),
  ...POSTS.flatMap((name) => commits(`${name}, written`)),
  ...commits(`${DRAWN}, written`),
  ...PROMPTS.flatMap((name) => [...commits(`${name}, written`), ...commits(`${name}, sent`)]),
  ...[...POSTS, ...PROMPTS, DRAWN].flatMap(posting),
  ...(looks ? [...POSTS, ...PROMPTS].flatMap((name) => calls(`${name}, looked for`)) : []),
  "pages, posted: before the request",
  "pages, posted: answer in hand",
];
