#!/usr/bin/env node
import { SettingsProblems } from "./config.js";

/** A subcommand: prints to standard output, and answers the exit code (undefined where it goes on running). */
export interface CommandModule {
  run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number | undefined>;
}

/** One line a subcommand; each is loaded only when called. */
const COMMANDS: Readonly<Record<string, { readonly says: string; load(): Promise<CommandModule> }>> = {
  start: {
    says: "serve the web pages, and Slack and Teams where the settings name them",
    load: () => import("./commands/start.js"),
  },
  demo: {
    says: "serve a trial with sample data in a folder of its own (--study: write the CoP-Track study's published sums)",
    load: () => import("./commands/demo.js"),
  },
  parse: {
    says: 'print what a line says, as JSON: --locale fr --zone Africa/Casablanca --at 2026-11-22T10:00Z "…"',
    load: () => import("./commands/parse.js"),
  },
  report: {
    says: "print the CoP-Track study's figures of a programme: --figures cop-track [--format json|md|png]",
    load: () => import("./commands/report.js"),
  },
  export: {
    says: "write entries to a file: --period 2026-Q3 [--format xlsx|csv|json] [--filter country:MA] [--names --purpose …]",
    load: () => import("./commands/export.js"),
  },
  tick: {
    says: "do once what is due: [--at 2026-11-30T08:00Z] [--dry-run: only print what would be sent, to whom and why]",
    load: () => import("./commands/tick.js"),
  },
  brief: {
    says: 'print where an organisation or a country stands with all communities, as Markdown: "INRA"',
    load: () => import("./commands/brief.js"),
  },
  vocabulary: {
    says: "print a programme's code lists, or take changes from a file: export [--format json|csv], import FILE.json",
    load: () => import("./commands/vocabulary.js"),
  },
  backup: {
    says: "copy the running SQLite database to a file, and check the copy: [FILE]",
    load: () => import("./commands/backup.js"),
  },
  migrate: { says: "bring the database to this version", load: () => import("./commands/migrate.js") },
  "sign-in": {
    says: "print a link that signs an administrator in to the web pages; a new name makes the first one",
    load: () => import("./commands/sign-in.js"),
  },
  doctor: { says: "check settings, database, fonts and port, and say what to do", load: () => import("./commands/doctor.js") },
};

async function main(): Promise<void> {
  const [name = "help", ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) {
    const known = Object.entries(COMMANDS).map(([word, { says }]) => `  ${word.padEnd(10)} ${says}`);
    const asked = ["help", "--help", "-h", "--version"].includes(name);
    (asked ? process.stdout : process.stderr).write(
      `${asked ? "" : `There is no command "${name}".\n`}coptrack <command>\n${known.join("\n")}\n`,
    );
    process.exitCode = asked ? 0 : 2;
    return;
  }
  try {
    const code = await (await command.load()).run(args, process.env);
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof SettingsProblems)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

await main();
