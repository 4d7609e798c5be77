import { newId } from "../../domain/ids.js";
import { UNSAID } from "../../domain/people.js";
import { type Records, TABLES_WITH_ID, type TableName } from "../../domain/records.js";
import { type Redaction, redacted } from "../../domain/redact.js";
import type { Context } from "../../feature.js";
import { remove, type Step, type Store, update, type Where } from "../../ports.js";

/** Rows of theirs that go whole: who they are, what they may do, what they had not finished. */
const OWNED = [
  "identity",
  "roleGrant",
  "formerRole",
  "session",
  "signInLink",
  "draft",
  "webMessage",
  "accountCode",
  "codeGuess",
  "personLink",
  "prompt",
  "checkAnswer",
] as const satisfies readonly TableName[];
const CHUNK = 500;

/**
 * Erases what is held on a person, in one commit: their identities, roles, sessions and drafts go; everywhere else their name
 * becomes "somebody" and their id a new one that leads to nobody, so that every count stays. What was posted on a platform already
 * stays there: the platform holds that copy.
 */
export async function erasePerson(ctx: Context): Promise<void> {
  const { store, programme, person } = ctx;
  const of = { programme: programme.id };
  const identities = await store.find("identity", { ...of, person: person.id });
  const accounts = new Set(identities.map((one) => one.account));
  const redaction: Redaction = {
    names: [...new Set([person.name, ...identities.map((one) => one.name)])],
    instead: ctx.say("myData.somebody"),
    values: new Map([
      [person.id, newId()],
      ...identities.map((one) => [one.id, newId()] as const),
      ...[...accounts].filter((account) => account.length >= 4).map((account) => [account, newId()] as const),
    ]),
  };
  const steps: Step[] = OWNED.map((table) => remove(table, { ...of, person: person.id }));
  for (const identity of identities) {
    const at = { ...of, platform: identity.platform, workspace: identity.workspace };
    steps.push(
      remove("conversation", { ...at, account: identity.account }),
      remove("callPresence", { ...at, account: identity.account }),
      remove("outbox", { ...at, to: identity.account, kind: "direct" }),
    );
  }
  // Also where their own rows go whole: what waits for others may name them.
  for (const table of TABLES_WITH_ID) steps.push(...(await redactTable(table, of, redaction, ctx)));
  await store.atomically(steps);
}

/** The rows of a table that name the person, some hundreds at a time so that nobody waits. */
async function redactTable<T extends TableName>(
  table: T,
  of: { programme: string },
  redaction: Redaction,
  { store, person, now, say }: Context,
): Promise<Step[]> {
  const steps: Step[] = [];
  let after = "";
  for (;;) {
    const rows = await page(store, table, of, after);
    for (const row of rows) {
      const id = (row as unknown as { id: string }).id;
      const clean = redacted(row, redaction);
      // Whose row it is stays: a programme is not a person.
      const change = Object.fromEntries(
        Object.entries(clean).filter(
          ([key, value]) => key !== "programme" && value !== (row as unknown as Record<string, unknown>)[key],
        ),
      );
      const extra =
        table === "person" && id === person.id
          ? {
              name: say("myData.somebody"),
              ...UNSAID,
              erasedAt: now,
            }
          : {};
      const set = { ...change, ...extra } as Partial<Records[T]>;
      if (Object.keys(set).length > 0) steps.push(update(table, { ...of, id } as unknown as Where<T>, set, "any"));
    }
    if (rows.length < CHUNK) return steps;
    after = (rows.at(-1) as unknown as { id: string }).id;
    // Others get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const page = async <T extends TableName>(
  store: Store,
  table: T,
  of: { programme: string },
  after: string,
): Promise<readonly Records[T][]> => {
  const where = { ...of, id: { from: after } } as unknown as Where<T>;
  const rows = await store.find(table, where, { order: [["id" as keyof Records[T], "asc"]], limit: CHUNK + 1 });
  return rows.filter((row) => (row as unknown as { id: string }).id !== after).slice(0, CHUNK);
};
