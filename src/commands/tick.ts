import { parseArgs } from "node:util";
import { DateTime } from "luxon";
import { readSettings } from "../config.js";
import type { OutboxRow, Prompt } from "../domain/records.js";
import { type DryRun, dryRun } from "../dry-run.js";
import type { Instant } from "../events.js";
import { assemble } from "../main.js";
import type { Store } from "../ports.js";

const USAGE = "coptrack tick [--at 2026-11-30T08:00Z] [--dry-run]\n";
/** Rows that wait already are shown so far. */
const SHOWN = 500;

/** Does once what is due at an instant (now, where none is given), or prints it and writes nothing. */
export async function run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const asked = read(args);
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\n${USAGE}`);
    return 2;
  }
  const { at, dry } = asked;
  const clock = { now: () => at };
  const settings = readSettings(environment);
  if (!dry) {
    const { core, store, close } = await assemble(settings, { clock });
    await core.tick(at);
    const open = await waiting(store, at);
    await close();
    process.stdout.write(`Done what was due at ${iso(at)}. ${open.length} to be posted later: see /cop status.\n`);
    return 0;
  }
  let run: DryRun | undefined;
  const over = (store: Store): Store => {
    run = dryRun(store);
    return run.store;
  };
  let real: Store | undefined;
  const { core, close } = await assemble(settings, {
    clock,
    over: (store) => {
      real = store;
      return over(store);
    },
  });
  await core.tick(at);
  const lines = run && real ? await report(run, real, at) : [];
  await close();
  process.stdout.write(`${[`At ${iso(at)}, nothing written:`, ...(lines.length > 0 ? lines : ["nothing is due"])].join("\n")}\n`);
  return 0;
}

interface Asked {
  readonly at: Instant;
  readonly dry: boolean;
}

function read(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { at: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    });
    const at = values.at === undefined ? DateTime.utc() : DateTime.fromISO(values.at, { zone: "utc" });
    if (!at.isValid) return `"${values.at}" is not an instant: write it like 2026-11-30T08:00Z.`;
    return { at: at.toMillis(), dry: values["dry-run"] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const iso = (at: Instant): string => DateTime.fromMillis(at, { zone: "utc" }).toISO({ suppressMilliseconds: true }) ?? "";
const waiting = (store: Store, at: Instant): Promise<readonly OutboxRow[]> => store.questions.dueOutbox(at, SHOWN);

/** One line a message: how, where to (ids and names of places, never of people), and why; then what is not sent, and why not. */
async function report({ written }: DryRun, store: Store, at: Instant): Promise<readonly string[]> {
  const names = await placesOf(store);
  const fresh = written.flatMap((step) => ("insert" in step && step.insert === "outbox" ? [step.row] : []));
  const made = new Map<string, Prompt>();
  for (const step of written) if ("insert" in step && step.insert === "prompt") made.set(step.row.id, step.row);
  const not: string[] = [];
  for (const step of written) {
    if (!("update" in step) || step.update !== "prompt") continue;
    const { id, programme } = step.where as { programme: string; id?: string };
    const prompt = id ? (made.get(id) ?? (await store.get("prompt", { programme, id }))) : undefined;
    const { state, why, nextAt } = step.set;
    if (!prompt || state === "sent") continue;
    const until = state === "dropped" ? "dropped" : `not before ${nextAt === undefined ? "?" : iso(nextAt)}`;
    not.push(`not sent  ${prompt.kind} to person ${prompt.person} (${prompt.key}): ${why ?? "?"}, ${until}`);
  }
  const lines = [];
  for (const row of await waiting(store, at))
    lines.push(
      `${line(row, names)}: written ${iso(row.createdAt)}, attempt ${row.attempts + 1}${row.error ? ` after "${row.error}"` : ""}`,
    );
  for (const row of fresh) lines.push(`${line(row, names)}: ${because(row, written, made)}`);
  return [...lines, ...not];
}

const line = (row: OutboxRow, names: ReadonlyMap<string, string>): string => {
  const where = `${row.platform} ${row.workspace} ${row.to}`;
  const name = names.get(where);
  return `${row.kind.padEnd(8)}  ${where}${name ? ` (${name})` : ""}  ${row.key}`;
};

/** Why a message is sent: its key says what it is, a prompt says its kind. */
function because(row: OutboxRow, written: DryRun["written"], made: ReadonlyMap<string, Prompt>): string {
  const [kind = "", ...rest] = row.key.split(":");
  if (kind === "digest") return `weekly digest of ${rest.at(-1)}`;
  if (kind === "programme") return `programme digest of ${rest.at(-1)}`;
  const sent = written.flatMap((step) =>
    "update" in step && step.update === "prompt" && step.set.state === "sent" ? String((step.where as { id?: unknown }).id) : [],
  );
  const id = sent.find((one) => row.key.includes(one));
  const prompt = id === undefined ? undefined : made.get(id);
  return prompt ? `${prompt.kind}: ${prompt.key}` : id ? "fits the person's hours and budget" : "due";
}

/** Names of linked channels by where they are. */
async function placesOf(store: Store): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { id } of await store.questions.programmes()) {
    const communities = new Map((await store.find("community", { programme: id })).map((one) => [one.id, one.name]));
    for (const one of await store.find("channel", { programme: id }))
      names.set(
        `${one.platform} ${one.workspace} ${one.place}`,
        `${one.name || "channel"}, ${communities.get(one.community) ?? "?"}`,
      );
  }
  return names;
}
