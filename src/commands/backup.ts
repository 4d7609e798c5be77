import { resolve } from "node:path";
import { readSettings } from "../config.js";
import { backUp } from "../main.js";

/** Writes a checked copy of the running SQLite database to the file named, or to `coptrack-<date>.sqlite` here. Exit code 1 where it cannot. */
export async function run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const [named, ...more] = args;
  if (more.length > 0 || named?.startsWith("-")) {
    process.stderr.write("coptrack backup [FILE]\n");
    return 2;
  }
  const settings = readSettings(environment);
  if (settings.databaseUrl) {
    process.stderr.write("The database is PostgreSQL: use its own pg_dump.\n");
    return 1;
  }
  const file = resolve(named ?? `coptrack-${new Date().toISOString().slice(0, 10)}.sqlite`);
  const answer = await backUp(settings, file);
  if ("problem" in answer) {
    process.stderr.write(`${answer.problem}\n`);
    return 1;
  }
  process.stdout.write(
    `${file}: ${Math.ceil(answer.bytes / 1024)} KB, checked. To go back to it: stop coptrack, put it in DATA_DIR as coptrack.sqlite and remove ` +
      "coptrack.sqlite-wal and -shm.\nIt holds personal data. Keep SECRET_KEY (or the key file in DATA_DIR) too, in another place: tokens and " +
      "open anonymous polls cannot be read without it.\n",
  );
  return 0;
}
