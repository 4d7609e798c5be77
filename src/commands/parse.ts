import { parseCommand } from "../capture/index.js";

/** Prints one JSON object: what the line says. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    process.stdout.write(`${parseCommand(args)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
