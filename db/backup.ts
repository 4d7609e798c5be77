import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";

/** Why there is no copy, in words for whoever asked for one. */
export class BackupProblem extends Error {}

/**
 * Copies the SQLite database in `folder` to `file` as it stands at one moment, also while a program writes to it; answers its size in
 * bytes. The copy is checked (SQLite's own integrity check), readable by its owner only, on the disk, and appears under its name only
 * when it is whole. A file that is already there is never written over: that is a BackupProblem, as is a folder without a database.
 */
export async function backUpSqlite(folder: string, file: string): Promise<number> {
  const from = join(folder, "coptrack.sqlite");
  if (!existsSync(from)) throw new BackupProblem(`There is no database in ${folder}.`);
  if (existsSync(file)) throw new BackupProblem(`${file} is there already, and stays as it is. Give another name.`);
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  const source = new Database(from, { readonly: true });
  try {
    // Made before anything is written into it, so that nobody else can read it meanwhile.
    closeSync(openSync(partial, "wx", 0o600));
    await source.backup(partial);
    check(partial);
    chmodSync(partial, 0o600);
    onDisk(partial);
    renameSync(partial, file);
    return statSync(file).size;
  } finally {
    source.close();
    for (const left of [partial, `${partial}-wal`, `${partial}-shm`]) rmSync(left, { force: true });
  }
}

/** Opens the copy as one file without a journal beside it, and asks SQLite whether it is sound. */
function check(file: string): void {
  const copy = new Database(file);
  try {
    copy.pragma("journal_mode = DELETE");
    const verdict = copy.pragma("integrity_check", { simple: true });
    if (verdict !== "ok")
      throw new BackupProblem(`The copy is not sound (${String(verdict)}). Check the disk, and make another.`);
  } finally {
    copy.close();
  }
}

function onDisk(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
